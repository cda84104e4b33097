"""值班表: the watches of an event, proposed from its times and manned posts, changed in place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.emergency import Duty
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.safety import post_time
from ui.pages.safety.cell_editors import PersonDelegate
from ui.pages.safety.duty_dialog import DutyDialog
from ui.widgets import Column, DataTable, EmptyState, RowAction, column, plain_button, row
from ui.widgets.kept_lines import KeptLines
from ui.widgets.page_stack import PageStack
from ui.widgets.records import Index

_TIME, _LEADER, _KEEPER, _PHONE, _SPOT = range(5)


class DutiesView(QWidget):
    """The roster as a table; an empty one offers the proposal."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("dutiesView")
        self._context, self._event_id = context, event_id
        self._people: Mapping[StaffId, Staff] = {}
        self.lines = DutyLines(self._columns())
        actions = [RowAction(self.tr("Take off the roster"), self._remove, "Delete")]
        self.table = DataTable(self.lines, "dutyTable", actions)
        self.table.setAccessibleName(self.tr("Duty roster"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_SPOT, QHeaderView.ResizeMode.Stretch)
        for place, field in ((_LEADER, "leader"), (_KEEPER, "keeper")):
            self.table.setItemDelegateForColumn(place, self._delegate(field))
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)

    def refresh(self, people: Mapping[StaffId, Staff]) -> int:
        """The roster as it is stored now; answers how many watches it has."""
        self._people = people
        found = emergency.duties(self._context.ws, self._event_id)
        self.lines.update(found)
        self._stack.setCurrentIndex(1 if found else 0)
        return len(found)

    def go_to(self, ref: str) -> bool:
        """The watch of this id is seen; answers whether there is one."""
        return self.table.select_where(lambda duty: duty.id == ref)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("Nobody keeps watch yet"),
            self.tr("Propose from the event"),
            self._propose,
            text=self.tr("A watch a day at the command post, led by the safety officer, and one for each manned post."),
            link=self.tr("Add a watch by hand"),
            on_link=self._add,
        )

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view)
        propose = plain_button(self.tr("Propose from the event"), self._propose, "proposeDuties", "refresh")
        box.addLayout(row(propose, plain_button(self.tr("Add a watch…"), self._add, "addDuty", "add"), None))
        box.addWidget(self.table, 1)
        return view

    def _columns(self) -> list[Column[Duty]]:
        return [
            Column(self.tr("Time"), _time, sort=lambda duty: duty.start, width=184, edit=self._set_time),
            Column(self.tr("Leads"), lambda duty: self._name(duty.leader), tip=lambda duty: self._who(duty.leader),
                   width=112),
            Column(self.tr("Keeps watch"), lambda duty: self._name(duty.keeper),
                   tip=lambda duty: self._who(duty.keeper), width=112),
            Column(self.tr("Phone"), self._phone, width=120),
            Column(self.tr("Spot"), lambda duty: duty.spot, tip=lambda duty: duty.spot, edit=self._set_spot),
        ]  # fmt: skip

    def _name(self, person: StaffId | None) -> str:
        return self._people[person].name if person else "—"

    def _who(self, person: StaffId | None) -> str:
        found = self._people[person] if person else None
        return f"{found.name} {found.unit}{found.post} {found.phone}" if found else ""

    def _phone(self, duty: Duty) -> str:
        person = duty.keeper or duty.leader
        return self._people[person].phone if person else ""

    def _delegate(self, field: str) -> PersonDelegate:
        def shown(at: int) -> StaffId | None:
            person: StaffId | None = getattr(self.lines.record(at), field)
            return person

        def taken(at: int, person: StaffId | None) -> bool:
            duty = self.lines.record(at)
            return self._edit(replace(duty, leader=person) if field == "leader" else replace(duty, keeper=person))

        return PersonDelegate(self._context, self.table, shown, taken)

    def _set_time(self, duty: Duty, text: str) -> bool:
        if text == _time(duty):
            return False
        meant = post_time.parsed(text, duty.start.date())
        if meant is None or meant[0] is None or meant[1] is None:
            said = self.tr("“{text}” does not say from when to when. Type it like 8:00-12:00, or 10-13 8:00-12:00.")
            self._context.said.emit(fill(said, text=text), "", True)
            return False
        return self._edit(replace(duty, start=meant[0], end=meant[1]))

    def _set_spot(self, duty: Duty, text: str) -> bool:
        return text != duty.spot and self._edit(replace(duty, spot=text))

    def _edit(self, duty: Duty) -> bool:
        return self._context.attempt(lambda: emergency.edit_duty(self._context.ws, duty))

    def _propose(self) -> None:
        ws = self._context.ws
        found = emergency.proposed_duties(ws, self._event_id)
        if not found:
            self._context.tell(self.tr("The roster has every watch that the event's times and posts ask for"))
        elif self._context.attempt(lambda: emergency.add_duties(ws, self._event_id, found)):
            self._context.tell(fill(self.tr("{count:watch|watches} added to the roster"), count=len(found)), undo=True)

    def _add(self) -> None:
        dialog = DutyDialog(self._context, self._event_id, self)
        dialog.stored.connect(self.go_to)
        dialog.open()

    def _remove(self, chosen: list[Duty]) -> None:
        if self._context.attempt(lambda: emergency.remove_duty(self._context.ws, *(duty.id for duty in chosen))):
            self._context.tell(
                fill(self.tr("{count:watch|watches} taken off the roster"), count=len(chosen)), undo=True
            )


class DutyLines(KeptLines[Duty]):
    """People are chosen by a delegate."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Their cells can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (_LEADER, _KEEPER) else flags


def _time(duty: Duty) -> str:
    return post_time.shown(duty.start, duty.end, date.min)
