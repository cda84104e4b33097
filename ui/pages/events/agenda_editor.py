"""The agenda as a table that is typed into, always in the order of time."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.model.events import AgendaItem
from gbm_desktop.model.local_time import parse_local_time
from ui.widgets import Column, DataTable, RecordModel, RowAction, column, hint, plain_button
from ui.widgets.flow_layout import wrapped

_LINE = timedelta(minutes=30)


class _Line:
    """A line of the table; the item in it changes as it is typed into."""

    def __init__(self, item: AgendaItem) -> None:
        self.item = item


class AgendaEditor(QWidget):
    """`edited` comes whenever a person changes something."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begins = datetime.min  # noqa: DTZ901 - local times; replaced by the event's own before anything is shown
        self._model = RecordModel(self._columns())
        self.table = DataTable(
            self._model,
            "agendaTable",
            [
                RowAction(self.tr("Remove"), self._remove, shortcut="Delete"),
                RowAction(self.tr("Move up"), lambda lines: self._move(lines[0], -1), shortcut="Alt+Up", one=True),
                RowAction(self.tr("Move down"), lambda lines: self._move(lines[0], 1), shortcut="Alt+Down", one=True),
            ],
        )
        self.table.setSortingEnabled(False)
        self.table.setAccessibleName(self.tr("Agenda"))
        self.wrong = QLabel()
        self.wrong.setProperty("type", "error")
        self.wrong.setObjectName("agendaError")
        self.wrong.hide()
        self._lay_out()

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column(self.tr("From"), lambda line: self._shown(line.item.start), edit=self._set_start, width=96),
            Column(self.tr("To"), lambda line: self._shown(line.item.end), edit=self._set_end, width=96),
            Column(self.tr("Item"), lambda line: line.item.title, edit=self._set_title, width=184),
            Column(self.tr("Place"), lambda line: line.item.place, edit=self._set_place, width=112),
            Column(self.tr("Speaker"), lambda line: line.item.speaker, edit=self._set_speaker, width=88),
        ]

    def _lay_out(self) -> None:
        box = column(self)
        box.addLayout(
            wrapped(
                plain_button(self.tr("Add a line"), self.add_line, "addAgenda", "add"),
                plain_button(self.tr("Move up"), lambda: self._move_selected(-1), "agendaUp", "up"),
                plain_button(self.tr("Move down"), lambda: self._move_selected(1), "agendaDown", "down"),
                plain_button(self.tr("Remove"), lambda: self._remove(self.table.selected()), "agendaRemove", "remove"),
                None,
            )
        )
        box.addWidget(self.table, 1)
        box.addWidget(self.wrong)
        box.addWidget(hint(self.tr("Times like 9:00 or 10-13 9:00. Double-click or F2 to change a cell.")))

    def show_items(self, begins: datetime, items: tuple[AgendaItem, ...]) -> None:
        """The table shows these lines; times without a date are on the day on which the event begins."""
        self._begins = begins
        self.say_wrong("")
        self._model.show_records([_Line(item) for item in items])

    def items(self) -> tuple[AgendaItem, ...]:
        """The lines as they stand, in the order of time; those without any text are left out."""
        lines = [line.item for line in self._model.records]
        return tuple(item for item in lines if item.title or item.place or item.speaker)

    def begins_at(self, begins: datetime) -> None:
        """Times without a date are on this day from now on."""
        self._begins = begins

    def say_wrong(self, sentence: str) -> None:
        """What is wrong stands under the table."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def add_line(self) -> None:
        """A line after the last one waits for its title."""
        lines = self._model.records
        last = lines[-1].item if lines else None
        start = (last.end or last.start + _LINE) if last else self._begins
        added = _Line(AgendaItem(start, start + _LINE, "", ""))
        self._model.show_records([*lines, added])
        self.table.setCurrentIndex(self._model.index(len(lines), 2))
        self.table.edit(self.table.currentIndex())

    def _shown(self, when: datetime | None) -> str:
        if when is None:
            return ""
        return f"{when:%H:%M}" if when.date() == self._begins.date() else f"{when:%m-%d %H:%M}"

    def _set_start(self, line: _Line, text: str) -> bool:
        when = parse_local_time(text, self._begins.date())
        if when is None:
            return self._refuse(text)
        moved = when - line.item.start
        end = line.item.end + moved if line.item.end else None
        return self._set(line, replace(line.item, start=when, end=end))

    def _set_end(self, line: _Line, text: str) -> bool:
        when = parse_local_time(text, line.item.start.date()) if text else None
        if text and when is None:
            return self._refuse(text)
        return self._set(line, replace(line.item, end=when))

    def _set_title(self, line: _Line, text: str) -> bool:
        return self._set(line, replace(line.item, title=text))

    def _set_place(self, line: _Line, text: str) -> bool:
        return self._set(line, replace(line.item, place=text))

    def _set_speaker(self, line: _Line, text: str) -> bool:
        return self._set(line, replace(line.item, speaker=text))

    def _refuse(self, text: str) -> bool:
        self.say_wrong(self.tr("“{text}” is not a time. Type it like 9:00 or 10-13 9:00.").format(text=text))
        return False

    def _set(self, line: _Line, item: AgendaItem) -> bool:
        self.say_wrong("")
        line.item = item
        QTimer.singleShot(0, self, self._order)
        self.edited.emit()
        return True

    def _order(self) -> None:
        """The lines stand in the order of time; the cell that has the cursor keeps it."""
        lines, at = self._model.records, self.table.currentIndex()
        ordered = sorted(lines, key=lambda line: line.item.start)
        if ordered != lines:
            current = lines[at.row()] if at.isValid() else None
            self._show(ordered, current, max(at.column(), 0))

    def _show(self, lines: list[_Line], current: _Line | None, at_column: int = 0) -> None:
        self._model.show_records(lines)
        if current is not None:
            self.table.setCurrentIndex(self._model.index(lines.index(current), at_column))

    def _move_selected(self, by: int) -> None:
        for line in self.table.selected()[:1]:
            self._move(line, by)

    def _move(self, line: _Line, by: int) -> None:
        """The line and its neighbour take each other's time."""
        lines = list(self._model.records)
        at = lines.index(line)
        if 0 <= at + by < len(lines):
            other = lines[at + by]
            mine, theirs = line.item, other.item
            line.item = replace(mine, start=theirs.start, end=theirs.end)
            other.item = replace(theirs, start=mine.start, end=mine.end)
            lines[at], lines[at + by] = other, line
            self._show(lines, line)
            self.edited.emit()

    def _remove(self, gone: list[_Line]) -> None:
        if gone:
            self._model.show_records([line for line in self._model.records if line not in gone])
            self.edited.emit()
