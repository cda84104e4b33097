"""The hazards of all events that are still to be put right, the oldest first."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.store import events as event_store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, RecordModel, Tone, column, hint, plain_button, row
from ui.widgets.dialog import Dialog

_SIZE = QSize(960, 480)


class OpenActions(Dialog):
    """`chosen` comes with the corrective action that a person goes to."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("openActionsDialog")
        self.setWindowTitle(self.tr("Hazards to be put right"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self._context, self._today = context, context.ws.today()
        found = store.open_actions(context.ws.read)
        self._events = event_store.names(context.ws.read, {action.event_id for action in found})
        self._people = {person.id: person.name for person in staff_store.everyone(context.ws.read)}
        self.table = DataTable(RecordModel(self._columns(), found), "openActionsTable")
        self.table.setAccessibleName(self.windowTitle())
        self.table.clicked.connect(lambda index: self._go(self.table.records.record(index.row())))
        self.table.opened.connect(self._go)
        box = column(self, margin=24, gap=12)
        box.addWidget(hint(self.tr("Enter or a click leads to the item, where it is put right and looked at again.")))
        box.addWidget(self.table, 1)
        box.addLayout(row(None, plain_button(self.tr("Close"), self.reject)))

    def _columns(self) -> list[Column[CorrectiveAction]]:
        return [
            Column(self.tr("Days"), lambda it: str(self._age(it)), RIGHT, sort=self._age, width=56),
            Column(self.tr("Hazard"), lambda it: it.hazard, tip=lambda it: it.hazard, width=296),
            Column(self.tr("Event"), self._event, tip=self._event, width=200),
            Column(self.tr("Responsible"), self._person, width=104),
            Column(self.tr("Deadline"), self._deadline, tone=self._tone, width=120),
            Column(self.tr("State"), lambda it: word(it.state, self._context.lang), width=80),
        ]

    def _age(self, action: CorrectiveAction) -> int:
        return (self._today - action.found_on).days

    def _event(self, action: CorrectiveAction) -> str:
        return self._events.get(action.event_id, "")

    def _person(self, action: CorrectiveAction) -> str:
        return self._people.get(action.responsible, "—") if action.responsible else "—"

    def _overdue(self, action: CorrectiveAction) -> bool:
        return action.deadline is not None and action.deadline < self._today

    def _deadline(self, action: CorrectiveAction) -> str:
        day = f"{action.deadline:%Y-%m-%d}" if action.deadline else "—"
        return f"■ {day}" if self._overdue(action) else day

    def _tone(self, action: CorrectiveAction) -> Tone:
        return "danger" if self._overdue(action) else "text"

    def _go(self, action: CorrectiveAction) -> None:
        self.accept()
        self.chosen.emit(action)
