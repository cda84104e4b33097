"""A township's villages in the settings: typed, read from a sheet, taken off the list."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, history
from gbm_desktop.store import campaign as store
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN
from tests.ui.eyes import part
from tests.ui.hands import press
from tests.ui.settings_page import error, lines, shown, table
from ui.context import Context
from ui.pages.settings import SettingsPage


def choose_township(page: SettingsPage, name: str) -> None:
    box = part(page, QComboBox, "township")
    box.setCurrentIndex(box.findText(name))


def villages(page: SettingsPage) -> list[str]:
    model = table(page, "villages").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_villages_are_typed_one_a_line_for_the_chosen_township(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    campaign.add_villages(workspace, QINGQUAN, ["花园村"])
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    lines(page, "villageNames").setPlainText("花园村\n五桂村\n")
    with qtbot.waitSignal(context.said) as said:
        press(page, "villagesSave")
    assert said.args is not None
    assert said.args[0] == "1 village added to 清泉镇; already there: 1"
    assert sorted(villages(page)) == ["五桂村", "花园村"]
    assert lines(page, "villageNames").toPlainText() == ""


def test_the_names_of_a_sheet_are_shown_before_they_are_added(
    qtbot: QtBot, context: Context, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "村.csv"
    file.write_bytes("乡镇,村名\n清泉镇,花园村\n清泉镇,五桂村\n".encode("gb18030"))
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    page.villages.take_from(file)
    qtbot.waitUntil(lambda: lines(page, "villageNames").toPlainText() == "花园村\n五桂村")
    assert store.villages(workspace.read) == []
    press(page, "villagesSave")
    assert {one.name for one in store.villages(workspace.read, QINGQUAN)} == {"花园村", "五桂村"}


def test_a_file_that_is_no_sheet_is_said_under_the_field(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    file = tmp_path / "照片.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    page = shown(qtbot, context, "villages")
    page.villages.take_from(file)
    qtbot.waitUntil(lambda: "照片.csv" in error(page, "villageNames"))


def test_delete_takes_a_village_off_the_list_and_undo_brings_it_back(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    campaign.add_villages(workspace, QINGQUAN, ["花园村"])
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    view = table(page, "villages")
    view.setFocus()
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert villages(page) == []
    history.undo(workspace)
    assert villages(page) == ["花园村"]
