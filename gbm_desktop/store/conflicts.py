"""Where laptops' changes met unseen, as rows; what was decided of them; and what a row is called."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gbm_desktop.model.conflict_reviews import Decision
from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import Row
from gbm_desktop.model.merging import Conflict, ConflictKind, RowChange, fold
from gbm_desktop.store import journal
from gbm_desktop.store.kept_rows import everything, parents_of

HARD = (ConflictKind.SAME_FIELD, ConflictKind.REMOVED)
"""Kinds in which something that a person entered does not stand."""
_OPEN = "NOT EXISTS (SELECT 1 FROM conflict_reviews r WHERE r.id = c.id)"
_COLUMNS = "c.id, c.tbl, c.row_id, c.field, c.kind, c.lost_step, c.won_step, c.lost, c.won"
_TITLES: Mapping[str, tuple[str, ...]] = {
    "absences": ("first_day",),
    "attendees": ("name", "unit"),
    "bookings": ("start",),
    "campaign": ("year", "region_name"),
    "claims": ("claimant", "on_day"),
    "complaint_steps": ("at",),
    "complaints": ("number",),
    "consents": ("way",),
    "corrective_actions": ("hazard",),
    "deals": ("on_day",),
    "deliveries": ("addressee",),
    "document_texts": ("section",),
    "drills": ("held_on", "scenario"),
    "duties": ("start",),
    "erasures": ("kind",),
    "exports": ("kind",),
    "incidents": ("at",),
    "market_rules": ("village",),
    "measures": ("post",),
    "official_settings": ("letterhead",),
    "received_figures": ("region_name", "as_of"),
    "report_texts": ("section",),
    "risks": ("hazard",),
    "typed_figures": ("key", "year"),
}
"""What a row says of itself; others say their name, title, text or number."""
_USUAL = ("name", "title", "text", "number")
_PARENTS = (
    ("event_id", "events"),
    ("resource_id", "resources"),
    ("enterprise_id", "enterprises"),
    ("product_id", "products"),
    ("tour_id", "tours"),
    ("scheme_id", "schemes"),
    ("solution_id", "solutions"),
    ("complaint_id", "complaints"),
    ("department_id", "departments"),
)
_LOOSE: Mapping[tuple[str, str], str] = {
    ("attachments", "owner"): "events",
    ("consents", "attendee_id"): "attendees",
    ("consents", "enterprise_id"): "enterprises",
    ("corrective_actions", "item_id"): "check_items",
    ("exports", "event_id"): "events",
    ("products", "category"): "product_categories",
    ("same_persons", "duplicate"): "attendees",
    ("same_persons", "kept"): "attendees",
}
"""References that the schema does not enforce."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Author:
    """Who took a step, on which laptop, at which moment (Unix time in ms)."""

    operator: str
    device: str
    wall: int


def still_open(db: sqlite3.Connection) -> list[Conflict]:
    """Those on which nobody has decided, row by row, the rows that met last first."""
    rows = db.execute(
        f"SELECT {_COLUMNS}, max(c.won_step) OVER (PARTITION BY c.tbl, c.row_id) AS latest FROM conflicts c "
        f"WHERE {_OPEN} ORDER BY latest DESC, c.tbl, c.row_id, c.kind = 'other_field', c.field, c.won_step DESC"
    )
    by_row: dict[tuple[str, str], list[Conflict]] = {}
    for met in [*_kept(db), *map(_conflict, rows)]:
        by_row.setdefault((met.table, met.row_id), []).append(met)
    return [met for of_row in by_row.values() for met in of_row]


def count_open(db: sqlite3.Connection) -> int:
    """On how many nobody has decided."""
    met: int = db.execute(f"SELECT count(*) FROM conflicts c WHERE {_OPEN}").fetchone()[0]
    return met + len(_kept(db))


def any_settled(db: sqlite3.Connection) -> bool:
    """Whether anything was decided of any."""
    return db.execute("SELECT 1 FROM conflict_reviews LIMIT 1").fetchone() is not None


def open_one(db: sqlite3.Connection, conflict_id: str) -> Conflict | None:
    """The conflict, unless somebody has decided on it."""
    row = db.execute(f"SELECT {_COLUMNS} FROM conflicts c WHERE c.id = ? AND {_OPEN}", (conflict_id,)).fetchone()
    return _conflict(row) if row else next((met for met in _kept(db) if met.id == conflict_id), None)


