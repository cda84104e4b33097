"""The events of the safety page: narrowed by chips and a search, each with how it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QWidget

from gbm_desktop.wording import Lang
from gbm_desktop.wording.safety_plan import lacking_line
from ui import theme
from ui.pages.safety.listing import SafetyLine, standing, tone_of
from ui.widgets import RIGHT, Chip, Column, DataTable, EmptyState, RecordModel, SearchBox, column
from ui.widgets.event_words import when
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack

_NAME, _PLACE, _EXPECTED, _OFFICER, _FIRST = 1, 3, 4, 5, 6
_ROOM_FOR_ALL, _ROOM_FOR_MORE, _SEARCH_WIDTH = 900, 600, 240


class EventList(QWidget):
    """`opened` comes with the id of the event that a person goes to."""

    opened = Signal(str)

    def __init__(self, lang: Lang, year: int) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._year = year
        self._today: date | None = None
        self._lines: list[SafetyLine] = []
        self.search = SearchBox(self.tr("Find an event (Ctrl+F)"))
        self.search.setObjectName("safetySearch")
        self.soon, self.unready = Chip(self.tr("Next 30 days"), checked=True), Chip(self.tr("Not ready"))
        self.everything = Chip(self.tr("All"))
        self.table = DataTable(RecordModel(self._columns()), "safetyEvents")
        self.nothing = EmptyState(self.tr("No event fits"), link=self.tr("Show all"), on_link=self.show_all)
        self._stack = PageStack()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("Events"))
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setCursor(Qt.CursorShape.PointingHandCursor)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        chips = QButtonGroup(self)
        for name, chip in (("soon", self.soon), ("unready", self.unready), ("everything", self.everything)):
            chip.setObjectName(f"safety-{name}")
            chips.addButton(chip)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        narrowing = FlowLayout(theme.GAP)
        for part in (self.search, self.soon, self.unready, self.everything):
            narrowing.addWidget(part)
        box = column(self)
        box.addLayout(narrowing)
        for view in (self.table, self.nothing):
            self._stack.addWidget(view)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for chip in (self.soon, self.unready, self.everything):
            chip.clicked.connect(lambda _on: self._show())
        self.search.searched.connect(lambda _text: self._show())
        self.search.left_downwards.connect(self._to_results)
        self.table.clicked.connect(lambda index: self._open(self.table.records.record(index.row())))
        self.table.opened.connect(self._open)

    def _columns(self) -> list[Column[SafetyLine]]:
        lang = self._lang
        return [
            Column(self.tr("Date"), self._date, sort=_start, tip=lambda line: when(line.event.said), width=72),
            Column(self.tr("Name"), _name, tip=_name, width=200),
            Column(
                self.tr("State"),
                lambda line: standing(line, lang),
                tone=tone_of,
                sort=lambda line: -len(line.missing),
                tip=self._missing,
                width=112,
            ),
            Column(self.tr("Place"), lambda line: line.event.said.place, tip=lambda line: line.event.said.place),
            Column(self.tr("Expected"), _expected, RIGHT, sort=lambda line: line.event.said.expected, width=80),
            Column(self.tr("Safety officer"), lambda line: line.officer or "—", width=96),
            Column(self.tr("First to do"), self._first, tip=self._missing, tone=lambda _line: "second", width=260),
        ]

    def show_lines(self, lines: Sequence[SafetyLine], today: date) -> None:
        """These are the campaign's events; where none is near, all are shown."""
        first = not self._lines
        self._lines, self._today = list(lines), today
        if first and lines and not any(line.is_soon(today) for line in lines):
            self.everything.setChecked(True)
        self._show()

    def show_all(self) -> None:
        """No filter is left."""
        self.everything.setChecked(True)
        self.search.clear()
        self._show()

    def mark(self, event_id: str) -> None:
        """The event's line is the current one."""
        if not self.table.select_where(lambda line: line.event.id == event_id):
            self.table.clearSelection()

    def begin_search(self) -> None:
        """One can type what is looked for."""
        self.search.setFocus()
        self.search.selectAll()

    def _show(self) -> None:
        shown = [line for line in self._lines if self._asked_for(line)]
        kept = {line.event.id for line in self.table.selected()}
        self.table.records.show_records(shown)
        self.table.select_where(lambda line: line.event.id in kept)
        self._stack.setCurrentWidget(self.table if shown else self.nothing)

    def _asked_for(self, line: SafetyLine) -> bool:
        text = self.search.text().strip().lower()
        said = line.event.said
        if text and not any(text in part.lower() for part in (said.name, said.place, said.village, line.officer)):
            return False
        if self.soon.isChecked():
            return self._today is not None and line.is_soon(self._today)
        return line.unready if self.unready.isChecked() else True

    def _open(self, line: SafetyLine) -> None:
        self.opened.emit(line.event.id)

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()

    def _date(self, line: SafetyLine) -> str:
        start = line.event.said.start
        return f"{start:%m-%d}" if start.year == self._year else f"{start:%Y-%m-%d}"

    def _missing(self, line: SafetyLine) -> str:
        return "\n".join(lacking_line(one, self._lang) for one in line.missing[:12])

    def _first(self, line: SafetyLine) -> str:
        return lacking_line(line.missing[0], self._lang) if line.missing else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What there is no room for stands in the event; beside an open one that is all but date, name and state."""
        super().resizeEvent(event)
        for room, columns in ((_ROOM_FOR_ALL, (_PLACE, _FIRST)), (_ROOM_FOR_MORE, (_EXPECTED, _OFFICER))):
            for number in columns:
                self.table.setColumnHidden(number, self.width() < room)
        self.table.fit_columns()


def _name(line: SafetyLine) -> str:
    return line.event.said.name


def _expected(line: SafetyLine) -> str:
    return f"{line.event.said.expected:,}" if line.event.said.expected else "—"


def _start(line: SafetyLine) -> str:
    return line.event.said.start.isoformat()
