"""现场联网 as the window sees it: started and stopped off its thread, ended with the campaign."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gbm_desktop.errors import GbmError
from gbm_desktop.model.live import Peer, PeerState
from gbm_desktop.workspace import Workspace
from ui import last_resort

if TYPE_CHECKING:
    from gbm_desktop.exchange.live.party import Party
    from ui.context import Context

_LOOK_MS = 1000


class _Running:
    """What runs, if it does: it goes on when the window is built anew for another language or operator."""

    def __init__(self) -> None:
        self.party: Party | None = None
        self.failed: Callable[[GbmError], object] = lambda _error: None

    def tell(self, error: GbmError) -> None:
        """The window says it, if there is one just now."""
        with suppress(RuntimeError):  # its objects are gone, and the next ones are not there yet
            self.failed(error)

    def end(self) -> None:
        """Nothing runs any more."""
        party, self.party = self.party, None
        if party is not None:
            party.stop()


_running: WeakKeyDictionary[Workspace, _Running] = WeakKeyDictionary()


class LiveNetwork(QObject):
    """`changed` when this laptop goes online or offline, or another one comes, goes or catches up."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._running = _running.setdefault(context.ws, _Running())
        self._running.failed = self.failed.emit
        self.busy = False
        self.peers: list[Peer] = []
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self.failed.connect(context.problem)
        for leaving in (context.leave_wanted, context.sample_wanted, context.restore_wanted, context.protection_wanted):
            leaving.connect(self.end)
        if self._running.party is not None:
            self._looking.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    @property
    def party(self) -> "Party | None":
        """This laptop among the others, while it is online."""
        return self._running.party

    @property
    def linked(self) -> int:
        """How many other laptops are linked."""
        return sum(peer.state is PeerState.LINKED for peer in self.peers)

    def start(self, pin: str = "", address: str = "") -> None:
        """This laptop goes online under the PIN (none: a new one) and calls the address if there is one."""
        if self.party is not None or self.busy:
            return
        self.busy = True
        ws, running = self._context.ws, self._running

        def begin(_progress: object) -> "Party":
            from gbm_desktop.exchange.live.party import Party, new_pin

            party = Party(ws, pin or new_pin(), failed=running.tell, broke=last_resort.write_down)
            try:
                if address:
                    party.call(address)
            except GbmError:
                party.stop()
                raise
            return party

        self._context.jobs.run(begin, self._started, failed=self._refused, title=self.tr("Going online"))

    def stop(self) -> None:
        """This laptop goes offline."""
        party, self._running.party = self._running.party, None
        if party is not None:
            self.busy = True
            self._context.jobs.run(
                lambda _progress: party.stop(), self._stopped, failed=self._refused, title=self.tr("Going offline")
            )

    def end(self) -> None:
        """Nothing is under way any more when this returns: the workspace is about to be closed."""
        self._running.end()
        self._looking.stop()
        self.peers = []
        self.changed.emit()

    def _started(self, party: "Party") -> None:
        self._running.party, self.busy = party, False
        party.ws.on_close.append(self._running.end)
        self._looking.start()
        self.changed.emit()

    def _stopped(self, _none: None = None) -> None:
        self.busy, self.peers = False, []
        self._looking.stop()
        self.changed.emit()

    def _refused(self, error: GbmError) -> None:
        self._stopped()
        self.failed.emit(error)

    def _look(self) -> None:
        found = self.party.peers() if self.party is not None else []
        if found != self.peers:
            self.peers = found
            self.changed.emit()
