"""What the tabs of enterprises and products share: one entry is chosen, shown, changed, saved or taken out."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from gbm_desktop.errors import GbmError
from ui.barred import bar
from ui.context import Context
from ui.page import Page
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.widgets import Chip, DataTable


class _Entry(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


Shown = TypeVar("Shown", bound=_Entry)


class DirectoryTab(Page, Generic[Shown]):
    """Subclasses make `table`, `directory` and `chips`, and say how an entry is read and shown."""

    table: DataTable[Shown]
    directory: Directory
    first_field = ""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.chips: list[Chip] = []

    @cached_property
    def detail(self) -> EntryDetail[Shown]:
        """One entry; made when the first one is chosen or begun, as a list is there sooner without it."""
        made = self.make_detail()
        made.stored.connect(self._stored)
        made.dropped.connect(self._dropped)
        self.directory.put_beside(made)
        bar(made, self.context)
        return made

    @abstractmethod
    def make_detail(self) -> EntryDetail[Shown]:
        """The form of an entry, its files, and where both are kept."""

    @abstractmethod
    def new_entry(self) -> Shown:
        """What a new entry begins with."""

    @abstractmethod
    def show_state(self, entry: Shown) -> None:
        """What is to be known of the entry stands above its form."""

    def connect_parts(self) -> None:
        """The parts answer to one another."""
        self.directory.asked.connect(self.refresh)
        self.directory.search.on_keys(self.directory, add=self.begin, to_results=self._to_results)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.open_entry)

    def chip(self, text: str, name: str) -> Chip:
        """A chip that narrows the list."""
        chip = Chip(text)
        chip.setObjectName(name)
        chip.clicked.connect(lambda _on: self.refresh())
        self.chips.append(chip)
        return chip

    def show_found(self, found: Sequence[Shown], everything: int) -> None:
        """These entries stand in the table; who was chosen stays so."""
        kept = {one.id for one in self.table.selected()}
        blocked = self.table.blockSignals(True)  # the form stays as it is, with its cursor, where the choice does
        self.table.records.show_records(found)
        self.table.select_where(lambda one: one.id in kept)
        self.table.blockSignals(blocked)
        self.directory.show_found(len(found), everything)
        self._chosen(self.table.selected())

    def show_all(self) -> None:
        """Nothing narrows the list."""
        self.directory.search.clear()
        for chip in self.chips:
            chip.setChecked(False)
        self.refresh()

    def choose(self, entry_id: str) -> None:
        """This entry is chosen, whatever the list was narrowed to."""
        if not self.table.select_where(lambda one: one.id == entry_id):
            self.show_all()
            self.table.select_where(lambda one: one.id == entry_id)

    def begin(self) -> None:
        """A new entry is being filled in."""
        self.table.clearSelection()
        self._show(self.new_entry())
        self.detail.form.field(self.first_field).setFocus()

    def open_entry(self, entry: Shown) -> None:
        """The entry's form has the focus."""
        self._show(entry)
        self.detail.form.field(self.first_field).setFocus()

    def remove(self, chosen: Sequence[Shown], act: Callable[[], object]) -> None:
        """The entries are gone; the message bar brings them back."""
        try:
            act()
        except GbmError as error:
            self.context.problem(error)
            return
        for one in chosen:
            self.detail.forget(one.id)
        self.directory.show_detail(shown=False)
        said = self.tr("“{names}” removed").format(names="、".join(one.name for one in chosen))
        self.context.tell(said, undo=True)

    def begin_import(self) -> None:
        """A dialog asks which list is imported, and shows what becomes of its rows."""
        from ui.pages.catalogue.import_dialog import ImportDialog

        ImportDialog(self.context, self).open()

    def _chosen(self, chosen: list[Shown]) -> None:
        if len(chosen) == 1:
            self._show(chosen[0])
        elif not self._begins:
            self.directory.show_detail(shown=False)

    @property
    def _begins(self) -> bool:
        return "detail" in vars(self) and self.detail.is_new

    def _show(self, entry: Shown) -> None:
        self.detail.show_entry(entry.id, entry)
        self.show_state(entry)
        self.directory.show_detail(shown=True)

    def _stored(self, entry_id: str) -> None:
        self.refresh()
        self.choose(entry_id)
        name = "、".join(one.name for one in self.table.selected())
        self.context.tell(self.tr("“{name}” is saved").format(name=name), undo=True)

    def _dropped(self, entry_id: str) -> None:
        if not entry_id:
            self.directory.show_detail(shown=False)
        self.refresh()

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()
