"""Ctrl+K leads to anything: pages, tabs, settings, actions, events, people, staff, enterprises and products."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from gbm_desktop import catalogue, events, staff
from gbm_desktop.checkin.ticket_code import ID_BYTES
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.products import Product
from gbm_desktop.pinyin import initials, name_initials
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.hands import composed
from ui.context import Context
from ui.jump_places import settings_sections
from ui.jumps import TABBED
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.settings import SettingsPage
from ui.tabbed_page import TabbedPage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> OpenCampaign:
    window = MainWindow()
    qtbot.addWidget(window)
    shell = OpenCampaign(window, context)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    shell.go("history", {})
    return shell


def typed(shell: OpenCampaign, qtbot: QtBot, text: str) -> list[str]:
    """What the list offers once this was typed into the search that Ctrl+K leads to."""
    qtbot.keyClick(shell.window, Qt.Key.Key_K, CONTROL)
    jump = shell.window.header.jump
    qtbot.waitUntil(jump.hasFocus)
    jump.clear()
    composed(jump, text)
    with qtbot.waitSignal(jump.searched):
        pass
    return [one.label for one in jump.found]


def jump_to(shell: OpenCampaign, qtbot: QtBot, text: str) -> None:
    """The first that the list offers is taken with Enter."""
    assert typed(shell, qtbot, text)
    qtbot.keyClick(shell.window.header.jump, Qt.Key.Key_Return)


def key(shell: OpenCampaign) -> str:
    assert shell.page is not None
    return shell.page.key


def test_a_page_a_tab_and_a_section_are_found_by_words_and_by_initials(shell: OpenCampaign, qtbot: QtBot) -> None:
    jump_to(shell, qtbot, "Products")
    assert key(shell) == "catalogue"
    assert isinstance(shell.page, TabbedPage)
    assert shell.page.tab == "products"
    jump_to(shell, qtbot, "backups")
    assert key(shell) == "settings"
    assert "Safety" in typed(shell, qtbot, "safe")


def test_an_action_is_done_from_anywhere(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    jump_to(shell, qtbot, "new event")
    assert key(shell) == "events"
    events.add(ws, lecture())
    jump_to(shell, qtbot, "undo")
    qtbot.waitUntil(lambda: not matching(ws.read, EventQuery()))


def test_importing_people_leads_to_the_list_of_the_nearest_event(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    events.add(ws, lecture())
    jump_to(shell, qtbot, "import a list")
    assert key(shell) == "events"
    assert shell.page is not None
    assert shell.page.findChild(QTableView, "people") is not None


def test_whoever_answers_for_something_is_found_in_the_directory(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    staff.add(ws, name="周大同", unit="区经信局", phone="13800000009")
    staff.add(ws, name="李向阳", unit="区住建局", phone="13800000008")
    jump_to(shell, qtbot, "zdt")
    assert key(shell) == "settings"
    assert isinstance(shell.page, SettingsPage)
    table = shell.page.findChild(QTableView, "staffTable")
    assert isinstance(table, QTableView)
    assert [table.model().index(row, 0).data() for row in range(table.model().rowCount())] == ["周大同"]


def test_an_enterprise_and_its_product_are_found_by_initials(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    firm = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "青白江蜀防防水有限公司"))
    catalogue.add_product(ws, Product(ProductId(""), firm, "防水卷材", "自粘卷材", "3 mm"))
    assert typed(shell, qtbot, "qbjsf")[0].startswith("青白江蜀防防水有限公司")
    jump_to(shell, qtbot, "zzjc")
    assert isinstance(shell.page, TabbedPage)
    assert (shell.page.key, shell.page.tab) == ("catalogue", "products")


def test_where_a_person_was_last_comes_first_and_is_offered_before_anything_is_typed(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    event_id = events.add(ws, lecture())
    people = add_people(ws, event_id, 3)
    jump_to(shell, qtbot, people[1].name)
    qtbot.keyClick(shell.window, Qt.Key.Key_K, CONTROL)
    assert [one.label.split()[0] for one in shell.window.header.jump.found] == [people[1].name]
    jump_to(shell, qtbot, "report")
    first = typed(shell, qtbot, people[1].name[0])[0]
    assert first.startswith(people[1].name)
    qtbot.keyClick(shell.window.header.jump, Qt.Key.Key_Return)
    assert shell.window.header.jump.found[0].place == {"event_id": event_id, "step": EventStep.PEOPLE}


def test_the_list_of_tabbed_pages_and_of_sections_is_whole(shell: OpenCampaign) -> None:
    made = {}
    for entry in shell.window.rail.entries:
        shell.go(entry.key, {})
        made[entry.key] = shell.page
    assert {name for name, page in made.items() if isinstance(page, TabbedPage)} == set(TABBED)
    page = made["settings"]
    assert isinstance(page, SettingsPage)
    titles = [(jump.place["part"], jump.label.split(" · ")[0]) for jump in settings_sections()]
    assert titles == [(section.name, section.title) for section in page.sections]


def test_every_jump_that_is_there_without_data_leads_somewhere(shell: OpenCampaign) -> None:
    for jump in settings_sections():
        shell.window.header.jump.jumped.emit(jump)
        assert key(shell) == "settings"
    for page in TABBED:
        shell.go(page, {})
        shown = shell.page
        assert isinstance(shown, TabbedPage)
        for tab in shown.entries:
            label = f"{tab.title} · "
            found = next(
                one for one in shell._jumps.find(tab.title) if one.label.startswith(label) and one.page == page
            )
            shell.window.header.jump.jumped.emit(found)
            assert shown.tab == tab.key


def test_among_many_people_a_few_are_offered_whatever_was_typed_of_them(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    event_id = events.add(ws, lecture())
    names = ("".join(parts) for parts in product("王李张刘陈", "芳伟娜敏静强磊军洋勇", "艳杰娟涛明超秀霞平刚"))
    with ws.unit(Op.ROSTER_IMPORT, name="名单", count=500) as step:
        step.add_all(
            "attendees",
            [
                (row_id, event_id, f"A{n:05d}", name, unit := f"利民村{n + 1}组", f"138{n:08d}", "", "", "roster",
                 ws.random(ID_BYTES).hex(), name_initials(name), initials(unit))
                for n, (row_id, name) in enumerate(zip(ws.new_ids(500), names, strict=True))
            ],
        )  # fmt: skip
    for text, first in {"王芳": "王芳艳 利民村1组", "wf": "王芳艳 利民村1组", "0432": "陈敏娟 利民村433组"}.items():
        assert typed(shell, qtbot, text)[0].startswith(first), text
    assert [one.split(" · ")[0] for one in typed(shell, qtbot, "利民村12组")] == ["王伟杰 利民村12组"]
    assert len([one for one in typed(shell, qtbot, "王") if "利民村" in one]) == 8
    assert typed(shell, qtbot, "没有这个人") == []
