"""The list of events as a table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from gbm_desktop.events import Listed
from gbm_desktop.wording import Lang, word
from ui.pages.events.listing import stage_order, stage_word, turnout, warned
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction
from ui.widgets.event_words import STAGE_TONES, when

_KIND, _NAME, _PLACE, _TURNOUT = 1, 2, 3, 4
_ROOM_FOR_ALL, _ROOM_FOR_TURNOUT = 720, 440


class EventTable(DataTable[Listed]):
    """`year` is the campaign's, left out of its dates; `unsaved` tells whether something typed is not stored yet."""

    def __init__(
        self, lang: Lang, year: int, unsaved: Callable[[Listed], bool], actions: Sequence[RowAction[Listed]]
    ) -> None:
        self._lang: Lang = lang
        self._year = year
        self._unsaved = unsaved
        super().__init__(RecordModel(self._columns()), "eventTable", actions)
        self.setAccessibleName(self.tr("Events"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names differ at their end
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(32)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    def _columns(self) -> list[Column[Listed]]:
        lang = self._lang
        return [
            Column(self.tr("Date"), self._date, sort=_start, tip=lambda line: when(line.event.said), width=64),
            Column(self.tr("Kind"), lambda line: word(line.event.said.kind, lang), width=80),
            Column(self.tr("Name"), self._name, sort=lambda line: line.event.said.name, tip=self._name, width=200),
            Column(self.tr("Place"), _place, tip=_place, width=160),
            Column(self.tr("Expected / came"), turnout, RIGHT, sort=lambda line: line.event.said.expected, width=100),
            Column(
                self.tr("Stage"),
                lambda line: stage_word(line, lang),
                sort=stage_order,
                tone=lambda line: STAGE_TONES[line.event.stage],
                tip=lambda line: line.event.stage_reason,
                width=88 if lang == "zh" else 108,
            ),
            Column(
                self.tr("Alerts"),
                lambda line: "▲" if line.warnings else "",
                sort=lambda line: -len(line.warnings),
                tone=lambda _line: "warn",
                tip=lambda line: warned(line, lang),
                width=36,
            ),
        ]

    def _date(self, line: Listed) -> str:
        start = line.event.said.start
        return f"{start:%m-%d}" if start.year == self._year else f"{start:%Y-%m-%d}"

    def _name(self, line: Listed) -> str:
        name = line.event.said.name
        return self.tr("{name} (not saved)").format(name=name) if self._unsaved(line) else name

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Kind and place are shown where there is room for them: the event beside the list shows them anyway."""
        super().resizeEvent(event)
        for column in (_KIND, _PLACE):
            self.setColumnHidden(column, self.width() < _ROOM_FOR_ALL)
        self.setColumnHidden(_TURNOUT, self.width() < _ROOM_FOR_TURNOUT)
        self.fit_columns()


def _start(line: Listed) -> str:
    return line.event.said.start.isoformat()


def _place(line: Listed) -> str:
    return line.event.said.place or line.event.said.online_link
