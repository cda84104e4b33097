"""The tabs of exchange say how much there is to settle behind them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, conflicts, duplicates, events
from tests.builders import lecture
from tests.core.test_conflicts import met_staff
from tests.core.two_laptops import laptops
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.exchange.page import ExchangePage


def open_tabs(page: ExchangePage) -> list[str]:
    return [text for at in range(page.bar.count()) if "(" in (text := page.bar.tabText(at))]


def test_how_many_differences_and_people_entered_twice_are_open_stands_on_their_tabs_until_they_are_settled(
    tmp_path: Path, qtbot: QtBot
) -> None:
    here, there = laptops(tmp_path, 2)
    met_staff((here, there), {"phone": "13800000002", "post": "书记"}, {"phone": "13800000003", "post": "委员"})
    there.close()
    jobs = Jobs()
    page = ExchangePage(Context(here, jobs, "zh"))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: open_tabs(page) == ["Differences (2)"])

    event = events.add(here, lecture())
    one, two = (
        attendance.add(here, event, name="王芳", unit=unit, phone="13800000001").id for unit in ("一组", "二组")
    )
    qtbot.waitUntil(lambda: open_tabs(page) == ["Differences (2)", "Same person twice (1)"])

    conflicts.dismiss(here, [line.id for line in conflicts.open_conflicts(here)])
    duplicates.merge_persons(here, one, [two])
    qtbot.waitUntil(lambda: open_tabs(page) == [])
    jobs.stop()
    here.close()
