"""What is written can be read, and what is marked is seen: each colour on each ground it stands on, in both looks."""

import re
from collections.abc import Iterator
from string import Template

import pytest
from PySide6.QtWidgets import QApplication

from gbm_desktop.model.events import EventKind
from gbm_desktop.resource_files import resource
from ui import theme
from ui.pages.events.chip_painting import kind_colour
from ui.theme import DARK, LIGHT, RISK, Colours

READABLE = 4.5  # WCAG 2.1, 1.4.3: the least contrast of letters to their ground
SEEN = 3.0  # WCAG 2.1, 1.4.11: the least contrast of a mark to what is around it

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
    ("surface", "danger"),
    ("surface", "text"),
]
MARKS = [(mark, ground) for mark in ("action", "warn", "danger", "second") for ground in GROUNDS] + [
    ("action_hover", "surface"),
    ("bar_action", "bar"),
]
"""What frames a field that has the focus or is wrong, ticks and dots, the line under a tab, the edge of a banner."""
LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


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


@LOOKS
@pytest.mark.parametrize(("letters", "ground"), PAIRS)
def test_letters_can_be_read_on_every_ground(look: Colours, letters: str, ground: str) -> None:
    assert contrast(getattr(look, letters), getattr(look, ground)) >= READABLE


@LOOKS
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_are_seen_on_every_ground(look: Colours, mark: str, ground: str) -> None:
    assert contrast(getattr(look, mark), getattr(look, ground)) >= SEEN


def test_every_rule_of_the_style_sheet_keeps_letters_readable_on_its_own_ground() -> None:
    """A rule without a ground stands on the surface or the page; those of the dark bar are measured above."""
    rules = list(_written_rules())
    assert len(rules) > 30, "the sheet was not read"
    for look in (LIGHT, DARK):
        for selector, letters, ground in rules:
            for beneath in (ground,) if ground else ("surface", "page"):
                assert contrast(getattr(look, letters), getattr(look, beneath)) >= READABLE, selector


def _written_rules() -> Iterator[tuple[str, str, str]]:
    """Selector, letters and ground (empty where the rule names none) of every rule that sets a colour of letters."""
    sheet = re.sub(r"/\*.*?\*/", "", resource("style", "window.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        letters = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", body)
        if letters and "messageBar" not in selector:
            yield selector.strip(), letters[1], ground[1] if ground else ""


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    text = resource("style", "window.qss").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b|rgb\(", text)
    fields = set(Colours.__dataclass_fields__)
    assert {name for _, name, _, _ in Template.pattern.findall(text) if name} - fields <= {"arrow", "tick"}


@pytest.mark.parametrize("level", sorted(RISK))
def test_the_levels_of_risk_can_be_read(level: str) -> None:
    ground, ink = RISK[level]
    assert contrast(ink, ground) >= READABLE


@LOOKS
def test_the_colours_of_the_kinds_of_events_are_seen(look: Colours, qapp: QApplication) -> None:
    theme.apply(qapp, "dark" if look is DARK else "light")
    for kind in EventKind:
        for ground in (look.surface, look.page, look.selected):
            assert contrast(kind_colour(kind).name().upper(), ground) >= SEEN, kind
    theme.apply(qapp, "light")
