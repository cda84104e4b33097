"""成交台账: intentions, contracts and sales; entered on site line by line, or imported from sheets."""

from typing import Any

from gbm_desktop import deals
from gbm_desktop.errors import GbmError
from gbm_desktop.ledger_export import Names, deals_file, names
from gbm_desktop.model.deals import Channel, Deal, DealKind, summed
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import word
from gbm_desktop.wording.benefits import deal_sums_sentence
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.page import Page
from ui.pages.benefits.deal_entry import DealEntry, first_field
from ui.pages.benefits.ledger_files import ask_export
from ui.pages.benefits.ledger_view import LedgerView
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, column, plain_button


class DealsTab(Page):
    """Quick entry above, the table below it; the sums at the foot are those of what is shown."""

    key = "deals"
    tables = frozenset({"deals", "events", "enterprises", "products"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("dealsTab")
        self._names = Names({}, {}, {})
        self.entry = DealEntry(context)
        self.table = DataTable(RecordModel(self._columns()), "dealTable", self._actions())
        self.table.setAccessibleName(self.tr("Deals"))
        nothing = EmptyState(self.tr("No line fits"), link=self.tr("Show all"), on_link=self._show_all)
        search = self.tr("Event, enterprise, product, platform or note")
        self.view = LedgerView(search, self.table, empty=self._empty(), nothing=nothing)
        lang = context.lang
        self._kinds = {kind: self.view.chip(word(kind, lang), f"kind_{kind.value}") for kind in DealKind}
        self._channels = {one: self.view.chip(word(one, lang), f"channel_{one.value}") for one in Channel}
        self._entering = plain_button(self.tr("Enter on site"), self._toggle_entry, "enterDeals", "add")
        import_button = plain_button(self.tr("Import a ledger…"), self._begin_import, "importDeals", "import")
        export_button = plain_button(self.tr("Export…"), self._ask_export, "exportDeals", "save")
        self.view.lay_out([import_button, export_button, self._entering], self.entry)
        self.view.asked.connect(self.refresh)
        self.view.grouped.connect(self._show_groups)
        self.view.search.on_keys(self.view, add=self.begin, to_results=self._to_results)
        column(self).addWidget(self.view)
        self.entry.stored.connect(self._stored)
        self.entry.hide()
        self.table.opened.connect(self._correct)

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No deals yet"),
            self.tr("Enter on site"),
            self.begin,
            text=self.tr(
                "Who intends to buy, what was signed for, what was sold on site and online; buyers are not named."
            ),
            link=self.tr("Import a ledger or a platform's monthly sheet"),
            on_link=self._begin_import,
        )

    def _columns(self) -> list[Column[Deal]]:
        lang = self.context.lang
        return [
            Column(self.tr("Day"), lambda one: one.on_day.isoformat(), width=96),
            Column(self.tr("Kind"), lambda one: word(one.kind, lang), width=56),
            Column(self.tr("Channel"), lambda one: word(one.channel, lang), width=56),
            Column(self.tr("Event"), lambda one: self._named(one)[0], tip=lambda one: self._named(one)[0], width=232),
            Column(
                self.tr("Enterprise"), lambda one: self._named(one)[1], tip=lambda one: self._named(one)[1], width=176
            ),
            Column(self.tr("Product"), lambda one: self._named(one)[2], tip=lambda one: self._named(one)[2], width=136),
            Column(self.tr("Count"), lambda one: f"{one.count:,}", RIGHT, sort=lambda one: one.count, width=64),
            Column(self.tr("Sum, yuan"), _said_sum, RIGHT, sort=lambda one: one.sum, width=112),
            Column(self.tr("Source and note"), _said_note, tip=_said_note, width=120),
        ]

    def _actions(self) -> list[RowAction[Deal]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self._correct(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The ledger as it is stored now, as far as it is asked for."""
        ws = self.context.ws
        self._names = names(ws)
        everything = deals.everything(ws)
        found = [one for one in everything if self._fits(one)]
        kept = {one.id for one in self.table.selected()}
        self.table.records.show_records(found)
        self.table.select_where(lambda one: one.id in kept)
        self.view.count.setText(fill(self.tr("{count:line|lines}"), count=f"{len(found):,}"))
        self.view.sums.setText(deal_sums_sentence(summed(found), self.context.lang))
        self.view.show_found(len(found), len(everything))

    def open_at(self, *, text: str = "", event_id: EventId | None = None, **_place: Any) -> None:
        """The list is narrowed to this text; with an event, its deals can be entered at once."""
        self.view.search.setText(text)
        self.refresh()
        if event_id:
            self.begin()
            self.entry.enter_for(event_id)

    def begin(self) -> None:
        """A line can be entered at once."""
        self.entry.show()
        first_field(self.entry).setFocus()

    def _fits(self, one: Deal) -> bool:
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        channels = {channel for channel, chip in self._channels.items() if chip.isChecked()}
        if (kinds and one.kind not in kinds) or (channels and one.channel not in channels):
            return False
        return self.view.fits(" ".join((*self._named(one), one.source, one.note, one.on_day.isoformat())))

    def _named(self, one: Deal) -> tuple[str, str, str]:
        return self._names.of(one)

    def _show_groups(self) -> None:
        from ui.pages.benefits.sums_dialog import DealSumsDialog

        DealSumsDialog(self.context, list(self.table.records.records), self).open()

    def _show_all(self) -> None:
        self.view.show_all()

    def _toggle_entry(self) -> None:
        if self.entry.isVisible():
            self.entry.hide()
        else:
            self.begin()

    def _correct(self, deal: Deal) -> None:
        self.entry.show()
        self.entry.correct(deal)

    def _stored(self, deal: Deal) -> None:
        self.refresh()
        self.table.select_where(lambda one: one.id == deal.id)
        said = fill(
            self.tr("Recorded: {kind}, {sum} yuan"), kind=word(deal.kind, self.context.lang), sum=yuan(deal.sum)
        )
        self.context.tell(said, undo=True)

    def _remove(self, chosen: list[Deal]) -> None:
        try:
            deals.remove(self.context.ws, [one.id for one in chosen])
        except GbmError as error:
            self.context.problem(error)
        else:
            self.context.tell(fill(self.tr("{count:line|lines} removed"), count=len(chosen)), undo=True)

    def _begin_import(self) -> None:
        from ui.pages.benefits.ledger_imports import DealImportDialog

        DealImportDialog(self.context, self).open()

    def _ask_export(self) -> None:
        shown = list(self.table.records.records)
        ask_export(self.context, self, self.tr("deals.xlsx"), len(shown), lambda: deals_file(self.context.ws, shown))

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()


def _said_sum(one: Deal) -> str:
    return yuan(one.sum) if one.sum else ""


def _said_note(one: Deal) -> str:
    return " · ".join(part for part in (one.source, one.note) if part)
