"""The code by which one new laptop joins: to scan or to type, while ten minutes run down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.wording import say
from ui import last_resort
from ui.context import Context
from ui.widgets import Heading, StatusDot, column, hint, plain_button, row, set_property
from ui.widgets.dialog import Dialog
from ui.widgets.qr_code import QrCode

if TYPE_CHECKING:
    from gbm_desktop.exchange.inviting import Invitation

_SECOND_MS = 1000
_CODE_PX = 260


class InviteDialog(Dialog):
    """Good for one laptop while it is open; `joined` comes with the laptop's name."""

    joined = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inviteDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Let a new laptop join"))
        self._context = context
        self.invitation: Invitation | None = None
        self.code, self._typed, self._state = QrCode(), QLabel(), StatusDot()
        self._address = QComboBox()
        self._running = QTimer(self, interval=_SECOND_MS)
        self._running.timeout.connect(self._show_left)
        self._lay_out()
        self.joined.connect(self._has_joined)
        self._begin()

    def done(self, result: int) -> None:
        """Nobody can join by it any more."""
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As `done`."""
        self._stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        from gbm_desktop.exchange.live.beacon import own_addresses

        self.code.setFixedSize(_CODE_PX, _CODE_PX)
        self._typed.setObjectName("pairingCode")
        set_property(self._typed, "type", "figure")
        self._typed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state.setObjectName("inviteState")
        self._address.setObjectName("inviteAddress")
        self._address.setAccessibleName(self.tr("Address of this laptop"))
        self._address.addItems(own_addresses() or ["127.0.0.1"])
        self._address.activated.connect(lambda _at: self._begin())
        box = column(self, margin=24, gap=12)
        title = Heading(self.tr("On the new laptop choose “Join a campaign”, then scan or type this code"))
        title.setWordWrap(True)
        box.addWidget(title)
        box.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._typed, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._state, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(
            hint(self.tr("Both laptops must be in the same Wi-Fi or hotspot. Whoever has the code gets all data."))
        )
        again = plain_button(self.tr("New code"), self._begin, "newPairingCode", "refresh")
        close = plain_button(self.tr("Close"), self.accept, "closeInvite")
        box.addLayout(row(hint(self.tr("Address of this laptop"), wrap=False), self._address, again, None, close))

    def _begin(self) -> None:
        from gbm_desktop.exchange.inviting import Invitation

        self._stop()
        try:
            self.invitation = Invitation(
                self._context.ws, address=self._address.currentText(), joined=self.joined.emit,
                broke=last_resort.write_down,
            )  # fmt: skip
        except GbmError as error:
            self._stop()
            self._state.show_status(say(error, self._context.lang), "danger")
            return
        self.code.show_text(self.invitation.code.scanned)
        typed = self.invitation.code.typed
        self._typed.setText(f"{typed[:14]}\n{typed[15:]}")
        self._running.start()
        self._show_left()

    def _show_left(self) -> None:
        left = self.invitation.seconds_left if self.invitation is not None else 0
        if left:
            said = self.tr("Good for one laptop, {minutes}:{seconds} left")
            self._state.show_status(said.format(minutes=left // 60, seconds=f"{left % 60:02d}"), "action")
        elif self._running.isActive():
            self._running.stop()
            self._state.show_status(self.tr("The code has expired; make a new one"), "warn")

    def _has_joined(self, name: str) -> None:
        self._running.stop()
        self.code.show_text("")
        self._typed.clear()
        self._state.show_status(self.tr("{name} has joined").format(name=name), "action")

    def _stop(self) -> None:
        self._running.stop()
        invitation, self.invitation = self.invitation, None
        if invitation is not None:
            invitation.stop()
