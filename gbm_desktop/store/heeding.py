"""A long question to the database stops in its midst when the person cancels."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from gbm_desktop.progress import Cancelled, Progress, Told

_STEPS = 20_000
"""So many steps of SQLite's machine, about a millisecond, go by between two looks."""


@contextmanager
def heeding(db: sqlite3.Connection, progress: Progress) -> Iterator[Progress]:
    """Within, whatever the connection is at ends with Cancelled where `progress` says so; what is given tells it.

    Not for what is written in a transaction that begins outside: SQLite rolls that back as a whole.
    """
    told, stopped = Told(progress), list[Cancelled]()

    def is_to_stop() -> bool:
        try:
            told.again()
        except Cancelled as cancelled:
            stopped.append(cancelled)
        return bool(stopped)

    db.set_progress_handler(is_to_stop, _STEPS)
    try:
        yield told
    except Exception as error:
        if stopped:
            raise stopped[0] from error
        raise
    finally:
        db.set_progress_handler(None, 0)
    if stopped:
        raise stopped[0]
