"""Asks what came of an application for a permit: on which day, under which number, in whose words."""

from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.permit import PermitDayAhead, PermitDayBackwards, PermitNeedsNumber
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import ANEW, Application, PermitState, PermitStatus
from gbm_desktop.model.safety.permit_moves import next_move
from gbm_desktop.safety import permit
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.date_typing import typed_as_written
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

_WIDTH, _LONGEST = 440, 200
_FIELDS: dict[type[GbmError], str] = {
    PermitNeedsNumber: "permitNumber",
    PermitDayAhead: "permitDay",
    PermitDayBackwards: "permitDay",
}


def verb(status: PermitStatus, wanted: PermitState) -> str:
    """What a person does who records that the application has become that."""
    if wanted is status.permit.state and next_move(status) is not wanted:
        return QCoreApplication.translate("PermitMove", "Correct the entry")
    return {
        PermitState.TO_APPLY: QCoreApplication.translate("PermitMove", "Withdraw the application"),
        PermitState.APPLIED: _applying(status),
        PermitState.ACCEPTED: QCoreApplication.translate("PermitMove", "Record its acceptance"),
        PermitState.GRANTED: QCoreApplication.translate("PermitMove", "Record the permit"),
        PermitState.REFUSED: QCoreApplication.translate("PermitMove", "Record a refusal"),
        PermitState.HANDED_BACK: QCoreApplication.translate("PermitMove", "Record its return"),
    }[wanted]


def _applying(status: PermitStatus) -> str:
    """A permit's time is changed; all else is applied for anew (第15条)."""
    if status.permit.state is PermitState.TO_APPLY:
        return QCoreApplication.translate("PermitMove", "Record the application")
    if status.permit.state is PermitState.GRANTED and not ANEW & set(status.changes):
        return QCoreApplication.translate("PermitMove", "Apply for a change")
    return QCoreApplication.translate("PermitMove", "Apply anew")


def day_label(state: PermitState) -> str:
    """What the day is called on which the application became that."""
    return {
        PermitState.APPLIED: QCoreApplication.translate("PermitMove", "Applied on"),
        PermitState.ACCEPTED: QCoreApplication.translate("PermitMove", "Accepted on"),
        PermitState.GRANTED: QCoreApplication.translate("PermitMove", "Permitted on"),
        PermitState.REFUSED: QCoreApplication.translate("PermitMove", "Refused on"),
        PermitState.HANDED_BACK: QCoreApplication.translate("PermitMove", "Handed back on"),
    }.get(state, "")


class PermitMove(Dialog):
    """`stored` comes with the state that was recorded; a refused one stays here with what is wrong."""

    stored = Signal(object)

    def __init__(
        self, context: Context, event_id: EventId, status: PermitStatus, wanted: PermitState, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("permitMove")
        self.setMinimumWidth(_WIDTH)
        self._context, self._event_id = context, event_id
        self._status, self._wanted = status, wanted
        self._day = unscrolled(typed_as_written(QDateEdit()))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setCalendarPopup(True)
        self._number, self._police, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._form = FieldForm()
        self._lay_out(verb(status, wanted))
        self._show()

    def _lay_out(self, title: str) -> None:
        self.setWindowTitle(title)
        if self._wanted is not PermitState.TO_APPLY:
            self._form.add("permitDay", day_label(self._wanted), self._day)
        if self._wanted is PermitState.APPLIED:
            self._police.setPlaceholderText(word(self._status.authority, self._context.lang))
            self._form.add("permitPolice", self.tr("Applied to"), self._police)
        if self._wanted is PermitState.GRANTED:
            self._form.add("permitNumber", self.tr("Number of the permit"), self._number)
        self._form.add("permitNote", self._note_label(), self._note)
        for line in (self._number, self._police, self._note):
            line.setMaxLength(_LONGEST)
        save = primary_button(title, self._store, "permitStore")
        save.setDefault(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "permitCancel"), save))

    def _note_label(self) -> str:
        if self._wanted is PermitState.REFUSED:
            return self.tr("The reasons that the police gave")
        return self.tr("Note (may stay empty)")

    def _show(self) -> None:
        """Today, and what was said before."""
        stands = self._status.permit
        said = stands.applied_on if self._wanted is PermitState.APPLIED else stands.decided_on
        day = said if said and stands.state is self._wanted else self._context.ws.today()
        self._day.setDate(QDate(day.year, day.month, day.day))
        self._number.setText(stands.number)
        self._police.setText(stands.police)
        if stands.state is self._wanted:
            self._note.setText(stands.note)

    def _store(self) -> None:
        self._form.clear_errors()
        said = Application(
            self._wanted,
            number=self._number.text(),
            police=self._police.text(),
            day=None if self._wanted is PermitState.TO_APPLY else cast("date", self._day.date().toPython()),
            note=self._note.text(),
        )
        try:
            permit.move_on(self._context.ws, self._event_id, said)
        except GbmError as error:
            self._refuse(error)
            return
        self.stored.emit(self._wanted)
        self.accept()

    def _refuse(self, error: GbmError) -> None:
        if type(error) in _FIELDS:
            self._form.show_error(_FIELDS[type(error)], say(error, self._context.lang))
        else:
            self._context.problem(error)
        self.adjustSize()
