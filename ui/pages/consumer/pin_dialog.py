"""The PIN that shows who reported: asking for it, and setting it. Wrong ones make a wait that grows."""

import time
from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop import consumer_settings
from gbm_desktop.checkin.pin import LONGEST, Tries
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.consumer import WrongReportPin
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH, _TICK_MS = 460, 1000


def pin_line() -> QLineEdit:
    """A field whose text nobody reads over the shoulder."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST)
    return field


class _PinDialog(Dialog):
    """Subclasses add their fields to `form` and say what is done with them. `tries` outlives the dialog."""

    def __init__(self, context: Context, parent: QWidget, tries: Tries, title: str, about: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._context, self._tries = context, tries
        self.form = FieldForm()
        self._wait = hint("")
        self._wait.setObjectName("pinWait")
        self._do = primary_button(title, self._try, "pinDo")
        self._do.setDefault(True)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_wait)
        box = column(self, margin=24, gap=16)
        box.addWidget(hint(about))
        box.addWidget(self.form)
        box.addWidget(self._wait)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "pinCancel"), self._do))
        self._show_wait()

    @abstractmethod
    def act(self) -> None:
        """What the PIN is for. Raises GbmError."""

    @abstractmethod
    def field_of(self, error: GbmError) -> str:
        """The field under which the sentence stands."""

    def _try(self) -> None:
        self.form.clear_errors()
        if self._tries.wait(time.monotonic()):
            return
        try:
            self.act()
        except GbmError as error:
            if isinstance(error, WrongReportPin):
                self._tries.count(time.monotonic())
            self.form.show_error(self.field_of(error), say(error, self._context.lang))
            self._show_wait()
        else:
            self._tries.wrong, self._tries.until = 0, 0.0
            self.accept()

    def _show_wait(self) -> None:
        seconds = self._tries.wait(time.monotonic())
        self._do.setEnabled(not seconds)
        self._wait.setVisible(bool(seconds))
        self._wait.setText(self.tr("Too many wrong PINs. Try again in {seconds} s.").format(seconds=seconds))
        if seconds and not self._tick.isActive():
            self._tick.start()
        elif not seconds:
            self._tick.stop()


class AskPinDialog(_PinDialog):
    """What needs the PIN is done with it: `use` takes it, and raises where it is wrong."""

    def __init__(self, context: Context, parent: QWidget, tries: Tries, use: Callable[[str], object]) -> None:
        said = self.tr("Who reported is kept secret by law. Only those who deal with the case may look.")
        super().__init__(context, parent, tries, self.tr("Show who reported"), said)
        self.setObjectName("askPinDialog")
        self._use, self._pin = use, pin_line()
        self.form.add("reportPin", self.tr("PIN"), self._pin)

    def act(self) -> None:
        """The PIN is used."""
        self._use(self._pin.text())

    def field_of(self, _error: GbmError) -> str:
        """The only one."""
        return "reportPin"


class SetPinDialog(_PinDialog):
    """A new PIN, with the old one where there is one."""

    def __init__(self, context: Context, parent: QWidget, tries: Tries) -> None:
        said = self.tr("Four to eight digits. Without it nobody sees who reported, so keep it where it is not lost.")
        super().__init__(context, parent, tries, self.tr("Set the PIN"), said)
        self.setObjectName("setPinDialog")
        self._old, self._new, self._again = pin_line(), pin_line(), pin_line()
        self.form.add("oldPin", self.tr("Old PIN"), self._old)
        self.form.add("newPin", self.tr("New PIN"), self._new)
        self.form.add("newPinAgain", self.tr("New PIN once more"), self._again)
        self.form.ask("oldPin", asked=consumer_settings.read(context.ws).has_pin)

    def act(self) -> None:
        """The PIN is set, and the message bar says so."""
        new = self._new.text() if self._new.text() == self._again.text() else ""
        consumer_settings.set_pin(self._context.ws, new, self._old.text())
        self._context.tell(self.tr("The PIN is set"))

    def field_of(self, error: GbmError) -> str:
        """The old one where that was wrong."""
        return "oldPin" if isinstance(error, WrongReportPin) else "newPin"
