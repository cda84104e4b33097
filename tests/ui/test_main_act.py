"""One button of a page is the primary one: what begins an entry, until another has taken over."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import catalogue, events
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press
from ui.context import Context
from ui.page import Page
from ui.pages.benefits.deals import DealsTab
from ui.pages.catalogue.enterprises import EnterprisesTab
from ui.pages.events import EventsPage


@pytest.fixture
def opened(qtbot: QtBot, context: Context) -> Callable[[type[Page]], Page]:
    def opened(kind: type[Page]) -> Page:
        page = kind(context)
        qtbot.addWidget(page)
        page.resize(1190, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return opened


def _primary(page: QWidget) -> list[str]:
    """The page's primary buttons that are seen."""
    buttons = page.findChildren(QPushButton)
    return [one.objectName() for one in buttons if one.isVisible() and one.property("type") == "primary"]


def test_a_list_of_events_invites_to_plan_one_until_one_is_open(
    opened: Callable[[type[Page]], Page], ws: Workspace
) -> None:
    page = opened(EventsPage)
    assert _primary(page) == ["emptyAction"]
    event = events.add(ws, lecture())
    page.refresh()
    assert _primary(page) == ["newEvent"]
    page.open_at(event_id=event)
    assert "newEvent" not in _primary(page)


def test_a_directory_invites_to_add_until_an_entry_is_open(opened: Callable[[type[Page]], Page], ws: Workspace) -> None:
    page = opened(EnterprisesTab)
    assert _primary(page) == ["emptyAction"]
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))
    page.refresh()
    assert _primary(page) == ["addEnterprise"]
    press(page, "addEnterprise")
    assert "addEnterprise" not in _primary(page)


def test_a_ledger_invites_to_enter_until_lines_are_entered(opened: Callable[[type[Page]], Page]) -> None:
    page = opened(DealsTab)
    assert _primary(page) == ["emptyAction"]
    press(page, "enterDeals")
    assert "enterDeals" not in _primary(page)
