"""Taking in what other laptops did: their steps into the journal, and each row that they touched as all say."""

import json
import sqlite3

from gbm_desktop.errors.exchange import BadPacket
from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import Step
from gbm_desktop.model.merging import Conflict, Folded
from gbm_desktop.model.packets import Packet
from gbm_desktop.store import erasure, journal, merged_repeats, packets, replica
from gbm_desktop.store.conflict_rows import write_conflicts
from gbm_desktop.store.kept_rows import keep_referred, parents_of

_ADD_CHANGE = "INSERT INTO changes (step_id, n, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)"
_TOUCHED = "CREATE TEMP TABLE IF NOT EXISTS touched (tbl TEXT, row_id TEXT, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID"
_TOUCHED_CHANGES = (
    "SELECT c.tbl, c.row_id, c.step_id, c.before, c.after FROM temp.touched t CROSS JOIN changes c "
    "ON c.tbl = t.tbl AND c.row_id = t.row_id ORDER BY t.tbl, t.row_id, c.step_id, c.n"
)
_TOUCHED_RULES = (
    "SELECT c.tbl, c.before, c.after FROM temp.touched t CROSS JOIN changes c ON c.tbl = t.tbl AND c.row_id = t.row_id "
    "WHERE t.tbl IN (SELECT value FROM json_each(?))"
)
_NOTHING = "{}"


