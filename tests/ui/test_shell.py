"""The window around the pages: keys, messages, search, who is working, and how the program starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import events
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.workspace import DiskFull
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.progress import Progress
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.hands import press
from ui import last_resort, nothing_kept, settings, theme
from ui.app import Session
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign

ROOT = Path(__file__).resolve().parents[2]
CONTROL = Qt.KeyboardModifier.ControlModifier


class Opened(QObject):
    """The program of the system that opens files, as far as the window sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> OpenCampaign:
    window = MainWindow()
    qtbot.addWidget(window)
    shell = OpenCampaign(window, context)
    window.show()
    qtbot.waitExposed(window)
    shell.go("history", {})
    return shell


def _said(shell: OpenCampaign) -> str:
    label = shell.window.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_the_header_names_the_campaign_and_who_is_working(shell: OpenCampaign) -> None:
    assert "2023" in shell.window.header.title.text()
    assert "青白江区" in shell.window.header.title.text()
    operator = shell.window.findChild(QPushButton, "operatorMenu")
    assert isinstance(operator, QPushButton)
    assert "王芳" in operator.text()


def test_the_window_fits_a_small_laptop(shell: OpenCampaign) -> None:
    wanted = shell.window.minimumSizeHint()
    assert wanted.width() <= 1366
    assert wanted.height() <= 728


def test_ctrl_and_a_digit_show_the_page_of_that_place_in_the_rail(shell: OpenCampaign, qtbot: QtBot) -> None:
    qtbot.keyClick(shell.window, Qt.Key.Key_2, CONTROL)
    assert shell.page is not None
    assert shell.page.key == "events"
    press(shell.window, "rail_history")
    assert shell.page.key == "history"


