"""Publicity (宣传): what was published where, and what was handed out (notice 五(三))."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import EventId, HandoutId, PublicityId


class Medium(StrEnum):
    """The channels that the notice names: 新闻媒体, 微博微信, 广播电视."""

    NEWS = "news"
    WEIBO = "weibo"
    WECHAT = "wechat"
    RADIO = "radio"
    TELEVISION = "television"
    OTHER = "other"


class MediumLevel(StrEnum):
    """Whose medium it is."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


@dataclass(frozen=True, slots=True)
class Publicity:
    """One item: `reach` are readers, `plays` are views of a film or programme; None where nobody said."""

    id: PublicityId
    on_day: date
    medium: Medium
    outlet: str
    level: MediumLevel
    title: str
    link: str = ""
    form: str = ""
    reach: int | None = None
    plays: int | None = None
    events: tuple[EventId, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """Leaflets and the like, given out at an event or elsewhere."""

    id: HandoutId
    on_day: date
    event_id: EventId | None
    name: str
    pieces: int
    place: str = ""
    note: str = ""


class PublicityProblem(StrEnum):
    """Why a line of the register cannot be kept."""

    NO_TITLE = "no_title"
    NEGATIVE = "negative"
    NO_NAME = "no_name"
    NO_PIECES = "no_pieces"


def problem(item: Publicity) -> PublicityProblem | None:
    """What must be put right before the item can be kept."""
    if not item.title.strip():
        return PublicityProblem.NO_TITLE
    return PublicityProblem.NEGATIVE if min(item.reach or 0, item.plays or 0) < 0 else None


def handout_problem(handout: Handout) -> PublicityProblem | None:
    """What must be put right before the line can be kept."""
    if not handout.name.strip():
        return PublicityProblem.NO_NAME
    return PublicityProblem.NO_PIECES if handout.pieces <= 0 else None


def is_same(one: Publicity, other: Publicity) -> bool:
    """Whether two lines speak of one item: the same link, or without one the same outlet, title and day."""
    if one.link and other.link:
        return _plain(one.link) == _plain(other.link)
    return (one.outlet, one.title, one.on_day) == (other.outlet, other.title, other.on_day)


def _plain(link: str) -> str:
    return link.strip().removeprefix("https://").removeprefix("http://").rstrip("/")