class Merge:
    """One taking in, within its transaction: `take` every step that came, then `finish`.

    `added`, `known` and `waiting` count the steps; `conflicts` are those that were not there before.
    """

    def __init__(self, db: sqlite3.Connection, own: str, wall: int) -> None:
        self.db = db
        self.added = self.known = 0
        self.tables: set[str] = set()
        self.latest = StepId("")
        self.conflicts: list[Conflict] = []
        self.wall = wall
        self._own, self._hlc = own, 0
        self._numbers = packets.known(db)
        self._seen: dict[str, int] = {}
        self._limits = limits(db)
        self._parents: set[tuple[str, str]] = set()
        self._doubtful = merged_repeats.Doubtful()
        self._waits = bool(_who_waits(db))
        if self._waits and self._limits:
            for (text,) in db.execute("SELECT packet FROM waiting WHERE why = 'predecessor'").fetchall():
                self._heed_seen(packets.decode(text).step)
        db.execute(_TOUCHED)
        db.execute("DELETE FROM temp.touched")

    def take(self, packet: Packet) -> None:
        """The step is in the journal, or waits for those before it; one that is known already changes nothing."""
        step = packet.step
        if step.seq <= self._numbers.get(step.device, 0):
            if self.db.execute("SELECT 1 FROM steps WHERE id = ?", (step.id,)).fetchone():
                self.known += 1
            else:
                self._wait(packet, "quarantine")
        elif self._is_barred(packet):
            self._wait(packet, "quarantine")
        elif self._is_due(packet):
            self._add(packet)
        else:
            self._heed_seen(packet.step)
            self._wait(packet, "predecessor")

    def let_in(self) -> None:
        """Those that waited and need not any more are in the journal."""
        went = self._waits
        while went:
            went = False
            for device in _who_waits(self.db):
                went |= self._let_in_of(device)

    def finish(self) -> None:
        """Every row that was touched stands as all its changes say; what is shown of conflicts follows."""
        self.let_in()
        self.tables |= erasure.settle_arrived(self.db, self.tables)
        if not self.added:
            return
        dead = self._rows()
        kept = keep_referred(self.db, dead | self._parents | self._missing_parents())
        self._doubtful.note_changes(self.db.execute(_TOUCHED_RULES, (json.dumps(sorted(merged_repeats.RULES)),)))
        if self._doubtful.recount(self.db):
            self.tables.add("scans")
        if self.conflicts or kept:
            self.tables |= {"conflicts", *kept}
        replica.has_merged(self.db, self._hlc, self._seen)

    def waiting(self) -> dict[str, int]:
        """How many steps of each device wait."""
        return dict(self.db.execute("SELECT device, count(*) FROM waiting GROUP BY device").fetchall())

    def missing(self) -> list[tuple[str, int, int]]:
        """(device, first, last) of the steps that those which wait build on and that have not come."""
        wanted: dict[str, int] = {}
        rows = self.db.execute("SELECT device, min(seq), packet FROM waiting WHERE why = 'predecessor' GROUP BY device")
        for device, seq, packet in rows:
            for needed, number in {device: seq - 1, **json.loads(packets.decode(packet).step.saw)}.items():
                wanted[needed] = max(wanted.get(needed, 0), number)
        known = self._numbers
        return [
            (device, known.get(device, 0) + 1, last) for device, last in wanted.items() if last > known.get(device, 0)
        ]

    def _is_due(self, packet: Packet) -> bool:
        step = packet.step
        if step.seq != self._numbers.get(step.device, 0) + 1:
            return False
        return all(self._numbers.get(device, 0) >= seq for device, seq in json.loads(step.saw).items())

    def _is_barred(self, packet: Packet) -> bool:
        """Whether its device was revoked before it, and nobody who is trusted had seen it."""
        limit = self._limits.get(packet.step.device)
        return limit is not None and packet.step.seq > limit

    def _add(self, packet: Packet) -> None:
        step = packet.step
        try:
            journal.add_step(self.db, step)
            self.db.executemany(
                _ADD_CHANGE,
                [(step.id, n, c.table, c.row_id, c.before, c.after) for n, c in enumerate(packet.changes, 1)],
            )
            self.db.executemany(
                "INSERT OR IGNORE INTO temp.touched VALUES (?, ?)", {(c.table, c.row_id) for c in packet.changes}
            )
            for table, row in packet.facts:
                journal.insert(self.db, table, row)
                self._doubtful.note(table, row)
                self._parents |= {(parent, row[column]) for column, parent in parents_of(self.db, table) if row[column]}
        except sqlite3.IntegrityError as error:
            raise BadPacket(step.id) from error
        self._numbers[step.device] = step.seq
        if step.device != self._own:
            self._seen[step.device] = step.seq
        self._hlc, self.latest = max(self._hlc, step.hlc), max(self.latest, step.id)
        self.tables |= {c.table for c in packet.changes} | {table for table, _ in packet.facts}
        self.added += 1
        self._heed(packet)

    def _heed(self, packet: Packet) -> None:
        """From now on its word on who is trusted counts."""
        for change in packet.changes:
            if change.table == "devices" and change.after:
                self._limits[change.row_id] = json.loads(change.after)["trusted_until"]
        self._heed_seen(packet.step)

    def _heed_seen(self, step: Step) -> None:
        """What a trusted device had seen of those who are not counts, even while its step waits for just that."""
        if step.saw == _NOTHING or self._limits.get(step.device) is not None:
            return
        for device, seq in json.loads(step.saw).items():
            limit = self._limits.get(device)
            if limit is not None:
                self._limits[device] = max(limit, seq)

    def _wait(self, packet: Packet, why: str) -> None:
        self._waits = True
        self.tables.add("waiting")
        self.db.execute(
            "INSERT OR IGNORE INTO waiting (device, seq, packet, why, arrived) VALUES (?, ?, ?, ?, ?)",
            (packet.step.device, packet.step.seq, packets.encode(packet), why, self.wall),
        )

    def _let_in_of(self, device: str) -> bool:
        """Whether any of the device's waiting steps could go in; those that could have."""
        went = False
        while True:
            row = self.db.execute(
                "SELECT packet FROM waiting WHERE device = ? AND seq = ?", (device, self._numbers.get(device, 0) + 1)
            ).fetchone()
            packet = packets.decode(row[0]) if row else None
            if packet is None or self._is_barred(packet) or not self._is_due(packet):
                return went
            self._add(packet)
            self.db.execute("DELETE FROM waiting WHERE device = ? AND seq = ?", (device, packet.step.seq))
            went = True

    def _rows(self) -> set[tuple[str, str]]:
        """The touched rows stand as they should; those that should not stand any more are answered."""
        dead: set[tuple[str, str]] = set()
        had = {(row[0], row[1]) for row in self.db.execute("SELECT DISTINCT tbl, row_id FROM conflicts")}
        for table, row_id, found in journal.folded(self.db.execute(_TOUCHED_CHANGES)):
            if found.conflicts or (table, row_id) in had:
                self._note_conflicts(table, row_id, found)
            if found.there:
                _stand(self.db, table, found)
            else:
                dead.add((table, row_id))
        self.db.execute("DELETE FROM kept_rows WHERE (tbl, row_id) IN (SELECT tbl, row_id FROM temp.touched)")
        for table, row_id in dead:
            self.db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        return dead

    def _note_conflicts(self, table: str, row_id: str, found: Folded) -> None:
        before = write_conflicts(self.db, table, row_id, found)
        self.conflicts += [conflict for conflict in found.conflicts if conflict.id not in before]

    def _missing_parents(self) -> set[tuple[str, str]]:
        """What rows that were touched refer to and is not there."""
        missing: set[tuple[str, str]] = set()
        for (table,) in self.db.execute("SELECT DISTINCT tbl FROM temp.touched").fetchall():
            for column, parent in parents_of(self.db, table):
                rows = self.db.execute(
                    f'SELECT DISTINCT c."{column}" FROM temp.touched t JOIN {table} c ON c.id = t.row_id '
                    f'LEFT JOIN {parent} p ON p.id = c."{column}" '
                    f'WHERE t.tbl = ? AND c."{column}" IS NOT NULL AND p.id IS NULL',
                    (table,),
                )
                missing |= {(parent, row[0]) for row in rows}
        return missing


def _stand(db: sqlite3.Connection, table: str, found: Folded) -> None:
    try:
        journal.stand(db, table, found.values)
    except sqlite3.IntegrityError:  # fields of two laptops that together make no sense: the latest image does
        _stand_as_last(db, table, found)


def _stand_as_last(db: sqlite3.Connection, table: str, found: Folded) -> None:
    try:
        journal.stand(db, table, found.last)
    except sqlite3.IntegrityError as error:
        raise BadPacket(f"{table} {found.last['id']}") from error


def _who_waits(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute("SELECT DISTINCT device FROM waiting ORDER BY device")]


def limits(db: sqlite3.Connection) -> dict[str, int | None]:
    """Of each device that was revoked, the number of its last step that counts."""
    revoked: dict[str, int | None] = dict(
        db.execute("SELECT id, trusted_until FROM devices WHERE trusted_until IS NOT NULL").fetchall()
    )
    for device, until in revoked.items():
        seen = db.execute(
            "SELECT max(j.value) FROM steps, json_each(steps.saw) j WHERE steps.saw <> '{}' AND j.key = ? "
            "AND steps.device NOT IN (SELECT id FROM devices WHERE trusted_until IS NOT NULL)",
            (device,),
        ).fetchone()[0]
        revoked[device] = max(until or 0, seen or 0)
    return revoked
