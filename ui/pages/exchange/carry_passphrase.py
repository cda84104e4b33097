"""Choosing the passphrase with which a new laptop opens the campaign's data packets."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.bundle import WeakPassphrase
from gbm_desktop.exchange import passphrase
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 480


class PassphraseDialog(Dialog):
    """It is typed where it can be seen, for it is to be told to others; or taken as offered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passphraseDialog")
        self.setWindowTitle(self.tr("Passphrase for new laptops"))
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._text, self._form = QLineEdit(), FieldForm()
        note = self.tr("At least 10 characters, or 12 digits. Blanks and hyphens do not count.")
        self._form.add("passphrase", self.tr("Passphrase"), self._text, note=note)
        known = passphrase.wrapped(context.ws) is not None
        self._now = QLabel(self.tr("A passphrase is set.") if known else self.tr("No passphrase is set yet."))
        offer = plain_button(self.tr("Make one up"), self._offer, "passphraseOffer")
        self._save = primary_button(self.tr("Set"), self._set, "passphraseSet")
        self._save.setDefault(True)
        box = column(self, margin=24, gap=16)
        about = self.tr(
            "Data packets hold people's names and phones, so they are encrypted. Laptops of this campaign open them by "
            "themselves; a new one asks for this passphrase once. "
            "Write it down and keep it with the office's papers; it cannot be shown again. A new passphrase holds for "
            "what is exported from now on."
        )
        box.addWidget(hint(about))
        box.addWidget(self._now)
        box.addWidget(self._form)
        box.addLayout(row(offer, None, plain_button(self.tr("Cancel"), self.reject, "passphraseCancel"), self._save))
        self._text.setFocus()

    def _offer(self) -> None:
        self._text.setText(passphrase.suggested(self._context.ws))
        self._text.selectAll()
        self._text.setFocus()

    def _set(self) -> None:
        """On the worker: that the passphrase is hard to guess by trial costs a moment."""
        self._form.clear_errors()
        self._save.setEnabled(False)
        ws, said = self._context.ws, self._text.text()
        self._context.jobs.run(
            lambda _progress: passphrase.establish(ws, said),
            lambda _none: self._is_set(),
            failed=self._refused,
            title=self.tr("Setting the passphrase"),
        )

    def _is_set(self) -> None:
        self._context.tell(self.tr("The passphrase is set; tell it to whoever brings a new laptop"), undo=True)
        if self.isVisible():
            self.accept()

    def _refused(self, error: GbmError) -> None:
        self._save.setEnabled(True)
        if isinstance(error, WeakPassphrase):
            self._form.show_error("passphrase", say(error, self._context.lang))
        else:
            self._context.problem(error)
