"""At the door: a badge held before the camera, a picture that somebody sent, a screenshot that was copied."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Method, Verdict
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests import hard_pictures
from tests.builders import add_people, lecture
from tests.ui.at_the_door import opened
from tests.ui.eyes import reads
from tests.video_frames import frame
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.camera_panel import CameraPanel

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture())
    add_people(ws, made, 6)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)
    QGuiApplication.clipboard().clear()


@pytest.fixture
def camera(qtbot: QtBot, page: CheckinPage) -> CameraPanel:
    """F6 was pressed; frames can be put where a camera's arrive."""
    QTest.keyClick(page, Qt.Key.Key_F6)
    found = page.findChild(CameraPanel)
    assert isinstance(found, CameraPanel)
    qtbot.waitUntil(lambda: found.device is not None)
    return found


def held_up(code: str, *, seed: int = 1) -> Image.Image:
    return hard_pictures.picture("near", seed, aimed=True, code=code)[1]


def hold(camera: CameraPanel, picture: Image.Image) -> None:
    assert camera.device is not None
    camera.device.sink.setVideoFrame(frame(picture))


def scan(code: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, code + "\r")


def stored(page: CheckinPage) -> list[tuple[str, Verdict, Method]]:
    """What the file of the workspace holds of this event's door."""
    assert page.reception.desk is not None
    door = Door(page.context.ws, page.reception.desk.event_id)
    return [(name, scan.verdict, scan.method) for scan, name, _ in reversed(door.latest(20))]


def test_a_badge_held_for_thirty_frames_is_admitted_once(
    qtbot: QtBot, page: CheckinPage, camera: CameraPanel, codes: list[str]
) -> None:
    picture = held_up(codes[0])
    assert camera._eye is not None
    for _ in range(30):
        with qtbot.waitSignal(camera._eye.seen):
            hold(camera, picture)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进" and not page.context.jobs.busy)
    assert reads(page, "verdictName") == "王芳芳"
    assert stored(page) == [("王芳芳", Verdict.ADMITTED, Method.CAMERA)]
    qtbot.waitUntil(lambda: reads(page, "distinct") == "1 / 6")


def test_the_next_badge_is_read_at_once_and_the_scanner_works_meanwhile(
    qtbot: QtBot, page: CheckinPage, camera: CameraPanel, codes: list[str]
) -> None:
    for code in codes[:2]:
        hold(camera, held_up(code))
        qtbot.waitUntil(partial(_is_greeted, page, _name(page, code)))
    scan(codes[2])
    qtbot.waitUntil(lambda: reads(page, "verdictName") == _name(page, codes[2]))
    assert [method for _, _, method in stored(page)] == [Method.CAMERA, Method.CAMERA, Method.SCANNER]


def _is_greeted(page: CheckinPage, name: str) -> bool:
    return reads(page, "verdictName") == name


def _name(page: CheckinPage, code: str) -> str:
    assert page.reception.desk is not None
    tickets = attendance.tickets(page.context.ws, page.reception.desk.event_id)
    return next(person.name for person, its in tickets if its == code)


def test_the_page_works_on_where_no_camera_is(
    qtbot: QtBot, page: CheckinPage, camera: CameraPanel, codes: list[str]
) -> None:
    assert camera.view.sentence.startswith("No camera found.")
    scan(codes[0])
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")


def test_the_camera_is_dark_when_it_is_switched_off_and_when_the_page_is_left(
    qtbot: QtBot, page: CheckinPage, camera: CameraPanel, codes: list[str]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F6)
    assert camera.isHidden()
    hold(camera, held_up(codes[0]))
    QTest.keyClick(page, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: camera._eye is not None)
    page.hide()
    assert camera._eye is None
    hold(camera, held_up(codes[1]))
    page.show()
    qtbot.waitUntil(lambda: camera._eye is not None)
    hold(camera, held_up(codes[2]))
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进" and not page.context.jobs.busy)
    assert [name for name, _, _ in stored(page)] == [_name(page, codes[2])]


