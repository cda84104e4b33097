"""The settings of this laptop: the desk's name, look and language, backups."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QSlider,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, window_choices
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import part
from tests.ui.hands import press, type_into
from tests.ui.settings_page import error, shown, table
from ui import settings
from ui.context import Context
from ui.pages.settings import SettingsPage


def test_the_desk_is_renamed(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "desk")
    type_into(page, "deskName", "2号台")
    press(page, "deskSave")
    assert workspace.replica.name == "2号台"


def test_a_desk_without_a_name_is_said_under_its_field(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    before = workspace.replica.name
    page = shown(qtbot, context, "desk")
    field = part(page, QLineEdit, "deskName")
    field.clear()
    press(page, "deskSave")
    assert "1号台" in error(page, "deskName")
    assert workspace.replica.name == before


def test_look_language_and_volume_are_kept_and_announced_at_once(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, "look")
    for name, keys, kept in (("look", "D", settings.look), ("language", "E", settings.language)):
        box = part(page, QComboBox, name)
        box.setFocus()
        with qtbot.waitSignal(context.choices_changed):
            QTest.keyClicks(box, keys)
        assert kept() == {"look": "dark", "language": "en"}[name]
    volume = part(page, QSlider, "volume")
    volume.setFocus()
    QTest.keyClick(volume, Qt.Key.Key_Home)
    assert settings.volume() == 0


# Backups.


def test_a_backup_is_made_in_the_chosen_file_and_listed(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "backup")
    assert not table(page, "backups").isVisible()
    file = workspace.folder / "backups" / "收工.db"
    page.backups.back_up_to(file)
    qtbot.waitUntil(lambda: table(page, "backups").isVisible())
    assert table(page, "backups").model().index(0, 1).data() == "收工.db"
    assert file.is_file()


def test_a_backup_is_never_written_over_another(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    file = backup.make(workspace, workspace.folder / "backups" / "收工.db")
    before = file.read_bytes()
    page = shown(qtbot, context, "backup")
    with qtbot.waitSignal(context.said) as said:
        page.backups.back_up_to(file)
    assert said.args is not None
    assert said.args[2] is True
    assert file.read_bytes() == before


def ask_to_restore(qtbot: QtBot, page: SettingsPage) -> QDialog:
    table(page, "backups").selectRow(0)
    press(page, "restoreSelected")
    qtbot.waitUntil(lambda: page.findChild(QDialog, "restoreBackup") is not None)
    dialog = page.findChild(QDialog, "restoreBackup")
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_backup_is_restored_only_after_a_second_yes(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    file = backup.make(workspace, workspace.folder / "backups" / "收工.db")
    page = shown(qtbot, context, "backup")
    wanted: list[Path] = []
    context.restore_wanted.connect(wanted.append)
    press(ask_to_restore(qtbot, page), "keepPresent")
    assert wanted == []
    qtbot.waitUntil(lambda: page.findChild(QDialog, "restoreBackup") is None)
    press(ask_to_restore(qtbot, page), "restoreNow")
    assert wanted == [file]


def test_what_is_chosen_as_before_is_not_written_again() -> None:
    settings.set_signature("王芳（区经信局）")
    file = window_choices.file()
    os.utime(file, ns=(0, 0))
    settings.set_signature("王芳（区经信局）")
    assert file.stat().st_mtime_ns == 0
    settings.set_signature("王芳（区住建局）")
    assert file.stat().st_mtime_ns > 0
    assert settings.signature() == "王芳（区住建局）"
