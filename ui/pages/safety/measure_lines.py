"""The measures as lines of a table: grouped under the nine headings, each of which has a line of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure, Section
from gbm_desktop.model.staff import Staff
from ui import theme
from ui.widgets import Column, RecordModel
from ui.widgets.records import Index

POST, TASK, RESPONSIBLE, DEPUTY, TIME, SPOT, BADGE, SIGNED = range(8)


@dataclass(frozen=True, slots=True)
class Line:
    """A measure, or (without one) the line that heads a section."""

    section: Section
    measure: Measure | None = None

    @property
    def key(self) -> str:
        """What tells it from every other line."""
        return self.measure.id if self.measure else self.section.value


@dataclass(frozen=True, slots=True)
class Known:
    """What the lines need besides the measures: the staff by id, and who has signed for what they answer for now."""

    people: Mapping[StaffId, Staff]
    signed: frozenset[StaffId]

    def named(self, staff_id: StaffId | None) -> Staff | None:
        """The person of this id."""
        return self.people.get(staff_id) if staff_id else None


def grouped(measures: Sequence[Measure], *, all_sections: bool) -> list[Line]:
    """The lines in the statute's order; a section without a measure has its line only with `all_sections`."""
    lines: list[Line] = []
    for section in Section:
        under = [Line(section, measure) for measure in measures if measure.section is section]
        if under or all_sections:
            lines += [Line(section), *under]
    return lines


def measures_of(lines: Sequence[Line], chosen: Sequence[Line]) -> list[Measure]:
    """The chosen measures, and all those under a chosen heading, each once."""
    headed = {line.section for line in chosen if line.measure is None}
    keys = {line.key for line in chosen}
    return [line.measure for line in lines if line.measure and (line.key in keys or line.section in headed)]


class MeasureModel(RecordModel[Line]):
    """Empty places of people shout; what is typed goes to the column's `edit`, people are chosen by a delegate."""

    def update(self, lines: Sequence[Line]) -> bool:
        """The lines are shown; answers whether they are others than before, so that selection and cursor are gone."""
        if [line.key for line in lines] != [line.key for line in self._records]:
            self.show_records(lines)
            return True
        self._records = list(lines)
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.columns) - 1))
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A heading's line is drawn by its own widget; a place without a person has a ground of its own."""
        measure = self.record(index.row()).measure
        if measure is None:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            if index.column() == RESPONSIBLE and measure.responsible is None:
                return QColor(theme.colours().danger_soft)
            if index.column() == DEPUTY and measure.deputy is None:
                return QColor(theme.colours().warn_soft)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be chosen in their cells; a heading's line can only be selected."""
        flags = super().flags(index)
        if self.record(index.row()).measure is None:
            return flags & ~Qt.ItemFlag.ItemIsEditable
        editable = index.column() in (RESPONSIBLE, DEPUTY) or self.columns[index.column()].edit is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags


def person_text(person: Staff | None, nobody: str) -> str:
    """The person in a cell: name, unit and post, phone, or that nobody is named."""
    if person is None:
        return nobody
    return "　".join(part for part in (person.name, f"{person.unit}{person.post}", person.phone) if part)


def with_field(measure: Measure, field: str, value: str | None) -> Measure:
    """The measure, this field of it changed."""
    said: dict[str, Any] = {field: value}
    return replace(measure, **said)


def field_of(line: Line, field: str) -> StaffId | None:
    """Who stands in this field; nobody on a heading's line."""
    found: StaffId | None = getattr(line.measure, field) if line.measure else None
    return found


def text_column(title: str, field: str, typed: Callable[[Line, str, str], bool], *, width: int) -> Column[Line]:
    """A column of text that is typed into; `typed` stores it."""

    def text(line: Line) -> str:
        return str(getattr(line.measure, field)) if line.measure else ""

    return Column(title, text, tip=text, width=width, edit=lambda line, said: typed(line, field, said))
