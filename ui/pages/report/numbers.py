"""The figures that the report is bound to, and the rows behind the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QWidget

from gbm_desktop.model.figures import Figure, FigureRow
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, column, hint, second_text

_NARROWEST, _WIDEST = 72, 280


class FiguresPanel(QWidget):
    """`inserted` comes with a figure's name that the person wants in the text."""

    inserted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        columns: list[Column[Figure]] = [
            Column(self.tr("Figure"), lambda figure: figure.name, width=200),
            Column(self.tr("Value"), _value, RIGHT, sort=lambda figure: figure.value or 0, width=90),
            Column(self.tr("Unit"), lambda figure: figure.unit, width=70),
            Column(self.tr("Rows"), lambda f: f"{len(f.rows):,}", RIGHT, sort=lambda f: len(f.rows), width=70),
        ]
        self._model = RecordModel(columns)
        insert = RowAction(self.tr("Put into the text"), self._insert, shortcut="Ctrl+I", one=True)
        self._figures = DataTable(self._model, "reportFigures", [insert])
        self._figures.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._figures.setAccessibleName(self.tr("Figures"))
        self._figures.chosen.connect(self._chosen)
        self._definition = second_text("")
        self._definition.setObjectName("figureDefinition")
        self._rows = QStackedWidget()
        self._chosen_key = ""
        self._lay_out()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """These figures are listed, and the rows of the chosen one are those of now."""
        wanted, self._chosen_key = self._chosen_key, ""
        self._model.show_records(figures)
        self._figures.select_where(lambda figure: figure.key == wanted or not wanted)

    def choose(self, key: str) -> None:
        """The figure's rows are seen, as soon as there are figures."""
        if not self._figures.select_where(lambda figure: figure.key == key):
            self._chosen_key = key

    def _chosen(self, figures: list[Figure]) -> None:
        if not figures or figures[0].key == self._chosen_key:
            return
        self._chosen_key = figures[0].key
        self._definition.setText(figures[0].definition)
        self._show_rows(figures[0].rows)

    def _show_rows(self, rows: Sequence[FigureRow]) -> None:
        titles = tuple(rows[0]) if rows else (self.tr("No rows"),)
        before = self._rows.currentWidget()
        table = DataTable(RecordModel([_column(title, rows) for title in titles], rows), "figureRows")
        table.setAccessibleName(self.tr("Rows behind the figure"))
        self._rows.setCurrentIndex(self._rows.addWidget(table))
        if before is not None:
            self._rows.removeWidget(before)
            before.deleteLater()

    def _insert(self, figures: list[Figure]) -> None:
        self.inserted.emit(figures[0].name)

    def _lay_out(self) -> None:
        below = QWidget()
        box = column(below)
        box.addSpacing(8)
        box.addWidget(self._definition)
        box.addWidget(self._rows, 1)
        box.addWidget(hint(self.tr("Rows can be selected and copied (Ctrl+C) into a spreadsheet.")))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._figures)
        split.addWidget(below)
        split.setSizes([260, 260])
        column(self).addWidget(split)


def _value(figure: Figure) -> str:
    return "—" if figure.value is None else f"{figure.value:,}"


def _column(title: str, rows: Sequence[FigureRow]) -> Column[FigureRow]:
    if rows and not isinstance(rows[0][title], str):
        return Column(
            title, lambda row: f"{row[title]:,}", RIGHT, sort=lambda row: row[title], width=_width(title) + 16
        )
    longest = max((_width(str(row[title])) for row in rows), default=0)
    width = min(_WIDEST, max(_NARROWEST, longest, _width(title)))
    return Column(title, lambda row: str(row[title]), width=width)


def _width(text: str) -> int:
    """About how many pixels the text takes with the space around it."""
    return 24 + sum(8 if character.isascii() else 14 for character in text)
