"""Stating a figure: this year's that nothing on record says, or last year's."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.figure_gaps import BadFigureValue, FigureIsCounted, FigureWithoutSource
from gbm_desktop.figures import typed
from gbm_desktop.model.figures import Figure, TypedFigure
from gbm_desktop.wording import say
from gbm_desktop.wording.figures import value_text
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.date_typing import typed_as_written
from ui.widgets.dialog import Dialog

_WIDTH = 440


class StateDialog(Dialog):
    """The value of a figure in a year, with its source."""

    def __init__(self, context: Context, figure: Figure, year: int, known: TypedFigure | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stateDialog")
        self.setWindowTitle(self.tr("{figure} in {year}").format(figure=figure.name, year=year))
        self.setFixedWidth(_WIDTH)
        self._context, self._figure, self._year, self._known = context, figure, year, known
        self._value, self._source, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._day = typed_as_written(QDateEdit())
        self._form = self._fields()
        self._show()
        cancel = plain_button(self.tr("Cancel"), self.reject, "stateCancel")
        take_back = plain_button(self.tr("Remove"), self.take_back, "stateRemove")
        take_back.setVisible(known is not None)
        save = primary_button(self.tr("Save"), self.store, "stateSave")
        save.setDefault(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(row(take_back, None, cancel, save))

    def store(self) -> None:
        """The value stands as stated; what is wrong stands under its field."""
        self._form.clear_errors()
        day = self._day.date()
        said = self._value.text(), self._source.text(), self._note.text()
        year, as_of, ws, key = self._year, date(day.year(), day.month(), day.day()), self._context.ws, self._figure.key
        self._context.jobs.run(
            lambda _progress: typed.state(
                ws, key, said[0], source=said[1], note=said[2], year=year, as_of=as_of
            ),
            lambda _kept: self._done(self.tr("Stated: {figure}")),
            failed=self._refused,
            title=self.tr("Storing the figure"),
        )  # fmt: skip

    def take_back(self) -> None:
        """No value is stated any more."""
        try:
            typed.take_back(self._context.ws, self._figure.key, self._year)
        except GbmError as error:
            self._context.problem(error)
            return
        self._done(self.tr("No longer stated: {figure}"))

    def _done(self, said: str) -> None:
        self.accept()
        self._context.tell(said.format(figure=self._figure.name), undo=True)

    def _refused(self, error: GbmError) -> None:
        if isinstance(error, BadFigureValue | FigureIsCounted):
            self._form.show_error("stateValue", say(error, self._context.lang))
        elif isinstance(error, FigureWithoutSource):
            self._form.show_error("stateSource", say(error, self._context.lang))
        else:
            self._context.problem(error)

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("stateValue", self.tr("Value ({unit})").format(unit=self._figure.unit), self._value)
        form.add("stateSource", self.tr("Source"), self._source, note=self.tr("Who states it, and in which paper"))
        form.add_row(("stateDay", self.tr("As of"), self._day), ("stateNote", self.tr("Note"), self._note))
        return form

    def _show(self) -> None:
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setCalendarPopup(True)
        known = self._known
        last = date(self._year, 12, 31)
        day = (known.as_of if known else None) or min(last, self._context.ws.today())
        self._day.setDate(QDate(day.year, day.month, day.day))
        if known:
            self._value.setText(value_text(known.value, self._figure.unit))
            self._source.setText(known.source)
            self._note.setText(known.note)
