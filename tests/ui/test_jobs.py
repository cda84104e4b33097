"""The worker: what it may touch, and on which thread things end."""

import gc
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gbm_desktop.errors import GbmError
from gbm_desktop.progress import Progress
from gbm_desktop.workspace import Workspace
from ui import collector
from ui.jobs import Jobs


class Mortal:
    """Notes the thread on which it ends, as a widget on the wrong one would crash the program."""

    ended_on: list[int]

    def __init__(self, ended_on: list[int]) -> None:
        self.ended_on = ended_on
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(threading.get_ident())


def refuse(error: GbmError) -> None:
    raise error


def much_garbage(_progress: Progress) -> int:
    """So many lists that Python would look for garbage several times."""
    return len([[number] for number in range(100_000)])


def test_a_ring_of_objects_is_not_cleared_away_on_the_workers_thread(qtbot: QtBot, jobs: Jobs) -> None:
    ended_on: list[int] = []
    for _ in range(20):
        Mortal(ended_on)
        jobs.run(much_garbage, lambda _count: None, failed=refuse)
    qtbot.waitUntil(lambda: not jobs.busy)
    gc.collect()
    assert ended_on == [threading.get_ident()] * 20


def test_what_a_job_refers_to_ends_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    ended_on: list[int] = []

    def order() -> None:
        mortal = Mortal(ended_on)
        mortal.itself = None  # type: ignore[assignment]  # no ring: it ends with its last reference
        jobs.run(lambda _progress: mortal.ended_on, lambda _result: None, failed=refuse)

    for _ in range(200):
        order()
    qtbot.waitUntil(lambda: not jobs.busy)
    jobs.run(much_garbage, lambda _count: None, failed=refuse)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ended_on == [threading.get_ident()] * 200


def test_jobs_that_read_share_one_connection(qtbot: QtBot, jobs: Jobs, ws: Workspace) -> None:
    read: set[int] = set()
    for _ in range(5):
        jobs.run(lambda _progress: id(ws.read), read.add, failed=refuse)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(read) == 1
    assert read != {id(ws.read)}


def test_garbage_is_looked_for_while_events_are_handled_and_only_here(qtbot: QtBot) -> None:
    owner, ended_on = QObject(), list[int]()
    collector.keep_to_this_thread(owner)
    assert not gc.isenabled()
    elsewhere = threading.Thread(target=lambda: [Mortal(ended_on) for _ in range(2_000)])
    elsewhere.start()
    elsewhere.join()
    assert ended_on == []
    qtbot.waitUntil(lambda: ended_on == [threading.get_ident()] * 2_000)


def test_the_program_looks_for_garbage_nowhere_else(tmp_path: Path) -> None:
    code = """
import gc, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import Session
app = QApplication([])
session = Session(app, "")
session.begin(Path(sys.argv[1]))
print(gc.isenabled())
session.end()
"""
    began = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-c", code, tmp_path / "none"], capture_output=True, text=True, check=False
    )
    assert (began.stdout.strip(), began.returncode) == ("False", 0), began.stderr


def test_what_is_asked_after_the_stop_is_not_begun_and_holds_nothing_up(qapp: QApplication) -> None:
    stopped, begun = Jobs(), list[str]()
    assert qapp is not None
    stopped.stop()
    stopped.run(lambda _progress: begun.append("work"), lambda _none: begun.append("answer"), failed=refuse)
    qapp.processEvents()
    assert (begun, stopped.busy) == ([], False)


def test_after_the_stop_no_answer_comes_late(qapp: QApplication) -> None:
    stopped, answers = Jobs(), list[int]()
    stopped.run(much_garbage, answers.append, failed=refuse)
    stopped.stop()
    qapp.processEvents()
    assert answers == []


def test_a_program_that_ends_without_a_word_to_its_worker_ends_well() -> None:
    code = "from PySide6.QtWidgets import QApplication; from ui.jobs import Jobs; app = QApplication([]); jobs = Jobs()"
    ended = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
