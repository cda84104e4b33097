"""Which automatic copies stay: all of the latest, then one a day, then one a week."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime

LATEST, DAYS, WEEKS = 10, 14, 8


def kept(made: Iterable[datetime]) -> set[datetime]:
    """Of copies made at these times those that stay.

    The latest ten; the last one of each of the latest 14 days, and of the latest 8 weeks, on which any was made. No
    clock is asked: one that runs ahead for a while takes no older copy with it.
    """
    newest_first = sorted(set(made), reverse=True)
    return {
        *newest_first[:LATEST],
        *_last_of_each(newest_first, lambda at: at.date(), DAYS),
        *_last_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKS),
    }


def _last_of_each(newest_first: Sequence[datetime], part: Callable[[datetime], Hashable], many: int) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for at in newest_first:
        last.setdefault(part(at), at)
    return list(last.values())[:many]
