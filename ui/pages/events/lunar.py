"""The lunar day in small type under the solar one."""

from datetime import date
from functools import cache
from importlib import import_module
from typing import Any


@cache
def lunar_day(day: date) -> str:
    """廿五, or on the first of a lunar month its name: 冬月."""
    solar: Any = import_module("lunar_python").Solar  # slow to import, needed only where a calendar is seen
    lunar = solar.fromYmd(day.year, day.month, day.day).getLunar()
    return f"{lunar.getMonthInChinese()}月" if lunar.getDay() == 1 else str(lunar.getDayInChinese())
