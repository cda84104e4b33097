"""The numbers and lunar months in a text on market days: 三八, 逢五逢十, 初三、十三、廿三, 腊月."""

import re
from dataclasses import dataclass

NUMERALS = "一二三四五六七八九十"
MONTHS = {"正": 1, "冬": 11, "腊": 12, "十一": 11, "十二": 12} | {char: at for at, char in enumerate(NUMERALS, 1)}
_MONTHS_AND_DIGITS = MONTHS | {str(number): number for number in range(1, 13)}
_TEN, _LONGEST_MONTH = 10, 31
_FIGURES = re.compile(r"(初)?(\d+|[〇零一二三四五六七八九十廿卅]+)(号|日)?")
_BETWEEN = re.compile(r"[至到~]")
_MONTH = re.compile(rf"(?<!\d)({'|'.join(sorted(_MONTHS_AND_DIGITS, key=len, reverse=True))})月(?:份|里|间)?[、,和及]?")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the numbers of a text say: last digits, or (`whole`) days of a month; `lunar` and `solar` by their form."""

    days: tuple[int, ...]
    whole: bool = False
    lunar: bool = False
    solar: bool = False


@dataclass(frozen=True, slots=True)
class _Figure:
    initial: bool
    text: str
    suffix: str

    @property
    def marked(self) -> bool:
        """Whether it is written as only days of a lunar month are."""
        return self.initial or "廿" in self.text or "卅" in self.text

    @property
    def value(self) -> int | None:
        """The number as one: 十三 is 13, 廿一 21; None where the characters are several numbers, as in 三八."""
        if self.text.isdecimal() and self.text.isascii():
            return int(self.text)
        written = self.text.replace("廿", "二十").replace("卅", "三十")
        tens, ten, ones = written.rpartition("十")
        if len(tens) > 1 or len(ones) > 1:
            return None
        return (_digit(tens) if tens else 1) * _TEN * bool(ten) + (_digit(ones) if ones else 0)

    @property
    def each(self) -> list[int]:
        """Every character a number: 三八 is 3 and 8, 510 is 5 and 10; with 十 in its midst it is one, as 三十二."""
        if self.value is not None and (self.marked or "十" in self.text[1:-1]):
            return [self.value]
        return [int(one) if one.isascii() else _digit(one) for one in re.findall(r"10|.", self.text)]


def _digit(char: str) -> int:
    return {"零": 0, "〇": 0, "廿": 20, "卅": 30}.get(char) or NUMERALS.find(char) + 1


def numbers_in(text: str, *, of_month: bool) -> tuple[Numbers | None, str]:
    """The text's numbers and what is left of it; `of_month`: a month was named before them, as in 三月初三."""
    figures = [_Figure(bool(found[1]), found[2], found[3] or "") for found in _FIGURES.finditer(text)]
    if not figures:
        return None, text
    rest = _FIGURES.sub("", text)
    lunar = any(one.marked for one in figures)
    if any(one.initial and one.value is None for one in figures):
        return Numbers((), True, lunar), rest
    if len(figures) == 2 and _BETWEEN.search(rest):  # noqa: PLR2004 - from one to the other
        first, last = (one.value or 0 for one in figures)
        solar = last == _LONGEST_MONTH and not lunar
        return Numbers(tuple(range(first, last + 1)), True, lunar, solar), _BETWEEN.sub("", rest)
    every, monthly, numbered = "逢" in text, "每月" in text, all(one.suffix == "号" for one in figures)
    alone = len(figures) == 1 and not (figures[0].suffix or monthly or (of_month and not every))
    days = [value for one in figures for value in _values(one, alone=alone)]
    dated = all(one.suffix for one in figures) and not every
    whole = (
        lunar or max(days) > _TEN or (dated and (numbered or monthly)) or (of_month and len(days) == 1 and not every)
    )
    solar = whole and (_LONGEST_MONTH in days or (dated and (numbered or all(one.text.isascii() for one in figures))))
    return Numbers(tuple(days if whole else [day % _TEN for day in days]), whole, lunar, solar and not lunar), rest


def _values(figure: _Figure, *, alone: bool) -> list[int]:
    value = figure.value
    several = value is None or (value > _LONGEST_MONTH and not figure.text.isascii())  # 五十 is 逢五逢十
    return figure.each if alone or several or value is None else [value]


def wrong_day(numbers: Numbers, *, lunar: bool) -> int | None:
    """The first day that no month of the calendar has; an upside-down span has none at all, and is 0."""
    if not numbers.days:
        return 0
    return next((day for day in numbers.days if numbers.whole and not 1 <= day <= _LONGEST_MONTH - lunar), None)


def months_in(text: str) -> tuple[tuple[int, ...], str]:
    """The months that the text names, and what is left of it."""
    return tuple(sorted({_MONTHS_AND_DIGITS[found[1]] for found in _MONTH.finditer(text)})), _MONTH.sub("", text)


def names_month_in_figures(text: str) -> bool:
    """Whether a month is written as 12月, which nobody does of a lunar one without saying so."""
    return any(found[1].isascii() for found in _MONTH.finditer(text))
