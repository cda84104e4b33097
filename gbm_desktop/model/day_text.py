"""Dates and spans of days as offices write them: 2026年12月20日, 2027-1-1至3, 2月15日（周一）至23日（周二）."""

import re
import unicodedata
from datetime import date

_YEAR = r"(?:(\d{4})[年./-])"
_SPANS = re.compile(
    rf"{_YEAR}?(\d{{1,2}})[月./-](\d{{1,2}})[日号]?(?!\d)(?:[至到~—-]+(?:{_YEAR}?(\d{{1,2}})[月./-])?(\d{{1,2}})[日号]?(?!\d))?[、,和及]?"
)
_COMPACT = re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)")
_WEEKDAY = re.compile(r"\(?(?:周|星期|礼拜)[一二三四五六日天]\)?")

Span = tuple[date, date]


def spans_in(text: str, year: int | None = None) -> tuple[list[Span], str]:
    """The spans, a single day from itself to itself, and what is left of the text; `year` is taken where none is named.

    Without it, dates that name no year stay in what is left. Raises ValueError where there is no such day, or where a
    span ends before it begins.
    """
    plain = _COMPACT.sub(r"\1-\2-\3", text)
    found: list[Span] = []
    kept: list[str] = []
    end = 0
    for match in _SPANS.finditer(plain):
        if match[1] or year:
            kept.append(plain[end : match.start()])
            end = match.end()
            found.append(_span(match, year or 0))
    return found, "".join([*kept, plain[end:]])


def single_span(text: str, year: int | None = None) -> Span | None:
    """The one span that the text names, weekdays in brackets aside; None where it says none, several or more.

    Raises ValueError where there is no such day.
    """
    found, rest = spans_in(_WEEKDAY.sub("", unicodedata.normalize("NFKC", "".join(text.split()))), year)
    return found[0] if len(found) == 1 and not rest.strip("()、,") else None


def _span(match: re.Match[str], year: int) -> Span:
    first = date(int(match[1] or year), int(match[2]), int(match[3]))
    if match[6] is None:
        return first, first
    month = int(match[5] or first.month)
    over = match[4] is None and match[5] is not None and month < first.month
    last = date(int(match[4] or first.year + over), month, int(match[6]))
    if last < first:
        raise ValueError(match[0])
    return first, last
