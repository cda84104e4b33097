"""The power is cut at any moment, hundreds of times: what was shown is stored, once, and nothing is half done."""

import multiprocessing
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

import pytest

from gbm_desktop import attendance, events, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.row_code import row_code
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.journeys import desks_to_kill

pytestmark = pytest.mark.journey
KILLS, KILLS_AT_WORK, PEOPLE = 240, 24, 400
MOST_TOLD, MOST_SECONDS = 12, 0.03
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([*desks_to_kill.PARTS])


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=0))


@pytest.fixture
def codes(ws: Workspace, event_id: EventId) -> list[str]:
    add_people(ws, event_id, PEOPLE)
    return [code for _, code in attendance.tickets(ws, event_id)]


def killed(work: Callable[..., None], *what: object, after: int, seconds: float) -> list[Any]:
    """All that the process told, which was killed so long after it had told so much."""
    told, telling = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=work, args=(telling, *what))
    process.start()
    telling.close()
    heard = [told.recv() for _ in range(after)]
    process.join(seconds)
    process.kill()
    process.join()
    heard += rest(told)
    assert process.exitcode == -signal.SIGKILL
    return heard


def rest(told: Connection) -> list[Any]:
    """What was told before the end."""
    heard = []
    with told:
        while True:
            try:
                heard.append(told.recv())
            except EOFError:
                return heard


def stored(ws: Workspace, query: str) -> list[tuple[Any, ...]]:
    """What a new connection finds in the file."""
    with sqlite3.connect(ws.path) as db:
        return db.execute(query).fetchall()


def test_hundreds_of_power_cuts_lose_nothing_that_was_shown(ws: Workspace, event_id: EventId, codes: list[str]) -> None:
    moments = Random(20231012)  # noqa: S311 - moments of a test, not a secret
    shown: list[tuple[str, str]] = []
    for seed in range(KILLS):
        after, seconds = moments.randrange(MOST_TOLD), moments.uniform(0, MOST_SECONDS)
        work = (desks_to_kill.scans, ws.folder, event_id, codes, seed)
        shown += killed(*work, after=after, seconds=seconds)
    kept = stored(ws, "SELECT id, verdict FROM scans")
    assert len(shown) > KILLS
    assert len({scan for scan, _ in shown}) == len(shown)
    assert set(shown) <= set(kept)
    assert len(kept) - len(shown) <= KILLS
    admitted = Counter(ticket for (ticket,) in stored(ws, "SELECT ticket FROM scans WHERE persons = 1"))
    assert set(admitted.values()) == {1}
    assert set(stored(ws, "SELECT DISTINCT verdict FROM scans")) == {("admitted",), ("repeat",)}
    assert examine(ws).sound
    assert attendance.counts(ws, event_id).distinct == len(admitted)


def test_rows_keyed_from_paper_are_stored_with_their_sheet_s_times_or_not_at_all(
    ws: Workspace, event_id: EventId, codes: list[str]
) -> None:
    moments = Random(9)  # noqa: S311 - moments of a test, not a secret
    rows = [row_code(f"A{number:04d}") for number in range(1, len(codes) + 1)]
    shown: list[tuple[str, str]] = []
    for seed in range(KILLS_AT_WORK):
        after, seconds = moments.randrange(MOST_TOLD), moments.uniform(0, MOST_SECONDS)
        work = (desks_to_kill.keys_a_sheet, ws.folder, event_id, rows, seed)
        shown += killed(*work, after=after, seconds=seconds)
    kept = stored(ws, "SELECT id, verdict FROM scans JOIN paper_entries USING (id)")
    assert set(shown) <= set(kept)
    assert len(kept) == len(stored(ws, "SELECT id FROM scans")) == len(stored(ws, "SELECT id FROM paper_entries"))
    assert examine(ws).sound


def test_a_roster_is_imported_whole_or_not_at_all(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    moments = Random(7)  # noqa: S311 - moments of a test, not a secret
    files = [roster_file(tmp_path, number) for number in range(KILLS_AT_WORK)]
    listed, cut_short = 0, 0
    for file in files:
        seconds = moments.uniform(0, 0.05)
        heard = killed(desks_to_kill.imports, ws.folder, event_id, file, after=1, seconds=seconds)
        now = attendance.counts(ws, event_id).registered
        assert now - listed in ((PEOPLE,) if len(heard) > 1 else (0, PEOPLE))
        cut_short += len(heard) == 1
        listed = now
        assert examine(ws).sound
    assert cut_short


def roster_file(folder: Path, number: int) -> Path:
    """A list of people whom no other such list has."""
    file = folder / f"名单{number}.csv"
    rows = (
        f"赵{chr(0x4E00 + number)}{chr(0x4E00 + n)},先锋村{number}组,139{number * PEOPLE + n:08d}"
        for n in range(PEOPLE)
    )
    file.write_text("\n".join(["姓名,单位,电话", *rows]), encoding="utf-8-sig")
    return file


def test_an_undo_is_whole_or_not_at_all(ws: Workspace, event_id: EventId, codes: list[str]) -> None:
    moments = Random(8)  # noqa: S311 - moments of a test, not a secret
    undone: list[str] = []
    for _ in range(KILLS_AT_WORK):
        after, seconds = moments.randrange(1, 6), moments.uniform(0, MOST_SECONDS)
        undone += killed(desks_to_kill.undoes, ws.folder, after=after, seconds=seconds)
        assert examine(ws).sound
    kept = [step for (step,) in stored(ws, "SELECT id FROM steps WHERE op = 'undo'")]
    assert set(undone) <= set(kept)
    assert len(kept) <= len(undone) + KILLS_AT_WORK
    assert len(codes) - KILLS_AT_WORK <= attendance.counts(ws, event_id).registered <= len(codes)


@pytest.mark.parametrize("scanned", [2, 5])
def test_the_window_is_killed_and_whoever_was_shown_as_admitted_is(
    ws: Workspace, event_id: EventId, codes: list[str], scanned: int
) -> None:
    work = (desks_to_kill.sits_at_the_page, ws.folder, event_id, codes)
    shown = killed(*work, after=scanned, seconds=0.01 * scanned)
    reopened = workspace.open_existing(ws.folder)
    kept = stored(reopened, "SELECT a.number FROM scans JOIN attendees a USING (ticket) WHERE verdict = 'admitted'")
    reopened.close()
    numbers = [text.rpartition(" · ")[2] for text in shown]
    assert len(numbers) >= scanned
    assert Counter(number for (number,) in kept) >= Counter(numbers)
    assert max(Counter(kept).values()) == 1
    assert examine(ws).sound
