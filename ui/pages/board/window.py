"""The window of the live board: on whichever screen it is wanted, and always as things stand."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from shiboken6 import isValid

from gbm_desktop import board
from gbm_desktop.board import BoardView
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from ui import settings
from ui.context import Context
from ui.page import Page
from ui.pages.board.face import BoardFace
from ui.widgets import column, hint, primary_button, row

_SOON_MS, _SECOND_MS = 100, 1000
_EDGE = 12


class LiveBoard(Page):
    """Nothing personal stands on it; where the last one is from only if somebody chose so.

    It is read on the worker, at most ten times a second however many come in.
    """

    key: ClassVar[str] = "board"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"events", "campaign", "departments", "attendees", "scans", "scan_voids", "overrides", "sessions",
         "admission_rules", "group_tickets"}
    )  # fmt: skip

    def __init__(self, context: Context, event_id: EventId, parent: QWidget) -> None:
        super().__init__(context)
        self.setParent(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("liveBoard")
        self.setWindowTitle(self.tr("Live board"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1120, 680)
        self.event_id, self._reading = event_id, False
        self._view: BoardView | None = None
        self.face = BoardFace()
        self._bar = self._made_bar()
        box = column(self, gap=0)
        box.addWidget(self.face, 1)
        box.addWidget(self._bar)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._read)
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._clock.timeout.connect(self._show_time)
        context.jobs.crashed.connect(self._crashed)

    def _made_bar(self) -> QWidget:
        """What the staff set before it goes up; gone once the board fills the screen."""
        bar = QWidget()
        self._screens = QComboBox()
        self._screens.setObjectName("boardScreen")
        self._screens.setAccessibleName(self.tr("Screen"))
        self._welcomes = QCheckBox(self.tr("Greet the village or unit of who came in last"))
        self._welcomes.setObjectName("boardWelcomes")
        self._welcomes.setChecked(settings.board_welcomes())
        self._welcomes.toggled.connect(self._choose_welcome)
        fill = primary_button(self.tr("Full screen (F11)"), self.switch_full_screen, "boardFullScreen")
        line = row(hint(self.tr("Screen"), wrap=False), self._screens, fill, self._welcomes, None,
                   hint(self.tr("F11 or Esc leaves the full screen"), wrap=False), gap=12)  # fmt: skip
        line.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        bar.setLayout(line)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._show_screens)
            app.screenRemoved.connect(self._show_screens)
        return bar

    def refresh(self) -> None:
        """What is stored is shown in a moment."""
        if not self._soon.isActive():
            self._soon.start(0 if self._view is None else _SOON_MS)

    def switch_full_screen(self) -> None:
        """The board fills the chosen screen, or is a window again."""
        if self.isFullScreen():
            self.showNormal()
            return
        screen = self._screens.currentData()
        if isinstance(screen, QScreen):
            self.setGeometry(screen.availableGeometry())
        self.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        """The clock goes while the board is seen."""
        self._show_screens()
        self.face.follow_look()
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read that nobody sees."""
        super().hideEvent(event)
        self._clock.stop()

    def changeEvent(self, event: QEvent) -> None:
        """On the full screen nothing but the board is seen; a new look is the board's too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._bar.setVisible(not self.isFullScreen())
            self.setCursor(Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor)
        elif event.type() == QEvent.Type.PaletteChange:
            self.face.follow_look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen and leaves it, Esc leaves it, as everywhere."""
        leaving = event.key() == Qt.Key.Key_Escape and self.isFullScreen()
        if leaving or event.key() == Qt.Key.Key_F11:
            self.switch_full_screen()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was asked for comes to nobody."""
        self._soon.stop()
        super().closeEvent(event)

    def _read(self) -> None:
        if self._reading:
            self._soon.start()
            return
        self._reading = True
        ws, event_id, welcome = self.context.ws, self.event_id, self._welcomes.isChecked()
        self.context.jobs.run(
            lambda _progress: board.read(ws, event_id, welcome=welcome), self._show, failed=self._failed
        )

    def _show(self, view: BoardView) -> None:
        if isValid(self):
            self._view, self._reading = view, False
            self.face.show_view(view, self.context.ws.now())

    def _failed(self, error: GbmError) -> None:
        if isValid(self):
            self._reading = False
            self.context.problem(error)

    def _crashed(self, _error: object) -> None:
        self._reading = False

    def _show_time(self) -> None:
        if self._view is not None:
            self.face.show_time(self._view, self.context.ws.now())

    def _choose_welcome(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        settings.set_board_welcomes(wanted=wanted)
        self.refresh()

    def _show_screens(self) -> None:
        """The screens that are plugged in; one that people look at rather than the one of the desk is chosen."""
        kept = self._screens.currentText()
        self._screens.clear()
        for number, screen in enumerate(QGuiApplication.screens(), 1):
            size = screen.size()
            self._screens.addItem(f"{number} · {size.width()}×{size.height()}", screen)
        found = self._screens.findText(kept)
        self._screens.setCurrentIndex(found if found >= 0 else self._screens.count() - 1)


def open_board(context: Context, event_id: EventId, beside: QWidget) -> LiveBoard:
    """The event's board is seen; there is one at a time, and one that is up already stays as it is."""
    window = beside.window()
    for shown in window.findChildren(LiveBoard):
        if shown.event_id == event_id and shown.isVisible():
            shown.raise_()
            return shown
        shown.close()
    made = LiveBoard(context, event_id, window)
    made.show()
    return made
