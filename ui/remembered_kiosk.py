"""Whether this laptop stands without staff, and how: kept, so that it does so after a restart too."""

from dataclasses import dataclass

from ui.settings import remembered

_EVENT, _SEAL, _SEARCH, _FIGURES = "kiosk/event", "kiosk/seal", "kiosk/search", "kiosk/figures"


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Whose door it is, what the PIN is checked with, and what visitors may see and do."""

    event_id: str
    seal: str
    search: bool
    figures: bool


def kiosk() -> Kiosk | None:
    """How this laptop stands without staff; None where it does not."""
    kept = remembered()
    seal = str(kept.value(_SEAL, ""))
    if not seal:
        return None
    return Kiosk(str(kept.value(_EVENT, "")), seal, _is_on(_SEARCH), _is_on(_FIGURES))


def begin(chosen: Kiosk) -> None:
    """It stands so from now on."""
    kept = remembered()
    for key, value in ((_EVENT, chosen.event_id), (_SEARCH, chosen.search), (_FIGURES, chosen.figures)):
        kept.setValue(key, "yes" if value is True else value or "")
    kept.setValue(_SEAL, chosen.seal)
    kept.sync()


def end() -> None:
    """Staff are back."""
    kept = remembered()
    kept.remove("kiosk")
    kept.sync()


def _is_on(key: str) -> bool:
    return str(remembered().value(key, "")) == "yes"
