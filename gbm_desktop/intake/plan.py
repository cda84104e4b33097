"""What an import would do, row by row: nothing is stored yet."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from gbm_desktop.intake.mapping import Mapping
from gbm_desktop.model.person_name import NameFault, PersonName
from gbm_desktop.model.phone import Phone, PhoneFault

Key = tuple[str, str]
Existing = AbstractSet[Key]
Fault = NameFault | PhoneFault

IN_THE_LIST = 0


class WarningKind(StrEnum):
    """What a person should look at; nothing was held back for it."""

    SAME_NAME = "same_name"
    SECOND_PHONE = "second_phone"
    IDENTITY_COLUMN = "identity_column"
    NO_HEADING = "no_heading"
    OTHER_NAME_COLUMN = "other_name_column"
    OTHER_SHEETS = "other_sheets"


class RowTexts(NamedTuple):
    """The five texts of a row that the mapping names, as found."""

    name: str
    unit: str
    phone: str
    note: str
    role: str


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A person to add. `row` is the row's own number in the sheet."""

    row: int
    name: PersonName
    unit: str
    phone: Phone | None
    note: str
    role: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row to be looked at: in `column` (its heading) stands `value`, and `fault` says what is wrong with it.

    `found` holds the row's five texts, `cells` the whole row; identity numbers are masked in both.
    """

    row: int
    column: str
    value: str
    fault: Fault
    off_by: int
    found: RowTexts
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row merged with row `same_as` of the file, or (IN_THE_LIST) with a person who is already on the list."""

    row: int
    name: PersonName
    phone: str
    same_as: int


@dataclass(frozen=True, slots=True)
class RosterWarning:
    """`row` 0 concerns the whole sheet.

    `other_row` is the namesake's row, 0 if already on the list; for OTHER_NAME_COLUMN the column's number,
    for OTHER_SHEETS how many there are.
    """

    kind: WarningKind
    row: int
    value: str
    other_row: int = 0


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """Every row of people is in exactly one of `people`, `duplicates`, `rejected`.

    `blank` and `skipped` (sums, notes, repeated headings) count rows that hold nobody.
    """

    file: str
    sheet: str
    mapping: Mapping
    labels: tuple[str, ...]
    people: tuple[RosterPerson, ...]
    duplicates: tuple[Duplicate, ...]
    rejected: tuple[RejectedRow, ...]
    warnings: tuple[RosterWarning, ...]
    blank: int
    skipped: int
    existing: Existing = field(repr=False, compare=False)

    @property
    def rows(self) -> int:
        """The rows that hold a person, good or bad."""
        return len(self.people) + len(self.duplicates) + len(self.rejected)


def person_key(name: str, phone: str, unit: str) -> Key:
    """Two rows with the same key are one person: same name and phone, or without a phone same name and unit."""
    return name, phone or unit
