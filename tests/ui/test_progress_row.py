"""What a person sees of long work, and how it is stopped."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop.errors import GbmError
from gbm_desktop.progress import Progress
from tests.ui.eyes import written
from tests.ui.hands import press
from ui.jobs import Jobs
from ui.messages import ProgressRow

ENOUGH_S = 30


@pytest.fixture
def row(jobs: Jobs, qtbot: QtBot) -> ProgressRow:
    made = ProgressRow()
    qtbot.addWidget(made)
    made.follow(jobs)
    return made


class Work:
    """Goes on until it is let go, or stopped where it asks."""

    def __init__(self, jobs: Jobs, title: str = "", *, done: int | None = None) -> None:
        self._go, self.ended = threading.Event(), list[str]()
        self._done = done
        jobs.run(
            self._work, self._note("done"), failed=_refuse, title=title, cancelled=lambda: self.ended.append("cut")
        )

    def _note(self, how: str) -> Callable[[None], None]:
        return lambda _none: self.ended.append(how)

    def _work(self, progress: Progress) -> None:
        for _ in range(1000 * ENOUGH_S):
            if self._done is not None:
                progress(self._done, 8)
            if self._go.wait(0.001):
                return

    def ends(self) -> None:
        self._go.set()


def _refuse(error: GbmError) -> None:
    raise error


def _cancel(row: ProgressRow) -> QPushButton:
    button = row.findChild(QPushButton, "cancelJob")
    assert isinstance(button, QPushButton)
    return button


def test_a_few_large_parts_are_counted_too(jobs: Jobs, row: ProgressRow, qtbot: QtBot) -> None:
    work = Work(jobs, "正在导出", done=2)
    qtbot.waitUntil(lambda: row.isVisible() and _cancel(row).isVisible())
    bar = row.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.value(), bar.maximum()) == (2, 8)
    assert (written(row, "jobShare"), written(row, "jobTitle")) == ("25 %", "正在导出")
    work.ends()
    qtbot.waitUntil(lambda: work.ended == ["done"])
    assert not row.isVisible()


def test_work_that_never_asks_offers_no_cancel(jobs: Jobs, row: ProgressRow, qtbot: QtBot) -> None:
    work = Work(jobs, "正在读取")
    qtbot.waitUntil(row.isVisible)
    assert not _cancel(row).isVisible()
    work.ends()
    qtbot.waitUntil(lambda: work.ended == ["done"])


def test_who_cancels_is_told_that_it_stops_and_what_waits_has_its_turn(
    jobs: Jobs, row: ProgressRow, qtbot: QtBot
) -> None:
    work = Work(jobs, "正在导入", done=1)
    qtbot.waitUntil(lambda: row.isVisible() and _cancel(row).isVisible())
    after = Work(jobs, "正在备份", done=1)
    press(row, "cancelJob")
    assert (_cancel(row).isEnabled(), written(row, "jobTitle")) == (False, row.tr("Stopping…"))
    qtbot.waitUntil(lambda: work.ended == ["cut"])
    assert after.ended == []
    assert written(row, "jobTitle") == "正在备份"
    qtbot.waitUntil(lambda: row.isVisible() and _cancel(row).isEnabled())
    after.ends()
    qtbot.waitUntil(lambda: after.ended == ["done"])


def test_the_row_names_the_work_under_way_and_not_the_one_that_waits(
    jobs: Jobs, row: ProgressRow, qtbot: QtBot
) -> None:
    first, second = Work(jobs, "正在导入"), Work(jobs, "正在备份")
    qtbot.waitUntil(row.isVisible)
    assert written(row, "jobTitle") == "正在导入"
    first.ends()
    qtbot.waitUntil(lambda: first.ended == ["done"])
    assert not row.isVisible()
    qtbot.waitUntil(row.isVisible)
    assert written(row, "jobTitle") == "正在备份"
    second.ends()
    qtbot.waitUntil(lambda: second.ended == ["done"])


def test_what_has_no_title_is_not_shown(jobs: Jobs, row: ProgressRow, qtbot: QtBot) -> None:
    first, nameless = Work(jobs, "正在导入"), Work(jobs)
    qtbot.waitUntil(row.isVisible)
    first.ends()
    qtbot.waitUntil(lambda: first.ended == ["done"])
    assert not row.isVisible()
    nameless.ends()
    qtbot.waitUntil(lambda: nameless.ended == ["done"])