def test_ctrl_z_takes_back_the_latest_step_and_says_which(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    event_id = events.add(ws, lecture())
    qtbot.keyClick(shell.window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "新建场次：清泉镇绿色建材公益宣讲" in _said(shell))
    with pytest.raises(UnknownEvent):
        events.get(ws, event_id)


def test_ctrl_z_with_nothing_to_take_back_says_so(shell: OpenCampaign, qtbot: QtBot) -> None:
    qtbot.keyClick(shell.window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: _said(shell) != "")
    assert shell.window.messages.shown is not None
    assert shell.window.messages.shown.problem


def test_the_bar_offers_to_take_back_the_very_step_that_it_tells_of(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    first = events.add(ws, lecture())
    shell.context.tell("已新增", undo=True)
    second = events.add(ws, lecture(name="后来的场次"))
    press(shell.window, "undoMessage")
    qtbot.waitUntil(lambda: "新建场次：清泉镇绿色建材公益宣讲" in _said(shell))
    assert events.get(ws, second).said.name == "后来的场次"
    with pytest.raises(UnknownEvent):
        events.get(ws, first)


def test_a_message_without_a_step_offers_no_undo(shell: OpenCampaign) -> None:
    shell.context.tell("已备份")
    undo = shell.window.findChild(QPushButton, "undoMessage")
    assert isinstance(undo, QPushButton)
    assert not undo.isVisible()


def test_a_file_that_was_saved_is_opened_from_the_message(shell: OpenCampaign, tmp_path: Path) -> None:
    saved, opened = tmp_path / "胸卡.pdf", Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # it takes a name, whatever its stub says
    shell.context.tell("已保存", file=saved)
    press(shell.window, "openMessage")
    QDesktopServices.unsetUrlHandler("file")
    assert opened.files == [str(saved)]
    shell.context.tell("已备份")
    press(shell.window, "closeMessage")
    button = shell.window.findChild(QPushButton, "openMessage")
    assert isinstance(button, QPushButton)
    assert not button.isVisible()


def test_messages_wait_for_one_another_and_a_problem_stays_until_it_is_closed(
    shell: OpenCampaign, ws: Workspace
) -> None:
    shell.context.problem(DiskFull(ws.folder))
    shell.context.tell("下一条")
    assert "下一条" not in _said(shell)
    press(shell.window, "closeMessage")
    assert _said(shell) == "下一条"
    press(shell.window, "closeMessage")
    assert _said(shell) == ""


def test_long_work_shows_its_progress_and_can_be_cancelled(shell: OpenCampaign, qtbot: QtBot) -> None:
    ended: list[str] = []

    def work(progress: Progress) -> None:
        done = 0
        while True:
            progress(done := done + 1, 10**9)

    shell.context.jobs.run(
        work,
        lambda _: None,
        failed=shell.context.problem,
        title="正在导入",
        cancelled=lambda: ended.append("cancelled"),
    )
    assert not shell.window.progress.isVisible()
    qtbot.waitUntil(shell.window.progress.isVisible)
    press(shell.window, "cancelJob")
    qtbot.waitUntil(lambda: ended == ["cancelled"])
    assert not shell.window.progress.isVisible()


def test_the_search_leads_to_an_event_and_to_a_person_at_their_event(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    event_id = events.add(ws, lecture())
    someone = add_people(ws, event_id, 3)[1]
    qtbot.keyClick(shell.window, Qt.Key.Key_K, CONTROL)
    jump = shell.window.header.jump
    qtbot.waitUntil(jump.hasFocus)
    jump.setText(someone.name)
    qtbot.waitUntil(lambda: bool(jump.found))
    assert jump.found[0].label.startswith(someone.name)
    assert jump.found[0].place == {"event_id": event_id, "step": EventStep.PEOPLE}
    jump.setText("清泉镇绿色")
    qtbot.keyClick(jump, Qt.Key.Key_Return)
    assert shell.page is not None
    assert shell.page.key == "events"
    assert jump.text() == ""


def test_f1_opens_the_guide_and_esc_closes_it(shell: OpenCampaign, qtbot: QtBot) -> None:
    qtbot.keyClick(shell.window, Qt.Key.Key_F1)
    guide = shell.window.findChild(QTextBrowser, "helpText")
    assert isinstance(guide, QTextBrowser)
    assert "签到" in guide.toPlainText()
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shell.window.findChild(QTextBrowser, "helpText") is None)


def test_a_new_operator_signs_the_steps_that_follow(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    name = shell.window.header.findChild(QLineEdit, "operatorName")
    assert isinstance(name, QLineEdit)
    name.setText("李强")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    events.add(ws, lecture())
    assert ws.read.execute("SELECT operator FROM steps ORDER BY seq DESC").fetchone()[0] == "李强"
    assert settings.operator() == "李强"


def _windows(session: Session, qtbot: QtBot) -> None:
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def test_a_named_folder_opens_in_the_window_and_is_remembered(session: Session, ws: Workspace, qtbot: QtBot) -> None:
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    _windows(session, qtbot)
    assert settings.workspace_folder() == ws.folder
    assert session.window is not None
    assert session.window.isVisible()


def test_a_campaign_that_is_not_where_it_was_is_named_so_that_nobody_starts_another(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    settings.set_workspace_folder(tmp_path / "stick" / "campaign")
    session.begin(None)
    qtbot.waitUntil(lambda: session.first_run is not None)
    _windows(session, qtbot)
    assert session.first_run is not None
    said = session.first_run.findChild(QLabel, "openingProblem")
    assert isinstance(said, QLabel)
    assert said.isVisible()
    assert str(tmp_path / "stick" / "campaign") in said.text()
    assert "U 盘" in said.text()


def test_another_language_rebuilds_the_window_on_the_same_page(session: Session, ws: Workspace, qtbot: QtBot) -> None:
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    session.campaign.go("history", {})
    first = session.campaign
    settings.set_language("en")
    first.context.choices_changed.emit()
    qtbot.waitUntil(lambda: session.campaign is not first)
    _windows(session, qtbot)
    assert session.campaign is not None
    assert session.campaign.context.lang == "en"
    assert session.campaign.page is not None
    assert session.campaign.page.key == "history"
    assert session.window is not None
    titles = [entry.title for entry in session.window.rail.entries]
    assert titles[0] == "Dashboard"


def test_the_window_of_another_language_alone_asks_the_hub_by_itself(
    session: Session, ws: Workspace, qtbot: QtBot
) -> None:
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    first = session.campaign
    assert any(timer.isActive() for timer in first.context.findChildren(QTimer))
    settings.set_language("en")
    first.context.choices_changed.emit()
    qtbot.waitUntil(lambda: session.campaign is not first)
    _windows(session, qtbot)
    qtbot.waitUntil(lambda: not isValid(first.context))
    assert any(timer.isActive() for timer in session.campaign.context.findChildren(QTimer))


def test_the_dark_look_is_shown_at_once(session: Session, ws: Workspace, qtbot: QtBot) -> None:
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    _windows(session, qtbot)
    assert session.campaign is not None
    settings.set_look("dark")
    session.campaign.context.choices_changed.emit()
    qtbot.waitUntil(lambda: theme.colours() is theme.DARK)


def test_the_log_of_a_failure_holds_no_text_of_it(tmp_path: Path) -> None:
    def failing() -> None:
        raise ValueError("王芳 13812345678")

    try:
        failing()
    except ValueError as error:
        file = last_resort.write_down(error)
    text = file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "failing" in text
    assert "王芳" not in text
    assert "138" not in text
    assert str(tmp_path) not in text


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    screenless = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=screenless | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_screen_one_sentence_names_the_demo() -> None:
    ended = _python("import sys; from ui.start import main; sys.exit(main([]))")
    assert ended.returncode == 1
    assert "make demo" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_screen_that_does_not_answer_is_said_in_one_sentence_too() -> None:
    ended = _python("import sys; from ui.start import main; sys.exit(main([]))", DISPLAY=":77")
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1


def test_fcitx_is_reached_through_ibus_unless_somebody_chose_otherwise() -> None:
    code = "import os; from ui.start import _let_fcitx_in as let; let(); print(os.environ.get('QT_IM_MODULES'))"
    assert _python(code, QT_IM_MODULE="fcitx").stdout == "fcitx;ibus\n"
    assert _python(code, QT_IM_MODULE="fcitx", QT_IM_MODULES="wayland").stdout == "wayland\n"
    assert _python(code, QT_IM_MODULE="ibus").stdout == "None\n"


def test_a_program_on_a_stick_that_cannot_be_written_says_so_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would stand")
    code = "import sys; from ui import nothing_kept; sys.exit(nothing_kept.is_writable())"
    assert _python(code, GBM_PORTABLE=str(tmp_path)).returncode == 0
    assert _python(code, GBM_PORTABLE=str(tmp_path / "stick")).returncode == 1
    box = nothing_kept.message(tmp_path)
    qtbot.addWidget(box)
    assert str(tmp_path) in box.text()
    assert "写保护" in box.text()
    assert [button.text() for button in box.buttons()] == ["关闭"]


def test_a_command_never_loads_the_window_s_library() -> None:
    code = "import sys; from ui.start import main; print(main(['--version'])); print('PySide6' in sys.modules)"
    assert _python(code).stdout.splitlines()[-1] == "False"


def test_a_place_that_a_page_asks_for_arrives_as_it_was_meant(shell: OpenCampaign) -> None:
    asked: list[object] = []
    shell.context.wanted.connect(lambda _page, place: asked.append(place["step"]))
    shell.context.go("events", step=EventStep.ON_SITE)
    assert asked[0] is EventStep.ON_SITE


def _opened(qapp: QApplication, folder: Path, qtbot: QtBot) -> Session:
    session = Session(qapp, "王芳")
    session.begin(folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    _windows(session, qtbot)
    return session


def test_closing_backs_up_what_changed_and_nothing_twice(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> None:
    for _ in range(2):
        _opened(qapp, ws.folder, qtbot).end()
    assert len(list((ws.folder / "backups").glob("auto-*.db"))) == 1


def test_a_backup_that_cannot_be_made_does_not_keep_the_window_open(
    qapp: QApplication, ws: Workspace, qtbot: QtBot
) -> None:
    session = _opened(qapp, ws.folder, qtbot)
    (ws.folder / "backups").rmdir()
    (ws.folder / "backups").write_text("a file stands where the folder should")
    session.end()
    assert session.engine.workspace is None
