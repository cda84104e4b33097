"""Examining a workspace: the file, the rows against the journal, and the attached files against their rows."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from gbm_desktop import attachments
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import connect, journal, kept_rows
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found: trouble in the file, rows that are not as the journal says, attachments gone or altered."""

    file_problems: tuple[str, ...]
    rows_off: tuple[str, ...]
    steps: int
    attachments_off: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether all is as it should be."""
        return not (self.file_problems or self.rows_off or self.attachments_off)


def examine(ws: Workspace) -> Examination:
    """The workspace has been checked; nothing was changed. In a file that is not sound, rows are not compared."""
    problems = tuple(connect.integrity_problems(ws.read))
    if problems:
        return Examination(file_problems=problems, rows_off=(), steps=0)
    return Examination(
        file_problems=(),
        rows_off=tuple(_rows_off(ws.read)),
        steps=journal.count(ws.read),
        attachments_off=tuple(_attachments_off(ws)),
    )


def _attachments_off(ws: Workspace) -> Iterator[str]:
    for attachment in attachment_store.everything(ws.read):
        if not attachments.is_whole(ws, attachment):
            yield f"{attachment.name} {attachments.path(ws, attachment)}"


def _rows_off(db: sqlite3.Connection) -> Iterator[str]:
    yield from (f"{table} {row_id}" for table, row_id in journal.facts_off(db))
    yield from (f"steps {device}" for device in journal.numbering_off(db))
    told: set[tuple[str, str]] = set()
    kept = kept_rows.everything(db)
    for table, row_id, found in journal.replayed(db):
        told.add((table, row_id))
        should = found.values if found.there or (table, row_id) in kept else None
        if journal.row_of(db, table, row_id) != should:
            yield f"{table} {row_id}"
    for table in journal.TABLES.keys() - journal.FACTS:
        yield from (f"{table} {row_id}" for row_id in journal.ids_in(db, table) if (table, row_id) not in told)
