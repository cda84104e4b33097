"""A table whose lines are rows of the store: a change of theirs leaves cursor, selection and order where they were."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from ui.widgets.records import RecordModel


class Stored(Protocol):
    """What is stored under an id."""

    @property
    def id(self) -> str:
        """What tells it from every other."""


Line = TypeVar("Line", bound=Stored)


class KeptLines(RecordModel[Line]):
    """Lines are told apart by their ids."""

    def update(self, lines: Sequence[Line]) -> None:
        """These lines are shown; where they are the same ones as before, each stays in its row."""
        fresh = {line.id: line for line in lines}
        if fresh.keys() != {line.id for line in self._records}:
            self.show_records(lines)
            return
        self._records = [fresh[line.id] for line in self._records]
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.columns) - 1))
