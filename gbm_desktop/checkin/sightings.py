"""Which codes that a camera sees are new: one held before it is seen thirty times a second and counts once."""

from collections.abc import Iterable
from dataclasses import dataclass

AWAY_MS = 1000
"""A code has left the picture when it was not seen for so long; a look that misses it now and then is no leaving."""
AGAIN_MS = 3000
"""And so long it must be since it last counted."""


@dataclass(slots=True)
class _Seen:
    counted: int
    last: int


class Sightings:
    """What was in the picture lately. Times are monotonic milliseconds."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}

    def new(self, codes: Iterable[str], at: int) -> list[str]:
        """Those of the codes in this moment's picture that count: they were not there, or they left and came back."""
        self._seen = {code: seen for code, seen in self._seen.items() if at - seen.last < AGAIN_MS}
        return [code for code in codes if self._counts(code, at)]

    def _counts(self, code: str, at: int) -> bool:
        seen = self._seen.get(code)
        if seen is None or (at - seen.last >= AWAY_MS and at - seen.counted >= AGAIN_MS):
            self._seen[code] = _Seen(at, at)
            return True
        seen.last = at
        return False
