"""`python -m bench.hub_millions 10`: the hub of a province under ten million check-ins of a hundred counties.

Parcels are made up in the sizes that real check-ins have; every one goes through the program's own statements. Needs
about 1 GB of disk for each million check-ins.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from bench.builders import draft, enlist, new_workspace
from bench.hub import at_once
from bench.machine import facts
from bench.measure import seconds
from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.hub import HubAddress, Span
from gbm_desktop.store.hub import connecting
from gbm_desktop.store.hub import parcels as store
from tests.journeys.hub_server import HubServer

_CAMPAIGNS, _LAPTOPS, _WRITERS = 100, 20, 10
_STEPS = 100
"""A desk that is at the hub every ten minutes brings about so many at once."""
_SETTINGS = ("log_statement=none", "max_wal_size=4GB", "shared_buffers=1GB")


def main(millions: float) -> None:
    """Everything is measured and printed, a line each."""
    with tempfile.TemporaryDirectory(prefix="gbm-bench-") as folder:
        print(facts(Path(folder)))
        size = _real_size(Path(folder) / "one")
    print(f"a parcel of {_STEPS} check-ins: {size:,} bytes")
    server = HubServer(*(f"-c {setting}" for setting in _SETTINGS))
    try:
        _load(server, round(millions * 1_000_000), size)
        _ask(server)
        _keep(server)
    finally:
        server.remove()


def _load(server: HubServer, check_ins: int, size: int) -> None:
    address = server.laptops()
    each = check_ins // _CAMPAIGNS // _LAPTOPS // _STEPS
    shares = [range(number, _CAMPAIGNS, _WRITERS) for number in range(_WRITERS)]
    taken, counts = at_once(partial(_fill, address, each, size), shares)
    rows = sum(counts)
    print(f"loaded {rows * _STEPS:,} check-ins as {rows:,} parcels by {_WRITERS} laptops at once in {taken:.0f} s")
    check_ins_a_second, parcels_a_second, megabytes = (
        count / taken for count in (rows * _STEPS, rows, rows * size / 1e6)
    )
    print(f"  {check_ins_a_second:,.0f} check-ins/s, {parcels_a_second:,.0f} parcels/s, {megabytes:.0f} MB/s")


def _fill(address: HubAddress, each: int, size: int, campaigns: range) -> int:
    """Round by round, as laptops come by; a transaction each time."""
    devices = [f"018b2165-c680-7000-a000-{number:012x}" for number in range(_LAPTOPS)]
    count = 0
    with connecting.connected(address) as db:
        for turn in range(each):
            first = turn * _STEPS + 1
            for campaign in campaigns:
                for device in devices:
                    store.add(db, _name(campaign), [(Span(device, first, first + _STEPS - 1), os.urandom(size))])
                    count += 1
    return count


def _ask(server: HubServer) -> None:
    with connecting.connected(server.laptops()) as db:
        known = store.known(db, _name(7))
        held = dict(known)
        for device in sorted(held)[:10]:
            held[device] -= _STEPS
        spans = store.lacking(db, _name(7), held)
        print(f"a laptop of a campaign of {sum(known.values()):,} check-ins that lacks {len(spans) * _STEPS:,}:")
        _tell("what the hub has", lambda: store.known(db, _name(7)))
        _tell("what is lacking", lambda: store.lacking(db, _name(7), held))
        _tell(f"fetching {len(spans)} parcels", lambda: store.read(db, _name(7), spans))
        _tell("one parcel more", lambda: store.add(db, _name(7), [(Span("x", 1, 9), os.urandom(2_000))]))


def _tell(what: str, work: Any) -> None:
    print(f"  {what}: {median(seconds(work) for _ in range(9)) * 1000:.1f} ms")


def _keep(server: HubServer) -> None:
    with psycopg.connect(server.address().text, autocommit=True) as db:
        for part, function in (
            ("rows", "pg_relation_size"),
            ("with content", "pg_table_size"),
            ("index", "pg_indexes_size"),
        ):
            total = _one(
                db, f"SELECT sum({function}(inhrelid)) FROM pg_inherits WHERE inhparent = 'gbm_hub.parcels'::regclass"
            )
            print(f"{part}: {total / 1e6:,.0f} MB")
        largest, bytes_ = db.execute(
            "SELECT inhrelid::regclass::text, pg_total_relation_size(inhrelid) FROM pg_inherits "
            "WHERE inhparent = 'gbm_hub.parcels'::regclass ORDER BY 2 DESC LIMIT 1"
        ).fetchone() or ("", 0)
        print(f"vacuum analyze of everything: {seconds(lambda: db.execute('VACUUM ANALYZE')):.1f} s")
    copy = Path(tempfile.mkdtemp(prefix="gbm-dump-"))
    taken = seconds(lambda: _dump(server, copy / "one", "-t", largest))
    print(
        f"pg_dump of the largest partition, {bytes_ / 1e6:,.0f} MB: {taken:.1f} s, {_megabytes(copy / 'one'):,.0f} MB"
    )
    taken = seconds(lambda: _dump(server, copy / "all"))
    print(f"pg_dump of everything: {taken:.1f} s, {_megabytes(copy / 'all'):,.0f} MB")
    shutil.rmtree(copy)


def _dump(server: HubServer, file: Path, *which: str) -> None:
    program = str(server.programs / "pg_dump")
    command = [program, "-d", server.address().text, "-Fc", "-Z1", "-f", str(file), *which]
    subprocess.run(command, check=True)  # noqa: S603 - PostgreSQL's own program


def _megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6


def _one(db: Any, question: str) -> float:
    return float(db.execute(question).fetchone()[0])


def _name(campaign: int) -> bytes:
    return campaign.to_bytes(16, "big")


def _real_size(folder: Path) -> int:
    """Bytes of so many check-ins in their envelope."""
    ws = new_workspace(folder)
    event_id = events.add(ws, draft(capacity=0))
    enlist(ws, event_id, _STEPS)
    parcels.seal_own(ws)
    known = parcels.known(ws)
    door = Door(ws, event_id)
    for _, code in attendance.tickets(ws, event_id):
        door.scan(code)
    envelope, (parcel,) = Envelope(ws), parcels.unknown_to(ws, known)
    size = envelope.closed(parcel)[0].size
    ws.close()
    return size


if __name__ == "__main__":
    started = time.monotonic()
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
    print(f"in all {time.monotonic() - started:.0f} s")
