"""Who sees badly has larger letters: at once, kept, and every page still fits at 1366 by 768."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from gbm_desktop import sample, workspace
from gbm_desktop.resource_files import resource
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import SetClock
from tests.ui.places import HEIGHT, WIDTH, Walk
from ui import settings, theme
from ui.jobs import Jobs
from ui.settings import TextSize

pytestmark = pytest.mark.journey


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window speaks Chinese, in its own type, which is of the standard size again afterwards."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "zh_CN.qm")))
    qapp.installTranslator(translator)
    theme.load_font()
    theme.load_bold()
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("season") / "sample"
    sample.open_sample(folder, "王芳").close()
    return folder


@pytest.fixture
def season(sample_folder: Path) -> Iterator[Workspace]:
    opened = workspace.open_existing(sample_folder, operator="王芳", clock=SetClock())
    yield opened
    opened.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    assert qapp
    jobs = Jobs()
    yield jobs
    jobs.stop()


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("size", ["large", "largest"])
def test_nothing_is_cut_off_on_any_page(
    size: TextSize, qtbot: QtBot, qapp: QApplication, season: Workspace, jobs: Jobs
) -> None:
    theme.apply(qapp, "light", size)
    walk, cut = Walk(qtbot, season, jobs), dict[str, str]()
    for place in walk.everywhere():
        with suppress(qtbot.TimeoutError):  # a new page is laid out in several goes
            qtbot.waitUntil(lambda: not cut_off(walk.window), timeout=300)
        cut |= {said: place for said in cut_off(walk.window) if said not in cut}
        least = walk.window.minimumSizeHint()
        if least.width() > WIDTH or least.height() > HEIGHT:
            cut.setdefault(f"the window wants {least.width()} x {least.height()}", place)
    assert not cut, "\n".join(f"{place}: {said}" for said, place in cut.items())


@pytest.mark.usefixtures("chinese")
def test_the_chosen_size_is_seen_at_once_and_kept(
    qtbot: QtBot, qapp: QApplication, season: Workspace, jobs: Jobs
) -> None:
    walk = Walk(qtbot, season, jobs)
    context = walk.campaign.context
    context.choices_changed.connect(lambda: theme.apply(qapp, "light", settings.text_size()))
    walk.look("settings", part="look")
    letters = walk.window.header.title.fontMetrics().height()
    table = walk.window.findChild(QTableView, "staffTable")
    choice = walk.window.findChild(QComboBox, "textSize")
    assert isinstance(table, QTableView)
    assert isinstance(choice, QComboBox)
    row, field = table.rowHeight(0), choice.height()
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    walk.settle()
    assert settings.text_size() == "largest"
    assert walk.window.header.title.fontMetrics().height() > letters
    assert table.rowHeight(0) == row + 8
    assert choice.height() == field + 8
    assert qapp.font().pixelSize() == 18
