"""The county's hub in the window, as far as it goes without one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop.exchange.hub import contact
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.exchange.hub import HubTab

NOBODY = "postgresql://laptops@127.0.0.1:1/hub"


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[HubTab]:
    made = HubTab(context)
    qtbot.addWidget(made)
    made.resize(1140, 640)
    made.show()
    made.activateWindow()
    yield made
    context.hub.end()
    made.hide()


def field(tab: HubTab, name: str) -> QLineEdit:
    found = tab.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def test_without_a_store_the_page_says_that_it_is_optional(tab: HubTab) -> None:
    words = " ".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())
    assert "optional" in words
    assert not any(button.isVisible() for button in tab.findChildren(QPushButton, "hubNow"))


def test_a_pasted_address_gives_its_password_to_the_hidden_field(tab: HubTab, ws: Workspace) -> None:
    press(tab, "emptyAction")
    type_into(tab, "hubAddress", "postgresql://laptops:s3cret@127.0.0.1:1/hub")
    QTest.keyClick(field(tab, "hubAddress"), Qt.Key.Key_Tab)
    assert field(tab, "hubAddress").text() == NOBODY
    assert field(tab, "hubPassword").text() == "s3cret"
    assert field(tab, "hubPassword").echoMode() is QLineEdit.EchoMode.Password
    press(tab, "saveHub")
    assert contact.setting(ws).address == "postgresql://laptops:s3cret@127.0.0.1:1/hub"


def test_it_is_said_that_the_password_can_be_read_while_the_laptop_is_not_protected(tab: HubTab) -> None:
    label = tab.findChild(QLabel, "hubPasswordInClear")
    assert isinstance(label, QLabel)
    press(tab, "emptyAction")
    assert label.isVisible()


def test_what_is_no_address_is_said_under_the_field_and_not_stored(tab: HubTab, ws: Workspace) -> None:
    press(tab, "emptyAction")
    type_into(tab, "hubAddress", "10.0.0.5")
    press(tab, "saveHub")
    assert "postgresql://" in reads(tab, "hubAddressError")
    assert contact.setting(ws).address == ""


def test_how_often_is_stored_and_shown_again(tab: HubTab, ws: Workspace) -> None:
    press(tab, "emptyAction")
    type_into(tab, "hubAddress", NOBODY)
    often = tab.findChild(QComboBox, "hubMinutes")
    assert isinstance(often, QComboBox)
    often.setCurrentIndex(often.findData(30))
    press(tab, "saveHub")
    assert contact.setting(ws).minutes == 30
    tab.refresh()
    assert often.currentData() == 30


def test_a_store_that_does_not_answer_is_told_and_nothing_is_lost(
    tab: HubTab, context: Context, qtbot: QtBot, ws: Workspace
) -> None:
    said: list[tuple[str, str, bool]] = []
    context.said.connect(lambda *what: said.append(what))
    contact.use(ws, contact.address_of(NOBODY))
    tab.refresh()
    press(tab, "hubNow")
    qtbot.waitUntil(lambda: context.hub.problem is not None)
    assert context.hub.problem is not None
    sentence = say(context.hub.problem)
    assert "127.0.0.1" in sentence
    assert reads(tab, "hubAbout") == sentence
    assert said[-1] == (sentence, "", True)
    assert reads(tab, "hubState").startswith("▲")
    press(tab, "testHub")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1] == said[0]


def test_what_happens_by_itself_tells_its_trouble_on_the_page_only(
    tab: HubTab, context: Context, qtbot: QtBot, ws: Workspace
) -> None:
    said: list[object] = []
    context.said.connect(lambda *what: said.append(what))
    contact.use(ws, contact.address_of(NOBODY), minutes=0)
    context.hub.look()
    assert not context.hub.busy
    contact.use(ws, contact.address_of(NOBODY), minutes=5)
    tab.refresh()
    context.hub.look()
    assert context.hub.busy
    qtbot.waitUntil(lambda: not context.hub.busy)
    assert reads(tab, "hubState").startswith("▲")
    assert said == []
    context.hub.look()
    assert not context.hub.busy  # it is not time yet


def test_the_store_can_be_left(tab: HubTab, ws: Workspace) -> None:
    contact.use(ws, contact.address_of(NOBODY))
    tab.refresh()
    press(tab, "leaveHub")
    assert contact.setting(ws).address == ""
    assert tab.findChild(QPushButton, "emptyAction").isVisible()  # type: ignore[union-attr]  # it is there


def test_when_the_campaign_is_left_the_worker_is_gone_before_anybody_else_hears_of_it(
    context: Context, ws: Workspace
) -> None:
    contact.use(ws, contact.address_of(NOBODY), minutes=5)
    context.hub.look()
    busy = context.hub.jobs
    heard: list[bool] = []
    context.leave_wanted.connect(lambda: heard.append(context.hub.jobs is not busy))
    context.leave_wanted.emit()
    assert heard == [True]
    context.hub.end()
