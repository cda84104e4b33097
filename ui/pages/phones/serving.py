"""The server of phones as the window sees it: started and stopped off its thread, ended with the campaign."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.phones import PhonesNotServed
from gbm_desktop.model.ids import EventId
from ui import last_resort
from ui.context import Context

if TYPE_CHECKING:
    from gbm_desktop.phones.server import PhoneServer


class _Running:
    """The server that runs, if one does; it can be ended when the window's objects are gone already."""

    def __init__(self) -> None:
        self.server: PhoneServer | None = None

    def end(self) -> None:
        server, self.server = self.server, None
        if server is not None:
            server.stop()


class Serving(QObject):
    """`changed` when phones are served from now on, or no longer; `failed` when they could not be."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._running = _Running()
        self.destroyed.connect(self._running.end)
        self.event_id: EventId | None = None
        self.busy = False
        for leaving in (context.leave_wanted, context.sample_wanted, context.restore_wanted, context.protection_wanted):
            leaving.connect(self.end)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    @property
    def server(self) -> "PhoneServer | None":
        """The server, while phones are served."""
        return self._running.server

    def start(self, event_id: EventId, address: str) -> None:
        """Phones will be served for the event at this address of the laptop."""
        if self.server is not None or self.busy:
            return
        self.busy, self.event_id = True, event_id
        ws = self._context.ws

        def begin(_progress: object) -> "PhoneServer":
            from gbm_desktop.phones.server import PhoneServer
            from gbm_desktop.phones.site import Site

            try:
                return PhoneServer(Site(ws, event_id), address, broke=last_resort.write_down)
            except (OSError, RuntimeError) as error:  # no socket, no thread
                raise PhonesNotServed(address, type(error).__name__) from error

        self._context.jobs.run(
            begin, self._started, failed=self._refused, title=self.tr("Opening the network for phones")
        )

    def stop(self) -> None:
        """Nobody will be served any more."""
        server, self._running.server = self._running.server, None
        if server is not None:
            self.busy = True
            self._context.jobs.run(
                lambda _progress: server.stop(),
                self._stopped,
                failed=self._refused,
                title=self.tr("Closing the network for phones"),
            )

    def end(self) -> None:
        """Nobody is served any more when this returns: the workspace is about to be closed."""
        self._running.end()
        self.changed.emit()

    def _started(self, server: "PhoneServer") -> None:
        self._running.server, self.busy = server, False
        self.changed.emit()

    def _stopped(self, _none: None = None) -> None:
        self.busy = False
        self.changed.emit()

    def _refused(self, error: GbmError) -> None:
        self._stopped()
        self.failed.emit(error)
