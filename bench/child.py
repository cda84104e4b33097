"""What is measured in a process of its own: `python -m bench.child NAME ARGUMENT…` prints one JSON value."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.machine import megabytes

_ROOT = Path(__file__).parents[1]


def in_child(name: str, *arguments: object, folder: Path) -> Any:
    """What the named part tells from a fresh process; its settings go into the folder, not among the user's own."""
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "",  # compiled once, as installed programs are
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_STATE_HOME": tempfile.mkdtemp(dir=folder),  # no run is told of an earlier one that was cut short
    }
    command = [sys.executable, "-m", "bench.child", name, *map(str, arguments)]
    told = subprocess.run(command, cwd=_ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this program itself
    return json.loads(told.stdout)


def until_told(name: str, *arguments: object, folder: Path) -> float:
    """The seconds from the process's start until it has told its value."""
    began = time.perf_counter()
    in_child(name, *arguments, folder=folder)
    return time.perf_counter() - began


def _roster(folder: str, file: str) -> dict[str, float]:
    from bench.builders import draft, new_workspace
    from gbm_desktop import events, roster

    ws = new_workspace(Path(folder))
    event_id = events.add(ws, draft())
    added = roster.import_roster(ws, event_id, roster.plan(ws, event_id, Path(file))).added
    ws.close()
    return {"added": added, "megabytes": _peak_megabytes()}


def _peak_megabytes() -> float:
    """This process's own peak; `ru_maxrss` would count what its parent had when it was started."""
    return megabytes("VmHWM")


def _badges(count: str) -> dict[str, float]:
    began = time.perf_counter()
    from itertools import islice

    from bench.builders import names
    from gbm_desktop.checkin import ticket_code
    from gbm_desktop.documents.badges import Badge, BadgeLayout, badges_pdf

    people = [
        Badge(name, f"利民村{n % 300 + 1}组", "村民代表", ticket_code.encode(b"key", n.to_bytes(10, "big")))
        for n, name in enumerate(islice(names(), int(count)))
    ]
    said = {"event_title": "清泉镇绿色建材公益宣讲", "event_line": "2023年10月12日　清泉镇文化站"}
    pdf = badges_pdf(people, layout=BadgeLayout.EIGHT_UP, **said).pdf
    return {"seconds": time.perf_counter() - began, "megabytes": len(pdf) / 1e6}


def _empty_pages(count: str) -> dict[str, float]:
    began = time.perf_counter()
    import io

    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(io.BytesIO())
    for _ in range(int(count)):
        canvas.showPage()
    canvas.save()
    return {"seconds": time.perf_counter() - began}


def _window(folder: str) -> None:
    from PySide6.QtCore import QTimer

    from ui.app import run
    from ui.main_window import MainWindow

    MainWindow.paintEvent = lambda *_: QTimer.singleShot(0, _told)  # type: ignore[method-assign]  # tell of the first
    run(Path(folder), operator="王芳", lang="zh")


def _bare_window(font: str) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(font))[0]
    app.setFont(QFont(family))
    window = QMainWindow()
    window.setCentralWidget(QLabel("绿色建材下乡"))
    QMainWindow.paintEvent = lambda *_: QTimer.singleShot(0, _told)  # type: ignore[method-assign]  # tell of the first
    window.show()
    app.exec()


def _bare_window_for_keys(font: str) -> None:
    """What presses the keys of the usable window is no part of the program, so it is imported here as well."""
    from PySide6 import QtTest  # noqa: F401 - only that it is read in counts

    _bare_window(font)


def _usable_window(folder: str) -> None:
    from bench.felt_window import usable

    usable(folder)


def _page_switches(folder: str) -> dict[str, list[float]]:
    from bench.felt_window import switches

    return switches(folder)


def _jumps_found(folder: str) -> dict[str, float]:
    from bench.felt_window import jumps_found

    return jumps_found(folder)


def _door_page(folder: str) -> dict[str, list[float]]:
    from bench.door_page import page

    return page(folder)


def _door_core(folder: str, count: str) -> dict[str, float]:
    from bench.door_core import core

    return core(folder, int(count))


def _camera(folder: str) -> dict[str, list[float]]:
    from bench.camera_page import camera

    return camera(folder)


def _exchange_out(folder: str, file: str) -> dict[str, float]:
    from gbm_desktop import workspace
    from gbm_desktop.exchange import bundle

    ws = workspace.open_existing(Path(folder))
    began = time.perf_counter()
    bundle.export(ws, Path(file))
    spent = time.perf_counter() - began
    ws.close()
    return {"seconds": spent, "megabytes": _peak_megabytes()}


def _exchange_in(folder: str, file: str) -> dict[str, float]:
    from gbm_desktop import workspace
    from gbm_desktop.exchange import bundle

    ws = workspace.open_existing(Path(folder))
    began = time.perf_counter()
    (brought,) = bundle.import_(ws, [Path(file)]).files
    spent = time.perf_counter() - began
    ws.close()
    if brought.error is not None:
        raise brought.error
    return {"seconds": spent, "megabytes": _peak_megabytes()}


def _told() -> None:
    sys.stdout.write("null")
    sys.stdout.flush()
    os._exit(0)


_PARTS: dict[str, Callable[..., object]] = {
    "roster": _roster,
    "badges": _badges,
    "empty_pages": _empty_pages,
    "door_page": _door_page,
    "door_core": _door_core,
    "window": _window,
    "bare_window": _bare_window,
    "bare_window_for_keys": _bare_window_for_keys,
    "usable_window": _usable_window,
    "page_switches": _page_switches,
    "jumps_found": _jumps_found,
    "camera": _camera,
    "exchange_out": _exchange_out,
    "exchange_in": _exchange_in,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(_PARTS[sys.argv[1]](*sys.argv[2:])))
