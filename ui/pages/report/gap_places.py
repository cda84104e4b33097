"""Where each thing that the report lacks is put right."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.figure_gaps import Register
from gbm_desktop.model.report import Missing, MissingKind

FIGURES = "figures"
"""The report page's own figures."""


class Place(NamedTuple):
    """A page of the window and where in it."""

    page: str
    at: Mapping[str, Any] = {}


def place_of(one: Missing) -> Place:
    """The place where this is put right, of what is not in the report's text."""
    if one.event_id:
        step = _STEPS.get(one.kind)
        return Place("events", {"event_id": one.event_id} | ({"step": step} if step else {}))
    if one.register:
        return _REGISTERS[one.register]
    return _KINDS.get(one.kind, Place("events"))


_STEPS = {
    MissingKind.HELD_WITHOUT_EXHIBITS: EventStep.EXHIBITS,
    MissingKind.HELD_WITHOUT_PHOTO: EventStep.WRAP_UP,
    MissingKind.HELD_WITHOUT_NOTE: EventStep.WRAP_UP,
}
_CLAIMS, _CONSUMER = Place("benefits", {"tab": "claims"}), Place("benefits", {"tab": "consumer"})
_REGISTERS = {
    Register.EXHIBITORS: Place("events"),
    Register.EXHIBITS: Place("events"),
    Register.CERTIFICATES: Place("catalogue", {"tab": "products"}),
    Register.SUBSIDIES: _CLAIMS,
    Register.INTEREST: _CLAIMS,
    Register.DISCOUNTS: _CLAIMS,
    Register.TRADE_INS: _CLAIMS,
    Register.DEALS: Place("benefits", {"tab": "deals"}),
    Register.CONSULTATIONS: _CONSUMER,
    Register.COMPLAINTS: _CONSUMER,
    Register.PUBLICITY: Place("publicity"),
    Register.HANDOUTS: Place("publicity", {"tab": "handouts"}),
    Register.SAFETY: Place("safety"),
    Register.DEMONSTRATION: Place(FIGURES),
}
_KINDS = {
    MissingKind.NO_CONTACT: Place("settings", {"part": "departments"}),
    MissingKind.DUE_UNKNOWN: Place("settings", {"part": "campaign"}),
    MissingKind.NO_ADDRESSEE: Place("settings", {"part": "addressees"}),
    MissingKind.PLACE_UNKNOWN: Place("catalogue", {"tab": "enterprises"}),
    MissingKind.TYPED_OVERRULED: Place(FIGURES),
    MissingKind.NO_LAST_YEAR: Place(FIGURES),
}