def open_hard(db: sqlite3.Connection) -> list[Conflict]:
    """Those of which something that a person entered does not stand, on which nobody has decided; the latest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM conflicts c WHERE c.kind IN (?, ?) AND {_OPEN} ORDER BY c.won_step DESC", HARD
    )
    return [*_kept(db), *map(_conflict, rows)]


def _kept(db: sqlite3.Connection) -> list[Conflict]:
    """Rows that one laptop removed and that stand, for others build on them; until somebody has looked at it."""
    decided = {row[0] for row in db.execute("SELECT id FROM conflict_reviews")}
    told = {tuple(row) for row in db.execute("SELECT tbl, row_id, won_step FROM conflicts WHERE won = 'null'")}
    found = (_met(table, row_id, journal.row_changes(db, table, row_id)) for table, row_id in sorted(everything(db)))
    return [met for met in found if met.id not in decided and (met.table, met.row_id, met.lost_step) not in told]


def _met(table: str, row_id: str, changes: Sequence[RowChange]) -> Conflict:
    removed = max(change.step_id for change in changes if change.after is None)
    last = max((change for change in changes if change.after is not None), key=lambda change: change.step_id)
    said = {column: value for column, value in (last.after or {}).items() if column in _TITLES.get(table, _USUAL)}
    name = f"{table}/{row_id}/kept/{removed}"
    return Conflict(name, table, row_id, "", ConflictKind.REMOVED, removed, last.step_id, None, said)


def review_row(conflict_id: str, decision: Decision) -> Row:
    """What was decided, as stored."""
    return {"id": conflict_id, "decision": decision.value, "note": ""}


def author(db: sqlite3.Connection, step_id: str) -> Author:
    """Who took the step; nobody where it is not here."""
    row = db.execute("SELECT operator, device, wall FROM steps WHERE id = ?", (step_id,)).fetchone()
    return Author(*row) if row else Author("", "", 0)


def device_names(db: sqlite3.Connection) -> dict[str, str]:
    """What each laptop is called, with its block of numbers where several are called the same."""
    rows = db.execute(
        "SELECT id, name || iif(count(*) OVER (PARTITION BY name) > 1, '（' || block || '）', '') "
        "FROM devices WHERE name <> ''"
    )
    return dict(rows.fetchall())


def image(db: sqlite3.Connection, step_id: StepId | str, table: str, row_id: str) -> Row | None:
    """The row as the step left it."""
    row = db.execute(
        "SELECT after FROM changes WHERE step_id = ? AND tbl = ? AND row_id = ? ORDER BY n DESC LIMIT 1",
        (step_id, table, row_id),
    ).fetchone()
    found: Row | None = json.loads(row[0]) if row and row[0] is not None else None
    return found


def last_known(db: sqlite3.Connection, table: str, row_id: str) -> Row:
    """The row as it stands, or as all changes together leave it where it was removed."""
    return journal.row_of(db, table, row_id) or fold(table, row_id, journal.row_changes(db, table, row_id)).values


def row_title(db: sqlite3.Connection, table: str, row: Row) -> str:
    """What an official calls the row: the event or the entry that it belongs to, then what it is itself."""
    own = [str(row[column]) for column in _TITLES.get(table, _USUAL) if row.get(column)]
    own = own if table in _TITLES else own[:1]
    parts = [_titled(db, parent, row[column]) for column, parent in _PARENTS if row.get(column)]
    if not parts and not own:
        parts = [_titled(db, parent, row["id"]) for column, parent in parents_of(db, table) if column == "id"]
    if table == "conflict_reviews":
        about, row_id, _ = str(row["id"]).split("/", 2)
        own = [_titled(db, about, row_id)]
    if table == "same_persons":
        parts = [_titled(db, "attendees", row[column]) for column in ("duplicate", "kept")]
    return _short(" · ".join(dict.fromkeys(filter(None, [*parts, *own]))))


def reference(db: sqlite3.Connection, table: str, column: str, value: str) -> str:
    """What the row is called to which the field refers; empty where it refers to none."""
    parents = dict(parents_of(db, table)) | {name: to for (of, name), to in _LOOSE.items() if of == table}
    return _titled(db, parents[column], value) if column in parents else ""


def names(db: sqlite3.Connection, table: str, ids: Iterable[str]) -> list[str]:
    """What these rows are called, those that were never there left out."""
    return [title for one in ids if (title := _titled(db, table, one))]


def _titled(db: sqlite3.Connection, table: str, row_id: str) -> str:
    row = last_known(db, table, row_id)
    return row_title(db, table, row) if row else ""


def _short(text: str) -> str:
    return text if len(text) <= 2 * _LONGEST else f"{text[: 2 * _LONGEST]}…"


def _conflict(row: sqlite3.Row) -> Conflict:
    values: dict[str, Any] = {"lost": json.loads(row["lost"]), "won": json.loads(row["won"])}
    return Conflict(
        row["id"], row["tbl"], row["row_id"], row["field"], ConflictKind(row["kind"]), row["lost_step"],
        row["won_step"], **values,
    )  # fmt: skip
