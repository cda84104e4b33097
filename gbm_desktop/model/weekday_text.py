"""Weekdays as offices write them: 周二、周六, 星期一三五, 每周二至周五, 周末."""

import re

_WEEK = re.compile(r"每?(?:周|星期|礼拜)([一二三四五六日天末1-7])(?:[至到~-](?:周|星期|礼拜)?([一二三四五六日天1-7]))?")
_MORE = re.compile(r"^[、,和及./]*([一二三四五六日天1-7])")
_NAMES = "一二三四五六日"
_WEEKEND = (5, 6)


def weekdays_in(text: str) -> tuple[list[int], str]:
    """The weekdays (0 Monday … 6 Sunday) that the text names, and what is left of it."""
    days: list[int] = []
    while found := _WEEK.search(text):
        days += _WEEKEND if found[1] == "末" else _from_to(_number(found[1]), _number(found[2] or found[1]))
        rest = text[found.end() :]
        while more := _MORE.match(rest):
            days.append(_number(more[1]))
            rest = rest[more.end() :]
        text = text[: found.start()] + rest
    return days, text


def _from_to(first: int, last: int) -> list[int]:
    """周五至周一 goes over the week's end."""
    return [(first + ahead) % 7 for ahead in range((last - first) % 7 + 1)]


def _number(char: str) -> int:
    return int(char) - 1 if char.isdecimal() else _NAMES.index("日" if char == "天" else char)
