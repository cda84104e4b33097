"""The guide lists the keys that work, and those that it lists work."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import sample, workspace
from tests.builders import SetClock
from tests.ui.places import Walk
from ui.jobs import Jobs
from ui.widgets.data_table import DataTable

pytestmark = pytest.mark.journey

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
HEARD_ELSEWHERE = {"Ctrl+Alt+L"}
"""No shortcut: an event filter hears it, only while the campaign is protected (see test_protection)."""
AT_THE_DOOR = {"F2", "F3", "F4", "Shift+F4", "F6", "F8", "F9", "Ctrl+F", "Ctrl+Z"}
"""Heard by the ears of the check-in page, before anything else (see test_checkin_page)."""
BY_QT = {"Menu", "Shift+F10"}
BY_SPLITTERS = {"Ctrl+[", "Ctrl+]"}
"""See test_by_keys_alone."""
BY_CALENDARS = {"Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"}
"""A calendar moves its event with them (see test_calendar_moves)."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_PRINTED = {"Enter": "Return", "Delete": "Del", "菜单键": "Menu", "←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
_RANGE = re.compile(r"(Ctrl|Alt)\+(\d) … (?:Ctrl|Alt)\+(\d)")


@pytest.fixture
def walk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Walk]:
    assert qapp
    jobs = Jobs()
    sample.open_sample(tmp_path / "sample", "王芳").close()
    season = workspace.open_existing(tmp_path / "sample", operator="王芳", clock=SetClock())
    yield Walk(qtbot, season, jobs)
    jobs.stop()
    season.close()


def listed(language: str) -> set[str]:
    """The keys of the guide's table, as Qt spells them."""
    text = (GUIDE / ("README.md" if language == "zh" else "en.md")).read_text(encoding="utf-8")
    table = text.split('<a id="keys"></a>')[1].split("\n## ")[1]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| ")][1:]
    return {key for cell in cells for key in _spread(cell)}


def _spread(cell: str) -> Iterator[str]:
    for found in _RANGE.finditer(cell):
        yield from (f"{found[1]}+{number}" for number in range(int(found[2]), int(found[3]) + 1))
    for part in re.split(r"[、,（）]", _RANGE.sub("", cell)):
        if part.strip():
            yield _spelled(part.strip())


def _spelled(key: str) -> str:
    for printed, name in _PRINTED.items():
        key = key.replace(printed, name)
    return QKeySequence(key).toString()


def keys_of(window: QWidget) -> Iterator[str]:
    """Each key that works in a part of the window that is seen; a row's keys stand in the row's menu."""
    for part in [window, *window.findChildren(QWidget)]:
        if not part.isVisible() or isinstance(part, DataTable):
            continue
        for made in part.children():
            if isinstance(made, QShortcut):
                yield from _names(made)
            elif isinstance(made, QAction):
                yield from (key.toString() for key in made.shortcuts())
        if isinstance(part, QAbstractButton) and part.shortcut() != QKeySequence.mnemonic(part.text()):
            yield part.shortcut().toString()


def _names(shortcut: QShortcut) -> list[str]:
    bound = shortcut.keys()
    return [key.toString() for key in bound]


def keys_of_rows(window: QWidget) -> Iterator[str]:
    """What does something with a table's selected rows."""
    for table in window.findChildren(DataTable):
        for action in table.actions():
            yield from (key.toString() for key in action.shortcuts())


def test_the_table_of_keys_is_read_as_it_is_printed() -> None:
    assert list(_spread(" Ctrl+1 … Ctrl+3 ")) == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]
    assert list(_spread(" 菜单键（Shift+F10） ")) == ["Menu", "Shift+F10"]
    assert list(_spread(" Alt+←、Delete、Ctrl+Enter ")) == ["Alt+Left", "Del", "Ctrl+Return"]


def test_the_keys_that_the_guide_lists_are_those_that_work(walk: Walk) -> None:
    found: dict[str, str] = {}
    of_rows: dict[str, str] = {}
    for place in walk.everywhere():
        found |= {key: place for key in keys_of(walk.window) if key and key not in found}
        of_rows |= {key: place for key in keys_of_rows(walk.window) if key not in of_rows}
    works = found.keys() | of_rows.keys() | HEARD_ELSEWHERE | AT_THE_DOOR | BY_QT | BY_CALENDARS | BY_SPLITTERS
    for language in ("zh", "en"):
        assert listed(language) - works == set()
    unlisted = {key: place for key, place in found.items() if key not in listed("zh")}
    assert not unlisted, "work, and the guide does not say so"
    everywhere = {key for one in walk.window.findChildren(QShortcut, options=DIRECT) for key in _names(one)}
    clash = {key: place for key, place in of_rows.items() if key in everywhere}
    assert not clash, "mean something else in the whole window, and then do nothing"
