"""What tests of the window begin with: nobody's choices, a worker, a fresh workspace's context, the whole window."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import attendance, events, sample, staff
from gbm_desktop import workspace as workspaces
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.staff import Staff
from gbm_desktop.resource_files import resource
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from ui import settings, theme
from ui.app import Session
from ui.context import Context
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign

_DELIVERED_MS = 10_000


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Function) -> Generator[None, object, object]:
    """What a page has asked for is delivered before the page goes."""
    jobs = item.funcargs.get("jobs")
    if isinstance(jobs, Jobs):
        most, waiting = QDeadlineTimer(_DELIVERED_MS), QEventLoop()
        jobs.finished.connect(waiting.quit)
        QTimer.singleShot(_DELIVERED_MS, waiting, waiting.quit)
        while jobs.busy and not most.hasExpired():
            waiting.exec()
    return (yield)


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def quiet(own_choices: None) -> None:
    """No sound is heard."""
    assert own_choices is None
    settings.set_volume(0)


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """A test leaves no window, as all that stand are dressed anew, and neither the window's letters nor its colours."""
    font, sheet = qapp.font(), qapp.styleSheet()
    before = {id(window) for window in qapp.topLevelWidgets()}
    yield
    for left in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if left is not None:
            left.close()
    for window in qapp.topLevelWidgets():
        if id(window) not in before and window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def workspace(ws: Workspace) -> Workspace:
    return ws


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """A real worker thread."""
    assert qapp
    jobs = Jobs()
    yield jobs
    jobs.stop()


@pytest.fixture
def context(ws: Workspace, jobs: Jobs) -> Iterator[Context]:
    """The context that a page is given, in Chinese."""
    made = Context(ws, jobs, "zh")
    yield made
    for window in QApplication.topLevelWidgets():  # left by now: what was to be asked in a moment is not asked any more
        for timer in window.findChildren(QTimer):
            timer.stop()
    if isValid(made):
        made.end()
        made.deleteLater()


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> OpenCampaign:
    """The whole window of the campaign, active, at the smallest size that it is made for."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    shell = OpenCampaign(window, context)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return shell


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    """A lecture that is planned."""
    return events.add(ws, lecture())


@pytest.fixture
def codes(ws: Workspace, event_id: EventId) -> list[str]:
    """The tickets of the event's list."""
    return [code for _, code in attendance.tickets(ws, event_id)]


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window speaks Chinese, in its own type and colours."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "zh_CN.qm")))
    qapp.installTranslator(translator)
    theme.load_font()
    theme.load_bold()
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")
    qapp.removeTranslator(translator)


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    """One run of the program, in which 王芳 works."""
    session = Session(qapp, "王芳")
    yield session
    session.end()
    theme.apply(qapp, "light")


@pytest.fixture
def wang(ws: Workspace) -> Staff:
    return staff.add(ws, name="王芳", unit="区经信局", post="副局长", phone="13800138000")


@pytest.fixture
def li(ws: Workspace) -> Staff:
    return staff.add(ws, name="李强", unit="清泉镇政府", post="安监员", phone="13911112222")


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample season, made once a file of tests."""
    folder = tmp_path_factory.mktemp("season") / "sample"
    sample.open_sample(folder, "王芳").close()
    return folder


@pytest.fixture
def season(sample_folder: Path) -> Iterator[Workspace]:
    """The sample season, open."""
    opened = workspaces.open_existing(sample_folder, operator="王芳", clock=SetClock())
    yield opened
    opened.close()
