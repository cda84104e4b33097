"""The guide under F1: it opens where one is, finds words, goes back, and prints the quick card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import guide
from gbm_desktop.model.event_steps import EventStep
from tests.ui.hands import press
from ui.context import Context
from ui.dialogs.help import HelpWindow
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.safety.tabs import Tab
from ui.pages.settings.page import SettingsPage
from ui.tabbed_page import TabbedPage

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> OpenCampaign:
    window = MainWindow()
    qtbot.addWidget(window)
    shell = OpenCampaign(window, context)
    window.show()
    qtbot.waitExposed(window)
    shell.go("checkin", {})
    return shell


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[HelpWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent, "zh")
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def _read(window: HelpWindow) -> str:
    return guide.read("zh").chapters[window.text.chapter].title


def _help(shell: OpenCampaign, qtbot: QtBot) -> HelpWindow:
    qtbot.keyClick(shell.window, Qt.Key.Key_F1)
    found = shell.window.findChild(HelpWindow)
    assert isinstance(found, HelpWindow)
    return found


def test_every_page_and_every_part_of_it_has_its_place_in_the_guide(shell: OpenCampaign) -> None:
    wanted = {entry.key for entry in shell.window.rail.entries}
    wanted |= {f"events-{step}" for step in EventStep} | {f"safety-{tab}" for tab in Tab} | {"events-calendar"}
    for entry in shell.window.rail.entries:
        shell.go(entry.key, {})
        page = shell.page
        assert page is not None
        if isinstance(page, TabbedPage):
            wanted |= {f"{page.key}-{tab.key}" for tab in page.entries}
        if isinstance(page, SettingsPage):
            wanted |= {f"settings-{section.name}" for section in page.sections}
    named = {name for chapter in guide.read("zh").chapters for name in chapter.names}
    assert wanted - named == set()
    in_english = {name for chapter in guide.read("en").chapters for name in chapter.names}
    assert {entry.key for entry in shell.window.rail.entries} - in_english == set()


def test_what_a_page_says_of_itself_is_a_place_in_the_guide(shell: OpenCampaign) -> None:
    named = {name for chapter in guide.read("zh").chapters for name in chapter.names}
    for entry in shell.window.rail.entries:
        shell.go(entry.key, {})
        assert shell.page is not None
        assert shell.page.chapter in named


def test_f1_opens_the_guide_at_the_page_that_is_seen_and_turns_to_another_in_the_same_window(
    shell: OpenCampaign, qtbot: QtBot
) -> None:
    first = _help(shell, qtbot)
    assert _read(first) == "八、现场签到"
    shell.go("tours", {"tab": "coverage"})
    second = _help(shell, qtbot)
    assert second is first
    assert _read(second) == "覆盖"
    marked = second.contents.currentItem()
    assert marked is not None
    assert marked.text(0) == "覆盖"


def test_words_are_found_in_their_chapters_and_f3_goes_round(opened: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_F, CONTROL)
    assert opened.search.hasFocus()
    qtbot.keyClicks(opened.search, "Ctrl+Alt+L")
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    count = opened.hits.count()
    assert count > 1
    assert "任务 10" in opened.hits.item(0).text()
    assert len(opened.text.extraSelections()) == count
    seen = opened.text.verticalScrollBar().value()
    qtbot.keyClick(opened, Qt.Key.Key_F3)
    assert opened.hits.currentRow() == 1
    assert opened.text.verticalScrollBar().value() > seen
    for _ in range(count - 1):
        qtbot.keyClick(opened, Qt.Key.Key_F3)
    assert opened.hits.currentRow() == 0
    assert opened.text.verticalScrollBar().value() == seen


def test_what_is_not_there_says_so_and_an_empty_field_brings_the_contents_back(
    opened: HelpWindow, qtbot: QtBot
) -> None:
    opened.search.setText("量子")
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    hits = opened.findChild(QListWidget, "helpHits")
    assert isinstance(hits, QListWidget)
    assert hits.isVisible()
    assert hits.count() == 0
    qtbot.keyClick(opened.search, Qt.Key.Key_Escape)
    assert opened.contents.isVisible()
    assert opened.text.extraSelections() == []


def test_back_and_forward_lead_along_what_was_read(opened: HelpWindow, qtbot: QtBot) -> None:
    for place in ("safety-permit", "benefits"):
        opened.text.go_to(guide.read("zh").chapter(place))
    assert _read(opened).startswith("十、惠民与成交")
    qtbot.keyClick(opened, Qt.Key.Key_Left, ALT)
    assert _read(opened) == "许可"
    press(opened, "helpBack")
    assert _read(opened) == "用户手册"
    press(opened, "helpForward")
    assert _read(opened) == "许可"


def test_pictures_are_no_wider_than_the_text(opened: HelpWindow, qtbot: QtBot) -> None:
    for width in (1180, 760):
        opened.resize(width, 600)
        qtbot.waitUntil(lambda: opened.text.horizontalScrollBar().maximum() == 0)
        cursor = opened.text.document().find("\ufffc", 0)
        picture = cursor.charFormat().toImageFormat()
        assert picture.name().startswith("images/")
        assert 0 < picture.width() < opened.text.viewport().width()


def test_letters_grow_and_shrink_and_the_place_that_is_read_stays(opened: HelpWindow, qtbot: QtBot) -> None:
    opened.text.go_to(guide.read("zh").chapter("safety-permit"))
    before = opened.text.document().defaultFont().pixelSize()
    for _ in range(3):
        qtbot.keyClick(opened, Qt.Key.Key_Equal, CONTROL)
    assert opened.text.document().defaultFont().pixelSize() == before + 6
    assert _read(opened) == "许可"
    qtbot.keyClick(opened, Qt.Key.Key_Minus, CONTROL)
    assert opened.text.document().defaultFont().pixelSize() == before + 4


def test_a_passage_can_be_copied(opened: HelpWindow, qtbot: QtBot) -> None:
    cursor = opened.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    opened.text.setTextCursor(cursor)
    opened.text.setFocus()
    qtbot.keyClick(opened.text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "用户手册"


def test_the_quick_card_is_saved_from_the_guide(shell: OpenCampaign, qtbot: QtBot, tmp_path: Path) -> None:
    press(_help(shell, qtbot), "quickCard")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    file = tmp_path / "速查卡.pdf"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert len(PdfReader(file).pages) == 2
