"""Carrying data between laptops at the window: folder, export, merging, the written result, the passphrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, duplicates, events
from gbm_desktop.exchange import bundle, joining, parcels, passphrase
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.ui.hands import drop, press, type_into
from ui.context import Context
from ui.pages.exchange.carry import CarryTab

SAID = "青白江建材下乡一起签到"
PATIENCE = 20_000  # a merging keeps a copy of the workspace first


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def other(ws: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """Another laptop of the campaign, on which an event was entered."""
    passphrase.establish(ws, SAID)
    first = bundle.export(ws, tmp_path / "first.gbmb").file
    opened = joining.by_bundle(tmp_path / "other", first, SAID, operator="李强", clock=SetClock())
    events.add(opened, lecture(name="另一台电脑的宣讲"))
    yield opened
    opened.close()


@pytest.fixture
def tab(qtbot: QtBot, context: Context, stick: Path) -> Iterator[CarryTab]:
    made = CarryTab(context)
    qtbot.addWidget(made)
    made.resize(1140, 620)
    made.use_folder(stick)
    made.show()
    yield made
    made.hide()


def state(tab: CarryTab) -> str:
    label = tab.findChild(QLabel, "carryState")
    assert isinstance(label, QLabel)
    return label.text()


def result(tab: CarryTab) -> str:
    text = tab.findChild(QPlainTextEdit, "carryResultText")
    assert isinstance(text, QPlainTextEdit)
    return text.toPlainText() if text.isVisible() else ""


def test_what_comes_into_the_folder_is_seen_and_merged_with_one_press(
    tab: CarryTab, qtbot: QtBot, context: Context, other: Workspace, stick: Path
) -> None:
    assert "No data packets here yet" in state(tab)
    bundle.export(other, stick / bundle.suggested_name(other))
    qtbot.waitUntil(lambda: "1 data packet to merge" in state(tab), timeout=PATIENCE)
    press(tab, "carryMerge")
    qtbot.waitUntil(lambda: "共新增" in result(tab), timeout=PATIENCE)
    assert parcels.known(context.ws) == parcels.known(other)
    assert "No data packets left to merge here" in state(tab)
    assert "没有新的差异。" in result(tab)
    newest = tab.exchanges[0]
    assert (newest.way, newest.direction) == (Way.FOLDER, Direction.IN)


def test_one_press_exports_into_the_folder_and_the_own_file_is_not_offered_for_merging(
    tab: CarryTab, qtbot: QtBot, other: Workspace, stick: Path
) -> None:
    press(tab, "carryExport")
    qtbot.waitUntil(lambda: len(list(stick.glob("*.gbmb"))) == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "No data packets left to merge here" in state(tab), timeout=PATIENCE)
    (file,) = stick.glob("*.gbmb")
    assert bundle.import_(other, [file]).files[0].error is None


def test_the_first_export_asks_for_the_passphrase_with_which_a_new_laptop_joins(
    tab: CarryTab, qtbot: QtBot, context: Context, stick: Path, tmp_path: Path
) -> None:
    press(tab, "carryExport")
    (dialog,) = tab.findChildren(QDialog, "passphraseDialog")
    assert not list(stick.glob("*.gbmb"))
    type_into(dialog, "passphrase", SAID)
    press(dialog, "passphraseSet")
    qtbot.waitUntil(lambda: len(list(stick.glob("*.gbmb"))) == 1, timeout=PATIENCE)
    (file,) = stick.glob("*.gbmb")
    joined = joining.by_bundle(tmp_path / "joined", file, SAID, operator="李强", clock=SetClock())
    assert parcels.known(context.ws).items() <= parcels.known(joined).items()
    joined.close()


def test_a_person_who_came_in_from_both_laptops_is_told_of_and_leads_to_where_they_are_compared(
    tab: CarryTab, qtbot: QtBot, context: Context, other: Workspace, stick: Path
) -> None:
    event = events.add(context.ws, lecture())
    bundle.import_(other, [bundle.export(context.ws, stick.parent / "there.gbmb").file])
    for ws in (context.ws, other):
        attendance.add(ws, event, name="周强", unit="弥牟村", phone="13800138009")
    wanted = list[tuple[str, object]]()
    context.wanted.connect(lambda page, place: wanted.append((page, place)))
    tab.merge([bundle.export(other, stick / "1.gbmb").file])
    qtbot.waitUntil(lambda: "1 人在同一场次登记了两次" in result(tab), timeout=PATIENCE)
    link = tab.findChild(QPushButton, "carryResultTwice")
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    press(tab, "carryResultTwice")

    assert wanted == [("exchange", {"tab": "duplicates", "event_id": event})]
    settled = tab.findChild(QLabel, "carryResultSettled")
    assert settled is not None
    assert not settled.isVisible()

    one, two = (person.id for person, _ in attendance.tickets(context.ws, event))
    duplicates.merge_persons(context.ws, one, [two])
    tab.refresh()  # as on coming back
    qtbot.waitUntil(settled.isVisible)
    assert "Export for other laptops once more" in settled.text()
    assert not link.isVisible()


def test_only_the_latest_is_exported_where_that_is_wanted(
    tab: CarryTab, qtbot: QtBot, context: Context, stick: Path
) -> None:
    bundle.export(context.ws, stick.parent / "before.gbmb")
    events.add(context.ws, lecture(name="后来的宣讲"))
    latest = tab.findChild(QCheckBox, "carryLatest")
    assert isinstance(latest, QCheckBox)
    latest.setChecked(True)
    press(tab, "carryExport")
    qtbot.waitUntil(lambda: len(list(stick.glob("*.gbmb"))) == 1, timeout=PATIENCE)
    (file,) = stick.glob("*.gbmb")
    assert bundle.show(context.ws, file).manifest.base


def test_a_damaged_file_is_said_and_the_good_one_beside_it_is_merged(
    tab: CarryTab, qtbot: QtBot, context: Context, other: Workspace, stick: Path
) -> None:
    def said(text: str, _step: str, bad: object) -> bool:
        return bool(bad) and "不完整或已损坏" in text

    good = bundle.export(other, stick / "1.gbmb").file
    (stick / "2.gbmb").write_bytes(good.read_bytes()[:-5])
    with qtbot.waitSignal(context.said, timeout=PATIENCE, check_params_cb=said):
        tab.merge([stick / "2.gbmb", good])
    qtbot.waitUntil(lambda: "2.gbmb" in result(tab), timeout=PATIENCE)
    assert parcels.known(context.ws) == parcels.known(other)


def test_a_dropped_file_is_merged(
    tab: CarryTab, qtbot: QtBot, context: Context, other: Workspace, tmp_path: Path
) -> None:
    file = bundle.export(other, tmp_path / "dropped.gbmb").file
    drop(tab, file)
    qtbot.waitUntil(lambda: parcels.known(context.ws) == parcels.known(other), timeout=PATIENCE)


def test_without_a_stick_the_persons_documents_are_offered_and_no_hidden_folder(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    made = CarryTab(context)
    qtbot.addWidget(made)
    choice = made.findChild(QComboBox, "carryFolder")
    assert choice is not None
    assert [choice.itemData(at) for at in range(choice.count())] == [str(tmp_path / "home" / "Documents")]

    bundle.export(context.ws, context.ws.folder / "exports" / "earlier.gbmb")
    again = CarryTab(context)
    qtbot.addWidget(again)
    choice = again.findChild(QComboBox, "carryFolder")
    assert choice is not None
    assert choice.itemData(1) == str(context.ws.folder / "exports")


def test_a_stick_that_was_pulled_is_said(tab: CarryTab, qtbot: QtBot, stick: Path) -> None:
    stick.rmdir()
    qtbot.waitUntil(lambda: "The folder is not there" in state(tab), timeout=PATIENCE)


def test_nobody_asks_for_the_folder_behind_another_page_and_what_came_is_seen_on_coming_back(
    tab: CarryTab, qtbot: QtBot, other: Workspace, stick: Path
) -> None:
    tab.hide()
    with qtbot.waitSignal(tab.findChildren(QFileSystemWatcher)[0].directoryChanged):
        bundle.export(other, stick / bundle.suggested_name(other))

    assert not [timer for timer in tab.findChildren(QTimer) if timer.isActive()]
    tab.show()
    assert "1 data packet to merge" in state(tab)


def test_the_folder_is_remembered(tab: CarryTab, qtbot: QtBot, context: Context, stick: Path) -> None:
    assert tab.folder == stick
    again = CarryTab(context)
    qtbot.addWidget(again)
    assert again.folder == stick


def test_the_result_can_be_saved(tab: CarryTab, qtbot: QtBot, other: Workspace, stick: Path, tmp_path: Path) -> None:
    bundle.export(other, stick / "1.gbmb")
    tab.merge([stick / "1.gbmb"])
    qtbot.waitUntil(lambda: bool(result(tab)), timeout=PATIENCE)
    tab._result.save_to(tmp_path / "合并结果.txt")
    assert "1.gbmb（来自“" in (tmp_path / "合并结果.txt").read_text(encoding="utf-8-sig")


def test_a_weak_passphrase_is_refused_under_its_field_and_one_that_is_made_up_is_set(
    qtbot: QtBot, tab: CarryTab, context: Context
) -> None:
    press(tab, "carryPassphrase")
    dialog = tab.findChild(QDialog, "passphraseDialog")
    assert isinstance(dialog, QDialog)
    type_into(dialog, "passphrase", "12345")
    press(dialog, "passphraseSet")
    qtbot.waitUntil(lambda: any("至少要 10 个字符" in label.text() for label in dialog.findChildren(QLabel)))
    assert passphrase.wrapped(context.ws) is None
    press(dialog, "passphraseOffer")
    press(dialog, "passphraseSet")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert passphrase.wrapped(context.ws) is not None
