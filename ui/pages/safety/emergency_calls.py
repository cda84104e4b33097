"""电话树: whom to call, from the 安全责任人 down to the posts, then outside; to read and to copy."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency
from gbm_desktop.safety.emergency import Call
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, StatusDot, column, plain_button, row

_POST = 3


class CallsView(QWidget):
    """The tree as it follows from the plan; nothing is typed here."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("callsView")
        self._context, self._event_id = context, event_id
        self.lines: RecordModel[Call] = RecordModel(self._columns())
        self.table = DataTable(self.lines, "callTable")
        self.table.setSortingEnabled(False)
        self.table.setAccessibleName(self.tr("Phone tree"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_POST, QHeaderView.ResizeMode.Stretch)
        self._state = StatusDot()
        self._state.setObjectName("callState")
        copy = plain_button(self.tr("Copy the whole tree"), self._copy, "copyCalls", "copy")
        box = column(self)
        box.addLayout(row(copy, None, self._state))
        box.addWidget(self.table, 1)

    def refresh(self, people: Mapping[StaffId, Staff]) -> int:  # noqa: ARG002 - every part is given the staff
        """The tree as it follows from what is stored now; answers how many lines it has."""
        try:
            calls = emergency.phone_tree(self._context.ws, self._event_id, self._context.lang)
        except GbmError as error:
            self._context.problem(error)
            return 0
        self.lines.show_records(calls)
        unknown = sum(not call.phone for call in calls)
        if unknown:
            self._state.show_status(fill(self.tr("No phone on record: {count}"), count=unknown), "warn")
        else:
            self._state.show_status(self.tr("Every line has a phone"), "action")
        return len(calls)

    def go_to(self, _ref: str) -> bool:
        """No line of the tree has an id."""
        return False

    def _columns(self) -> list[Column[Call]]:
        return [
            Column(self.tr("Level"), self._level, tone=lambda _call: "second", width=112),
            Column(self.tr("Who"), lambda call: call.who, tip=lambda call: call.who, width=152),
            Column(self.tr("Phone"), lambda call: call.phone or "▲ " + self.tr("no phone"),
                   tone=lambda call: "text" if call.phone else "warn", width=136),
            Column(self.tr("There for"), lambda call: call.post, tip=lambda call: call.post),
        ]  # fmt: skip

    def _level(self, call: Call) -> str:
        names = (self.tr("1 Officer"), self.tr("2 Roles"), self.tr("3 Posts"), self.tr("4 Outside"))
        return names[call.level - 1]

    def _copy(self) -> None:
        lines = ["\t".join((self._level(call), call.who, call.phone, call.post)) for call in self.lines.records]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.tell(fill(self.tr("{count:line|lines} copied"), count=len(lines)))
