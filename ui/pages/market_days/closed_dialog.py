"""A day or a span of days is marked: to be kept free, busy season, holiday or make-up working day."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import market_days, places
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.market_days import ClosedDaysUnnamed, MarketSpanBackwards
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import day_field, python_day, qt_day, unscrolled
from ui.widgets.region_box import RegionBox

_WIDTH = 440


class ClosedDialog(Dialog):
    """New days, or marked ones put right; accepted once they are stored."""

    def __init__(self, context: Context, days: ClosedDays | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closedDialog")
        self.setWindowTitle(self.tr("Correct marked days") if days else self.tr("Mark days"))
        self.setFixedWidth(_WIDTH)
        self._context = context
        today = context.ws.today()
        self._days = days or ClosedDays(ClosedDaysId(""), ClosedKind.BLACKOUT, "", today, today, "")
        self._kind, self._name, self._source = unscrolled(QComboBox()), QLineEdit(), QLineEdit()
        self._first, self._last = day_field(), day_field()
        self._place = RegionBox(lambda text: places.of_campaign(context.ws, text))
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save"), self._save, "closedSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "closedCancel"), save))
        self._show()

    def _fields(self) -> FieldForm:
        for kind in ClosedKind:
            self._kind.addItem(word(kind, self._context.lang), kind)
        form = FieldForm()
        form.add("closedName", self.tr("Name"), self._name)
        self._name.setPlaceholderText(self.tr("For example: college entrance exams, wheat harvest"))
        form.add("closedKind", self.tr("Kind"), self._kind)
        form.add_row(
            ("closedFirst", self.tr("First day"), self._first), ("closedLast", self.tr("Last day"), self._last)
        )
        form.add("closedPlace", self.tr("Where"), self._place, note=self.tr("Empty: everywhere."))
        form.add("closedSource", self.tr("Source"), self._source)
        return form

    def _show(self) -> None:
        self._name.setText(self._days.name)
        self._source.setText(self._days.source)
        self._kind.setCurrentIndex(list(ClosedKind).index(self._days.kind))
        self._first.setDate(qt_day(self._days.first_day))
        self._last.setDate(qt_day(self._days.last_day))
        self._first.dateChanged.connect(lambda day: self._last.setDate(max(day, self._last.date())))
        self._place.show_place(places.named(self._days.region_code) if self._days.region_code else None)
        self._name.setFocus()

    def _save(self) -> None:
        self._form.clear_errors()
        if self._place.text().strip() and self._place.place is None:
            self._form.show_error("closedPlace", self.tr("Choose a township, or leave it empty."))
            return
        said = replace(
            self._days,
            kind=self._kind.currentData(),
            region_code=self._place.place.code if self._place.place else "",
            first_day=python_day(self._first),
            last_day=python_day(self._last),
            name=self._name.text(),
            source=self._source.text().strip(),
        )
        try:
            market_days.set_closed(self._context.ws, said)
        except ClosedDaysUnnamed as error:
            self._form.show_error("closedName", say(error, self._context.lang))
        except MarketSpanBackwards as error:
            self._form.show_error("closedLast", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._context.tell(self.tr("The days are marked"), undo=True)
            self.accept()
