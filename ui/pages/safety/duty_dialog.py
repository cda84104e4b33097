"""A watch that is added by hand."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.emergency import DutyBackwards
from gbm_desktop.model.ids import EventId
from gbm_desktop.safety import emergency
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import moment, python_time, qt_time
from ui.widgets.staff_box import StaffBox

_WIDTH = 480


class DutyDialog(Dialog):
    """A watch by hand; `stored` comes with its id."""

    stored = Signal(str)

    def __init__(self, context: Context, event_id: EventId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dutyDialog")
        self.setWindowTitle(self.tr("Add a watch"))
        self.setFixedWidth(_WIDTH)
        self._context, self._event_id = context, event_id
        self.start, self.end, self.spot = moment(), moment(), QLineEdit()
        self.leader, self.keeper = StaffBox(context), StaffBox(context)
        said = events.get(context.ws, event_id).said
        first = next(iter(emergency.by_day(said.start, said.end)), (said.start, said.start + timedelta(hours=1)))
        for field, time in zip((self.start, self.end), first, strict=True):
            field.setDateTime(qt_time(time))
        self._form = FieldForm()
        self._form.add_row(("dutyStart", self.tr("From"), self.start), ("dutyEnd", self.tr("To"), self.end))
        self._form.add("dutyLeader", self.tr("Leads"), self.leader)
        self._form.add("dutyKeeper", self.tr("Keeps watch"), self.keeper)
        self._form.add("dutySpot", self.tr("Spot"), self.spot)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        cancel = plain_button(self.tr("Cancel"), self.reject, "dutyCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Add"), self._store, "dutySave")))

    def _store(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        try:
            duty = emergency.add_duty(
                self._context.ws,
                self._event_id,
                start=python_time(self.start),
                end=python_time(self.end),
                leader=self.leader.staff_id,
                keeper=self.keeper.staff_id,
                spot=self.spot.text(),
            )
        except DutyBackwards as error:
            self._form.show_error("dutyEnd", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit(duty.id)
