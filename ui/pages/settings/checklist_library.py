"""The checklist library: what new lists are made from; the county changes, retires and adds."""

from dataclasses import replace

from PySide6.QtWidgets import QHeaderView

from gbm_desktop.errors import GbmError
from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.safety import checklist
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.check_item import CheckItemDialog
from ui.pages.safety.checklist_add import means
from ui.widgets import (
    Card,
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    SearchBox,
    Tone,
    hint,
    plain_button,
    row,
    second_text,
)

_TABLE_HEIGHT, _TEXT = 396, 3


class ChecklistLibrarySection(Card):
    """Every item, found by a word; Enter changes it."""

    name = "checklist"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("checklistSection")
        self.title = self.tr("Checklist library")
        self._context = context
        self._search = SearchBox(self.tr("A word, a category or a code"))
        self._search.setObjectName("libraryWord")
        self._search.searched.connect(lambda _text: self.refresh())
        self._count = second_text("", wrap=False)
        self._count.setObjectName("libraryCount")
        self._table = DataTable(RecordModel(self._columns()), "checklistLibrary", self._actions())
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self._table.opened.connect(self._edit)
        self._search.left_downwards.connect(self._to_results)
        self.box.addWidget(Heading(self.title))
        self.box.addWidget(
            hint(self.tr("New lists are made from it; lists that are there already stay as they are. Enter changes."))
        )
        self.box.addLayout(row(self._search, plain_button(self.tr("Add an item…"), self._add, "libraryAdd", "add")))
        self.box.addWidget(self._count)
        self.box.addWidget(self._table)

    def refresh(self) -> None:
        """The items that there are now and that the word means."""
        library = checklist.library(self._context.ws)
        kept = {item.code for item in self._table.selected()}
        place = self._table.verticalScrollBar().value()
        self._table.records.show_records([item for item in library if means(item, self._search.text())])
        self._table.select_where(lambda item: item.code in kept)
        self._table.verticalScrollBar().setValue(place)
        said = self.tr("{count:item|items}, {critical} critical; {retired} retired")
        in_use = [item for item in library if not item.retired]
        self._count.setText(
            fill(
                said,
                count=len(in_use),
                critical=sum(item.critical for item in in_use),
                retired=len(library) - len(in_use),
            )
        )

    def _columns(self) -> list[Column[LibraryItem]]:
        lang = self._context.lang

        def tone(item: LibraryItem) -> Tone:
            return "second" if item.retired else "text"

        return [
            Column(self.tr("Code"), lambda it: it.code, tone=tone, width=68),
            Column(self.tr("Category"), lambda it: it.category, tone=lambda _it: "second", width=116),
            Column(self.tr("When"), lambda it: word(it.phase, lang), tone=tone, width=56),
            Column(self.tr("What is checked"), lambda it: it.text, tone=tone, tip=lambda it: it.text, width=280),
            Column(self.tr("State"), self._standing, tone=_standing_tone, width=72),
        ]

    def _standing(self, item: LibraryItem) -> str:
        if item.retired:
            return self.tr("retired")
        return self.tr("critical") if item.critical else ""

    def _actions(self) -> list[RowAction[LibraryItem]]:
        return [
            RowAction(self.tr("Change…"), lambda chosen: self._edit(chosen[0]), "F2", one=True),
            RowAction(
                self.tr("Retire: on no new list"),
                lambda chosen: self._retire(chosen[0], retired=True),
                "Del",
                one=True,
                fits=lambda chosen: not chosen[0].retired,
            ),
            RowAction(
                self.tr("Use again"),
                lambda chosen: self._retire(chosen[0], retired=False),
                one=True,
                fits=lambda chosen: chosen[0].retired,
            ),
        ]

    def _add(self) -> None:
        self._edit(LibraryItem("", "", Phase.BEFORE, ""))

    def _edit(self, item: LibraryItem) -> None:
        categories = [one.category for one in checklist.library(self._context.ws)]
        dialog = CheckItemDialog(self, item, categories, self._context.lang)
        dialog.given.connect(lambda said: self._store(said, self.tr("Saved in the library: {code} {text}")))
        dialog.open()

    def _retire(self, item: LibraryItem, *, retired: bool) -> None:
        said = self.tr("{code} is on no new list") if retired else self.tr("{code} is in use again")
        self._store(replace(item, retired=retired), said)

    def _store(self, item: LibraryItem, said: str) -> None:
        before = self._context.last_step
        try:
            stored = checklist.edit_library(self._context.ws, item)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(said, code=stored.code, text=stored.text), undo=self._context.last_step != before)

    def _to_results(self) -> None:
        self._table.setFocus()
        self._table.select_first()


def _standing_tone(item: LibraryItem) -> Tone:
    return "second" if item.retired else "warn"
