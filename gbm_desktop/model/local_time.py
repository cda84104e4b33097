"""Times of day as people type them: 9:00, 0930, 9点半, 下午2:30, 10-13 9:00."""

import re
import unicodedata
from datetime import date, datetime, time

_NOON = 12
_TIME = re.compile(
    r"(?:(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?[ T]*)?"
    r"(?P<half>上午|下午|晚上|中午)?\s*(?P<hour>\d{1,2})(?:[:：点时]\s*(?P<minute>\d{1,2}|半)?分?)"
)
_BARE = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})")


def parse_local_time(text: str, day: date) -> datetime | None:
    """The local time meant, on `day` unless the text names another; None where the text is no time."""
    typed = unicodedata.normalize("NFKC", text).strip()
    found = _TIME.fullmatch(typed) or _BARE.fullmatch(typed)
    if found is None:
        return None
    said = found.groupdict()
    minute = 30 if said["minute"] == "半" else int(said["minute"] or 0)
    try:
        on = date(
            int(said.get("year") or day.year), int(said.get("month") or day.month), int(said.get("day") or day.day)
        )
        return datetime.combine(on, time(_hour(int(said["hour"]), said.get("half")), minute))
    except ValueError:
        return None


def _hour(hour: int, half: str | None) -> int:
    return hour + _NOON if half in {"下午", "晚上"} and hour < _NOON else hour
