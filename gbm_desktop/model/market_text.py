"""Market days as offices write them, 农历逢三、八 or 周二、周六, read into rules.

A text may hold several rules, which add up: 农历逢三、八；腊月逢一、六. What the text does not say is assumed and told.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.day_text import spans_in
from gbm_desktop.model.market_days import MarketCalendar, RulePart
from gbm_desktop.model.market_numbers import Numbers, months_in, names_month_in_figures, numbers_in, wrong_day
from gbm_desktop.model.weekday_text import weekdays_in

_LUNAR, _SOLAR = re.compile("农历|阴历|旧历|夏历|古历"), re.compile("公历|阳历|新历|西历|国历")
_NAMED_LAST = (
    "(?:农历|阴历|旧历|公历|阳历|新历)\\)?(?:[;。\n]|$)"  # 逢5、10 公历: the calendar of what stands before it
)
_ANOTHER = f"(?!{_NAMED_LAST})每?(?:农历|阴历|旧历|公历|阳历|新历|天天|每天|单日|双日|逢单|逢双)"
_ANOTHER_AFTER_SPACE = re.compile(rf"\s+(?={_ANOTHER}|每?(?:周|星期|礼拜))")
_DAY_OF_WEEK = "[一二三四五六日天末1-7]"
_AFTER_NO_WEEKDAY = "".join(f"(?<!{char}{_DAY_OF_WEEK})" for char in "周期拜")
_SPLIT = re.compile(
    rf"[;。\n+]|以及|另外|外加|[、,](?={_ANOTHER})|{_AFTER_NO_WEEKDAY}[、,](?=每?(?:周|星期|礼拜))"
    "|(?<![月历、,])[、,]?(?=(?:农历|阴历)?(?:腊月|冬月|正月))|(?<!月)[、,](?=腊月|冬月|正月)"
)
_DAILY = re.compile("天天|每天|每日|日日|全年无休|常年")
_PARITIES = (
    (re.compile("[单奇]数?[日号]?"), (1, 3, 5, 7, 9), 1),
    (re.compile("[双偶]数?[日号]?"), (0, 2, 4, 6, 8), 0),
)
_NONE = re.compile(r"^(?:无|没有|暂无|不|未|-|—|/)+(?:赶|集|场|圩|墟|街|日|市|逢|设|固定)*$")
_TALK = re.compile(
    "赶[集场圩墟街山]|逢[集场圩墟街]|庙会|[大小]集|[集场圩墟街]日|[圩墟场集街]期|开市|交易|尾数?|[市集]场|集市|场镇|[上下]午|早[上市]|"
    r"[全半]天|[集场圩墟街市加增有为是的另均都:()【】\[\]“”\"']"
)
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_BRANCH = re.compile(f"(?:逢?[{_BRANCHES}][日、,和及]*)+")
_MOST_DATES = 366
_SPAN = re.compile("[至到~]")


class Assumed(StrEnum):
    """What the text leaves open, and by what it was read."""

    LUNAR = "lunar"
    SOLAR = "solar"


class TextFault(StrEnum):
    """Why no market day can be read from a text."""

    EMPTY = "empty"
    NO_MARKET = "no_market"
    UNKNOWN = "unknown"
    NO_SUCH_DAY = "no_such_day"


@dataclass(frozen=True, slots=True)
class TextProblem:
    """The text holds something that is no market day; `piece` is what could not be read."""

    text: str
    fault: TextFault
    piece: str = ""


@dataclass(frozen=True, slots=True)
class MarketText:
    """The rules that a text names, and what had to be assumed for them."""

    parts: tuple[RulePart, ...]
    assumed: tuple[Assumed, ...] = ()


class _UnreadError(Exception):
    def __init__(self, fault: TextFault, piece: str) -> None:
        super().__init__()
        self.fault, self.piece = fault, piece


def parse(text: str) -> MarketText | TextProblem:
    """The rules of the text, or why there are none: one piece that is not understood leaves nothing of the rest."""
    apart = _ANOTHER_AFTER_SPACE.sub("\n", unicodedata.normalize("NFKC", text).strip())
    plain = re.sub(r"[^\S\n]", "", apart)
    if not plain:
        return TextProblem(text, TextFault.EMPTY)
    if _NONE.match(plain):
        return TextProblem(text, TextFault.NO_MARKET)
    reader = _Reader()
    try:
        for piece in filter(None, _SPLIT.split(plain)):
            reader.take(piece)
    except _UnreadError as unread:
        return TextProblem(text, unread.fault, unread.piece)
    return reader.read() or TextProblem(text, TextFault.UNKNOWN, plain)


class _Reader:
    """Takes one piece after the other; the calendar that one names holds for those after it."""

    def __init__(self) -> None:
        self._found: list[RulePart] = []
        self._assumed: list[Assumed] = []
        self._said: Assumed | None = None
        self._months: tuple[int, ...] = ()

    def read(self) -> MarketText | None:
        """The rules so far, those of one calendar and the same months made one."""
        days: dict[tuple[MarketCalendar, tuple[int, ...]], set[int]] = {}
        for part in self._found:
            days.setdefault((part.calendar, part.lunar_months), set()).update(part.days)
        parts = tuple(RulePart(calendar, tuple(sorted(of)), months) for (calendar, months), of in days.items())
        return MarketText(parts, tuple(dict.fromkeys(self._assumed))) if parts else None

    def take(self, piece: str) -> None:
        """What the piece says is kept. Raises _UnreadError."""
        before = len(self._found)
        rest = self._month(self._dates(piece))
        for take in (self._calendar, self._weekdays, self._daily, self._parity, self._branches, self._numbers):
            rest = take(rest)
        left = rest.strip("、,./和及每月旬日号逢-")
        if left or (self._months and before == len(self._found)):
            raise _UnreadError(TextFault.UNKNOWN, left or piece)

    def _dates(self, text: str) -> str:
        try:
            spans, rest = spans_in(text)
        except ValueError as wrong:
            raise _UnreadError(TextFault.NO_SUCH_DAY, text) from wrong
        dates = [day for first, last in spans for day in range(first.toordinal(), last.toordinal() + 1)]
        if len(dates) > _MOST_DATES:
            raise _UnreadError(TextFault.UNKNOWN, text)
        if dates:
            self._found.append(RulePart(MarketCalendar.LISTED, tuple(dates)))
        return rest

    def _month(self, text: str) -> str:
        self._months, rest = months_in(text)
        in_figures = names_month_in_figures(text) and not _LUNAR.search(text) and self._said is not Assumed.LUNAR
        if in_figures or (self._months and _SOLAR.search(text)):
            raise _UnreadError(TextFault.UNKNOWN, text)
        return rest

    def _calendar(self, text: str) -> str:
        if _SOLAR.search(text) and _LUNAR.search(text):
            raise _UnreadError(TextFault.UNKNOWN, text)
        for calendar, names in ((Assumed.SOLAR, _SOLAR), (Assumed.LUNAR, _LUNAR)):
            if names.search(text):
                self._said = calendar
        return _SOLAR.sub("", _LUNAR.sub("", text))

    def _weekdays(self, text: str) -> str:
        days, rest = weekdays_in(text)
        if days:
            self._add(MarketCalendar.WEEKDAY, days)
        return _TALK.sub("", rest)

    def _daily(self, text: str) -> str:
        rest = _DAILY.sub("", text)
        if rest != text and not numbers_in(rest, of_month=False)[0]:
            self._add(MarketCalendar.DAILY)
        elif rest != text and not _SPAN.search(rest):
            raise _UnreadError(TextFault.UNKNOWN, text)
        return rest

    def _parity(self, text: str) -> str:
        for pattern, digits, parity in _PARITIES:
            rest = pattern.sub("", text)
            if rest != text and (self._months or self._said is Assumed.LUNAR):
                self._add(MarketCalendar.LUNAR_DIGIT, digits)
            elif rest != text:
                self._assume(Assumed.SOLAR)
                self._add(MarketCalendar.PARITY, (parity,))
            text = rest
        return text

    def _branches(self, text: str) -> str:
        if found := _BRANCH.search(text):
            self._add(MarketCalendar.BRANCH, [_BRANCHES.index(char) for char in found[0] if char in _BRANCHES])
        return _BRANCH.sub("", text, count=1)

    def _numbers(self, text: str) -> str:
        found, rest = numbers_in(text, of_month=bool(self._months))
        if found is not None:
            calendar = self._calendar_of(found)
            wrong = wrong_day(found, lunar=found.lunar or calendar is MarketCalendar.LUNAR_DAY)
            if wrong is not None:
                raise _UnreadError(TextFault.NO_SUCH_DAY, str(wrong or text))
            self._add(calendar, found.days)
        return rest

    def _calendar_of(self, found: Numbers) -> MarketCalendar:
        if not (self._months or found.lunar):
            self._assume(Assumed.SOLAR if found.solar else Assumed.LUNAR)
        solar = self._said is Assumed.SOLAR or (self._said is None and found.solar)
        if solar and not self._months:
            return MarketCalendar.SOLAR_DAY if found.whole else MarketCalendar.SOLAR_DIGIT
        return MarketCalendar.LUNAR_DAY if found.whole else MarketCalendar.LUNAR_DIGIT

    def _assume(self, calendar: Assumed) -> None:
        if self._said is None:
            self._assumed.append(calendar)

    def _add(self, calendar: MarketCalendar, days: Sequence[int] = ()) -> None:
        self._found.append(RulePart(calendar, tuple(days), self._months))
