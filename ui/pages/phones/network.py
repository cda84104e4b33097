"""Which wireless network phones join; the system makes it, this program only shows its code."""

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.pages.phones import remembered
from ui.widgets import FieldForm, column, hint


class NetworkFields(QWidget):
    """`named` comes with name and password while they are typed; both are remembered."""

    named = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        name, password = remembered.network()
        self._name, self._password = QLineEdit(name), QLineEdit(password)
        form = FieldForm()
        form.add_row(
            ("networkName", self.tr("Wi-Fi name"), self._name),
            ("networkPassword", self.tr("Wi-Fi password"), self._password),
        )
        for field in (self._name, self._password):
            field.textChanged.connect(lambda _text: self._typed())
        box = column(self, gap=4)
        box.addWidget(form)
        box.addWidget(hint(self._how()))

    @property
    def network(self) -> tuple[str, str]:
        """Name and password as they stand."""
        return self._name.text().strip(), self._password.text()

    def _typed(self) -> None:
        remembered.set_network(*self.network)
        self.named.emit(*self.network)

    def _how(self) -> str:
        if sys.platform == "win32":
            return self.tr(
                "Windows: Settings › Network › Mobile hotspot: on; type its name and password here. "
                "If phones reach nothing, allow this program in the firewall for private networks."
            )
        return self.tr(
            "Linux: nmcli device wifi hotspot ssid NAME password PASSWORD; type both here. "
            "If phones reach nothing, open TCP ports 8080 to 8089 in the firewall."
        )
