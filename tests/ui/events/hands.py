"""The events page as tests work it: opened, and what its list shows."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.pages.events import EventsPage


def at(day: int, hour: int) -> datetime:
    return datetime(2023, 10, day, hour, 0)  # noqa: DTZ001 - an event's times are local


def shown(qtbot: QtBot, context: Context) -> EventsPage:
    page = EventsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def rows(page: EventsPage) -> list[list[str]]:
    return [[column.shows(line) for column in page.table.records.columns] for line in page.table.records.records]


def names(page: EventsPage) -> list[str]:
    return [cells[2] for cells in rows(page)]


def stored(ws: Workspace) -> list[str]:
    return [event.said.name for event in store.matching(ws.read, EventQuery())]
