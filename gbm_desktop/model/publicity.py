"""Publicity (宣传): what was published where, and what was handed out (notice 五(三))."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.counts import MOST
from gbm_desktop.model.ids import EventId, HandoutId, PublicityId

_ADDRESS = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?].*)?)", re.IGNORECASE)
_SHARED = re.compile(r"#(?:rd|wechat_redirect)?$")
"""What sharing leaves at the end of a link."""


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

    @property
    def name(self) -> str:
        """By what a list calls it."""
        return self.title


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
    TOO_MANY = "too_many"


def problem(item: Publicity) -> PublicityProblem | None:
    """What must be put right before the item can be kept."""
    if not item.title.strip():
        return PublicityProblem.NO_TITLE
    if min(item.reach or 0, item.plays or 0) < 0:
        return PublicityProblem.NEGATIVE
    return PublicityProblem.TOO_MANY if max(item.reach or 0, item.plays or 0) > MOST else None


def handout_problem(handout: Handout) -> PublicityProblem | None:
    """What must be put right before the line can be kept."""
    if not handout.name.strip():
        return PublicityProblem.NO_NAME
    if handout.pieces <= 0:
        return PublicityProblem.NO_PIECES
    return PublicityProblem.TOO_MANY if handout.pieces > MOST else None


def address(link: str) -> str:
    """The link without what varies for one page; empty where it is none but the page of a paper (第 3 版)."""
    found = _ADDRESS.fullmatch(unicodedata.normalize("NFKC", link).strip())
    return _SHARED.sub("", found[1]).rstrip("/") if found else ""


class Known:
    """What stands in a register, asked whether it has an item: the same link, else the same outlet, title and day.

    Two items with different links are two, whatever their titles.
    """

    def __init__(self, items: Iterable[Publicity] = ()) -> None:
        self._linked: dict[str, Publicity] = {}
        self._titled: dict[tuple[str, str, date], Publicity] = {}
        self._unlinked: dict[tuple[str, str, date], Publicity] = {}
        for item in items:
            self.add(item)

    def add(self, item: Publicity) -> None:
        """The register has this item too."""
        link, titled = address(item.link), _titled(item)
        if link:
            self._linked.setdefault(link, item)
        else:
            self._unlinked.setdefault(titled, item)
        self._titled.setdefault(titled, item)

    def same(self, item: Publicity) -> Publicity | None:
        """The item of the register that this one is."""
        link, titled = address(item.link), _titled(item)
        return self._linked.get(link) or self._unlinked.get(titled) if link else self._titled.get(titled)


def _titled(item: Publicity) -> tuple[str, str, date]:
    return _plain(item.outlet), _plain(item.title), item.on_day


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
