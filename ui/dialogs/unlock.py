"""The passphrase of a protected workspace: asked before anything is read, and again after the window was locked."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.protection import TooManyAttempts, WrongSecret
from gbm_desktop.wording import Lang, say
from ui.dialogs.lone_card import lone_card
from ui.unlocking import Unlocking
from ui.widgets import FieldForm, Heading, hint, link_button, primary_button, row

_WIDTH, _SECOND_MS = 480, 1000


class Unlock(QWidget):
    """Asks for the passphrase of a workspace's folder, or of a copy's file.

    `unlocked` comes with the key; `leaving` where something else is wanted, `closed` where the window was shut.
    """

    unlocked = Signal(object)
    leaving = Signal()
    closed = Signal()

    def __init__(self, place: Path, lang: Lang, *, again: bool = False) -> None:
        super().__init__()
        self.setObjectName("unlock")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        self._place, self._lang = place, lang
        self._secret, self._form = QLineEdit(), FieldForm()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret.returnPressed.connect(self._try)
        self._unlocking = Unlocking(self, place)
        self._unlocking.unlocked.connect(self.unlocked)
        self._unlocking.refused.connect(self._refuse)
        self._left = 0
        self._waiting = QTimer(self, interval=_SECOND_MS, timerType=Qt.TimerType.PreciseTimer)
        self._waiting.timeout.connect(self._second_passed)
        self._lay_out(again=again)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._help)
        self._secret.setFocus()

    def _help(self) -> None:
        from ui.dialogs.help import show_guide

        show_guide(self, self._lang, "settings-protection")

    @property
    def is_trying(self) -> bool:
        """Whether what was typed is being tried."""
        return self._unlocking.busy

    @property
    def by_code(self) -> bool:
        """Whether it was the recovery code that opened it."""
        return self._unlocking.by_code

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever shuts the locked window ends the program."""
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self, *, again: bool) -> None:
        card = lone_card(self, _WIDTH)
        title = self.tr("This backup is protected") if self._place.is_file() else self.tr("This campaign is protected")
        card.box.addWidget(Heading(self.tr("The window is locked") if again else title, "title"))
        card.box.addWidget(hint(str(self._place)))
        note = self.tr("Forgotten? Type the eight groups of the recovery sheet that is kept in the safe.")
        self._form.add("unlockSecret", self.tr("Passphrase"), self._secret, note=note)
        card.box.addWidget(self._form)
        elsewhere = self.tr("Leave it as it is") if self._place.is_file() else self.tr("Another campaign…")
        away = [] if again else [link_button(elsewhere, self.leaving.emit, "unlockLeave")]
        verb = self.tr("Unlock") if again else self.tr("Open")
        card.box.addLayout(row(*away, None, primary_button(verb, self._try, "unlockNow")))

    def _try(self) -> None:
        self._waiting.stop()
        self._form.clear_errors()
        self._unlocking.begin(self._secret.text())

    def _refuse(self, error: GbmError) -> None:
        self._form.show_error("unlockSecret", say(error, self._lang))
        if isinstance(error, TooManyAttempts | WrongSecret):
            self._hold(error.wait)
        self._secret.selectAll()
        self._secret.setFocus()

    def _hold(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self._waiting.start()
            self._say_how_long()

    def _second_passed(self) -> None:
        self._left -= 1
        self._say_how_long()
        if self._left <= 0:
            self._waiting.stop()
            self._form.clear_errors()

    def _say_how_long(self) -> None:
        self._form.show_error("unlockSecret", say(TooManyAttempts(max(1, self._left)), self._lang))
