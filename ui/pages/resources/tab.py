"""资源: lecturers, vans, kits, tents and crews; the list, and the chosen one beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gbm_desktop import resources
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.resources import Listed
from gbm_desktop.store import events as event_store
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.sheet_preview import SheetImport
from ui.page import Page
from ui.pages.resources.detail import ResourceDetail
from ui.pages.resources.resource_dialog import ResourceDialog
from ui.pages.resources.resource_table import ResourceTable
from ui.widgets import Chip, EmptyState, RowAction, SearchBox, column, plain_button, primary_button, row, second_text
from ui.widgets.flow_layout import FlowLayout, wrapped
from ui.widgets.page_stack import PageStack

_DETAIL_WIDTH = 408


class ResourcesTab(Page):
    """Chips narrow the list; Enter corrects, Delete removes, Ctrl+N adds one of the kind that is looked at."""

    key = "resources"
    tables = frozenset({"resources", "absences", "bookings", "events", "coordinates", "distances", "stops"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("resourcesTab")
        self._search = SearchBox(self.tr("Name, initials, topic, dialect or phone"))
        self._search.setObjectName("resourceSearch")
        self._kinds = {kind: self._chip(word(kind, context.lang), f"kind-{kind.value}") for kind in ResourceKind}
        self._retired = self._chip(self.tr("Retired too"), "retiredToo")
        self._count = second_text("", wrap=False)
        self._count.setObjectName("resourceCount")
        self.table, self.detail = ResourceTable(context.lang, self._actions()), ResourceDetail(context)
        self.detail.setFixedWidth(_DETAIL_WIDTH)
        self.sheet = SheetImport(context, self, resources.import_file)
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        self._search.searched.connect(lambda _text: self.refresh())
        self._search.left_downwards.connect(self._to_results)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda line: self._edit(line.resource))
        self.detail.editing.connect(self._edit)
        self.detail.retiring.connect(lambda one: self._retire([one]))
        self.detail.removing.connect(lambda one: self._remove([one]))
        for keys, act in (("Ctrl+N", self._add), ("Ctrl+F", self._search.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _actions(self) -> list[RowAction[Listed]]:
        return [
            RowAction(self.tr("Correct…"), lambda chosen: self._edit(chosen[0].resource), "F2", one=True),
            RowAction(self.tr("Retire"), lambda chosen: self._retire(_of(chosen)), fits=lambda c: not _retired(c)),
            RowAction(self.tr("Use again"), lambda chosen: self._retire(_of(chosen)), fits=_retired),
            RowAction(self.tr("Remove"), lambda chosen: self._remove(_of(chosen)), "Delete"),
        ]

    def _chip(self, text: str, name: str) -> Chip:
        chip = Chip(text)
        chip.setObjectName(name)
        chip.clicked.connect(lambda _on: self.refresh())
        return chip

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No resources yet"),
            self.tr("Add a resource"),
            self._add,
            text=self.tr("Lecturers, vans, exhibit kits, tents and crews: what is booked twice is seen at once."),
            link=self.tr("Import a sheet…"),
            on_link=self._import,
        )

    def _list_view(self) -> QWidget:
        view, chips = QWidget(), QWidget()
        flow = FlowLayout(8)
        for chip in (*self._kinds.values(), self._retired):
            flow.addWidget(chip)
        chips.setLayout(flow)
        add = primary_button(self.tr("Add…"), self._add, "resourceAdd")
        left = column(gap=8)
        bring = plain_button(self.tr("Import a sheet…"), self._import, "resourceImport", "import")
        left.addLayout(wrapped(self._search, bring, add))
        for part in (chips, self._count):
            left.addWidget(part)
        left.addWidget(self.table, 1)
        box = row(gap=16)
        box.addLayout(left, 1)
        box.addWidget(self.detail)
        view.setLayout(box)
        return view

    def refresh(self) -> None:
        """The directory as it is stored now, as far as it is asked for."""
        ws = self.context.ws
        chosen = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        lines = resources.listed(ws, self._search.text(), chosen, retired=self._retired.isChecked())
        events = {booking.event_id for line in lines for booking in line.bookings}
        self._names = event_store.names(ws.read, events)
        self.table.show_lines(lines, self._names)
        if not self.table.selected():
            self.table.select_first()
        clashing = sum(len(line.clashes) for line in lines)
        clashless = self.tr("{count:resource|resources}")
        said = self.tr("{count:resource|resources}, {clashes:clash|clashes} ahead") if clashing else clashless
        self._count.setText(fill(said, count=len(lines), clashes=clashing))
        self._stack.setCurrentIndex(1 if resources.everyone(ws, retired=True) else 0)

    def open_at(self, *, resource_id: str = "", **_place: Any) -> None:
        """This resource is chosen."""
        self.refresh()
        self.table.select_where(lambda line: line.id == resource_id)

    def _show_chosen(self, chosen: list[Listed]) -> None:
        self.detail.setVisible(bool(chosen))
        if chosen:
            self.detail.show_line(chosen[0], self._names)

    def _add(self) -> None:
        kinds = [kind for kind, chip in self._kinds.items() if chip.isChecked()]
        self._open(ResourceDialog(self.context, None, self, kinds[0] if kinds else ResourceKind.LECTURER))

    def _import(self) -> None:
        self.sheet.ask(self.tr("A sheet of lecturers, vans and other resources"))

    def _edit(self, resource: Resource) -> None:
        self._open(ResourceDialog(self.context, resource, self))

    def _open(self, dialog: ResourceDialog) -> None:
        dialog.stored.connect(self._stored)
        dialog.open()

    def _stored(self, resource_id: str) -> None:
        self.open_at(resource_id=resource_id)
        name = resources.get(self.context.ws, resource_id).name
        self.context.tell(fill(self.tr("“{name}” is saved in the directory"), name=name), undo=True)

    def _retire(self, chosen: list[Resource]) -> None:
        ids, back = [one.id for one in chosen], chosen[0].retired
        if self.context.attempt(lambda: resources.retire(self.context.ws, ids, retired=not back)):
            said = self.tr("“{names}” can be booked again") if back else self.tr("“{names}” is retired")
            self.context.tell(fill(said, names=_names(chosen)), undo=True)

    def _remove(self, chosen: list[Resource]) -> None:
        ids: list[ResourceId] = [one.id for one in chosen]
        if self.context.attempt(lambda: resources.remove(self.context.ws, *ids)):
            self.context.tell(fill(self.tr("“{names}” removed"), names=_names(chosen)), undo=True)

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()


def _of(chosen: Sequence[Listed]) -> list[Resource]:
    return [line.resource for line in chosen]


def _retired(chosen: Sequence[Listed]) -> bool:
    return all(line.resource.retired for line in chosen)


def _names(chosen: Sequence[Resource]) -> str:
    return "、".join(one.name for one in chosen)
