"""Where the program starts: with a command the headless door, without one the window."""

import ctypes
import os
import sys
from pathlib import Path

from gbm_desktop.wording import start as words

_WITH_VALUE = {"-w": "folder", "--workspace": "folder", "--operator": "operator", "--lang": "lang"}
_SAFE = "--safe"
_FOR_X11 = (
    "libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-shape.so.0",
)  # fmt: skip


def main(argv: list[str] | None = None) -> int:
    """The command was run, or the window was opened and closed again; the answer is the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    chosen = _choices(arguments)
    if chosen is None:
        from gbm_desktop.cli import main as run_command

        return run_command(arguments)
    if obstacle := _obstacle():
        return _cannot(obstacle)
    _let_fcitx_in()
    try:
        from ui import nothing_kept
        from ui.app import run
    except ImportError as error:
        if error.name and not error.name.startswith("PySide6"):
            raise
        return _cannot(words.MISSING_LIBRARIES.format(library=error, packages=words.QT_PACKAGES))
    if not nothing_kept.is_writable():
        return nothing_kept.tell()
    folder, operator, lang = (chosen.get(name, "") for name in ("folder", "operator", "lang"))
    return run(Path(folder) if folder else None, operator=operator, lang=lang, safe=_SAFE in chosen)


def _choices(arguments: list[str]) -> dict[str, str] | None:
    """What stands before a command, or None where there is a command (or a question such as --help)."""
    chosen: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, _, value = rest.pop(0).partition("=")
        if name == _SAFE and not value:
            chosen[_SAFE] = name
            continue
        if name not in _WITH_VALUE or not (value or rest):
            return None
        chosen[_WITH_VALUE[name]] = value or rest.pop(0)
    return chosen


def _obstacle() -> str:
    """What keeps Qt from opening a window, or nothing."""
    if not _has_screen():
        return words.NO_SCREEN
    if missing := _missing_library():
        return words.MISSING_LIBRARIES.format(library=missing, packages=words.QT_PACKAGES)
    return words.NO_SCREEN if _on_x11() and not _x11_answers() else ""


def _has_screen() -> bool:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _on_x11() -> bool:
    """Whether Qt would take X11 of the systems that draw windows."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if not sys.platform.startswith("linux"):
        return False
    return chosen.startswith("xcb") if chosen else not os.environ.get("WAYLAND_DISPLAY")


def _missing_library() -> str:
    """The library without which Qt would abort under X11, or nothing."""
    for library in _FOR_X11 if _on_x11() else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            return library
    return ""


def _x11_answers() -> bool:
    """Whether there is a screen where DISPLAY points to; Qt would abort where there is none."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _let_fcitx_in() -> None:
    """Chinese can be typed where fcitx 5 is the input method: Qt's wheels bring no plugin of it, but it speaks ibus."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")


def _cannot(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1
