"""Working days as the State Council's office arranges them, holidays and make-up days included."""

from datetime import date
from importlib import import_module
from typing import Any

_SATURDAY = 5


def is_workday(day: date) -> bool:
    """Whether offices work on this day; in a year without a published arrangement they do from Monday to Friday."""
    arranged: Any = import_module("chinese_calendar")  # has no types
    try:
        return bool(arranged.is_workday(day))
    except NotImplementedError:
        return day.weekday() < _SATURDAY
