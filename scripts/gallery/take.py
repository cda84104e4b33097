"""One look at every place: a picture of each, sheets of six, and what is wrong, in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from scripts.gallery import workspaces
from scripts.gallery.faults import faults
from scripts.gallery.looks import Look, speak
from scripts.gallery.walk import Walk
from ui import settings, theme
from ui.dialogs.first_run import FirstRun
from ui.jobs import Jobs

FAULTS = "faults.txt"
_PATIENCE_MS, _SLICE_MS = 800, 50
_SCROLLED_MS, _DRAWN_MS = 250, 1500
_PER_SHEET, _ACROSS, _SMALL = 6, 2, (683, 384)


def take(look: Look, workspace_folder: Path, folder: Path) -> list[str]:
    """The pictures and the list of faults stand in the folder; answers the list."""
    app = QApplication([])
    translator = speak(app, look.tongue)
    settings.set_language(look.lang)
    settings.set_volume(0)
    theme.load_font()
    theme.load_bold()
    theme.apply(app, look.colours)
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, str] = {}
    for number, (place, window) in enumerate(_places(look, workspace_folder), 1):
        for fault in _settled(window):
            found.setdefault(fault, place)
        window.grab().save(str(folder / f"{number:03}-{_file_name(place)}.png"))
    lines = [f"{look.name}: {place}: {fault}" for fault, place in found.items()]
    (folder / FAULTS).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    _sheets(folder)
    assert translator is None or look.tongue != "en"  # noqa: S101 - it lived as long as the windows
    return lines


def _places(look: Look, workspace_folder: Path) -> Iterator[tuple[str, QWidget]]:
    jobs = Jobs()
    if look.data == "empty":
        yield from _first_page(jobs, look)
    ws = workspaces.opened(workspace_folder)
    walk = Walk(ws, jobs, look.lang, look.size)
    for place in walk.all_places():
        walk.wait(_DRAWN_MS if walk.draws else _SCROLLED_MS)
        yield place, walk.window


def _first_page(jobs: Jobs, look: Look) -> Iterator[tuple[str, QWidget]]:
    page = FirstRun(jobs, look.lang)
    page.resize(*look.size)
    page.show()
    QApplication.processEvents()  # a scroll bar that was not needed after all is gone when a person sees the page
    yield "first-run", page
    page.close()


def _settled(window: QWidget) -> list[str]:
    """What is wrong with the window once it has had the time to lay itself out."""
    timer = QElapsedTimer()
    timer.start()
    found = faults(window)
    while found and timer.elapsed() < _PATIENCE_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
        found = faults(window)
    return found


def _file_name(place: str) -> str:
    return "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in place).strip("-")[:60]


def _sheets(folder: Path) -> None:
    """Six pictures to a sheet, for an eye that looks through them all."""
    pictures = sorted(folder.glob("[0-9]*.png"))
    for first in range(0, len(pictures), _PER_SHEET):
        part = pictures[first : first + _PER_SHEET]
        rows = -(-len(part) // _ACROSS)
        sheet = Image.new("RGB", (_SMALL[0] * _ACROSS, _SMALL[1] * rows), "black")
        for place, file in enumerate(part):
            with Image.open(file) as picture:
                small = picture.convert("RGB").resize(_SMALL, Image.Resampling.LANCZOS)
            sheet.paste(small, (place % _ACROSS * _SMALL[0], place // _ACROSS * _SMALL[1]))
        sheet.save(folder / f"sheet-{first // _PER_SHEET + 1:02}.png")


def end() -> None:
    """The process ends; threads of sound and preview libraries are not worth waiting for."""
    os._exit(0)
