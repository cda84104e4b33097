"""The tabs of exchange say how much there is to settle behind them."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, conflicts, duplicates, events
from gbm_desktop.exchange import bundle
from tests.builders import lecture
from tests.core.test_conflicts import met_staff
from tests.core.two_laptops import exchange_all, laptops
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.exchange.carry import CarryTab
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


def test_after_a_merging_it_is_counted_once_for_the_tabs_and_the_result(tmp_path: Path, qtbot: QtBot) -> None:
    here, there = laptops(tmp_path, 2)
    event = events.add(here, lecture())
    exchange_all((here, there))
    for laptop in (here, there):
        attendance.add(laptop, event, name="周强", unit="弥牟村", phone="13800138009")
    packet = bundle.export(there, tmp_path / "there.gbmb").file
    there.close()
    jobs, worked_at = Jobs(), list[str]()
    page = ExchangePage(Context(here, jobs, "zh"))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    jobs.started.connect(worked_at.append)

    assert isinstance(page.shown, CarryTab)
    page.shown.merge([packet])
    link = page.findChild(QPushButton, "carryResultTwice")
    assert link is not None
    qtbot.waitUntil(link.isVisible, timeout=20_000)  # a merging keeps a copy of the workspace first
    assert open_tabs(page) == ["Same person twice (1)"]
    assert worked_at == ["Merging", "Counting what is to be settled"]
    jobs.stop()
    here.close()
