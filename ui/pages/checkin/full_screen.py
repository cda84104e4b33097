"""The check-in page alone on the screen: rail and header out of the way, Esc brings them back."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui import screen_use

_AROUND = ("rail", "header")


class FullScreen(QObject):
    """Follows the window's state, whoever changes it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._window: QWidget | None = None

    @property
    def on(self) -> bool:
        """Whether the window fills the screen."""
        return self._page.window().isFullScreen()

    def toggle(self) -> None:
        """The window fills the screen, or no longer."""
        screen_use.toggle(self._page.window())

    def follow(self) -> None:
        """The page is seen now: what stands around it follows the window's state."""
        window = self._page.window()
        if window is not self._window:
            self._window = window
            window.installEventFilter(self)
        self.arrange()

    def arrange(self) -> None:
        """Rail and header are there unless this page has the whole screen."""
        alone = self.on and self._page.isVisible()
        for name in _AROUND:
            part = self._page.window().findChild(QWidget, name)
            if isinstance(part, QWidget):
                part.setVisible(not alone)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A change of the window's state is followed."""
        if event.type() == QEvent.Type.WindowStateChange:
            self.arrange()
        return False
