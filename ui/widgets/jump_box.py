"""The search of the whole window: a place, an action, an event or a person, as one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from ui.widgets.search_box import SearchBox


@dataclass(frozen=True, slots=True)
class Jump:
    """A place that can be jumped to, as a line of the list; `do` is what happens where that is more than a place."""

    label: str
    page: str
    place: dict[str, Any] = field(default_factory=dict)
    do: Callable[[], object] | None = field(default=None, compare=False)


class JumpBox(SearchBox):
    """`jumped` comes with the Jump that was chosen; `find_with` says where they are found."""

    jumped = Signal(object)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.setObjectName("jumpBox")
        self._finds: Callable[[str], Sequence[Jump]] = lambda _text: ()
        self._found: list[Jump] = []
        self._lines = QStringListModel(self)
        self.list = QListView()
        self.list.setObjectName("jumpList")
        self.list.setMinimumWidth(420)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.setWidget(self)
        self._completer.setPopup(self.list)
        self._completer.activated.connect(self._chosen)
        self.searched.connect(self._offer)

    def find_with(self, finds: Callable[[str], Sequence[Jump]]) -> None:
        """`finds` gives those that fit a text, best first."""
        self._finds = finds

    def begin(self) -> None:
        """The box has the cursor, and offers where a person was last until something is typed."""
        self.setFocus()
        self.selectAll()
        if not self.text():
            self._show(self._finds(""))

    @property
    def found(self) -> list[Jump]:
        """What the list offers now."""
        return self._found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps to the highlighted line, else to the first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self._offer(self.text().strip())
            row = self.list.currentIndex().row() if self.list.isVisible() else -1
            if self._found:
                self._go(max(row, 0))
            return
        super().keyPressEvent(event)

    def _offer(self, text: str) -> None:
        self._show(self._finds(text) if text else ())

    def _show(self, jumps: Sequence[Jump]) -> None:
        found = list(jumps)
        if found != self._found or not found:
            self._found = found
            self._lines.setStringList([jump.label for jump in found])
        if found and self.hasFocus():
            self._completer.complete()
        elif not found:
            self.list.hide()

    def _chosen(self, _label: str) -> None:
        self._go(self.list.currentIndex().row())

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._found):
            jump = self._found[row]
            self.list.hide()
            self.clear()
            self.jumped.emit(jump)
