"""The figures that the report is bound to, beside last year's, and the rows behind the one that is chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QSplitter, QWidget

from gbm_desktop import campaign
from gbm_desktop.figures import typed
from gbm_desktop.figures.last_year import take_over
from gbm_desktop.model.figures import Figure
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.figures import change_text, value_text
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.pages.report.figure_dialog import StateDialog
from ui.pages.report.figure_rows import RowsDialog, RowsTable
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    RecordModel,
    RowAction,
    Tone,
    column,
    hint,
    plain_button,
    row,
    second_text,
)
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order

_UNKNOWN = float("-inf")


class FiguresPanel(QWidget):
    """`inserted` comes with a figure's name that the person wants in the text."""

    inserted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._model = RecordModel(self._columns())
        self._figures = DataTable(self._model, "reportFigures", self._actions())
        self._figures.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._figures.setAccessibleName(self.tr("Figures"))
        self._figures.chosen.connect(self._chosen)
        self._figures.opened.connect(self.open_figure)
        self._definition, self._formula = second_text(""), hint("")
        self._definition.setObjectName("figureDefinition")
        self._formula.setObjectName("figureFormula")
        self._state = plain_button(self.tr("State a value"), self._state_chosen, "stateFigure")
        self._rows = PageStack()
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

    def open_figure(self, figure: Figure) -> None:
        """The figure's rows are seen in a window; where nothing is on record, a value can be stated."""
        if typed.can_be_stated(figure):
            self.state(figure)
        else:
            RowsDialog(self._context, figure, self).open()

    def state(self, figure: Figure, back: int = 0) -> None:
        """A dialog asks for the figure's value, or for that of so many years before."""
        year = campaign.current(self._context.ws).year - back
        known = {one.key: one for one in typed.stated(self._context.ws, year)}.get(figure.key)
        StateDialog(self._context, figure, year, known, self).open()

    def take_over(self, path: Path) -> None:
        """The figures of the file are last year's; the bar offers to undo it."""
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: take_over(ws, path),
            lambda found: self._context.tell(
                fill(self.tr("{count:figure|figures} of last year taken over"), count=len(found)), undo=True
            ),
            failed=self._context.problem,
            title=self.tr("Reading last year's figures"),
        )

    def _ask_last_year(self) -> None:
        dialog = QFileDialog(self, self.tr("Last year's figures"), "", self.tr("Figures (*.json)"))
        begin_at_documents(dialog)
        dialog.setObjectName("lastYearFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take_over(Path(path)))
        dialog.open()

    def _columns(self) -> list[Column[Figure]]:
        stated = self.tr("{value} (stated)")

        def value(figure: Figure) -> str:
            told = _value(figure.value, figure)
            return fill(stated, value=told) if figure.typed else told

        return [
            Column(self.tr("Figure"), lambda figure: figure.name, tip=lambda figure: figure.definition, width=190),
            Column(self.tr("Value"), value, RIGHT, sort=lambda figure: _rank(figure.value), tone=_tone, width=100),
            Column(self.tr("Unit"), lambda figure: figure.unit, width=52),
            Column(
                self.tr("Last year"), lambda figure: _value(figure.last_year, figure), RIGHT,
                sort=lambda figure: _rank(figure.last_year), width=76,
            ),
            Column(
                self.tr("Change"), lambda figure: change_text(figure.change, figure.unit) or "—", RIGHT,
                sort=lambda figure: _rank(figure.change), width=76,
            ),
        ]  # fmt: skip

    def _actions(self) -> list[RowAction[Figure]]:
        return [
            RowAction(self.tr("See the rows"), lambda found: self.open_figure(found[0]), one=True),
            RowAction(self.tr("Put into the text"), self._insert, shortcut="Ctrl+I", one=True),
            RowAction(
                self.tr("State a value"), lambda found: self.state(found[0]), shortcut="F2", one=True,
                fits=lambda found: typed.can_be_stated(found[0]),
            ),
            RowAction(
                self.tr("State last year's value"), lambda found: self.state(found[0], back=1), shortcut="Shift+F2",
                one=True,
            ),
        ]  # fmt: skip

    def _chosen(self, figures: list[Figure]) -> None:
        if not figures or figures[0].key == self._chosen_key:
            return
        self._chosen_key = figures[0].key
        self._definition.setText(figures[0].definition)
        computed = self.tr("Computed: {formula}. {count:row|rows}.")
        self._formula.setText(fill(computed, formula=figures[0].formula, count=len(figures[0].rows)))
        self._state.setEnabled(typed.can_be_stated(figures[0]))
        self._show_rows(figures[0])

    def _state_chosen(self) -> None:
        for figure in self._figures.selected():
            self.state(figure)

    def _show_rows(self, figure: Figure) -> None:
        before = self._rows.currentWidget()
        table = RowsTable(self._context, figure)
        self._rows.setCurrentIndex(self._rows.addWidget(table))
        if before is not None:
            self._rows.removeWidget(before)
            before.setParent(None)
            before.deleteLater()
        read_in_order(self._rows, self._state, self._last)

    def _insert(self, figures: list[Figure]) -> None:
        self.inserted.emit(figures[0].name)

    def _lay_out(self) -> None:
        below = QWidget()
        box = column(below)
        box.addSpacing(8)
        box.addWidget(self._definition)
        box.addWidget(self._formula)
        box.addWidget(self._rows, 1)
        self._last = plain_button(self.tr("Take over last year's"), self._ask_last_year, "takeOverLastYear")
        box.addLayout(row(self._state, self._last, None))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._figures)
        split.addWidget(below)
        split.setSizes([200, 320])
        column(self).addWidget(split)


def _value(value: float | None, figure: Figure) -> str:
    return value_text(value, figure.unit) or "—"


def _rank(value: float | None) -> float:
    """What is unknown stands before every number."""
    return _UNKNOWN if value is None else value


def _tone(figure: Figure) -> Tone:
    return "action" if figure.typed else "second" if figure.value is None else "text"
