"""The summary report's sections and cases, its letterhead, what is still missing in it, and to whom it was sent."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.figure_gaps import Register
from gbm_desktop.model.ids import CaseId, EventId


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
    TYPED_NUMBER = "typed_number"
    CASE_WITHOUT_PHOTO = "case_without_photo"
    HELD_WITHOUT_EXHIBITS = "held_without_exhibits"
    HELD_WITHOUT_DEALS = "held_without_deals"
    HELD_WITHOUT_PHOTO = "held_without_photo"
    HELD_WITHOUT_NOTE = "held_without_note"
    REGISTER_EMPTY = "register_empty"
    PLACE_UNKNOWN = "place_unknown"
    TYPED_OVERRULED = "typed_overruled"
    NO_LAST_YEAR = "no_last_year"


SEEN_BY_READERS = frozenset(
    {
        MissingKind.NO_ADDRESSEE,
        MissingKind.TO_FILL_IN,
        MissingKind.UNKNOWN_FIELD,
        MissingKind.REQUEST,
        MissingKind.TYPED_NUMBER,
    }
)
"""Gaps that stand in the printed report; it can be sent with any of the others."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, what it is about, and the event, section or register where it is put right."""

    kind: MissingKind
    about: str = ""
    event_id: EventId | None = None
    section: str = ""
    register: Register | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the 报送台账: who got the report, when, how, and what says that it arrived."""

    id: str
    addressee: str
    sent_on: date
    way: str
    receipt: str


@dataclass(frozen=True, slots=True)
class Case:
    """A typical case (典型案例): a line of its text is a paragraph; `event_id` is the event that it tells of."""

    id: CaseId
    title: str
    text: str
    event_id: EventId | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class OfficialSettings:
    """How a document is dressed; what is empty is left out.

    `letterhead` is the 红头, `number` the 发文字号, `signer` the 签发人 of an upward document; `copied_to` (抄送) and
    `printed_by` (印发机关) make the 版记; a `sealed` document leaves room for its seal.
    """

    id: str = "report"
    letterhead: str = ""
    number: str = ""
    signer: str = ""
    copied_to: str = ""
    printed_by: str = ""
    sealed: bool = False


class BindingState(StrEnum):
    """What became of a field of the draft in a section's text."""

    BOUND = "bound"
    TYPED_SAME = "typed_same"
    TYPED_OTHER = "typed_other"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Binding:
    """A field of a section: what it says now, the figures behind it, and the number typed in its place."""

    field: str
    value: str
    state: BindingState
    figures: tuple[str, ...] = ()
    typed: str = ""


_NUMBER = re.compile(r"^(.*?)[〔\[({【［]\s*(\d{4})\s*[〕\])}】］]\s*第?\s*0*(\d+)\s*号?$")


def tidy_number(text: str) -> str:
    """A 发文字号 as GB/T 9704-2012, 7.2.5 writes it (×工信〔2026〕12号); what is none stays as it was typed."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _NUMBER.match(plain)
    return f"{found[1].strip()}〔{found[2]}〕{found[3]}号" if found else text.strip()
