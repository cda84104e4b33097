"""What is written can be read: each colour of letters on each ground it stands on."""

import pytest

from ui.theme import DARK, LIGHT, Colours

READABLE = 4.5  # WCAG 2.1, 1.4.3: the least contrast of letters to their ground

LETTERS = ("text", "second", "action", "warn", "danger")
GROUNDS = ("surface", "page", "hover", "selected", "warn_soft", "danger_soft")
PAIRS = [(letters, ground) for letters in LETTERS for ground in GROUNDS] + [
    ("on_action", "action"),
    ("on_action", "action_hover"),
    ("on_action", "warn"),
    ("on_action", "danger"),
    ("second", "line"),
    ("on_bar", "bar"),
    ("bar_action", "bar"),
]


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_agrees_with_the_published_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("letters", "ground"), PAIRS)
def test_letters_can_be_read_on_every_ground(look: Colours, letters: str, ground: str) -> None:
    assert contrast(getattr(look, letters), getattr(look, ground)) >= READABLE
