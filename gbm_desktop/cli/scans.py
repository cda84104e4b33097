"""The command that lists what was scanned at a door: what the door said, and what holds since laptops were merged."""

from typing import Any

import click

from gbm_desktop import events
from gbm_desktop.checkin.door import Door
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.attendance import Scan
from gbm_desktop.model.door import Passage
from gbm_desktop.store import merged_repeats
from gbm_desktop.wording import word
from gbm_desktop.wording.merged_repeats import at_door, explained, nobody, taken_back
from gbm_desktop.workspace import Workspace

_MOST = 1_000_000


@gbm.command("scans")
@click.argument("event_id", metavar="EVENT")
@click.option("--limit", type=click.IntRange(1, _MOST), default=20, help="最近多少条 · how many, newest first")
@JSON
@in_workspace
def show_scans(ws: Workspace, /, *, event_id: str, limit: int, as_json: bool) -> None:
    """最近的签到：当时的结果和合并后的结果 · the latest scans."""
    latest = Door(ws, events.get(ws, event_id).id).latest(limit)
    repeats = merged_repeats.among(ws.read, [scan.id for scan, _, _ in latest])
    if as_json:
        values = [
            _value(ws, scan, name, voided=voided)
            | {"merged": _merged(ws, repeats[scan.id]) if scan.id in repeats else None}
            for scan, name, voided in latest
        ]
        echo_json(values)
        return
    for scan, name, voided in latest:
        parts = [f"{ws.local(scan.at):%m-%d %H:%M}", word(scan.direction, lang()), name or scan.code[:12], scan.desk]
        parts += [at_door(scan, lang()), taken_back(lang()) if voided else ""]
        parts += [explained(repeats[scan.id], ws.local, lang())] if scan.id in repeats else []
        click.echo("  ".join(part for part in parts if part))
    if not latest:
        click.echo(nobody(lang()))


def _value(ws: Workspace, scan: Scan, name: str, *, voided: bool) -> dict[str, Any]:
    said = {key: getattr(scan, key).value for key in ("direction", "verdict", "reason", "method")}
    plain = {"id": scan.id, "at": _at(ws, scan.at), "desk": scan.desk, "name": name, "persons": scan.persons}
    return plain | said | {"voided": voided}


def _merged(ws: Workspace, earlier: Passage | None) -> dict[str, Any]:
    """The verdict since the merging; `earlier` counts instead, and is null where an exit has no entry."""
    told = earlier and {"at": _at(ws, earlier.at), "desk": earlier.desk, "direction": earlier.direction.value}
    return {"verdict": "repeat", "earlier": told}


def _at(ws: Workspace, milliseconds: int) -> str:
    return ws.local(milliseconds).isoformat(timespec="milliseconds")
