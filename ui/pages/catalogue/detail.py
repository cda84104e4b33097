"""The chosen entry beside the list: its form, kept while unsaved, what is to be known of it, and its files."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gbm_desktop.errors import GbmError
from ui.context import Context
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.catalogue.files import EntryFiles
from ui.widgets import Heading, StatusDot, Tone, column, link_button, primary_button, row


class _Entry(Protocol):
    @property
    def name(self) -> str: ...


Shown = TypeVar("Shown", bound=_Entry)


class EntryDetail(QWidget, Generic[Shown]):
    """`stored` comes with the entry's id when it was saved, `dropped` when its changes were given up.

    What was typed and not saved is kept under its id while another entry is looked at.
    """

    stored = Signal(str)
    dropped = Signal(str)

    def __init__(
        self,
        context: Context,
        form: EntryForm[Shown],
        store: Callable[[Shown], str],
        files: str,
        new: str,
        *,
        keep: Callable[[str, Path], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("entryDetail")
        self._context, self.form, self._store, self._new = context, form, store, new
        self._shown = ""
        self._drafts: dict[str, Shown] = {}
        self._title, self._state = Heading(""), StatusDot()
        self._title.setWordWrap(True)
        self._state.setObjectName("entryState")
        self._state.setWordWrap(True)
        self.files = EntryFiles(context, files, keep)
        self._unsaved = StatusDot(self.tr("Not saved"), "warn")
        self._discard = link_button(self.tr("Discard changes"), self.discard, "discardEntry")
        self._save = primary_button(self.tr("Save"), self.save, "saveEntry")
        self._save.setToolTip("Ctrl+Enter")
        self._lay_out()
        form.edited.connect(self._edited)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        inside = column(inner, gap=16)
        inside.setContentsMargins(0, 0, 12, 8)
        inside.addWidget(self.form)
        inside.addWidget(self.files)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        box = column(self, gap=8)
        box.addWidget(self._title)
        box.addWidget(self._state)
        box.addWidget(scroll, 1)
        box.addLayout(row(self._unsaved, self._discard, None, self._save))

    def show_entry(self, entry_id: str, entry: Shown) -> None:
        """The entry, or what was made of it and not saved; an empty id is a new one.

        Where that is on the screen already it stays, half-typed fields and cursor too.
        """
        self.files.show_owner(entry_id)
        if self.isVisible() and self.unsaved and entry_id == self._shown:
            return
        self._shown = entry_id
        self.form.show_entry(self._drafts.get(entry_id, entry))
        self._title.setText(entry.name or self._new)
        self._offer()

    def show_state(self, sentence: str, tone: Tone) -> None:
        """What is to be known of the entry; nothing where the sentence is empty."""
        self._state.show_status(sentence, tone)
        self._state.setVisible(bool(sentence))

    @property
    def unsaved(self) -> bool:
        """Whether what is shown was changed and not saved."""
        return self._shown in self._drafts

    @property
    def is_new(self) -> bool:
        """Whether an entry that is not stored yet is being filled in."""
        return not self._shown and self.isVisible()

    def save(self) -> None:
        """The entry is stored as the form has it, or what is wrong stands under its field."""
        self.form.clear_errors()
        if not self.unsaved or self.form.unsound():
            return
        try:
            stored = self._store(self.form.said())
        except GbmError as error:
            self.form.show_problem(error)
            return
        self._drafts.pop(self._shown, None)
        self.stored.emit(stored)

    def discard(self) -> None:
        """The entry is as it is stored."""
        self._drafts.pop(self._shown, None)
        self.dropped.emit(self._shown)

    def forget(self, entry_id: str) -> None:
        """Nothing unsaved is kept of this entry."""
        self._drafts.pop(entry_id, None)

    def _edited(self) -> None:
        self._drafts[self._shown] = self.form.said()
        self._offer()

    def _offer(self) -> None:
        for part in (self._unsaved, self._discard):
            part.setVisible(self.unsaved)
        self._save.setEnabled(self.unsaved)
