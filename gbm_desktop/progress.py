"""How long work says how far it is, and how it is cancelled."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - it is a person's decision, not an error
    """The person cancelled; the transaction under way rolls back, so nothing was changed."""


class Progress(Protocol):
    """Told how many of how many are done; raises Cancelled when the person has cancelled."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` are done."""


def silent(done: int, total: int) -> None:
    """Nobody watches, nobody cancels."""


class Told:
    """Progress that can be told again, as far as it was: where nothing new is done yet, cancelling need not wait."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 0)

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` are done."""
        self._last = done, total
        self.again()

    def again(self) -> None:
        """As far as it was."""
        self._progress(*self._last)


def share(progress: Progress, begin: int, end: int) -> Progress:
    """The progress of a part of the work, which goes from `begin` to `end` per cent of the whole."""
    return lambda done, total: progress(begin + (end - begin) * done // total if total else begin, 100)
