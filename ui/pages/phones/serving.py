"""The server of phones as the window sees it: started and stopped off its thread, ended with the campaign."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from ui import collector, last_resort
from ui.context import Context

if TYPE_CHECKING:
    from gbm_desktop.phones.server import PhoneServer

_YOUNG_MS = 2000
_ALL_AFTER = 150


class Serving(QObject):
    """`changed` when phones are served from now on, or no longer; `failed` when they could not be.

    While another thread runs Python, garbage is looked for on the window's thread only, or widgets would die elsewhere.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.server: PhoneServer | None = None
        self.event_id: EventId | None = None
        self.busy = False
        self._rounds = 0
        self._cleaning = QTimer(self, interval=_YOUNG_MS)
        self._cleaning.timeout.connect(self._clean)
        for leaving in (context.leave_wanted, context.sample_wanted, context.restore_wanted):
            leaving.connect(self.end)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    def start(self, event_id: EventId, address: str, ports: range | None = None) -> None:
        """Phones will be served for the event at this address of the laptop."""
        if self.server is not None or self.busy:
            return
        self.busy = True
        self.event_id = event_id
        ws = self._context.ws

        def begin(_progress: object) -> "PhoneServer":
            from gbm_desktop.phones.server import PORTS, PhoneServer
            from gbm_desktop.phones.site import Site

            return PhoneServer(Site(ws, event_id), address, ports=ports or PORTS, broke=last_resort.write_down)

        collector.hold()
        self._context.jobs.run(begin, self._started, failed=self._refused)

    def stop(self) -> None:
        """Nobody will be served any more."""
        if self.server is None or self.busy:
            return
        self.busy = True
        server, self.server = self.server, None
        self._context.jobs.run(lambda _progress: server.stop(), lambda _none: self._stopped(), failed=self._refused)

    def end(self) -> None:
        """Nobody is served any more when this returns: the workspace is about to be closed."""
        if self.server is not None:
            self.server.stop()
            self.server = None
            self._stopped()

    def _started(self, server: "PhoneServer") -> None:
        self.server, self.busy = server, False
        self._cleaning.start()
        self.changed.emit()

    def _stopped(self) -> None:
        self.busy = False
        self._cleaning.stop()
        collector.release()
        self.changed.emit()

    def _refused(self, error: GbmError) -> None:
        self._stopped()
        self.failed.emit(error)

    def _clean(self) -> None:
        self._rounds = (self._rounds + 1) % _ALL_AFTER
        gc.collect(1 if self._rounds else 2)
