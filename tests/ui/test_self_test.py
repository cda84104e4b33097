"""The scanner's self-test in the window: a scanner that types whatever it types, and a person with mouse and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop.checkin.scanner_diagnosis import QUIET_MS, TEST_CODE
from gbm_desktop.checkin.scanner_profile import Ending, ScannerProfile
from tests.ui.eyes import written
from tests.ui.hands import press
from ui.context import Context
from ui.pages.checkin import remembered_scanner
from ui.pages.checkin.self_test import SelfTest
from ui.widgets.qr_code import QrCode

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]

AZERTY = str.maketrans("AQZWM1234567890", "QAWZ?&é\"'(-è_çà")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> Iterator[SelfTest]:
    made = SelfTest(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWidget() is not None)
    yield made
    made.hide()


def everything(dialog: SelfTest) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def wait_for_scans(qtbot: QtBot, dialog: SelfTest, done: int) -> None:
    qtbot.waitUntil(lambda: written(dialog, "scanProgress").endswith(f"{done} / 3"), timeout=QUIET_MS + 2000)


def scan(qtbot: QtBot, dialog: SelfTest, text: str, end: str = "\r", times: int = 3) -> None:
    for done in range(1, times + 1):
        target = QApplication.focusWidget()
        assert target is not None
        for char in text + end:
            QTest.keyClick(target, Qt.Key.Key_Return) if char == "\r" else QTest.sendKeyEvent(
                QTest.KeyAction.Press, target, Qt.Key.Key_unknown, char, Qt.KeyboardModifier.NoModifier
            )
        wait_for_scans(qtbot, dialog, done)


def test_a_usual_scanner_is_fine_and_remembered(qtbot: QtBot, dialog: SelfTest) -> None:
    scan(qtbot, dialog, TEST_CODE)
    assert written(dialog, "scannerVerdict") == "● 扫码枪可以使用"
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.remembered):
        press(dialog, "rememberScanner")
    assert remembered_scanner.profile() == ScannerProfile(ending=Ending.ENTER)
    assert remembered_scanner.tested_on() == dialog._context.ws.today()
    assert "2023-10-12" in written(dialog, "scannerKept")


def test_a_french_keyboard_with_additions_is_explained_and_remembered(qtbot: QtBot, dialog: SelfTest) -> None:
    scan(qtbot, dialog, f"[{TEST_CODE}]".translate(AZERTY), end="")
    assert written(dialog, "scannerVerdict") == "▲ 记住后可以使用"
    parts = ("法语布局（AZERTY）", "在码前后加了字符", "扫完不发回车")
    qtbot.waitUntil(lambda: all(part in everything(dialog) for part in parts))
    press(dialog, "rememberScanner")
    kept = remembered_scanner.profile()
    assert (kept.prefix, kept.suffix, kept.ending) == ("[", "]", Ending.NONE)
    assert kept.layout["&"] == "1"
    press(dialog, "forgetScanner")
    assert remembered_scanner.profile() == ScannerProfile()


def test_what_the_input_method_made_of_the_code_cannot_be_remembered(qtbot: QtBot, dialog: SelfTest) -> None:
    for done in range(1, 4):
        target = QApplication.focusWidget()
        assert target is not None
        commit = QInputMethodEvent("g1", [])
        commit.setCommitString("个1特斯特")
        QApplication.sendEvent(target, commit)
        wait_for_scans(qtbot, dialog, done)
    assert written(dialog, "scannerVerdict").startswith("■ 扫码枪还不能使用")
    qtbot.waitUntil(lambda: "切换到英文" in everything(dialog))
    assert not dialog._remember.isEnabled()
    press(dialog, "testAgain")
    assert written(dialog, "scanProgress").endswith("0 / 3")
    assert "切换到英文" not in everything(dialog)


def test_keys_of_a_person_are_no_scan(qtbot: QtBot, dialog: SelfTest) -> None:
    QTest.keyClicks(dialog, "ab")
    assert "ab" in written(dialog, "scanCame")
    qtbot.waitUntil(lambda: written(dialog, "scanCame") == "", timeout=QUIET_MS + 2000)
    assert written(dialog, "scanProgress").endswith("0 / 3")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_test_code_is_on_the_screen_and_can_be_saved(dialog: SelfTest, tmp_path: Path) -> None:
    code = dialog.findChild(QrCode)
    assert isinstance(code, QrCode)
    assert code.text == TEST_CODE
    press(dialog, "saveTestCode")
    where = dialog.findChild(QFileDialog, "savePdfDialog")
    assert isinstance(where, QFileDialog)
    file = tmp_path / "test.pdf"
    where.fileSelected.emit(str(file))
    where.close()
    assert file.read_bytes().startswith(b"%PDF")


def test_a_closed_self_test_hears_nothing(qtbot: QtBot, dialog: SelfTest) -> None:
    dialog.hide()
    other = QLabel()
    qtbot.addWidget(other)
    QTest.keyClicks(other, TEST_CODE)
    assert written(dialog, "scanCame") == ""
