"""Asks what switching protection on or off, another passphrase or a new recovery sheet needs."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from gbm_desktop import protection
from gbm_desktop.errors import GbmError
from gbm_desktop.wording import Lang, say
from ui.unlocking import Unlocking
from ui.widgets import FieldForm, Heading, column, danger_button, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 520


class Asked(NamedTuple):
    """What the dialog says, and asks for: the present passphrase, a new one, and that something was understood."""

    title: str
    about: str
    verb: str
    present: bool = False
    new: bool = False
    understood: str = ""
    danger: bool = False


class ProtectDialog(Dialog):
    """`given` comes with the key (empty where none was asked for) and the new passphrase, each checked."""

    given = Signal(object, str)

    def __init__(self, parent: QWidget, folder: Path, lang: Lang, asked: Asked) -> None:
        super().__init__(parent)
        self.setObjectName("protect")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title)
        self.setFixedWidth(_WIDTH)
        self._lang, self._asked = lang, asked
        self._unlocking = Unlocking(self, folder)
        self._unlocking.unlocked.connect(self._hand_on)
        self._unlocking.refused.connect(self._refuse)
        self._present, self._new, self._again = _secret(), _secret(), _secret()
        self._form, self._understood = FieldForm(), QCheckBox(asked.understood)
        what = QLabel(asked.about)
        what.setWordWrap(True)
        self._add_fields()
        make: Callable[..., QWidget] = danger_button if asked.danger else primary_button
        self._go = make(asked.verb, self._give, "protectNow")
        box = column(self, margin=24, gap=16)
        for part in (Heading(asked.title), what, self._form):
            box.addWidget(part)
        if asked.understood:
            self._understood.setObjectName("protectUnderstood")
            self._understood.toggled.connect(self._go.setEnabled)
            self._go.setEnabled(False)
            box.addWidget(self._understood)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "protectCancel"), self._go))

    def _add_fields(self) -> None:
        if self._asked.present:
            self._form.add("protectPresent", self.tr("Present passphrase, or the recovery code"), self._present)
        if self._asked.new:
            note = self.tr("At least 10 characters; a sentence that only you would say is best.")
            self._form.add("protectNew", self.tr("New passphrase"), self._new, note=note)
            self._form.add("protectAgain", self.tr("The same again"), self._again)

    def _give(self) -> None:
        self._form.clear_errors()
        if self._asked.new and not self._agrees(self._new.text()):
            return
        if self._asked.present:
            self._unlocking.begin(self._present.text())
        else:
            self._hand_on(b"")

    def _hand_on(self, key: bytes) -> None:
        self.given.emit(key, self._new.text())
        self.accept()

    def _refuse(self, error: GbmError) -> None:
        self._form.show_error("protectPresent", say(error, self._lang))

    def _agrees(self, new: str) -> bool:
        try:
            protection.require_strong(new)
        except GbmError as error:
            self._form.show_error("protectNew", say(error, self._lang))
            return False
        if new != self._again.text():
            self._form.show_error("protectAgain", self.tr("The two are not the same; type the passphrase again."))
            return False
        return True


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
