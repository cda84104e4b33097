"""How a run begins: the window is painted before the core is imported or a file is opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from gbm_desktop import window_choices
from gbm_desktop.resource_files import resource
from ui import settings, theme

if TYPE_CHECKING:
    from ui.app import Session

_AFTER_PAINT_MS = 10
_UNPAINTED_MS = 500  # a window that starts minimised is not painted


class Beginning(QObject):
    """From nothing to the workspace in the window, or to the first page.

    Where the program died twice at its start, or Shift is held, it asks first whether to start carefully.
    """

    def __init__(self, session: "Session", folder: Path | None) -> None:
        super().__init__(session)
        self._session, self._folder = session, folder
        self._unequipped = QTimer(self, singleShot=True)
        self._unequipped.timeout.connect(self._equip)

    def begin(self) -> None:
        """The window is seen, or it is asked how to start."""
        past = self._session.past
        dying = past is not None and past.keeps_dying
        if not window_choices.is_safe() and (dying or _shift_is_held()):
            self._ask_how(died=dying)
        else:
            self._show()

    def stop(self) -> None:
        """What was not made ready yet is not any more."""
        self._unequipped.stop()

    def _ask_how(self, *, died: bool) -> None:
        from ui.dialogs.safe_start import SafeStart

        page = SafeStart(died=died)
        page.chosen.connect(partial(self._begin_chosen, page))
        self._session.show_alone(page)

    def _begin_chosen(self, asked: QWidget, safe: bool) -> None:  # noqa: FBT001 - a signal's value
        self._session.first_run = None
        if safe:
            window_choices.begin_safe()
            self._session.dress()
        self._show()
        QTimer.singleShot(_UNPAINTED_MS, asked, asked.deleteLater)  # a window is seen by then

    def _show(self) -> None:
        known = self._folder or settings.workspace_folder()
        if known is not None and self._session.operator and (known / "workspace.db").is_file():
            self._unequipped.start(_UNPAINTED_MS)
            self._session.show_frame().installEventFilter(self)
        else:
            self._unequipped.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the window was painted, the rest is made ready."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._unequipped.isActive():
                self._unequipped.start(_AFTER_PAINT_MS)
        return False

    def _equip(self) -> None:
        """What the window did not need in order to be seen."""
        from gbm_desktop import workspace
        from gbm_desktop.errors.workspace import LastCampaignMissing
        from ui import last_resort

        session = self._session
        theme.load_bold()
        QGuiApplication.setWindowIcon(QIcon(str(resource("program.svg"))))
        last_resort.install(session.broke)
        QGuiApplication.styleHints().colorSchemeChanged.connect(session.dress)
        given, last = self._folder, settings.workspace_folder()
        known = given or last or workspace.default_folder()
        if workspace.exists(known):
            session.open(known)
        else:
            session.welcome(given, LastCampaignMissing(last) if last is not None and given is None else None)


def _shift_is_held() -> bool:
    return bool(QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
