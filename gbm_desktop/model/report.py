"""The summary report's sections, what is still missing in it, and to whom it was sent."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import EventId


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report. `level` 0 has no heading; `text` is what a person wrote in place of the `draft`.

    A line of the text is a paragraph; `{…}` in it is a field that is filled when the report is printed.
    """

    key: str
    title: str
    level: int
    draft: str
    text: str | None

    @property
    def written(self) -> str:
        """What is printed: the person's text, or else the draft."""
        return self.draft if self.text is None else self.text


class MissingKind(StrEnum):
    """What the report lacks, or what in it cannot be right."""

    NOTHING_HELD = "nothing_held"
    HELD_WITHOUT_CHECK_IN = "held_without_check_in"
    PAST_NOT_HELD = "past_not_held"
    NO_CONTACT = "no_contact"
    DUE_UNKNOWN = "due_unknown"
    NO_ADDRESSEE = "no_addressee"
    TO_FILL_IN = "to_fill_in"
    UNKNOWN_FIELD = "unknown_field"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, what it is about, and the event or section where it is put right."""

    kind: MissingKind
    about: str = ""
    event_id: EventId | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the 报送台账: who got the report, when, how, and what says that it arrived."""

    id: str
    addressee: str
    sent_on: date
    way: str
    receipt: str
