"""Every place of the window in the looks in which room is short: nothing is cut off, nothing overflows."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from gbm_desktop.workspace import Workspace
from scripts.gallery import workspaces
from scripts.gallery.faults import faults
from scripts.gallery.looks import Data, Look, every, read, speak
from scripts.gallery.papers import faults_of, paper_faults
from scripts.gallery.walk import Walk
from ui import theme
from ui.jobs import Jobs
from ui.widgets import Column, DataTable, RecordModel, column, plain_button

pytestmark = pytest.mark.journey

LOOKS = ("sample-150-light-zh", "sample-150-light-en", "empty-150-light-zh", "sample-100-light-twice")
_PATIENCE_MS = 5000


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    """The window speaks the look's language, in its own type and colours."""
    shown: Look = read(request.param)
    translator = speak(qapp, shown.tongue)
    theme.load_font()
    theme.load_bold()
    theme.apply(qapp, shown.colours)
    yield shown
    if translator is not None:
        qapp.removeTranslator(translator)


@pytest.fixture
def ws(look: Look, tmp_path: Path) -> Iterator[Workspace]:
    workspaces.lay_out(look.data, tmp_path / "data")
    opened = workspaces.opened(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    assert qapp
    jobs = Jobs()
    yield jobs
    jobs.stop()


def test_nothing_is_cut_off_and_nothing_overflows(qtbot: QtBot, look: Look, ws: Workspace, jobs: Jobs) -> None:
    walk, found = Walk(ws, jobs, look.lang, look.size), dict[str, str]()
    for place in walk.all_places():
        with suppress(qtbot.TimeoutError):  # a new page is laid out in several goes
            qtbot.waitUntil(lambda: not faults(walk.window), timeout=_PATIENCE_MS)
        found |= {said: place for said in faults(walk.window) if said not in found}
    walk.end()
    assert not found, "\n".join(f"{place}: {said}" for said, place in found.items())


def _too_narrow(window: QWidget) -> None:
    window.setMinimumWidth(0)
    window.findChildren(QLabel)[0].setFixedWidth(20)


def _overflowing(window: QWidget) -> None:
    area, inside = QScrollArea(window), QWidget()
    inside.setMinimumWidth(2000)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.show()


def _outside(window: QWidget) -> None:
    left = QLabel("outside", window)
    left.move(window.width() - 8, 0)
    left.show()


def _crowded(window: QWidget) -> None:
    for part in [window.findChildren(QLabel)[0], window.findChildren(QPushButton)[0]]:
        part.setGeometry(8, 8, 120, 40)


def _cut_figure(window: QWidget) -> None:
    table = window.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.setColumnWidth(0, 30)


def _low_table(window: QWidget) -> None:
    table = window.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.setFixedHeight(40)


@pytest.mark.parametrize("spoil", [_too_narrow, _overflowing, _outside, _crowded, _cut_figure, _low_table])
def test_the_measure_finds_what_is_wrong(qtbot: QtBot, spoil: Callable[[QWidget], None]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = column(window, margin=24)
    columns: list[Column[str]] = [Column("Contract", str, width=200), Column("Note", lambda _line: "")]
    for part in (QLabel("A sentence"), plain_button("Press"), DataTable(RecordModel(columns, ["QBJ-2023-001"]), "t")):
        box.addWidget(part)
    window.resize(600, 400)
    with qtbot.waitExposed(window):
        window.show()
    assert faults(window) == []
    spoil(window)
    assert faults(window) != []


@pytest.mark.parametrize("data", ["sample", "large"])
def test_no_print_writes_beyond_the_edge_or_over_other_words(data: Data, tmp_path: Path) -> None:
    workspaces.lay_out(data, tmp_path / "data")
    assert paper_faults(data, tmp_path / "data", tmp_path / "prints") == []


def test_the_measure_finds_words_beyond_the_edge_and_over_others(tmp_path: Path) -> None:
    drawn = Canvas(str(tmp_path / "bad.pdf"), pagesize=(300, 200))
    for x, y, said in ((20, 100, "One sentence"), (22, 101, "Another one"), (260, 40, "Beyond the edge")):
        drawn.drawString(x, y, said)
    drawn.save()
    found = list(faults_of(tmp_path / "bad.pdf"))
    assert len(found) == 2
    assert "beyond the edge" in found[0]
    assert "on one another" in found[1]


def test_every_look_is_known_by_its_name() -> None:
    assert [read(look.name) for look in every()] == every()
    assert {look.data for look in every()} == {"sample", "empty", "large"}
    assert (Look(150).size, Look(125).size) == ((911, 512), (1093, 614))
