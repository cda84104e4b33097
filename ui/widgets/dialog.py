"""A dialog as the whole program has it: its text is never cut, its buttons are always seen, Esc loses nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from ui.widgets.basics import Heading, column, danger_button, plain_button, row
from ui.widgets.dialog_body import DialogBody
from ui.widgets.typed_texts import TypedTexts

_WIDTH, _GONE_MS = 480, 600_000
"""Ten minutes are longer than any work that a dialog begins."""


class Dialog(QDialog):
    """What stands above the last line of its layout scrolls where the screen is too low; that line, the buttons, stays.

    Enter presses the one primary button. Esc and the window's own cross ask first where something was typed that would
    be lost. Without `enter_does` Enter does nothing of itself. One that was shut is gone a while later, with what was
    typed into it: not at once, for work that it began may still come back to it.
    """

    enter_does = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog_body: DialogBody | None = None
        self._typed_texts = TypedTexts(self)
        self._gone = QTimer(self, singleShot=True, interval=_GONE_MS)
        self._gone.timeout.connect(self.deleteLater)
        self.finished.connect(self._let_go)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Made whole when it is first shown."""
        if visible and self._dialog_body is None:
            self._dialog_body = DialogBody(self)
            self._dialog_body.fit(first=True)
            if self.enter_does:
                self._mark_default()
            self._typed_texts.begin()
        if visible:
            self._gone.stop()
        super().setVisible(visible)

    def event(self, event: QEvent) -> bool:
        """Where the text has grown, the dialog grows."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._dialog_body is not None:
            self._dialog_body.fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower lines wrap more often."""
        super().resizeEvent(event)
        if self._dialog_body is not None and event.size().width() < event.oldSize().width():
            self._dialog_body.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; F1 opens the guide, as everywhere."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_F1:
            from ui.dialogs.help import show_guide_beside

            show_guide_beside(self)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window's frame is as Esc."""
        if event.spontaneous() and self.would_lose():
            event.ignore()
            self.leave()
        else:
            super().closeEvent(event)

    def leave(self) -> None:
        """The dialog is closed without its deed, after a question where something typed would be lost."""
        if self.would_lose():
            ask_first(
                self,
                self.tr("What was typed is not stored"),
                self.tr("What was typed in “{title}” is lost when it is closed now.").format(title=self.windowTitle()),
                self.tr("Discard what was typed"),
                self.reject,
                back=self.tr("Go on writing"),
            )
        else:
            self.reject()

    def would_lose(self) -> bool:
        """Whether something that the person typed, or did otherwise, is not stored yet."""
        return self._typed_texts.any_new()

    def _let_go(self) -> None:
        self._gone.start()

    def _mark_default(self) -> None:
        buttons = self.findChildren(QPushButton)
        primary = [button for button in buttons if button.property("type") == "primary"]
        if len(primary) == 1 and not any(button.isDefault() for button in buttons):
            primary[0].setDefault(True)


class Confirm(Dialog):
    """The one way to ask before what 撤销 does not take back: what will be, what is lost by it, a button with the verb.

    The button that changes nothing has the focus. What else is told or asked stands above or below what is lost.
    """

    lost_name, back_name, do_name = "confirmLost", "confirmBack", "confirmDo"

    def __init__(
        self,
        parent: QWidget,
        question: str,
        lost: str,
        verb: str,
        back: str = "",
        *,
        above: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("confirm")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.setAccessibleDescription(lost)
        self.setMinimumWidth(_WIDTH)
        said = QLabel(lost)
        said.setObjectName(self.lost_name)
        said.setWordWrap(True)
        stay = plain_button(back or self.tr("Leave it as it is"), self.reject, self.back_name)
        box = column(self, margin=24, gap=12)
        for part in (Heading(question), *above, said, *below):
            box.addWidget(part)
        box.addLayout(row(None, stay, danger_button(verb, self.agree, self.do_name)))
        stay.setFocus()

    def agree(self) -> None:
        """The person means it."""
        self.accept()


def ask_first(
    parent: QWidget, question: str, lost: str, verb: str, deed: Callable[[], object], *, back: str = ""
) -> Confirm:
    """`deed` is done once the person has pressed the button that says `verb`; `lost` names what is gone then."""
    dialog = Confirm(parent, question, lost, verb, back)
    dialog.accepted.connect(deed)
    dialog.open()
    return dialog
