"""When a measure is due or a post is manned, as it is shown and typed: 17:00, 10-11 17:00, 8:00–12:00."""

import re
from datetime import date, datetime, timedelta

from gbm_desktop.model.local_time import parse_local_time

_BETWEEN = re.compile(r"\s*(?:[–—~～至到]|\s-\s|(?<=\d)-(?=\d{1,2}[:：点时]))\s*")
_DAY = timedelta(days=1)
_TWO = 2


def shown(due: datetime | None, until: datetime | None, day: date) -> str:
    """The time, its date left out on this day."""
    if due is None:
        return ""
    if until is None:
        return _moment(due, day)
    return f"{_moment(due, day)}–{_moment(until, due.date())}"


def _moment(moment: datetime, day: date) -> str:
    return f"{moment:%H:%M}" if moment.date() == day else f"{moment:%m-%d %H:%M}"


def parsed(text: str, day: date) -> tuple[datetime | None, datetime | None] | None:
    """The time, and until when, that is meant; a post over midnight ends on the next day. None where it is no time."""
    parts = [part.strip() for part in _BETWEEN.split(text.strip())] if text.strip() else []
    if len(parts) > _TWO:
        return None
    due = parse_local_time(parts[0], day) if parts else None
    if parts and due is None:
        return None
    if len(parts) < _TWO or due is None:
        return due, None
    until = parse_local_time(parts[1], due.date())
    if until is None:
        return None
    return due, until + _DAY if until <= due and until.date() == due.date() else until
