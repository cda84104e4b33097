"""A clock that cannot be right is said at the foot of the check-in page and in the settings, and stops nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.at_the_door import opened
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.settings.laptop import DeskSection

pytestmark = pytest.mark.usefixtures("quiet")

HOUR_MS = 3_600_000


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture())
    add_people(ws, made, 3)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def warning(page: CheckinPage) -> str:
    label = page.findChild(QLabel, "clockState")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_a_right_clock_is_not_spoken_of(page: CheckinPage) -> None:
    assert warning(page) == ""


def test_a_clock_set_back_is_said_and_the_next_scan_admits_all_the_same(
    qtbot: QtBot, ws: Workspace, clock: SetClock, page: CheckinPage, event_id: EventId
) -> None:
    clock.now_ms -= 3 * HOUR_MS
    page.hide()
    page.show()
    assert warning(page) == "▲ 电脑时间比已有记录慢 3 小时，请核对"
    QTest.keyClicks(QApplication.focusWidget() or page, attendance.tickets(ws, event_id)[0][1] + "\r")
    qtbot.waitUntil(lambda: attendance.counts(ws, event_id).entries == 1 and not page.context.jobs.busy)


def test_a_clock_that_leaps_while_the_page_is_open_is_said_at_the_next_look(clock: SetClock, page: CheckinPage) -> None:
    clock.now_ms += 5 * HOUR_MS
    page.findChild(QLabel, "clockState").look()  # type: ignore[union-attr] # what the page's timer calls
    assert warning(page) == "▲ 电脑时间被拨快了 5 小时，请核对"


def test_the_warning_fits_the_foot_of_a_small_window(clock: SetClock, page: CheckinPage) -> None:
    clock.now_ms -= 3 * HOUR_MS
    page.hide()
    page.show()
    page.resize(1120, 640)
    QApplication.processEvents()
    assert page.width() == 1120
    assert page.minimumSizeHint().width() <= 1120


def test_the_settings_say_what_the_clock_shows_and_what_a_wrong_one_does(
    qtbot: QtBot, clock: SetClock, context: Context, event_id: EventId
) -> None:
    section = DeskSection(context)
    qtbot.addWidget(section)
    section.refresh()
    about = section.findChild(QLabel, "deskAbout")
    assert isinstance(about, QLabel)
    assert about.text().endswith("\n电脑时间 2023-10-12 09:00")
    assert event_id
    clock.now_ms -= 3 * HOUR_MS
    section.refresh()
    assert "签到先后和人数不受影响" in about.text()
