"""How many, and from when until when: what is asked of every booking besides whose it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox

from gbm_desktop import resources
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import BookingLine
from ui.context import Context
from ui.widgets import FieldForm
from ui.widgets.form_fields import moment, python_time, qt_time, unscrolled

_MOST = 9_999


class BookingTimes(FieldForm):
    """`changed` comes when something else is wanted. Until a person says otherwise, the event's own times."""

    changed = Signal()

    def __init__(self, context: Context, event_id: EventId, line: BookingLine | None) -> None:
        super().__init__()
        self._quantity = unscrolled(QSpinBox())
        self._quantity.setRange(1, _MOST)
        self._quantity.setValue(line.quantity if line else 1)
        self._own, self._start, self._end = QCheckBox(self.tr("Other times than the event's")), moment(), moment()
        self._own.setObjectName("bookingOwnTimes")
        self._own.setChecked(bool(line and line.start))
        start, end = resources.span(context.ws, event_id)
        self._start.setDateTime(qt_time(line.start if line and line.start else start))
        self._end.setDateTime(qt_time(line.end if line and line.end else end))
        self.add("bookingQuantity", self.tr("Quantity"), self._quantity)
        self.add_widget(self._own)
        self.add_row(("bookingStart", self.tr("From"), self._start), ("bookingEnd", self.tr("Until"), self._end))
        self._own.toggled.connect(lambda _on: self._changed())
        self._quantity.valueChanged.connect(lambda _value: self.changed.emit())
        for field in (self._start, self._end):
            field.dateTimeChanged.connect(lambda _when: self.changed.emit())
        self._offer_times()

    def ask_quantity(self, *, asked: bool) -> None:
        """There are several alike of what is booked, or one only."""
        self.ask("bookingQuantity", asked=asked)

    def line(self, resource_id: ResourceId, *, several: bool) -> BookingLine:
        """The resource as it is wanted, `several` alike or one."""
        quantity = self._quantity.value() if several else 1
        if not self._own.isChecked():
            return BookingLine(resource_id, quantity)
        return BookingLine(resource_id, quantity, python_time(self._start), python_time(self._end))

    def _changed(self) -> None:
        self._offer_times()
        self.changed.emit()

    def _offer_times(self) -> None:
        for key in ("bookingStart", "bookingEnd"):
            self.ask(key, asked=self._own.isChecked())
