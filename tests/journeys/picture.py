"""The X server tells whenever something is drawn on its screen (DAMAGE, X11's own extension)."""

from ctypes import CDLL, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from select import select
from time import monotonic

_ONCE_UNTIL_SUBTRACTED = 3  # XDamageReportNonEmpty
_EVENT_LONGS = 24  # the size of an XEvent


class Drawings:
    """What is drawn from now on; to be closed before the server goes, as Xlib ends a program that lost its server."""

    def __init__(self, display: str) -> None:
        self._x, self._damage = CDLL("libX11.so.6"), CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.argtypes, self._x.XOpenDisplay.restype = [c_char_p], c_void_p
        self._x.XDefaultRootWindow.restype = self._damage.XDamageCreate.restype = c_ulong
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display, display
        assert self._damage.XDamageQueryExtension(self._display, byref(c_int()), byref(c_int()))
        root = c_ulong(self._x.XDefaultRootWindow(self._display))
        self._drawn = c_ulong(self._damage.XDamageCreate(self._display, root, _ONCE_UNTIL_SUBTRACTED))
        self._x.XFlush(self._display)
        self._event = (c_long * _EVENT_LONGS)()

    def come(self, seconds: float) -> bool:
        """Whether anything was drawn since this was last asked, or is within so many seconds."""
        until, server = monotonic() + seconds, self._x.XConnectionNumber(self._display)
        while not self._x.XPending(self._display):
            if not select([server], [], [], max(0, until - monotonic()))[0]:
                return False
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(self._event))
        self._damage.XDamageSubtract(self._display, self._drawn, c_ulong(0), c_ulong(0))
        self._x.XFlush(self._display)
        return True

    def close(self) -> None:
        """The server owes nothing any more."""
        self._x.XCloseDisplay(self._display)
