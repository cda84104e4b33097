"""A field for a person of the staff: found by name, pinyin initials or phone, and added where new."""

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import staff as staff_store
from ui.context import Context
from ui.widgets.basics import set_property
from ui.widgets.icons import icon

_MOST = 50
_LIST_WIDTH = 360


def staff_line(person: Staff) -> str:
    """The person in one line: name, unit and post, phone."""
    return " · ".join(part for part in (person.name, f"{person.unit} {person.post}".strip(), person.phone) if part)


class StaffBox(QLineEdit):
    """`chosen` comes with the id of the person who is meant now, and with None when the field was emptied.

    `suggestions` is the list below the field; its last line adds who is not in the directory yet. While `adding`, the
    dialog for that is open. A text that means nobody stays, marked, and changes nothing.
    """

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._staff: Staff | None = None
        self._found: list[Staff] = []
        self.adding = False
        self._labels = QStringListModel(self)
        self._completer = QCompleter(self._labels, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self.suggestions = QListView()
        self.suggestions.setMinimumWidth(_LIST_WIDTH)
        self._completer.setPopup(self.suggestions)
        self.suggestions.clicked.connect(self._clicked)
        self.setPlaceholderText(self.tr("Name, initials or phone"))
        self.textEdited.connect(self._typed)
        everyone = QAction(icon("down", "second"), self.tr("Show everyone"), self)
        everyone.triggered.connect(lambda _checked=False: self.offer_everyone())
        self.addAction(everyone, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def staff_id(self) -> StaffId | None:
        """Who is meant, None for nobody."""
        return self._staff.id if self._staff else None

    @property
    def searching(self) -> bool:
        """Whether something was typed or is offered that nobody has taken yet."""
        return self.isModified() or self.suggestions.isVisible()

    def show_staff(self, staff_id: StaffId | None) -> None:
        """The field shows this person, or nobody; nothing is announced."""
        self._staff = staff_store.by_id(self._context.ws.read, staff_id) if staff_id else None
        self._show()

    def offer_everyone(self) -> None:
        """The list below the field holds the whole directory."""
        self.setFocus()
        self._offer("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers what there is, Enter takes what is highlighted, else what the text means; Esc goes back."""
        listed = self.suggestions.isVisible()
        if event.key() == Qt.Key.Key_Down and not listed:
            self._offer("" if self._staff else self.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        """What was typed is taken where it means one person without doubt."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isModified() and not self.adding:
            self._settle()

    def _typed(self, text: str) -> None:
        set_property(self, "wrong", value=False)
        self._offer(text)

    def _offer(self, text: str) -> None:
        word = text.strip()
        self._found = staff_store.search(self._context.ws.read, word, _MOST)
        new = self.tr("+ Add “{name}”…").format(name=word) if word else self.tr("+ Add a person…")
        self._labels.setStringList([*(staff_line(person) for person in self._found), new])
        self._completer.complete()
        self.suggestions.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _clicked(self, index: QModelIndex) -> None:
        self._take_line(index.row())

    def _take(self) -> None:
        if self.suggestions.isVisible():
            self._take_line(max(self.suggestions.currentIndex().row(), 0))
        elif self.isModified():
            self._settle(ask=True)

    def _take_line(self, line: int) -> None:
        self.suggestions.hide()
        if line < len(self._found):
            self._choose(self._found[line])
        else:
            self._add(self.text().strip() if self.isModified() else "")

    def _settle(self, *, ask: bool = False) -> None:
        """The text is taken for whom it means; `ask` to add whom it means but who is not known."""
        word = self.text().strip()
        meant = _meant(word, staff_store.search(self._context.ws.read, word, _MOST)) if word else None
        if meant or not word:
            self._choose(meant)
        elif ask:
            self._add(word)
        else:
            set_property(self, "wrong", value=True)
            self.setToolTip(self.tr("“{name}” is not in the directory: press Enter to add.").format(name=word))

    def _add(self, name: str) -> None:
        from ui.dialogs.staff import StaffDialog

        self.adding = True
        dialog = StaffDialog(self._context, None, self, name=name)
        dialog.stored.connect(self._choose)
        dialog.finished.connect(self._added)
        dialog.open()

    def _added(self) -> None:
        self.adding = False
        self._show()
        self.setFocus()

    def _choose(self, person: Staff | None) -> None:
        changed = person != self._staff
        self._staff = person
        self._show()
        if changed:
            self.chosen.emit(self.staff_id)

    def _show(self) -> None:
        line = staff_line(self._staff) if self._staff else ""
        self.setText(line)
        self.setToolTip(line)
        self.setModified(False)
        self.setCursorPosition(0)
        set_property(self, "wrong", value=False)


def _meant(word: str, found: list[Staff]) -> Staff | None:
    """The one whom the text names in full, by name or by phone."""
    named = [person for person in found if word in (person.name, person.phone)]
    return named[0] if len(named) == 1 else None
