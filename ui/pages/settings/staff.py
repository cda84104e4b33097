"""The directory of staff: on whom a responsibility can be laid, and how much is laid on each."""

from PySide6.QtWidgets import QHeaderView

from gbm_desktop import staff
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import staff as store
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.staff import StaffDialog
from ui.widgets import (
    RIGHT,
    Card,
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    SearchBox,
    hint,
    plain_button,
    row,
    second_text,
)

_TABLE_HEIGHT, _UNIT = 288, 1


class StaffSection(Card):
    """Everyone, found as in the field for a person; Enter corrects an entry."""

    name = "staff"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("staffSection")
        self.title = self.tr("Staff")
        self._context = context
        self._posts: dict[StaffId, int] = {}
        self._search = SearchBox(self.tr("Name, initials, unit or phone"))
        self._search.setObjectName("staffWord")
        self._count = second_text("", wrap=False)
        self._count.setObjectName("staffCount")
        self._table = DataTable(RecordModel(self._columns()), "staffTable", self._actions())
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_UNIT, QHeaderView.ResizeMode.Stretch)
        self._lay_out()
        self._search.searched.connect(lambda _text: self.refresh())
        self._search.left_downwards.connect(self._to_results)
        self._table.opened.connect(self._open)

    def _lay_out(self) -> None:
        self.box.addWidget(Heading(self.title))
        about = self.tr("Whoever answers for something at an event is kept here once, with a phone. Enter corrects.")
        self.box.addWidget(hint(about))
        add = plain_button(self.tr("Add a person…"), lambda: self._open(None), "staffAdd", "add")
        self.box.addLayout(row(self._search, add))
        self.box.addWidget(self._count)
        self.box.addWidget(self._table)

    def _columns(self) -> list[Column[Staff]]:
        return [
            Column(self.tr("Name"), lambda person: person.name, width=96),
            Column(self.tr("Unit"), lambda person: person.unit, tip=lambda person: person.unit, width=160),
            Column(self.tr("Post"), lambda person: person.post, tip=lambda person: person.post, width=120),
            Column(
                self.tr("Phone"),
                lambda person: person.phone or "▲ " + self.tr("none"),
                tone=lambda person: "text" if person.phone else "warn",
                width=120,
            ),
            Column(self.tr("Measures"), lambda person: str(self._held(person)), RIGHT, sort=self._held, width=80),
        ]

    def _actions(self) -> list[RowAction[Staff]]:
        return [
            RowAction(self.tr("Correct the entry…"), lambda chosen: self._open(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete", one=True),
        ]

    def _held(self, person: Staff) -> int:
        return self._posts.get(person.id, 0)

    def refresh(self) -> None:
        """The people that there are now and that the text means."""
        ws = self._context.ws
        self._posts = store.posts(ws.read)
        everyone = staff.everyone(ws)
        text = self._search.text().strip()
        kept = {person.id for person in self._table.selected()}
        self._table.records.show_records(staff.find(ws, text) if text else everyone)
        self._table.select_where(lambda person: person.id in kept)
        phoneless = sum(not person.phone for person in everyone)
        said = self.tr("{count:person|people}, {phoneless} without a phone")
        self._count.setText(fill(said, count=len(everyone), phoneless=phoneless))

    def look_for(self, name: str) -> None:
        """The directory is narrowed to this name, and the first of that name is chosen."""
        self._search.setText(name)
        self.refresh()
        self._to_results()

    def _open(self, person: Staff | None) -> None:
        dialog = StaffDialog(self._context, person, self)
        dialog.stored.connect(self._stored)
        dialog.open()

    def _stored(self, person: Staff) -> None:
        self._context.tell(fill(self.tr("{name} is saved in the directory"), name=person.name), undo=True)

    def _remove(self, chosen: list[Staff]) -> None:
        try:
            staff.remove(self._context.ws, chosen[0].id)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{name} is no longer in the directory"), name=chosen[0].name), undo=True)

    def _to_results(self) -> None:
        self._table.setFocus()
        self._table.select_first()
