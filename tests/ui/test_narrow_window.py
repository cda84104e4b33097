"""A laptop's screen at 150 %: the rail folds to icons, a page that is too high scrolls, lines of buttons wrap."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.dialogs.join_campaign import JoinCampaign
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.widgets import column, plain_button
from ui.widgets.figure_card import FigureCard
from ui.widgets.flow_layout import wrapped
from ui.widgets.one_line import OneLine
from ui.widgets.page_stack import PageStack
from ui.widgets.tabs import Tabs

NAMES = ("one", "two", "three")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    return window


def entry(window: MainWindow, key: str) -> QPushButton:
    found = window.rail.findChild(QPushButton, f"rail_{key}")
    assert isinstance(found, QPushButton)
    return found


def test_the_rail_shows_icons_alone_in_a_narrow_window_and_the_names_again_in_a_wide_one(window: MainWindow) -> None:
    button, wide = entry(window, "events"), window.rail.width()
    name = button.text().strip()
    window.resize(911, 512)
    assert button.text() == ""
    assert window.rail.width() < wide // 2
    assert button.toolTip() == f"{name} · Ctrl+2"
    assert button.accessibleName() == name
    window.resize(1366, 768)
    assert button.text().strip() == name
    assert window.rail.width() == wide
    assert button.toolTip() == "Ctrl+2"


def test_the_last_page_s_button_is_whole_in_a_low_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(911, 512)
    last = entry(window, "settings")
    qtbot.waitUntil(lambda: last.y() + last.height() <= window.rail.height())
    assert last.height() >= last.sizeHint().height()


def test_a_page_that_is_higher_than_the_window_scrolls_and_a_low_one_behind_it_does_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    high, low = QWidget(), QWidget()
    high.setMinimumHeight(1200)
    for page in (high, low):
        window.pages.addWidget(page)
    scrolled = next(area for area in window.findChildren(QScrollArea) if area.widget() is window.pages)
    window.pages.setCurrentWidget(high)
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() > 0)
    assert high.height() == 1200
    window.pages.setCurrentWidget(low)
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() == 0)
    assert low.height() == scrolled.viewport().height()


def test_a_sentence_that_takes_more_lines_in_a_narrow_page_makes_it_higher(qtbot: QtBot) -> None:
    stack, page = PageStack(), QWidget()
    qtbot.addWidget(stack)
    said = QLabel("word " * 200)
    said.setWordWrap(True)
    column(page).addWidget(said)
    stack.addWidget(page)
    assert stack.heightForWidth(300) > 2 * stack.heightForWidth(900)


def test_buttons_go_on_in_the_next_line_and_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    buttons = [plain_button(name) for name in NAMES]
    line.setLayout(wrapped(buttons[0], None, *buttons[1:]))
    line.resize(600, 100)
    with qtbot.waitExposed(line):
        line.show()
    assert len({button.y() for button in buttons}) == 1
    assert buttons[-1].geometry().right() == line.rect().right()
    line.resize(buttons[0].width() + buttons[1].width() + 24, 100)
    assert buttons[2].y() > buttons[1].y() == buttons[0].y()
    buttons[1].hide()
    qtbot.waitUntil(lambda: buttons[2].y() == buttons[0].y())


def test_a_tab_that_is_too_narrow_for_its_name_tells_it_in_its_tooltip_and_none_is_scrolled_away(qtbot: QtBot) -> None:
    bar = Tabs("tabs")
    qtbot.addWidget(bar)
    for name in NAMES:
        bar.addTab(f"{name} of several long names")
    bar.resize(900, 40)
    with qtbot.waitExposed(bar):
        bar.show()
    assert [bar.tabToolTip(at) for at in range(3)] == ["", "", ""]
    bar.resize(300, 40)
    qtbot.waitUntil(lambda: bar.tabToolTip(0) == "one of several long names")
    assert bar.tabRect(2).right() <= bar.width()


def test_a_title_without_room_ends_early_and_its_tooltip_is_whole(qtbot: QtBot) -> None:
    title = "双江拉祜族佤族布朗族傣族自治县绿色建材下乡活动"
    line, card = OneLine(title), FigureCard(title, "sessions", lambda: None)
    for part in (line, card):
        qtbot.addWidget(part)
        part.resize(120, 90)
        with qtbot.waitExposed(part):
            part.show()
    more = card.findChild(QPushButton, "sessionsMore")
    assert isinstance(more, QPushButton)
    assert (line.toolTip(), more.toolTip()) == (title, title)
    assert line.text() == title
    assert more.text().endswith("…")
    assert more.accessibleName() == title
    for part in (line, card):
        part.resize(600, 90)
    qtbot.waitUntil(lambda: line.toolTip() == more.toolTip() == "")
    assert more.text() == title


@pytest.fixture
def largest(qapp: QApplication) -> Iterator[None]:
    """Who sees badly has the largest letters."""
    theme.apply(qapp, "light", "largest")
    yield
    theme.apply(qapp, "light")


@pytest.mark.usefixtures("largest")
def test_joining_a_campaign_fits_a_narrow_window_in_the_largest_letters(qtbot: QtBot, jobs: Jobs) -> None:
    joining = JoinCampaign(jobs, "en")
    qtbot.addWidget(joining)
    assert joining.minimumSizeHint().width() <= 480
