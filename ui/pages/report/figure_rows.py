"""The rows behind a figure: in the page below the figures, and in a window of their own where there is room."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.figures import Figure, FigureRow
from gbm_desktop.wording import day
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.figures import value_text
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    column,
    hint,
    plain_button,
    row,
    second_text,
)
from ui.widgets.dialog import Dialog

_NARROWEST, _WIDEST, _ROOMY = 72, 280, 440
_SIZE = 1100, 640
_MEASURED = 200


class Line(NamedTuple):
    """A place among the figure's rows; what stands there is told when it is seen."""

    rows: Sequence[FigureRow]
    at: int

    @property
    def told(self) -> FigureRow:
        """The row's cells by title."""
        return self.rows[self.at]


class RowsTable(QWidget):
    """Enter or a double click goes to the row's event; `left` comes when it does."""

    left = Signal()

    def __init__(self, context: Context, figure: Figure, widest: int = _WIDEST) -> None:
        super().__init__()
        self._context, self._figure = context, figure
        lines = [Line(figure.rows, at) for at in range(len(figure.rows))]
        first = list(figure.rows[:_MEASURED])
        titles = tuple(first[0]) if first else (self.tr("No rows"),)
        go = RowAction(self.tr("Go to the event"), lambda chosen: self.jump(chosen[0]), one=True, fits=self._has_event)
        export: RowAction[Line] = RowAction(
            self.tr("Export the rows"), lambda _lines: self.ask_export(), shortcut="Ctrl+E"
        )
        columns = [_column(title, first, widest) for title in titles]
        self.table = DataTable(RecordModel(columns, lines), "figureRows", [go, export])
        self.table.setAccessibleName(self.tr("Rows behind the figure"))
        self.table.opened.connect(self.jump)
        if columns[-1].align == RIGHT:  # a number far from its neighbours is hard to read
            self.table.horizontalHeader().setStretchLastSection(False)
        column(self).addWidget(self.table)

    def jump(self, line: Line) -> None:
        """The row's event is shown, if it is about one."""
        event_id = self._figure.event_at(line.at)
        if event_id:
            self.left.emit()
            self._context.go("events", event_id=event_id)

    def ask_export(self) -> None:
        """A dialog asks where; the rows are written there."""
        title, name = self.tr("Export the rows"), f"{self._figure.name}.xlsx"
        ask_file(self, title, name, "Excel (*.xlsx)", self.export, dialog="exportRows")

    def export(self, path: Path) -> None:
        """The rows stand in the workbook, and the message bar says so."""
        figure, made = self._figure, self._context.ws.today()

        def written() -> Path:
            from gbm_desktop.figures.workbook import write_rows

            return write_rows(figure, path, made)

        said = self.tr("{count:row|rows} exported to {file}")
        self._context.jobs.run(
            lambda _progress: written(),
            lambda file: self._context.tell(fill(said, count=len(figure.rows), file=file)),
            failed=self._context.problem,
            title=self.tr("Exporting the rows"),
        )

    def _has_event(self, lines: list[Line]) -> bool:
        return self._figure.event_at(lines[0].at) is not None


class RowsDialog(Dialog):
    """A figure with all that makes it: value, definition, how it is computed, and its rows."""

    def __init__(self, context: Context, figure: Figure, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figureRowsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(figure.name)
        self.resize(*_SIZE)
        self.rows = RowsTable(context, figure, widest=_ROOMY)
        self.rows.left.connect(self.accept)
        value = f"{value_text(figure.value, figure.unit) or '—'} {figure.unit}"
        until = day(figure.as_of, context.lang) if figure.as_of else "—"
        counted = self.tr("Computed: {formula}. Up to {day}. {count:row|rows}.")
        box = column(self, margin=24, gap=12)
        box.addLayout(row(Heading(figure.name), Heading(value), None, gap=16))
        box.addWidget(second_text(figure.definition))
        box.addWidget(hint(fill(counted, formula=figure.formula, day=until, count=len(figure.rows))))
        box.addWidget(self.rows, 1)
        export = plain_button(self.tr("Export to Excel"), self.rows.ask_export, "exportFigureRows")
        close = plain_button(self.tr("Close"), self.accept, "closeFigureRows")
        box.addLayout(row(hint(self.tr("Enter goes to the event; Ctrl+C copies."), wrap=False), None, export, close))


def _column(title: str, first: Sequence[FigureRow], widest: int) -> Column[Line]:
    if first and not isinstance(first[0][title], str):
        return Column(
            title, lambda line: _number(line.told[title]), RIGHT, sort=lambda line: _rank(line.told[title]),
            width=_width(title) + 16,
        )  # fmt: skip
    longest = max((_width(str(told.get(title, ""))) for told in first), default=0)
    width = min(widest, max(_NARROWEST, longest, _width(title)))
    return Column(title, lambda line: str(line.told.get(title, "")), width=width)


def _number(cell: str | float) -> str:
    return cell if isinstance(cell, str) else f"{cell:,.2f}" if isinstance(cell, float) else f"{cell:,}"


def _rank(cell: str | float) -> float:
    """An empty cell stands before every number."""
    return -1 if isinstance(cell, str) else cell


def _width(text: str) -> int:
    """About how many pixels the text takes with the space around it."""
    return 24 + sum(8 if character.isascii() else 14 for character in text)
