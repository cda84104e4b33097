"""How much of the screen a window takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_LAPTOP = 1440
"""The widest screen, in the window's own pixels, on which a window had better leave nothing unused."""
_FULL = Qt.WindowState.WindowFullScreen


def show_first(window: QWidget) -> None:
    """The window is seen where nobody has placed it yet: all over a screen no larger than a laptop's, if it fits."""
    if window.minimumWidth() <= window.screen().availableSize().width() <= _LAPTOP:
        window.showMaximized()
    else:
        window.show()


def fill(window: QWidget) -> None:
    """The window is alone on the screen."""
    window.setWindowState(window.windowState() | _FULL)


def leave(window: QWidget) -> None:
    """The window is as it was before it was alone on the screen, maximised too."""
    window.setWindowState(window.windowState() & ~_FULL)


def toggle(window: QWidget) -> None:
    """The window is alone on the screen, or no longer."""
    if window.isFullScreen():
        leave(window)
    else:
        fill(window)
