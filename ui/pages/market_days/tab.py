"""集日与日历: when markets are held where, and the days that are marked."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gbm_desktop import market_days
from gbm_desktop.market_entries import MarketEntry, entries
from gbm_desktop.market_imports import import_closed, import_markets
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.market_days import advice, market_day_word
from ui.context import Context
from ui.dialogs.sheet_preview import SheetImport
from ui.page import Page
from ui.pages.market_days.closed_list import ClosedList
from ui.pages.market_days.editor import MarketEditor
from ui.pages.market_days.entry_table import EntryTable
from ui.widgets import EmptyState, Heading, RowAction, StatusDot, column, plain_button, row, second_text
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack

_EDITOR_WIDTH, _CLOSED_HEIGHT = 336, 208


class MarketDaysTab(Page):
    """The list, the entry that is chosen beside it, the marked days below. Ctrl+N begins a new entry."""

    key = "market_days"
    tables = frozenset({"market_rules", "closed_days", "campaign"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("marketDaysTab")
        self._word = market_day_word(context.lang)
        self._markets, self._closed = (SheetImport(context, self, bring) for bring in (import_markets, import_closed))
        self._count = second_text("", wrap=False)
        self._count.setObjectName("marketCount")
        self._bring = plain_button(self.tr("Import a sheet…"), self._import, "marketImportButton", "import")
        self.table, self.editor = EntryTable(context, self._actions()), MarketEditor(context)
        self.closed = ClosedList(context, lambda: self._closed.ask(self.tr("Holidays or other days")))
        self._list, self._empty = PageStack(), self._empty_state()
        self._list.addWidget(self._empty)
        self._list.addWidget(self.table)
        self._lay_out(StatusDot(advice(context.lang), "warn"))
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _entry: self.editor.write())
        self.editor.stored.connect(self._stored)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._begin)

    def _actions(self) -> list[RowAction[MarketEntry]]:
        return [
            RowAction(self.tr("Correct"), lambda _chosen: self.editor.write(), "F2", one=True),
            RowAction(self.tr("Checked with the township today"), self._check, "Ctrl+Return"),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No market days on record yet"),
            self.tr("Import a sheet…"),
            self._import,
            text=self.tr("Columns: 乡镇, 村, 集日, 来源, 核实日期. Or write the first one on the right."),
        )

    def _lay_out(self, about: StatusDot) -> None:
        about.setObjectName("marketAdvice")
        about.setWordWrap(True)
        new = plain_button(self.tr("New entry"), self._begin, "marketNew", "add")
        left = column(gap=8)
        left.addLayout(wrapped(Heading(self._word), self._count, None, new, self._bring))
        left.addWidget(about)
        left.addWidget(self._list, 1)
        self.closed.setFixedHeight(_CLOSED_HEIGHT)
        left.addWidget(self.closed)
        self.editor.setFixedWidth(_EDITOR_WIDTH)
        box = row(gap=16)
        box.addLayout(left, 1)
        box.addWidget(self.editor)
        self.setLayout(box)

    def refresh(self) -> None:
        """The market days and the marked days as they are stored now."""
        found = entries(self.context.ws)
        chosen = self.editor.entry
        self.table.records.show_records(found)
        if chosen is not None:
            self.table.select_where(
                lambda entry: bool({rule.id for rule in entry.rules} & {r.id for r in chosen.rules})
            )
        self._list.setCurrentWidget(self.table if found else self._empty)
        self._bring.setVisible(bool(found))  # the empty page offers it itself
        self.editor.lead(leading=bool(found))
        unchecked = sum(entry.said.checked_on is None for entry in found)
        all_checked = self.tr("{count:entry|entries}")
        said = self.tr("{count:entry|entries}, {unchecked} to be checked") if unchecked else all_checked
        self._count.setText(fill(said, count=len(found), unchecked=unchecked))
        self.closed.refresh()

    def open_at(self, *, region_code: str = "", village: str = "", **_place: Any) -> None:
        """The entry of this place is chosen."""
        self.refresh()
        self._choose(region_code, village)

    def _choose(self, region_code: str, village: str) -> None:
        self.table.select_where(lambda entry: (entry.said.region_code, entry.said.village) == (region_code, village))

    def _show_chosen(self, chosen: list[MarketEntry]) -> None:
        """What was written beside another entry is saved before this one is shown."""
        if not chosen:
            return
        beside = self.editor.entry
        if (beside is None or beside.rules != chosen[0].rules) and self.editor.leave():
            self._choose(chosen[0].said.region_code, chosen[0].said.village)
            self._say_stored()
        self.editor.show_entry(chosen[0])

    def _stored(self, region_code: str, village: str) -> None:
        self.refresh()
        self._choose(region_code, village)
        self._say_stored()

    def _say_stored(self) -> None:
        self.context.tell(self.tr("The market days are saved"), undo=True)

    def _begin(self) -> None:
        if self.editor.leave():
            self._say_stored()
        self.table.clearSelection()
        self.editor.begin()
        self.editor.write()

    def _check(self, chosen: list[MarketEntry]) -> None:
        rules = [rule.id for one in chosen for rule in one.rules]
        if self.context.attempt(lambda: market_days.check(self.context.ws, rules)):
            self.context.tell(fill(self.tr("{count:entry|entries} checked today"), count=len(chosen)), undo=True)

    def _remove(self, chosen: list[MarketEntry]) -> None:
        rules = [rule.id for one in chosen for rule in one.rules]
        if self.context.attempt(lambda: market_days.remove(self.context.ws, rules)):
            self.editor.begin()
            self.context.tell(fill(self.tr("{count:entry|entries} removed"), count=len(chosen)), undo=True)

    def _import(self) -> None:
        self._markets.ask(self.tr("A sheet of market days"))
