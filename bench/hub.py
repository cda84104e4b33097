"""Twenty laptops at the county's hub at once, each with a day of check-ins: all push, then all pull what others did.

The limit is the same bytes in the same server, written and read by as many bare connections at once. All twenty laptops
share this machine's processor with the server; what each does with a step (seal, compress, encrypt, check, merge) is
counted.
"""

import multiprocessing
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from bench.builders import draft, enlist, new_workspace
from bench.measure import Measure
from gbm_desktop import attendance, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.hub import carrying, contact
from gbm_desktop.model.hub import HubAddress
from tests.journeys.hub_server import HubServer

_LAPTOPS, _SCANS = 20, 500
_SPAWN = multiprocessing.get_context("forkserver")
_SPAWN.set_forkserver_preload(["bench.hub", "sqlite_utils", "cryptography", "gbm_desktop.store.hub.patience"])


def measures(folder: Path) -> Iterator[Measure]:
    """What a step costs on its way to the hub and from it, while twenty laptops do the same."""
    server = HubServer("-c log_statement=none")
    laptops = _laptops(folder / "hub", server.laptops())
    pushed, sent = at_once(_push, laptops)
    with psycopg.connect(server.address().text, autocommit=True) as db:
        db.execute("CREATE TABLE bare (laptop integer, content bytea)")
        db.execute("ALTER TABLE bare ALTER COLUMN content SET STORAGE EXTERNAL")
        sizes = db.execute(
            "SELECT device, array_agg(octet_length(content)) FROM gbm_hub.parcels GROUP BY device"
        ).fetchall()
    owner = server.address().text
    written, _ = at_once(partial(_write, owner), [(number, found[1]) for number, found in enumerate(sizes)])
    pulled, came = at_once(_pull, laptops)
    read, _ = at_once(partial(_read, owner), list(range(_LAPTOPS)))
    server.remove()
    steps, others = sum(sent), sum(came)
    name = f"hub: a step {{}}, {_LAPTOPS} laptops at once, {{:,}} steps"
    yield Measure(name.format("pushed", steps), pushed / steps * 1e6, "µs", 25, written / steps * 1e6, "bare INSERT")
    yield Measure(
        name.format("pulled and merged", others), pulled / others * 1e6, "µs", 60, read / others * 1e6, "bare SELECT"
    )


def at_once(work: Callable[[Any], Any], each: Sequence[Any]) -> tuple[float, list[Any]]:
    """The seconds from the first one's beginning to the last one's end, each in a process of its own; their answers."""
    barrier, answers = _SPAWN.Barrier(len(each)), _SPAWN.SimpleQueue()
    processes = [_SPAWN.Process(target=_timed, args=(barrier, answers, work, one)) for one in each]
    for process in processes:
        process.start()
    told = [answers.get() for _ in processes]
    for process in processes:
        process.join()
    return max(end for _, end, _ in told) - min(begin for begin, _, _ in told), [answer for _, _, answer in told]


def _timed(barrier: Any, answers: Any, work: Callable[[Any], Any], one: Any) -> None:
    barrier.wait()
    began = time.monotonic()
    answer = work(one)
    answers.put((began, time.monotonic(), answer))


def _laptops(folder: Path, address: HubAddress) -> list[Path]:
    """The folders of laptops that know the same list; each has admitted people of its own."""
    first = folder / "0"
    ws = new_workspace(first)
    event_id = events.add(ws, draft(capacity=0))
    enlist(ws, event_id, _LAPTOPS * _SCANS)
    parcels.seal_own(ws)
    contact.use(ws, address)
    codes = [code for _, code in attendance.tickets(ws, event_id)]
    ws.close()
    folders = [first, *(folder / str(number) for number in range(1, _LAPTOPS))]
    for copy in folders[1:]:
        shutil.copytree(first, copy)
    for number, place in enumerate(folders):
        ws = workspace.open_existing(place, operator=str(number))
        door = Door(ws, event_id)
        for code in codes[number * _SCANS : (number + 1) * _SCANS]:
            door.scan(code)
        ws.close()
    return folders


def _push(folder: Path) -> int:
    ws = workspace.open_existing(folder)
    steps = carrying.push(ws).steps
    ws.close()
    return steps


def _pull(folder: Path) -> int:
    ws = workspace.open_existing(folder)
    added = carrying.pull(ws).merged.added
    ws.close()
    return added


def _write(address: str, rows: tuple[int, list[int]]) -> None:
    number, sizes = rows
    with psycopg.connect(address) as db, db.cursor() as cursor:
        cursor.executemany("INSERT INTO bare VALUES (%s, %b)", [(number, bytes(size)) for size in sizes])


def _read(address: str, number: int) -> int:
    with psycopg.connect(address) as db:
        rows = db.execute("SELECT content FROM bare WHERE laptop <> %s", (number,), binary=True)
        return sum(len(row[0]) for row in rows)
