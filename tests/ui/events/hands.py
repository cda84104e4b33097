"""The events page as tests work it: opened, and what its list shows."""

from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.pages.events import EventsPage


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
