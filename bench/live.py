"""Two laptops over loopback while check-in goes on: from the commit at one desk until the other desk has the scan.

Both are programs of their own; the journal holds a list of 20,000 people. `python -m bench.live FOLDER PORT PIN` is
the second desk: it prints the time (perf_counter, which the processes of one machine share) at which each scan came.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from bench.builders import draft, enlist, new_workspace
from bench.measure import Measure, percentile

_LISTED, _SCANS, _A_SECOND, _PIN = 20_000, 300, 5, "482913"


def measures(folder: Path) -> Iterator[Measure]:
    """p50 and p99 of a scan's way to the second desk, and what being online costs a check-in."""
    from gbm_desktop import campaign, events
    from gbm_desktop.checkin import ticket_code
    from gbm_desktop.checkin.door import Door
    from gbm_desktop.exchange import joining
    from gbm_desktop.exchange.inviting import Invitation
    from gbm_desktop.exchange.live.party import Party

    ws = new_workspace(folder / "live")
    event_id = events.add(ws, draft())
    tickets = enlist(ws, event_id, _LISTED)[: 2 * _SCANS]
    key = bytes.fromhex(campaign.current(ws).ticket_key)
    codes = [ticket_code.encode(key, bytes.fromhex(ticket)) for ticket in tickets]
    invitation = Invitation(ws, address="127.0.0.1", ports=range(1))
    joining.by_code(folder / "second", invitation.code.typed).close()
    invitation.stop()
    door = Door(ws, event_id)
    alone = _scans(door, codes[:_SCANS], 0)
    party = Party(ws, _PIN, ports=range(1), udp_port=0)
    with subprocess.Popen(  # noqa: S603 - this very file
        [sys.executable, "-m", "bench.live", str(folder / "second"), str(party.port), _PIN],
        stdout=subprocess.PIPE, text=True,
    ) as second:  # fmt: skip
        assert second.stdout is not None  # noqa: S101 - as it was asked for
        second.stdout.readline()
        took = _scans(door, codes[_SCANS:], 1 / _A_SECOND)
        came = [float(second.stdout.readline()) for _ in range(_SCANS)]
    party.stop()
    ws.close()
    ways = sorted((there - then) * 1000 for (_, then), there in zip(took, came, strict=True))
    yield Measure("live: commit → known at the second desk, p50", percentile(ways, 0.5), "ms", 500)
    yield Measure("live: commit → known at the second desk, p99", percentile(ways, 0.99), "ms", 1000)
    own = percentile([one for one, _ in took], 0.99) * 1000
    yield Measure("live: check-in while online, p99", own, "ms", 3, percentile([one for one, _ in alone], 0.99) * 1000,
                  "alone")  # fmt: skip


def _scans(door: object, codes: list[str], pause: float) -> list[tuple[float, float]]:
    """(how long it took, when it was stored) of each scan."""
    done, rest = [], Event()
    for code in codes:
        began = time.perf_counter()
        door.scan(code)  # type: ignore[attr-defined]  # a Door, imported late
        ended = time.perf_counter()
        done.append((ended - began, ended))
        rest.wait(pause)
    return done


def _second_desk(folder: Path, port: int, pin: str) -> None:
    from gbm_desktop import workspace
    from gbm_desktop.exchange.live.party import Party

    ws = workspace.open_existing(folder)
    count = "SELECT count(*) FROM scans"
    party = Party(ws, pin, ports=range(1), udp_port=0)
    party.call(f"127.0.0.1:{port}")
    known, rest = -1, Event()
    while not party.linked or known < _SCANS:
        rest.wait(0.05)
        known = ws.read.execute(count).fetchone()[0]
    print("ready", flush=True)
    until = known + _SCANS
    while known < until:
        rest.wait(0.001)
        now = ws.read.execute(count).fetchone()[0]
        for _ in range(now - known):
            print(time.perf_counter(), flush=True)
        known = now
    party.stop()
    ws.close()


if __name__ == "__main__":
    _second_desk(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
