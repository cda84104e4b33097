"""资料发放: leaflets, manuals and posters that were handed out; the list, and the chosen line's form beside it."""

from pathlib import Path
from typing import Any

from gbm_desktop import attachments, publicity
from gbm_desktop.model.ids import HandoutId
from gbm_desktop.model.publicity import Handout
from gbm_desktop.store import events as event_store
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.pages.publicity.handout_form import HandoutForm
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, column, plain_button


class HandoutsTab(DirectoryTab[Handout]):
    """The sum of what is listed stands above the list."""

    key = "handouts"
    tables = frozenset({"handouts", "attachments", "events", "campaign"})
    first_field = "handoutName"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("handoutsTab")
        self._events: dict[str, str] = {}
        self.table = DataTable(RecordModel(self._columns()), "handoutTable", self._actions())
        self.table.setAccessibleName(self.tr("What was handed out"))
        self.directory = Directory(
            self.tr("Material, event, place or day"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("Nothing fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[plain_button(self.tr("Add a line"), self.begin, "addHandout", "add")],
        )
        column(self).addWidget(self.directory)
        self.connect_parts()

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing handed out yet"),
            self.tr("Add a line"),
            self.begin,
            text=self.tr("Leaflets, manuals and posters, by event or by day; the report counts the pieces."),
        )

    def _columns(self) -> list[Column[Handout]]:
        return [
            Column(self.tr("Day"), lambda one: one.on_day.isoformat(), width=96),
            Column(self.tr("Material"), lambda one: one.name, tip=lambda one: one.name, width=200),
            Column(self.tr("Pieces"), lambda one: f"{one.pieces:,}", RIGHT, sort=lambda one: one.pieces, width=80),
            Column(self.tr("Event"), self._event, tip=self._event, width=264),
            Column(self.tr("Place"), lambda one: one.place, tip=lambda one: one.place, width=160),
            Column(self.tr("Note"), lambda one: one.note, tip=lambda one: one.note, width=160),
        ]

    def _actions(self) -> list[RowAction[Handout]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The lines that there are now, as far as they are asked for."""
        everything = publicity.handouts(self.context.ws)
        self._events = event_store.names(self.context.ws.read)
        words = self.directory.search.text().lower().split()
        found = [one for one in everything if all(part in self._told(one) for part in words)]
        self.show_found(found, len(everything))
        said = self.tr("{count:line|lines}, {pieces:piece|pieces}")
        pieces = sum(one.pieces for one in found)
        self.directory.count.setText(fill(said, count=len(found), pieces=f"{pieces:,}"))

    def open_at(self, *, handout_id: str = "", **_place: Any) -> None:
        """This line is chosen."""
        self.refresh()
        self.choose(handout_id)

    def make_detail(self) -> EntryDetail[Handout]:
        """Its form, and the leaflet itself."""
        files, new = self.tr("The leaflet itself, photos"), self.tr("A new line")
        form = HandoutForm(self.context, self.new_entry())
        return EntryDetail(self.context, form, self._keep, files, new, keep=self._keep_file)

    def new_entry(self) -> Handout:
        """A new line is of today."""
        return Handout(HandoutId(""), self.context.ws.today(), None, "", 0)

    def show_state(self, entry: Handout) -> None:
        """Whether it is left out of figures and report because of its day."""
        left_out = bool(entry.id) and not publicity.is_counted(self.context.ws, entry.on_day)
        said = self.tr("The day lies outside the campaign: figures and report do not count it") if left_out else ""
        self.detail.show_state(said, "warn")

    def _event(self, one: Handout) -> str:
        return self._events.get(one.event_id or "", "")

    def _told(self, one: Handout) -> str:
        return f"{one.name} {self._event(one)} {one.place} {one.on_day} {one.note}".lower()

    def _keep(self, one: Handout) -> str:
        return publicity.put_handout(self.context.ws, one).id

    def _keep_file(self, owner: str, file: Path) -> None:
        attachments.add(self.context.ws, owner, publicity.ATTACHED, file)

    def _remove(self, chosen: list[Handout]) -> None:
        ids = [one.id for one in chosen]
        self.remove(chosen, lambda: publicity.remove_handouts(self.context.ws, ids))
