"""Answers to questions: what goes wrong while rows are read is said plainly, whichever driver reads them."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

ROWS_AT_ONCE = 500

if TYPE_CHECKING:
    _Cursor = sqlite3.Cursor
else:
    _Cursor = object  # it stands before either driver's cursor


class Reads:
    """A connection whose answers are said plainly; `plain` makes the typed error of a driver's."""

    plain: Callable[[sqlite3.Error], Exception]


class SaidPlainly(_Cursor):
    """Before a driver's cursor: its errors come out as what `plain` of its connection makes of them."""

    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        """The question was put."""
        try:
            super().execute(sql, parameters)
        except sqlite3.Error as error:
            raise self._plain(error) from error
        return self

    def fetchone(self) -> Any:
        """The next row."""
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            raise self._plain(error) from error

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return list(self)

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # some rows at a time, so that each costs nothing
        try:
            while part := super().fetchmany(ROWS_AT_ONCE):
                yield from part
        except sqlite3.Error as error:
            raise self._plain(error) from error

    def _plain(self, error: sqlite3.Error) -> Exception:
        reading = self.connection
        return reading.plain(error) if isinstance(reading, Reads) else error
