"""A field for one entry of a directory: found as one types, taken with Enter or a click."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from ui.widgets.basics import set_property
from ui.widgets.cut_text import dots_where_cut
from ui.widgets.icons import icon

MOST = 50
_LIST_WIDTH = 420


class Entry(Protocol):
    """What a directory holds."""

    @property
    def id(self) -> str:
        """By which it is stored."""

    @property
    def name(self) -> str:
        """By which it is known."""


Chosen = TypeVar("Chosen", bound=Entry)


class PickBox(QLineEdit, Generic[Chosen]):
    """`chosen` comes with the id of the entry that is meant now, and with None when the field was emptied.

    `suggestions` is the list below the field; with `add` its last line adds an entry of the typed name, unless that
    answers None. A text that means no entry stays, marked, and changes nothing. What its boxes say and mean otherwise
    stands in `_new_line`, `_meant` and `_nothing`.
    """

    chosen = Signal(object)
    untaken = Signal(str)
    """What is to be said of a text that means no entry; empty as soon as that is settled."""
    adds_by_enter = False
    """Whether Enter adds what is not known; else only the last line of the list does."""

    def __init__(
        self,
        find: Callable[[str], Sequence[Chosen]],
        line: Callable[[Chosen], str],
        add: Callable[[str], Chosen | None] | None = None,
    ) -> None:
        super().__init__()
        self._find, self._line, self._add = find, line, add
        self._entry: Chosen | None = None
        self._found: list[Chosen] = []
        self._labels = QStringListModel(self)
        self._completer = QCompleter(self._labels, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self.suggestions = QListView()
        self.suggestions.setMinimumWidth(_LIST_WIDTH)
        self._completer.setPopup(self.suggestions)
        self.suggestions.clicked.connect(self._clicked)
        self.textEdited.connect(self._typed)
        every = QAction(icon("down", "second"), self.tr("Show all"), self)
        every.triggered.connect(lambda _checked=False: self.offer_all())
        self.addAction(every, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def entry(self) -> Chosen | None:
        """What is meant, None for nothing."""
        return self._entry

    @property
    def nothing(self) -> str:
        """What is to be said of a text that stands there and means no entry; empty where there is none."""
        word = self.text().strip()
        return self._nothing(word) if word and self.isModified() else ""

    def show_entry(self, entry: Chosen | None) -> None:
        """The field shows this entry, or none; nothing is announced."""
        self._entry = entry
        self._show()

    def offer_all(self) -> None:
        """The list below the field holds the first of the whole directory."""
        self.setFocus()
        self._offer("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers what there is, Enter takes what is highlighted, else what the text means; Esc goes back."""
        listed = self.suggestions.isVisible()
        if event.key() == Qt.Key.Key_Down and not listed:
            self._offer("" if self._entry else self.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (listed or self.isModified()):
            self._take()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.suggestions.hide()
            self._show()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes the place of what stands there."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is taken where it means one entry without doubt."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isModified():
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """An entry that is longer than the field ends in dots."""
        super().paintEvent(event)
        dots_where_cut(self)

    def _typed(self, text: str) -> None:
        set_property(self, "wrong", value=False)
        self.untaken.emit("")
        self._offer(text)

    def _offer(self, text: str) -> None:
        self._found = list(self._find(text.strip()))[:MOST]
        new = self._new_line(text.strip()) if self._add else ""
        self._labels.setStringList([*map(self._line, self._found), *([new] if new else [])])
        if not self._found and not new:
            self.suggestions.hide()
            return
        self._completer.complete()
        self.suggestions.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _clicked(self, index: QModelIndex) -> None:
        self._take_line(index.row())

    def _take(self) -> None:
        if self.suggestions.isVisible():
            self._take_line(max(self.suggestions.currentIndex().row(), 0))
        else:
            self._settle(asked=True)

    def _take_line(self, line: int) -> None:
        self.suggestions.hide()
        if line < len(self._found):
            self._choose(self._found[line])
        else:
            self._choose_new(self.text().strip() if self.isModified() else "")

    def _choose_new(self, name: str) -> None:
        if self._add and (added := self._add(name)):
            self._choose(added)

    def _settle(self, *, asked: bool = False) -> None:
        """The text is taken for what it means; `asked` where a person pressed Enter for it."""
        word = self.text().strip()
        meant = self._meant(word, list(self._find(word))) if word else None
        if meant or not word:
            self._choose(meant)
        elif asked and self.adds_by_enter:
            self._choose_new(word)
        else:
            set_property(self, "wrong", value=True)
            self.setToolTip(self._nothing(word))
            self.untaken.emit(self._nothing(word))

    def _meant(self, word: str, found: Sequence[Chosen]) -> Chosen | None:
        """The only one found, or the only one of just that name."""
        named = [entry for entry in found if entry.name == word or self._line(entry) == word]
        return (named or found)[0] if len(named) == 1 or len(found) == 1 else None

    def _new_line(self, word: str) -> str:
        return self.tr("+ Add “{name}” to the catalogue").format(name=word) if word else ""

    def _nothing(self, word: str) -> str:
        return self.tr("“{name}” is not on the list: choose an entry.").format(name=word)

    def _choose(self, entry: Chosen | None) -> None:
        changed = entry != self._entry
        self._entry = entry
        self._show()
        if changed:
            self.chosen.emit(entry.id if entry else None)

    def _show(self) -> None:
        line = self._line(self._entry) if self._entry else ""
        self.setText(line)
        self.setToolTip(line)
        self.setModified(False)
        self.setCursorPosition(0)
        set_property(self, "wrong", value=False)
        self.untaken.emit("")
