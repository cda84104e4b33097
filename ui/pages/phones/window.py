"""Sign-in by phone as a window of its own, so that the codes can stand on a second screen."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say
from ui import theme
from ui.context import Context
from ui.pages.phones.addresses import Address, laptop_addresses
from ui.pages.phones.code_dialog import CodeDialog
from ui.pages.phones.codes import Codes
from ui.pages.phones.panel import PhonesPanel
from ui.pages.phones.serving import Serving
from ui.widgets import EmptyState, row
from ui.widgets.page_stack import PageStack

_TICK_MS = 500


class PhonesWindow(QWidget):
    """Nothing is served until somebody starts; it goes on while the window is closed, and ends with the campaign."""

    def __init__(
        self, context: Context, parent: QWidget, addresses: Callable[[], list[Address]] = laptop_addresses
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("phonesWindow")
        self.setAttribute(theme.STYLED)
        self.setWindowTitle(self.tr("Sign-in by phone"))
        self.resize(1180, 680)
        self._context = context
        self._event_id: EventId | None = None
        self._rehearsing = False
        self.serving = Serving(context, self)
        self._codes, self._panel = Codes(), PhonesPanel(addresses, context.ws.local)
        off = EmptyState(
            self.tr("Phones are not served"),
            text=self.tr("Switch the laptop's hotspot on, choose its network on the right, and start."),
        )
        self._left = PageStack()
        self._left.addWidget(off)
        self._left.addWidget(self._codes)
        self._right = QScrollArea()
        self._right.setWidgetResizable(True)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._right.setFixedWidth(self._panel.width() + self._right.verticalScrollBar().sizeHint().width())
        self._panel.setObjectName("scrolled")
        self._right.setWidget(self._panel)
        box = row(self._left, self._right, gap=theme.GROUP)
        box.setStretch(0, 1)
        box.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self.setLayout(box)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._refresh)
        self._connect()

    def _connect(self) -> None:
        self._panel.started.connect(self._start)
        self._panel.stopped.connect(self.serving.stop)
        self._panel.alone.connect(self.toggle_alone)
        self._panel.network.named.connect(self._codes.show_network)
        self._panel.access.staff_code.connect(self._show_staff_code)
        self._panel.access.poster_code.connect(self._show_poster_code)
        self._panel.access.new_pin.connect(self._change_pin)
        self._panel.access.poster_switched.connect(self._switch_poster)
        self.serving.changed.connect(self._show_state)
        self.serving.failed.connect(self._refused)

    def follow(self, event_id: EventId) -> None:
        """This event's people will sign in; where phones are served already, it stays their event."""
        self._event_id = self.serving.event_id if self.serving.server is not None else event_id
        self._show_state()

    def rehearse(self, *, rehearsing: bool) -> None:
        """What phones send is kept from now on, or, in a rehearsal, is not."""
        self._rehearsing = rehearsing
        self._show_state()

    @property
    def network(self) -> tuple[str, str]:
        """Name and password of the network that phones are to join."""
        return self._panel.network.network

    @property
    def alone(self) -> bool:
        """Whether only the codes are seen."""
        return self._right.isHidden()

    def toggle_alone(self) -> None:
        """Only the codes are seen, on the second screen where there is one; or everything again."""
        if self.alone:
            self._right.show()
            self.showNormal()
            return
        others = [screen for screen in QGuiApplication.screens() if screen is not self._main_screen()]
        if others:
            self.setGeometry(others[0].availableGeometry())
        self._right.hide()
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 shows the codes alone, Esc brings the rest back or closes the window."""
        if event.key() == Qt.Key.Key_F11 or (event.key() == Qt.Key.Key_Escape and self.alone):
            self.toggle_alone()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What is seen is kept up to date."""
        super().showEvent(event)
        self._panel.refresh_addresses()
        self._show_state()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    def _main_screen(self) -> object:
        parent = self.parentWidget()
        return parent.window().screen() if parent is not None else None

    def _start(self, address: str) -> None:
        if self._event_id is not None:
            self.serving.start(self._event_id, address)

    def _refused(self, error: GbmError) -> None:
        self._panel.show_stopped()
        self._panel.show_state(say(error, self._context.lang), "danger")

    def _show_state(self) -> None:
        server = self.serving.server
        self._left.setCurrentIndex(0 if server is None else 1)
        if server is None:
            self._panel.show_stopped()
            return
        server.site.rehearsing = self._rehearsing
        self._panel.show_serving(server.host, server.site.staff.pin, rehearsing=self._rehearsing)
        self._panel.access.switch_poster(good=server.site.poster)
        with suppress(UnknownEvent):  # it was removed meanwhile; its name stays until serving ends
            self._codes.show_event(events.get(self._context.ws, server.site.event_id).said.name)
        self._codes.show_network(*self.network)
        self._refresh()

    def _refresh(self) -> None:
        server = self.serving.server
        if server is not None:
            self._codes.show_link(server.url(server.site.sign_in_path()))
            self._panel.show_visitors(server.site.visitors())

    def _change_pin(self) -> None:
        if self.serving.server is not None:
            self._panel.access.show_pin(self.serving.server.site.staff.change_pin())

    def _switch_poster(self, good: bool) -> None:  # noqa: FBT001 - as Qt's signal hands it over
        if self.serving.server is not None:
            self.serving.server.site.poster = good

    def _show_staff_code(self) -> None:
        if (server := self.serving.server) is not None:
            advice = self.tr("For staff only. It asks for the PIN; each phone is a desk of its own.")
            url = server.url(server.site.staff_path())
            CodeDialog(self._context, self, self.tr("Staff desk"), url, advice).open()

    def _show_poster_code(self) -> None:
        if (server := self.serving.server) is not None:
            advice = self.tr("Good for this event while the printed code is switched on and the address stays.")
            url = server.url(server.site.poster_path())
            poster = partial(self._print_poster, server.site.event_id, url)
            CodeDialog(self._context, self, self.tr("Code for the poster"), url, advice, poster=poster).open()

    def _print_poster(self, event_id: EventId, url: str) -> None:
        from gbm_desktop import prints
        from ui.pages.prints.output import PrintOutput

        ws, output = self._context.ws, PrintOutput(self._context, self)
        self._context.jobs.run(
            lambda _progress: prints.poster(ws, event_id, sign_in=url),
            output.print_or_save,
            failed=self._context.problem,
            title=self.tr("Drawing the poster"),
        )