def test_a_desk_that_used_its_camera_uses_it_after_a_restart(
    qtbot: QtBot, context: Context, camera: CameraPanel
) -> None:
    assert camera.isVisible()
    restarted = CheckinPage(context)
    qtbot.addWidget(restarted)
    assert not restarted.isVisible()
    restarted.show()
    again = restarted.findChild(CameraPanel)
    assert isinstance(again, CameraPanel)
    qtbot.waitUntil(lambda: again.device is not None)
    restarted.hide()


def test_a_rehearsal_with_the_camera_stores_nothing(
    qtbot: QtBot, page: CheckinPage, camera: CameraPanel, codes: list[str]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F8)
    hold(camera, held_up(codes[0]))
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert stored(page) == []


@pytest.fixture
def three_badges(tmp_path: Path, codes: list[str]) -> Path:
    """A photograph of three badges side by side."""
    badges = [hard_pictures.picture("plain", 1, aimed=True, code=code)[1] for code in codes[:3]]
    wide = Image.new("L", (sum(badge.width for badge in badges), badges[0].height))
    for place, badge in enumerate(badges):
        wide.paste(badge, (place * badge.width, 0))
    wide.save(tmp_path / "三人.jpg", quality=80)
    return tmp_path / "三人.jpg"


def choose(qtbot: QtBot, page: CheckinPage, file: Path) -> None:
    """The menu is opened, the entry for pictures is taken, and the file is chosen."""
    action = next(
        one for menu in page.findChildren(QMenu) for one in menu.actions() if one.objectName() == "pictureFile"
    )
    action.trigger()
    dialog = page.findChild(QFileDialog, "pictureDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(lambda: not page.context.jobs.busy)


def test_every_code_in_a_picture_file_goes_to_the_door(
    qtbot: QtBot, page: CheckinPage, codes: list[str], three_badges: Path
) -> None:
    with qtbot.waitSignal(page.context.said) as said:
        choose(qtbot, page, three_badges)
    qtbot.waitUntil(lambda: len(stored(page)) == 3)
    assert sorted(name for name, _, _ in stored(page)) == sorted(_name(page, code) for code in codes[:3])
    assert {method for _, _, method in stored(page)} == {Method.CAMERA}
    assert said.args is not None
    assert said.args[0] == "Codes in the picture: 3; what the door said of each stands on the right."


def test_a_picture_without_a_code_is_told_of(qtbot: QtBot, page: CheckinPage, tmp_path: Path) -> None:
    hard_pictures.hall().save(tmp_path / "大厅.png")
    with qtbot.waitSignal(page.context.said) as said:
        choose(qtbot, page, tmp_path / "大厅.png")
    assert said.args == ["“大厅.png”中没有找到二维码，未签到。请换一张更清楚的图片，或输入姓名查找。", "", True]


def test_a_file_that_is_no_picture_is_told_of(qtbot: QtBot, page: CheckinPage, tmp_path: Path) -> None:
    (tmp_path / "名单.png").write_text("王芳芳", encoding="utf-8")
    with qtbot.waitSignal(page.context.said) as said:
        choose(qtbot, page, tmp_path / "名单.png")
    assert said.args is not None
    assert said.args[0].startswith("“名单.png”不是能打开的图片，未签到。")


def test_a_picture_of_something_else_gets_the_doors_own_answer(qtbot: QtBot, page: CheckinPage, tmp_path: Path) -> None:
    drawn = hard_pictures.picture("near", 1, aimed=True, code="https://example.org/12345678901")[1]
    drawn.save(tmp_path / "网址.png")
    choose(qtbot, page, tmp_path / "网址.png")
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "不是票码")


def test_a_copied_picture_is_read_with_the_keys_for_pasting(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    picture = held_up(codes[0])
    copied = QImage(picture.tobytes(), picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
    QGuiApplication.clipboard().setImage(copied.copy())
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进" and not page.context.jobs.busy)
    assert stored(page) == [("王芳芳", Verdict.ADMITTED, Method.CAMERA)]


def test_a_copied_file_is_read_as_a_copied_picture_is(qtbot: QtBot, page: CheckinPage, three_badges: Path) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(three_badges))])
    QGuiApplication.clipboard().setMimeData(copied)
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(stored(page)) == 3)


def test_nothing_copied_is_told_of(qtbot: QtBot, page: CheckinPage) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page.context.said) as said:
        QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["剪贴板里没有图片，未签到。请先复制图片或截图，再按 Ctrl+V。", "", True]
