"""Connections to an encrypted database. What SQLCipher's driver raises comes out as the standard driver's errors.

Its error classes are its own; so the rest of the program need not know which driver it talks to. Only `connect` imports
this, and only where there is a key.
"""

import hmac
import sqlite3
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeVar, cast

from sqlcipher3 import dbapi2 as driver

from gbm_desktop.store.answers import ROWS_AT_ONCE, Reads, SaidPlainly

_Result = TypeVar("_Result")


def as_standard(method: Callable[..., _Result]) -> Callable[..., _Result]:
    """The method raises the standard driver's error of the same name, with its code."""

    @wraps(method)
    def translated(*arguments: Any) -> _Result:
        try:
            return method(*arguments)
        except driver.Error as error:
            raise _standard(error) from error

    return translated


def _standard(error: Exception) -> sqlite3.Error:
    same: sqlite3.Error = getattr(sqlite3, type(error).__name__)(*error.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, name):
            setattr(same, name, getattr(error, name))
    return same


class Cursor(driver.Cursor):  # type: ignore[misc]  # the driver has no types
    """Rows of an encrypted database."""

    execute = as_standard(driver.Cursor.execute)
    executemany = as_standard(driver.Cursor.executemany)
    executescript = as_standard(driver.Cursor.executescript)
    fetchone = as_standard(driver.Cursor.fetchone)
    fetchmany = as_standard(driver.Cursor.fetchmany)
    fetchall = as_standard(driver.Cursor.fetchall)

    def __iter__(self) -> Iterator[Any]:
        while part := self.fetchmany(ROWS_AT_ONCE):
            yield from part


class Connection(driver.Connection):  # type: ignore[misc]  # the driver has no types
    """An encrypted database."""

    def cursor(self, kind: type[Any] = Cursor) -> Any:
        """A cursor that raises the standard driver's errors."""
        return super().cursor(kind)

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """The statement was run."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Any:
        """The statement was run with each of the parameters."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql: str, /) -> Any:
        """The statements were run."""
        return self.cursor().executescript(sql)


class _Answers(SaidPlainly, Cursor):
    """What goes wrong while rows are read is said plainly."""


class Reading(Reads, Connection):
    """An encrypted database whose questions raise the typed errors themselves."""

    def cursor(self, kind: type[Any] = _Answers) -> Any:
        """A cursor that raises the typed errors."""
        return super().cursor(kind)


def opened(path: str, key: bytes, kind: type[Connection], **settings: Any) -> sqlite3.Connection:
    """A connection to the database that is encrypted with the workspace's key, or with none.

    It has the standard driver's methods.
    """
    db = driver.connect(path, isolation_level=None, factory=kind, **settings)
    db.execute("PRAGMA cipher_log_level = NONE")  # what is wrong is said by errors, not on the terminal
    if key:
        db.execute(f"""PRAGMA key = "{key_text(key)}" """)
    db.row_factory = driver.Row
    return cast("sqlite3.Connection", db)


def key_text(key: bytes) -> str:
    """The database's own key as SQLCipher takes it, raw: no passphrase is stretched again."""
    return f"x'{hmac.digest(key, b'gbm-desktop database', 'sha256').hex()}'"
