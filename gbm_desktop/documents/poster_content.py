"""What a poster says, and what sets a design apart."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.sheet import Box, Sheet
from gbm_desktop.wording import prints as words


@dataclass(frozen=True, slots=True)
class Poster:
    """What the poster says. `bodies` are pairs like (主办单位, its members), `complaints` (区市场监管局, phone).

    At most five lines of the agenda are shown; organisers that find no room end in 等.
    """

    theme: str
    event: str
    start: datetime
    end: datetime
    place: str
    bodies: tuple[tuple[str, tuple[str, ...]], ...]
    code: str
    code_caption: str
    complaints: tuple[tuple[str, str], ...] = ()
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """What sets one design apart; `smaller` is the share of the greatest size that time and place take."""

    ground: str
    theme: str
    event: str
    accent: str
    heading: Face
    scene: Callable[[Sheet, Box], None]
    framed: bool
    smaller: float


def when(start: datetime, end: datetime) -> tuple[str, str]:
    """The day or days, and the weekday with the hours; of several days the first one's weekday and beginning."""
    day, weekday = words.POSTER_DAY.format(start=start), words.WEEKDAYS[start.weekday()]
    if start.date() == end.date():
        return day, words.POSTER_HOURS.format(weekday=weekday, start=start, end=end)
    if start.year != end.year:
        until = words.POSTER_OTHER_YEAR
    else:
        until = words.POSTER_SAME_MONTH if start.month == end.month else words.POSTER_OTHER_MONTH
    return day + until.format(end=end), words.POSTER_FIRST_HOUR.format(weekday=weekday, start=start)
