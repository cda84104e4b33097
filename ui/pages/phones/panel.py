"""The right of the phones' window: start and stop, the network, staff, the poster, and who is connected."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from gbm_desktop.phones.site import Visitor
from ui.pages.phones import remembered
from ui.pages.phones.addresses import Address
from ui.pages.phones.network import NetworkFields
from ui.pages.phones.staff_access import StaffAccess
from ui.pages.phones.visitors import VisitorList
from ui.widgets import Heading, StatusDot, Tone, column, plain_button, primary_button, row

_WIDTH = 392


class PhonesPanel(QWidget):
    """`started` comes with the address that was chosen; `alone` when only the codes are to be seen."""

    started = Signal(str)
    stopped = Signal()
    alone = Signal()

    def __init__(self, addresses: Callable[[], list[Address]], local: Callable[[int], datetime]) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._find = addresses
        self._choice = QComboBox()
        self._choice.setObjectName("phonesAddress")
        self._choice.setAccessibleName(self.tr("Network address of this laptop"))
        self._state = StatusDot()
        self._state.setObjectName("phonesState")
        self._state.setWordWrap(True)
        self._begin = primary_button(self.tr("Start serving phones"), self._start, "startPhones")
        self._end = plain_button(self.tr("Stop"), self.stopped.emit, "stopPhones")
        self.network, self.access, self._visitors = NetworkFields(), StaffAccess(), VisitorList(local)
        box = column(self, gap=12)
        box.addWidget(Heading(self.tr("Sign-in by phone"), "title"))
        for part in (self._state, self._addresses(), self._buttons(), self.network, self.access):
            box.addLayout(part) if isinstance(part, QHBoxLayout) else box.addWidget(part)
        keeps_its_place = self._visitors.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self._visitors.setSizePolicy(keeps_its_place)
        box.addWidget(self._visitors, 1)
        self.refresh_addresses()
        self.show_stopped()

    def _addresses(self) -> QHBoxLayout:
        again = plain_button("", self.refresh_addresses, "refreshAddresses", "refresh")
        again.setToolTip(self.tr("Look for networks again"))
        again.setAccessibleName(self.tr("Look for networks again"))
        choice = row(self._choice, again)
        choice.setStretch(0, 1)
        return choice

    def _buttons(self) -> QHBoxLayout:
        alone = plain_button(self.tr("Codes only (F11)"), self.alone.emit, "codesOnly", "fullscreen")
        return row(self._begin, self._end, None, alone)

    def refresh_addresses(self) -> None:
        """The addresses that the laptop has now can be chosen; the one used last is."""
        wanted = self._choice.currentData() or remembered.address()
        found = self._find()
        self._choice.clear()
        for each in found:
            self._choice.addItem(f"{each.address}  {each.interface}", each.address)
        self._choice.setCurrentIndex(max(0, self._choice.findData(wanted)) if found else -1)
        self._begin.setEnabled(bool(found))
        if not found and self._begin.isVisibleTo(self):
            self.show_state(self.tr("No network: switch the laptop's hotspot on, then look again"), "warn")

    def show_state(self, sentence: str, tone: Tone) -> None:
        """How the serving stands."""
        self._state.show_status(sentence, tone)

    def show_stopped(self) -> None:
        """Nobody is served."""
        self._show_serving(serving=False)
        if self._choice.count():
            self.show_state(self.tr("Off: no phone can reach this laptop"), "second")

    def show_serving(self, host: str, pin: str, *, rehearsing: bool) -> None:
        """Phones are served at this host."""
        self._show_serving(serving=True)
        if rehearsing:
            self.show_state(self.tr("Rehearsal at {host}: nothing that phones send is kept").format(host=host), "warn")
        else:
            self.show_state(self.tr("Serving at {host}, this network only").format(host=host), "action")
        self.access.show_pin(pin)

    def show_visitors(self, visitors: Sequence[Visitor]) -> None:
        """Who was here."""
        self._visitors.show_visitors(visitors)

    def _show_serving(self, *, serving: bool) -> None:
        self._begin.setVisible(not serving)
        self._end.setVisible(serving)
        self._choice.setEnabled(not serving)
        self.access.setVisible(serving)
        self._visitors.setVisible(serving)

    def _start(self) -> None:
        chosen = self._choice.currentData()
        if chosen:
            remembered.set_address(chosen)
            self.show_state(self.tr("Starting"), "second")
            self.started.emit(chosen)
