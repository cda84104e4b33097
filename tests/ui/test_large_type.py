"""Who sees badly has larger letters: at once, kept, and every page still fits at 1366 by 768."""

from contextlib import suppress

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.ui.places import HEIGHT, WIDTH, Walk
from ui import settings, theme
from ui.jobs import Jobs
from ui.settings import TextSize

pytestmark = pytest.mark.journey


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("size", ["large", "largest"])
def test_nothing_is_cut_off_on_any_page(
    size: TextSize, qtbot: QtBot, qapp: QApplication, season: Workspace, jobs: Jobs
) -> None:
    theme.apply(qapp, "light", size)
    walk, cut = Walk(qtbot, season, jobs), dict[str, str]()
    for place in walk.everywhere():
        with suppress(qtbot.TimeoutError):  # a new page is laid out in several goes
            qtbot.waitUntil(lambda: not cut_off(walk.window), timeout=5000)
        cut |= {said: place for said in cut_off(walk.window) if said not in cut}
        least = walk.window.minimumSizeHint()
        if least.width() > WIDTH or least.height() > HEIGHT:
            cut.setdefault(f"the window wants {least.width()} x {least.height()}", place)
    assert not cut, "\n".join(f"{place}: {said}" for said, place in cut.items())


@pytest.mark.usefixtures("chinese")
def test_the_chosen_size_is_seen_at_once_and_kept(
    qtbot: QtBot, qapp: QApplication, season: Workspace, jobs: Jobs
) -> None:
    walk = Walk(qtbot, season, jobs)
    context = walk.campaign.context
    context.choices_changed.connect(lambda: theme.apply(qapp, "light", settings.text_size()))
    walk.look("settings", part="look")
    letters = walk.window.header.title.fontMetrics().height()
    table = walk.window.findChild(QTableView, "staffTable")
    choice = walk.window.findChild(QComboBox, "textSize")
    assert isinstance(table, QTableView)
    assert isinstance(choice, QComboBox)
    row, field = table.rowHeight(0), choice.height()
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    walk.settle()
    assert settings.text_size() == "largest"
    assert walk.window.header.title.fontMetrics().height() > letters
    assert table.rowHeight(0) == row + 8
    assert choice.height() == field + 8
    assert qapp.font().pixelSize() == 18
