"""What happened on one laptop after something on another, with the times that their clocks showed."""

import json
import sqlite3
from collections.abc import Iterator

from gbm_desktop.model.skew import Sighting

_SEEING = "SELECT id, device, wall, saw FROM steps WHERE saw <> '{}' ORDER BY id DESC LIMIT ?"
_WALLS = (
    "SELECT device, seq, wall FROM steps "
    "WHERE (device, seq) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
)
_UNKNOWN_TICKETS = (
    "SELECT t.id, t.device, t.wall, m.device, m.wall FROM scans s CROSS JOIN attendees a ON a.ticket = s.ticket "
    "CROSS JOIN changes c ON c.tbl = 'attendees' AND c.row_id = a.id AND c.before IS NULL "
    "CROSS JOIN steps m ON m.id = c.step_id CROSS JOIN steps t ON t.id = s.id "
    "WHERE s.reason = 'genuine' AND s.persons > 0 AND m.device <> t.device ORDER BY t.id DESC LIMIT ?"
)
_LATEST = "SELECT device, wall FROM steps WHERE id IN (SELECT max(id) FROM steps GROUP BY device) AND device <> ?"


def sightings(db: sqlite3.Connection, own: str, now: int, limit: int) -> list[Sighting]:
    """The latest of each kind, in the order in which they were made; last, what this laptop knows now.

    A laptop knew the steps that had come to it; and a ticket that it did not know, someone else had made before.
    """
    found = [*_steps_seen(db, limit), *_tickets_seen(db, limit)]
    told = [seen for _, seen in sorted(found, key=lambda one: one[0])]
    return told + [Sighting(own, now, device, wall) for device, wall in db.execute(_LATEST, (own,))]


def _steps_seen(db: sqlite3.Connection, limit: int) -> Iterator[tuple[str, Sighting]]:
    seeing = [(row[0], row[1], row[2], json.loads(row[3])) for row in db.execute(_SEEING, (limit,))]
    wanted = {(device, seq) for _, _, _, saw in seeing for device, seq in saw.items()}
    walls = {(row[0], row[1]): row[2] for row in db.execute(_WALLS, (json.dumps(sorted(wanted)),))}
    for step_id, device, wall, saw in seeing:
        for seen in saw.items():
            if seen in walls:
                yield step_id, Sighting(device, wall, seen[0], walls[seen])


def _tickets_seen(db: sqlite3.Connection, limit: int) -> Iterator[tuple[str, Sighting]]:
    for step_id, device, wall, maker, made in db.execute(_UNKNOWN_TICKETS, (limit,)):
        yield step_id, Sighting(device, wall, maker, made)
