"""A field for a place: Chinese, pinyin initials or a code, with suggestions as one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from gbm_desktop.places import Place, meant
from ui.widgets.cut_text import dots_where_cut

Suggest = Callable[[str], Sequence[Place]]


class RegionBox(QLineEdit):
    """`placed` comes with the place as soon as one is meant, and with None when the text names none any more.

    `suggestions` is the list below the field.
    """

    placed = Signal(object)

    def __init__(self, suggest: Suggest) -> None:
        super().__init__()
        self._suggest = suggest
        self._found: list[Place] = []
        self._place: Place | None = None
        self._labels = QStringListModel(self)
        self._completer = QCompleter(self._labels, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self.suggestions = QListView()
        self._completer.setPopup(self.suggestions)
        self._completer.activated.connect(self._choose)
        self.setPlaceholderText(self.tr("Name, pinyin initials or code"))
        self.textEdited.connect(self._typed)

    @property
    def place(self) -> Place | None:
        """The place that is meant, None where the text names none."""
        return self._place

    def show_place(self, place: Place | None) -> None:
        """The field shows this place; nothing is announced."""
        self._place = place
        self.setText(place.label if place else "")
        self.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A place whose name is longer than the field ends in dots."""
        super().paintEvent(event)
        dots_where_cut(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers what there is; Enter takes the suggestion that is highlighted, else what the text names."""
        if event.key() == Qt.Key.Key_Down and not self.suggestions.isVisible():
            self._offer("" if self._place else self.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is taken where it names one place without doubt."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle(meant(self.text(), self._found) if self._place is None else self._place)

    def _typed(self, text: str) -> None:
        self._announce(None)
        self._offer(text)

    def _offer(self, text: str) -> None:
        self._found = list(self._suggest(text))
        self._labels.setStringList([place.label for place in self._found])
        if not self._found:
            self.suggestions.hide()
            return
        self._completer.complete()
        self.suggestions.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _take(self) -> None:
        if self.suggestions.isVisible():
            self._choose(self.suggestions.currentIndex().data() or self._found[0].label)
        else:
            self._settle(meant(self.text(), self._found) or self._place)

    def _choose(self, label: str) -> None:
        self.suggestions.hide()
        self._settle(next(place for place in self._found if place.label == label))

    def _settle(self, place: Place | None) -> None:
        if place is not None:
            self.setText(place.label)
            self.setCursorPosition(0)
        self._announce(place)

    def _announce(self, place: Place | None) -> None:
        if place != self._place:
            self._place = place
            self.placed.emit(place)
