"""The step of an event's exhibits: on the left who stands there, on the right what they show."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop import events, exhibits
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.exhibits import UnknownExhibitor
from gbm_desktop.exhibit_import import import_exhibits
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.exhibits import Exhibitor, ExhibitPrint, Stand, all_shown
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.exhibits import copied
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.dialogs.sheet_preview import SheetImport
from ui.page import Page
from ui.pages.catalogue.files import EntryFiles
from ui.pages.exhibits.copy_dialog import CopyExhibitsDialog
from ui.pages.exhibits.shown_table import ShownTable
from ui.pages.exhibits.stand_table import StandTable
from ui.pages.exhibits.tools import ExhibitTools
from ui.widgets import EmptyState, Heading, StatusDot, column, link_button, row
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order
from ui.widgets.splitter import Splitter

_SIDES = (568, 556)
_MOST = 3


class ExhibitsPanel(Page):
    """Ctrl+N adds a product, Ctrl+Shift+N an exhibitor. `looked` comes when it shows what is stored.

    While no exhibitor is chosen the right side shows what all of them show.
    """

    key = "exhibits"
    tables = frozenset({"exhibitors", "exhibits", "products", "enterprises", "attachments", "events"})
    looked = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("exhibitsPanel")
        self._event_id = event_id
        self._stands: list[Stand] = []
        self._makers: dict[str, str] = {}
        self._state, self._heading, self._wrong = StatusDot(), Heading(""), StatusDot()
        self._state.setObjectName("exhibitsState")
        self._wrong.setObjectName("exhibitsWrong")
        self._wrong.setWordWrap(True)
        self.tools = ExhibitTools(context)
        self.product, self.enterprise = self.tools.product, self.tools.enterprise
        self.standing, self.shown = StandTable(context), ShownTable(context)
        self.files = EntryFiles(context, self.tr("Signed contract"), self._keep_contract)
        self._all = link_button(self.tr("Show all exhibits"), self.standing.clearSelection, "showAllExhibits")
        self.sheet = SheetImport(context, self, self._bring)
        self._stack = PageStack()
        self._lay_out()
        self.product.chosen.connect(self._show_product)
        self.enterprise.chosen.connect(self._let_in)
        self.standing.chosen.connect(lambda _chosen: self._show_chosen())
        self.tools.copying.connect(self._ask_copy)
        self.tools.importing.connect(self._ask_sheet)
        self.tools.printing.connect(self._print)
        self.tools.on_keys(self)

    def refresh(self) -> None:
        """Who stands there with what, as it is stored now; who was chosen stays so."""
        kept = {one.enterprise.id for one in self.standing.selected()}
        try:
            self._stands = exhibits.of_event(self.context.ws, self._event_id)
        except UnknownEvent:
            self._stands = []  # it was removed while it was looked at
        self._makers |= {one.exhibitor.id: one.enterprise.name for one in self._stands}
        self.standing.records.show_records(self._stands)
        self.standing.select_where(lambda one: one.enterprise.id in kept)
        self._stack.setCurrentIndex(1 if self._stands else 0)
        self._show_state()
        self._show_chosen()
        read_in_order(self.tools, self.standing, self.files, self._all, self.shown)
        self.looked.emit()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._sides())
        box = column(self, gap=12)
        box.addWidget(self.tools)
        box.addWidget(self._state)
        box.addWidget(self._stack, 1)

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing is shown here yet"),
            self.tr("Copy from another event…"),
            self._ask_copy,
            text=self.tr("Only products that are certified, or verified by somebody, on the event's days."),
            link=self.tr("Import a sheet of exhibits"),
            on_link=self._ask_sheet,
        )

    def _sides(self) -> QWidget:
        left, right = QWidget(), QWidget()
        listed = column(left, gap=8)
        listed.addWidget(Heading(self.tr("Exhibitors")))
        listed.addWidget(self.standing, 1)
        listed.addWidget(self.files)
        told = column(right, gap=8)
        told.addLayout(row(self._heading, None, self._all))
        told.addWidget(self.shown, 1)
        told.addWidget(self._wrong)
        splitter = Splitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(17)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes(list(_SIDES))
        return splitter

    def _show_state(self) -> None:
        shown = list(all_shown(self._stands))
        wrong, free = sum(one.problem is not None for one in shown), sum(not one.bound for one in self._stands)
        said = [self.tr("{exhibitors:exhibitor|exhibitors}, {exhibits:exhibit|exhibits}")]
        if wrong:
            said.append(self.tr("{wrong} may not be shown on the event's days"))
        if free:
            said.append(self.tr("{free} without a contract"))
        text = fill("　".join(said), exhibitors=len(self._stands), exhibits=len(shown), wrong=wrong, free=free)
        self._state.show_status(text, "warn" if wrong or free else "action")
        self._state.setVisible(bool(self._stands))

    def _show_chosen(self) -> None:
        chosen = self.standing.selected()
        one = chosen[0] if len(chosen) == 1 else None
        kept = {each.exhibit.id for each in self.shown.selected()}
        self.shown.records.show_records(one.shown if one else list(all_shown(self._stands)))
        self.shown.select_each(lambda each: each.exhibit.id in kept)
        self._heading.setText(one.enterprise.name if one else self.tr("All exhibits"))
        self._all.setVisible(one is not None)
        self._show_wrong()
        self.files.show_owner(one.exhibitor.id if one else "")
        self.product.of_enterprise = one.enterprise.id if one else None

    def _show_wrong(self) -> None:
        """Why what is seen on the right may not be shown."""
        wrong = [each for each in self.shown.records.records if each.problem]
        said = [f"{each.product.name}：{word(each.problem, self.context.lang)}" for each in wrong if each.problem]
        more = [fill(self.tr("and {count} more"), count=len(said) - _MOST)] if len(said) > _MOST else []
        self._wrong.show_status("\n".join([*said[:_MOST], *more]), "warn")
        self._wrong.setVisible(bool(said))

    def _show_product(self, product_id: ProductId | None) -> None:
        if product_id is None:
            return
        name = self.product.entry.name if self.product.entry else ""
        self.product.show_product(None)
        try:
            exhibits.show(self.context.ws, self._event_id, [product_id])
        except GbmError as error:
            self.context.problem(error)
            return
        self.shown.select_where(lambda one: one.product.id == product_id)
        self.context.tell(fill(self.tr("“{name}” is shown here"), name=name), undo=True)

    def _let_in(self, enterprise_id: EnterpriseId | None) -> None:
        if enterprise_id is None:
            return
        self.enterprise.show_enterprise(None)
        if self.standing.select_where(lambda one: one.enterprise.id == enterprise_id):
            return
        try:
            exhibits.put_exhibitor(self.context.ws, Exhibitor("", self._event_id, enterprise_id))
        except GbmError as error:
            self.context.problem(error)
            return
        self.standing.select_where(lambda one: one.enterprise.id == enterprise_id)

    def _keep_contract(self, owner: str, file: Path) -> None:
        standing = exhibits.of_event(self.context.ws, self._event_id)
        kept = next((one.exhibitor for one in standing if one.exhibitor.id == owner), None)
        if kept is None:  # sent away, here or by another laptop, while the file was looked for
            raise UnknownExhibitor(self._makers.get(owner, ""), events.get(self.context.ws, self._event_id).said.name)
        exhibits.attach_contract(self.context.ws, kept, file)

    def _ask_copy(self) -> None:
        others = exhibits.elsewhere(self.context.ws, self._event_id)
        if not others:
            self.context.tell(self.tr("No other event shows anything yet: add a product above, or import a sheet"))
            return
        dialog = CopyExhibitsDialog(others, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._copy)
        dialog.open()

    def _copy(self, source: str) -> None:
        ws = self.context.ws
        try:
            left_out = exhibits.copy(ws, EventId(source), self._event_id)
        except GbmError as error:
            self.context.problem(error)
            return
        name = events.get(ws, source).said.name
        self.context.tell(copied(name, [one.product.name for one in left_out], self.context.lang), undo=True)

    def _ask_sheet(self) -> None:
        self.sheet.ask(self.tr("Import a sheet of exhibits"))

    def _bring(self, ws: Workspace, file: Path, *, dry_run: bool) -> Renewed:
        return import_exhibits(ws, self._event_id, file, dry_run=dry_run)

    def _print(self, kind: ExhibitPrint) -> None:
        self.context.go("events", event_id=self._event_id, step=EventStep.PRINTS, kind=kind)
