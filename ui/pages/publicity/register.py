"""宣传台账: what was published where; the list, and the chosen item's form beside it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gbm_desktop import attachments, publicity
from gbm_desktop.model.ids import PublicityId
from gbm_desktop.model.publicity import Medium, MediumLevel, Publicity
from gbm_desktop.model.publicity_sums import numbers
from gbm_desktop.store import attachments as attached_files
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.publicity import amount
from ui.context import Context
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.pages.publicity.giving_out import ListOutput
from ui.pages.publicity.item_form import ItemForm
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, column, plain_button


class RegisterTab(DirectoryTab[Publicity]):
    """Chips narrow the list by medium and level. Ctrl+P prints what is listed."""

    key = "register"
    tables = frozenset({"publicity", "attachments", "events", "campaign"})
    first_field = "publicityTitle"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("registerTab")
        self._files: dict[str, int] = {}
        self._media = {one: self.chip("", f"medium_{one.value}") for one in Medium}
        self._levels = {one: self.chip("", f"level_{one.value}") for one in MediumLevel}
        self.table = DataTable(RecordModel(self._columns()), "publicityTable", self._actions())
        self.table.setAccessibleName(self.tr("What was published"))
        self.giving_out = ListOutput(context, self)
        self._out = (
            plain_button(self.tr("Sums"), self.show_sums, "showSums", "list"),
            plain_button(self.tr("Print"), self.print_list, "printList", "print"),
            plain_button(self.tr("Export…"), self.export, "exportList", "save"),
        )
        self.directory = Directory(
            self.tr("Title, outlet, day or link"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("Nothing fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[
                *self._out,
                plain_button(self.tr("Import a list…"), self.begin_import, "importList", "import"),
                plain_button(self.tr("Add an item"), self.begin, "addItem", "add"),
            ],
            chips=self.chips,
        )
        column(self).addWidget(self.directory)
        self.connect_parts()
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_list)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing published yet"),
            self.tr("Add an item"),
            self.begin,
            text=self.tr("News, Weibo, WeChat, radio and television on the campaign; the report counts them."),
            link=self.tr("Import a list"),
            on_link=self.begin_import,
        )

    def _columns(self) -> list[Column[Publicity]]:
        lang = self.context.lang
        return [
            Column(self.tr("Day"), lambda one: one.on_day.isoformat(), width=96),
            Column(self.tr("Medium"), lambda one: word(one.medium, lang), width=80),
            Column(self.tr("Title"), lambda one: one.title, tip=lambda one: one.title, width=232),
            Column(self.tr("Outlet"), lambda one: one.outlet, tip=lambda one: one.outlet, width=136),
            Column(self.tr("Level"), lambda one: word(one.level, lang), width=64),
            Column(self.tr("Read"), lambda one: _number(one.reach), RIGHT, sort=lambda one: one.reach or -1, width=72),
            Column(
                self.tr("Played"), lambda one: _number(one.plays), RIGHT, sort=lambda one: one.plays or -1, width=72
            ),
            Column(self.tr("Files"), lambda one: _number(self._files.get(one.id)), RIGHT, width=56),
            Column(self.tr("Form"), lambda one: one.form, width=72),
            Column(self.tr("Link or page"), lambda one: one.link, tip=lambda one: one.link, width=200),
        ]

    def _actions(self) -> list[RowAction[Publicity]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The items that there are now, as far as they are asked for."""
        ws, lang = self.context.ws, self.context.lang
        everything = publicity.everything(ws)
        self._files = {}
        for file in attached_files.of_kind(ws.read, publicity.ATTACHED):
            self._files[file.owner] = self._files.get(file.owner, 0) + 1
        for medium, chip in self._media.items():
            chip.setText(f"{word(medium, lang)} {sum(one.medium is medium for one in everything)}")
        for level, chip in self._levels.items():
            chip.setText(f"{word(level, lang)} {sum(one.level is level for one in everything)}")
        found = [one for one in everything if self._fits(one)]
        self.show_found(found, len(everything))
        for button in self._out:
            button.setEnabled(bool(found))
        reach, plays = map(amount, numbers(found))
        said = self.tr("{count:item|items}, read {reach}, played {plays}")
        self.directory.count.setText(fill(said, count=f"{len(found):,}", reach=reach, plays=plays))

    def _fits(self, one: Publicity) -> bool:
        media = {medium for medium, chip in self._media.items() if chip.isChecked()}
        levels = {level for level, chip in self._levels.items() if chip.isChecked()}
        told = f"{one.title} {one.outlet} {one.on_day} {one.link} {one.form} {one.note}".lower()
        words = self.directory.search.text().lower().split()
        return (
            (not media or one.medium in media)
            and (not levels or one.level in levels)
            and all(part in told for part in words)
        )

    def open_at(self, *, item_id: str = "", **_place: Any) -> None:
        """This item is chosen."""
        self.refresh()
        self.choose(item_id)

    def make_detail(self) -> EntryDetail[Publicity]:
        """Its form, and the clips."""
        files, new = self.tr("Clips and screenshots"), self.tr("A new item")
        form = ItemForm(self.context, self.new_entry())
        return EntryDetail(self.context, form, self._keep, files, new, keep=self._keep_file)

    def new_entry(self) -> Publicity:
        """A new item is of today, in the county's WeChat."""
        return Publicity(PublicityId(""), self.context.ws.today(), Medium.WECHAT, "", MediumLevel.COUNTY, "")

    def show_state(self, entry: Publicity) -> None:
        """Whether it is left out of figures and report because of its day."""
        left_out = bool(entry.id) and not publicity.is_counted(self.context.ws, entry.on_day)
        said = self.tr("The day lies outside the campaign: figures and report do not count it") if left_out else ""
        self.detail.show_state(said, "warn")

    def begin_import(self) -> None:
        """A dialog asks which list is imported, and shows what becomes of its rows."""
        from ui.pages.publicity.import_dialog import ClipImportDialog

        ClipImportDialog(self.context, self).open()

    def show_sums(self) -> None:
        """The sums of what is listed, by medium, level and month."""
        from ui.pages.publicity.sums_dialog import SumsDialog

        SumsDialog(self.table.records.records, self.context.lang, self).open()

    def print_list(self) -> None:
        """What is listed goes to the printer as the 媒体目录."""
        if self.table.records.records:
            self.giving_out.print_list(self.table.records.records)

    def export(self) -> None:
        """What is listed stands in a file that the person names."""
        self.giving_out.ask_where(self.table.records.records)

    def _keep(self, one: Publicity) -> str:
        return publicity.put(self.context.ws, one).id

    def _keep_file(self, owner: str, file: Path) -> None:
        attachments.add(self.context.ws, owner, publicity.ATTACHED, file)

    def _remove(self, chosen: list[Publicity]) -> None:
        ids = [one.id for one in chosen]
        self.remove(chosen, lambda: publicity.remove(self.context.ws, ids))


def _number(count: int | None) -> str:
    return "" if count is None else f"{count:,}"
