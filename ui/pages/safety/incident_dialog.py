"""An incident: when, what, where, who came to harm, what was done, when the police were told."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.emergency import IncidentNotReported, IncidentUnnamed
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import Incident, IncidentKind
from gbm_desktop.safety import emergency
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, moment, python_time, qt_time, unscrolled

_WIDTH, _MOST = 640, 100_000


class OptionalMoment(QWidget):
    """A local time that may not have come: ticked, it is the one beside."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.tick, self.field = QCheckBox(), moment()
        self.field.setDateTime(qt_time(now))
        self.tick.toggled.connect(self.field.setEnabled)
        self.field.setEnabled(False)
        box = row(self.tick, self.field)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.setFocusProxy(self.tick)

    def show_time(self, when: datetime | None) -> None:
        """This time, or none."""
        self.tick.setChecked(when is not None)
        if when is not None:
            self.field.setDateTime(qt_time(when))

    def time(self) -> datetime | None:
        """The time, None where none is ticked."""
        return python_time(self.field) if self.tick.isChecked() else None


class IncidentDialog(Dialog):
    """One to record, or one to add to."""

    def __init__(self, context: Context, event_id: EventId, incident: Incident | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("incidentDialog")
        self.setWindowTitle(self.tr("Incident") if incident else self.tr("Record an incident"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._event_id, self._incident = context, event_id, incident
        now = emergency.local_now(context.ws)
        self.kind, self.at, self.what = QComboBox(), moment(), lines()
        self.place, self.persons, self.told_by = QLineEdit(), QLineEdit(), QLineEdit()
        self.hurt, self.dead = unscrolled(QSpinBox()), unscrolled(QSpinBox())
        self.measures, self.started, self.reported = lines(), OptionalMoment(now), OptionalMoment(now)
        self.closed = QCheckBox(self.tr("It is dealt with: close it"))
        self.closed.setObjectName("incidentClosed")
        for kind in IncidentKind:
            self.kind.addItem(word(kind, context.lang), kind.value)
        for count in (self.hurt, self.dead):
            count.setRange(0, _MOST)
        self.at.setDateTime(qt_time(now))
        self._form = self._fields()
        if incident:
            self._show(incident)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(self._buttons())

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add_row(("incidentKind", self.tr("Kind"), self.kind), ("incidentAt", self.tr("When it began"), self.at))
        form.add("incidentWhat", self.tr("What happened"), self.what)
        form.add_row(
            ("incidentPlace", self.tr("Place"), self.place),
            ("incidentHurt", self.tr("Hurt (persons)"), self.hurt),
            ("incidentDead", self.tr("Dead (persons)"), self.dead),
        )
        form.add("incidentPersons", self.tr("Persons concerned"), self.persons)
        form.add("incidentActions", self.tr("What was done"), self.measures)
        form.add_row(
            ("incidentStarted", self.tr("Emergency plan started at"), self.started),
            ("incidentReported", self.tr("Police told at (article 19)"), self.reported),
            ("incidentToldBy", self.tr("Police told by"), self.told_by),
        )
        form.add_widget(self.closed)
        return form

    def _buttons(self) -> QHBoxLayout:
        cancel = plain_button(self.tr("Cancel"), self.reject, "incidentCancel")
        return row(None, cancel, primary_button(self.tr("Save"), self._save, "incidentSave"))

    def _show(self, incident: Incident) -> None:
        self.kind.setCurrentIndex(list(IncidentKind).index(incident.kind))
        self.at.setDateTime(qt_time(incident.at))
        self.what.setPlainText(incident.what)
        self.place.setText(incident.place)
        self.hurt.setValue(incident.hurt)
        self.dead.setValue(incident.dead)
        self.persons.setText(incident.persons)
        self.measures.setPlainText(incident.actions)
        self.started.show_time(incident.plan_started)
        self.reported.show_time(incident.reported)
        self.told_by.setText(incident.reported_by)
        self.closed.setChecked(incident.closed)

    def _said(self, known: Incident) -> Incident:
        return replace(
            known,
            kind=IncidentKind(self.kind.currentData()),
            at=python_time(self.at),
            what=self.what.toPlainText(),
            place=self.place.text(),
            hurt=self.hurt.value(),
            dead=self.dead.value(),
            persons=self.persons.text(),
            actions=self.measures.toPlainText(),
            plan_started=self.started.time(),
            reported=self.reported.time(),
            reported_by=self.told_by.text(),
            closed=self.closed.isChecked(),
        )

    def _save(self) -> None:
        self._form.clear_errors()
        try:
            self._store()
        except (IncidentUnnamed, IncidentNotReported) as error:
            wrong = "incidentWhat" if isinstance(error, IncidentUnnamed) else "incidentActions"
            self._form.show_error(wrong, say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._context.tell(self.tr("The incident is on record"))
            self.accept()

    def _store(self) -> None:
        ws = self._context.ws
        if self._incident is None:
            emergency.put_on_record(ws, self._said(emergency.new_incident(ws, self._event_id)))
        else:
            emergency.edit_incident(ws, self._said(self._incident))
