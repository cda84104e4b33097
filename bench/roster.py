"""A list of 50,000 people from the workbook into the workspace, beside a bare read and a bare insert."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bench.bare import store_people
from bench.builders import draft, new_workspace, roster_file
from bench.child import in_child
from bench.measure import Measure, in_turn
from gbm_desktop import events, roster
from gbm_desktop.checkin.ticket_code import ID_BYTES

_ROWS = 50_000
_ROUNDS = 3
_EQUAL_TABLE = "SELECT sql FROM sqlite_master WHERE tbl_name = 'attendees' AND sql <> '' ORDER BY type DESC"


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds for plan and import, and the peak memory of a process that does both."""
    file = roster_file(folder / "roster.xlsx", _ROWS)
    ws = new_workspace(folder / "roster")
    numbers = count()

    def ours() -> None:
        event_id = events.add(ws, draft(next(numbers)))
        imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, file))
        assert imported.added == _ROWS  # noqa: S101 - a measure of something else would mean nothing

    schema = [row[0] for row in ws.read.execute(_EQUAL_TABLE)]
    ids, tickets = ws.new_ids(_ROWS), [ws.random(ID_BYTES).hex() for _ in range(_ROWS)]

    def bare() -> None:
        import python_calamine

        with file.open("rb") as book:
            cells = python_calamine.load_workbook(book).get_sheet_by_index(0).to_python()[1:]
        rows = (
            (own_id, "event", *row, "roster", ticket, "", "")
            for own_id, row, ticket in zip(ids, cells, tickets, strict=True)
        )
        store_people(folder / f"bare-roster-{next(numbers)}.db", schema, rows)

    value, limit = in_turn(ours, bare, _ROUNDS)
    ws.close()
    yield Measure(f"roster of {_ROWS:,}: read, decide, store", value, "s", 3, limit, "bare read + insert")
    told = in_child("roster", folder / "roster-memory", file, folder=folder)
    yield Measure(f"roster of {_ROWS:,}: peak memory", told["megabytes"], "MB", 300)
