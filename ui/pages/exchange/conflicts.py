"""差异核对: where laptops changed the same things unseen; a person confirms what stands or takes the other value."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QPushButton, QSplitter, QWidget

from gbm_desktop import conflicts
from gbm_desktop.conflict_lines import ConflictLine, Side
from gbm_desktop.store import conflicts as store
from gbm_desktop.store.tables import FACTS, TABLES
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.pages.exchange.comparison import Compared, Comparison
from ui.widgets import (
    Card,
    Column,
    DataTable,
    EmptyState,
    Heading,
    RecordModel,
    RowAction,
    StatusDot,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.page_stack import PageStack

_TITLE = 1
_NONE, _FOUND, _SETTLED = range(3)
_LEFT, _RIGHT = 620, 480


class ConflictsTab(Page):
    """The open differences on the left, the chosen one side by side on the right."""

    key = "conflicts"
    tables = (frozenset(TABLES) - FACTS) | {"conflicts"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("conflictsTab")
        self.table = DataTable(RecordModel(self._columns()), "conflictTable", self._actions())
        self.table.setAccessibleName(self.tr("Differences"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.table.chosen.connect(self._show_chosen)
        self.comparison = Comparison(self.tr("Value that stands"), self.tr("Other value"))
        self._title, self._kind, self._since = Heading(""), StatusDot(), hint("")
        self._count = second_text("", wrap=False)
        self._count.setObjectName("conflictCount")
        self._reverse = plain_button(self.tr("Take the other value"), self._take_other, "reverseConflict", "undo")
        self._body = PageStack()
        self._body.addWidget(self._empty())
        self._body.addWidget(self._full())
        self._body.addWidget(self._all_settled())
        column(self).addWidget(self._body)
        every = QShortcut(QKeySequence("Ctrl+Shift+Return"), self, context=_WITHIN)
        every.activated.connect(self._settle_all)

    def refresh(self) -> None:
        """The list shows what is open now; what was chosen stays chosen, else the next one is."""
        chosen = {line.id for line in self.table.selected()}
        found = conflicts.open_conflicts(self.context.ws, self.context.lang)
        self.table.records.show_records(found)
        rows = len({(line.table, line.row_id) for line in found})
        self._count.setText(
            fill(self.tr("{count:difference|differences} in {rows:entry|entries}"), count=len(found), rows=rows)
        )
        self._body.setCurrentIndex(_FOUND if found else _SETTLED if store.any_settled(self.context.ws.read) else _NONE)
        if found and not (chosen and self.table.select_where(lambda line: line.id in chosen)):
            self.table.select_first()

    def open_at(self, *, conflict: str = "", **_place: Any) -> None:
        """The difference of this id is seen."""
        self.refresh()
        self.table.select_where(lambda line: line.id == conflict)

    def _columns(self) -> list[Column[ConflictLine]]:
        lang = self.context.lang
        return [
            Column(
                self.tr("Kind"),
                lambda it: f"{'▲' if it.hard else '○'} {it.table_word}",
                tone=lambda it: "warn" if it.hard else "second",
                tip=lambda it: word(it.kind, lang),
                width=132,
            ),
            Column(self.tr("Entry"), lambda it: it.title, tip=lambda it: it.title, width=240),
            Column(self.tr("Field"), lambda it: it.field, tip=lambda it: it.field, width=112),
            Column(self.tr("Last changed"), _when, sort=lambda it: max(it.kept.at, it.other.at), width=120),
        ]

    def _actions(self) -> list[RowAction[ConflictLine]]:
        return [
            RowAction(self.tr("Confirm what stands"), self._settle, "Ctrl+Return"),
            RowAction(self.tr("Take the other value"), lambda chosen: self._reverse_one(chosen[0]), "Ctrl+R", one=True),
        ]

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No differences to look at"),
            self.tr("To merging"),
            lambda: self.context.go("exchange", tab="carry"),
            text=self.tr("Where two laptops change the same thing before they are merged, both values are shown here."),
        )

    def _all_settled(self) -> EmptyState:
        return EmptyState(
            self.tr("All differences are settled"),
            self.tr("To exporting"),
            lambda: self.context.go("exchange", tab="carry"),
            text=self.tr("Export for other laptops once more and merge there; then they have what was settled here."),
        )

    def _full(self) -> QWidget:
        left, full = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        box = column(left, gap=12)
        box.addLayout(row(self._count, None, self._settle_all_button()))
        box.addWidget(self.table, 1)
        full.addWidget(left)
        full.addWidget(self._right())
        full.setChildrenCollapsible(False)
        full.setHandleWidth(theme.GROUP)
        full.setSizes([_LEFT, _RIGHT])
        return full

    def _settle_all_button(self) -> QPushButton:
        button = plain_button(self.tr("Confirm all"), self._settle_all, "settleAll", "check")
        button.setToolTip("Ctrl+Shift+Enter")
        return button

    def _right(self) -> QWidget:
        card = Card()
        self._title.setWordWrap(True)
        confirm = primary_button(
            self.tr("Confirm what stands"), lambda: self._settle(self.table.selected()), "settleConflict"
        )
        confirm.setToolTip("Ctrl+Enter")
        self._reverse.setToolTip("Ctrl+R")
        card.box.addWidget(self._title)
        card.box.addWidget(self._kind)
        card.box.addWidget(self.comparison, 1)
        card.box.addWidget(self._since)
        card.box.addLayout(row(confirm, self._reverse, None))
        return card

    def _show_chosen(self, chosen: Sequence[ConflictLine]) -> None:
        if not chosen:
            return
        line = chosen[0]
        self._title.setText(f"{line.table_word} · {line.title}" if line.title else line.table_word)
        self._kind.show_status(word(line.kind, self.context.lang), "warn" if line.hard else "second")
        self._since.setText(fill(self.tr("Changed again since; now: {value}"), value=line.now))
        self._since.setVisible(bool(line.now))
        self._reverse.setEnabled(len(chosen) == 1)
        kept, other = line.kept, line.other
        self.comparison.show_lines(
            [
                Compared(line.field, kept.value, other.value, marked=True),
                Compared(self.tr("By"), kept.operator, other.operator),
                Compared(self.tr("Laptop"), kept.device, other.device),
                Compared(self.tr("At"), _moment(kept), _moment(other)),
            ]
        )

    def _settle(self, chosen: Sequence[ConflictLine]) -> None:
        ids = [line.id for line in chosen]
        if ids and self.context.attempt(lambda: conflicts.dismiss(self.context.ws, ids)):
            said = self.tr("Differences confirmed: {count}; other laptops learn of it once you export and they merge")
            self.context.tell(fill(said, count=len(ids)), undo=True)

    def _settle_all(self) -> None:
        self._settle(self.table.records.records)

    def _take_other(self) -> None:
        chosen = self.table.selected()
        if len(chosen) == 1:
            self._reverse_one(chosen[0])

    def _reverse_one(self, line: ConflictLine) -> None:
        if self.context.attempt(lambda: conflicts.reverse(self.context.ws, line.id)):
            said = self.tr(
                "“{field}” of “{title}”: the other value stands; other laptops learn of it once you export and they "
                "merge"
            )
            self.context.tell(fill(said, field=line.field, title=line.title), undo=True)


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _moment(side: Side) -> str:
    return f"{side.at:%Y-%m-%d %H:%M:%S}" if side.device or side.operator else ""


def _when(line: ConflictLine) -> str:
    return f"{max(line.kept.at, line.other.at):%m-%d %H:%M:%S}"
