"""The table of an event's measures: typed into, people chosen in their cells, under the nine headings."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure, Plan, Section
from ui.context import Context
from ui.pages.safety import post_time
from ui.pages.safety.cell_editors import HeadDelegate, PersonDelegate, TaskDelegate
from ui.pages.safety.measure_lines import (
    BADGE,
    DEPUTY,
    POST,
    RESPONSIBLE,
    SPOT,
    TASK,
    Known,
    Line,
    MeasureModel,
    field_of,
    measures_of,
    person_text,
    text_column,
    with_field,
)
from ui.pages.safety.section_head import SectionHead
from ui.widgets import Column, DataTable, RowAction, Tone, symbol

_SHARE, _WHOLE, _LEAST, _ROOM_FOR_ALL = 55, 100, 152, 800
Edit = Callable[[Measure], bool]


class MeasureTable(DataTable[Line]):
    """`edit` stores a changed measure and answers whether it was taken; `say` shows a sentence on what was typed.

    `head` makes the widget that stands in the line of a heading.
    """

    def __init__(
        self,
        context: Context,
        edit: Edit,
        say: Callable[[str], object],
        head: Callable[[Section], SectionHead],
        actions: Sequence[RowAction[Line]],
    ) -> None:
        self._context, self._edit, self._say, self._head = context, edit, say, head
        self._known = Known({}, frozenset())
        self._day = date.min
        self._heads: dict[Section, SectionHead] = {}
        self.lines = MeasureModel(self._columns())
        super().__init__(self.lines, "measureTable", actions)
        self.setSortingEnabled(False)
        self.setAccessibleName(self.tr("Measures"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(TASK, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(POST, HeadDelegate(self))
        self.setItemDelegateForColumn(TASK, TaskDelegate(self))
        for column, field in ((RESPONSIBLE, "responsible"), (DEPUTY, "deputy")):
            self.setItemDelegateForColumn(column, self._person_delegate(field))

    def _columns(self) -> list[Column[Line]]:
        return [
            text_column(self.tr("Post"), "post", self._typed, width=112),
            text_column(self.tr("Task"), "task", self._typed, width=160),
            self._person(self.tr("Responsible"), "responsible", "danger", 104),
            self._person(self.tr("Deputy"), "deputy", "warn", 84),
            Column(self.tr("On post / due"), self._time, edit=self._set_time, tip=self._time, width=112),
            text_column(self.tr("Spot"), "spot", self._typed, width=96),
            text_column(self.tr("Badge"), "badge", self._typed, width=72),
            Column(self.tr("Signed"), self._signed, tone=self._signed_tone, width=52),
        ]

    def _person(self, title: str, field: str, shout: Tone, width: int) -> Column[Line]:
        nobody = f"{symbol(shout)} " + self.tr("nobody")

        def text(line: Line) -> str:
            return person_text(self._known.named(field_of(line, field)), nobody)

        def name(line: Line) -> str:
            person = self._known.named(field_of(line, field))
            return person.name if person else nobody

        def tone(line: Line) -> Tone:
            return "text" if field_of(line, field) else shout

        shows = text if shout == "danger" else name
        return Column(title, shows, tone=tone, tip=text, width=width)

    def _person_delegate(self, field: str) -> PersonDelegate:
        def shown(row: int) -> StaffId | None:
            return field_of(self.lines.record(row), field)

        def taken(row: int, staff_id: StaffId | None) -> bool:
            measure = self.lines.record(row).measure
            return measure is not None and self._edit(with_field(measure, field, staff_id))

        return PersonDelegate(self._context, self, shown, taken)

    def _typed(self, line: Line, field: str, text: str) -> bool:
        if line.measure is None or getattr(line.measure, field) == text:
            return False
        return self._edit(with_field(line.measure, field, text))

    def _time(self, line: Line) -> str:
        return post_time.shown(line.measure.due, line.measure.until, self._day) if line.measure else ""

    def _set_time(self, line: Line, text: str) -> bool:
        if line.measure is None or text == self._time(line):
            return False
        meant = post_time.parsed(text, self._day)
        if meant is None:
            said = self.tr("“{text}” is not a time. Type it like 8:00-12:00, or 10-11 17:00 for what is due by then.")
            self._say(said.format(text=text))
            return False
        return self._edit(replace(line.measure, due=meant[0], until=meant[1]))

    def _signed(self, line: Line) -> str:
        people = [person for field in ("responsible", "deputy") if (person := field_of(line, field))]
        if not people:
            return ""
        return "✓" if all(person in self._known.signed for person in people) else "—"

    def _signed_tone(self, line: Line) -> Tone:
        return "action" if self._signed(line) == "✓" else "second"

    def show_plan(self, plan: Plan, lines: Sequence[Line], known: Known, day: date) -> None:
        """These lines are shown; times without a date are on this day. Cursor and selection stay where they were."""
        self._known, self._day = known, day
        current, column = self._at(self.currentIndex().row()), max(self.currentIndex().column(), 0)
        chosen, place = {line.key for line in self.selected()}, self.verticalScrollBar().value()
        if self.lines.update(lines):
            self._make_heads()
            self._choose(chosen, current, column)
            self.verticalScrollBar().setValue(place)
        for section, head in self._heads.items():
            under = [line.measure for line in lines if line.section is section and line.measure]
            head.show_state(under, has_text=bool(plan.texts.get(section, "").strip()))

    def _make_heads(self) -> None:
        self.clearSpans()
        self._heads.clear()
        for row, line in enumerate(self.lines.records):
            if line.measure is None:
                self._heads[line.section] = head = self._head(line.section)
                self.setSpan(row, 0, 1, len(self.lines.columns))
                self.setIndexWidget(self.lines.index(row, 0), head)

    def _at(self, row: int) -> Line | None:
        return self.lines.record(row) if 0 <= row < self.lines.rowCount() else None

    def _choose(self, chosen: AbstractSet[str], current: Line | None, column: int) -> None:
        self.select_each(lambda line: line.key in chosen)
        for row, line in enumerate(self.lines.records):
            if current is not None and line.key == current.key:
                place = self.lines.index(row, column)
                self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)

    def chosen_measures(self) -> list[Measure]:
        """The selected measures, and all those under a selected heading."""
        return measures_of(self.lines.records, self.selected())

    @property
    def section(self) -> Section:
        """The heading under which the cursor stands, the first where it stands nowhere."""
        line = self._at(self.currentIndex().row())
        return line.section if line else next(iter(Section))

    def go_to(self, ref: str) -> None:
        """The measure, or the section's heading, is seen and has the cursor; at a measure on whom nobody is named."""
        found = [row for row, line in enumerate(self.lines.records) if line.key == ref]
        for row in found:
            measure = self.lines.record(row).measure
            column = DEPUTY if measure and measure.responsible and not measure.deputy else RESPONSIBLE
            place = self.lines.index(row, column if measure else 0)
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(place, only)
            self.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spot and badge need a wide table."""
        super().resizeEvent(event)
        for column in (SPOT, BADGE):
            self.setColumnHidden(column, self.width() < _ROOM_FOR_ALL)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Of what the others leave, the responsible person has most."""
        others = sum(self.columnWidth(at) for at in range(len(self.lines.columns)) if at not in (TASK, RESPONSIBLE))
        room = self.viewport().width() - others
        least, task = max(_LEAST, self.title_width(RESPONSIBLE)), self.title_width(TASK)
        self._let_scroll(scrolls=room < least + task)
        self.setColumnWidth(TASK, task)
        self.setColumnWidth(RESPONSIBLE, max(room * _SHARE // _WHOLE, least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the cell; on a heading it opens what a double click does."""
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(at)
        else:
            super().keyPressEvent(event)
