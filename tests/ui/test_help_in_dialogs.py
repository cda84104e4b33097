"""F1 in a dialog opens the guide where it tells of the page that asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import guide
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press
from ui import settings
from ui.dialogs.help import HelpWindow
from ui.dialogs.unlock import Unlock
from ui.open_campaign import OpenCampaign
from ui.widgets.dialog import ask_first


def _chapter(place: str) -> str:
    told = guide.read(settings.language())
    return told.chapters[told.chapter(place)].title


def _help(dialog: QDialog, qtbot: QtBot) -> HelpWindow:
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: dialog.findChild(HelpWindow) is not None)
    found = dialog.findChild(HelpWindow)
    assert isinstance(found, HelpWindow)
    return found


def _read(window: HelpWindow) -> str:
    return guide.read(settings.language()).chapters[window.text.chapter].title


def _modal(qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


@pytest.mark.parametrize(
    ("page", "part", "button"), [("settings", "protection", "protectOn"), ("report", "frozen", "freezeReport")]
)
def test_f1_in_a_page_s_dialog_tells_of_that_part_of_the_page(
    shell: OpenCampaign, qtbot: QtBot, page: str, part: str, button: str
) -> None:
    shell.go(page, {"part": part})
    press(shell.window, button)
    dialog = _modal(qtbot)
    window = _help(dialog, qtbot)
    qtbot.waitExposed(window)
    assert _read(window) == _chapter(f"{page}-{part}")
    assert QApplication.activeModalWidget() is dialog
    window.close()
    dialog.reject()


def test_f1_in_a_dialog_of_the_window_itself_tells_of_the_page_that_is_seen(shell: OpenCampaign, qtbot: QtBot) -> None:
    shell.go("history", {})
    window = _help(ask_first(shell.window, "问", "失去什么", "做", lambda: None), qtbot)
    assert _read(window) == _chapter("history")


def test_f1_before_a_protected_campaign_tells_of_its_protection(qtbot: QtBot, ws: Workspace) -> None:
    page = Unlock(ws.folder, "zh")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_F1)
    guide_beside = page.findChild(HelpWindow)
    assert isinstance(guide_beside, HelpWindow)
    told = guide.read("zh")
    assert guide_beside.text.chapter == told.chapter("settings-protection")


def test_f1_in_a_dialog_without_a_page_opens_the_guide_at_its_beginning(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    assert _read(_help(ask_first(parent, "问", "失去什么", "做", lambda: None), qtbot)) == _chapter("")
