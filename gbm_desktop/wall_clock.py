"""What time it is: the laptop's own clock, which tests and the sample season set."""

import sys
import time
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Protocol


class Clock(Protocol):
    """What time it is: wall time in milliseconds, a monotonic time in nanoseconds, and the local zone."""

    def wall(self) -> int:
        """Unix time in milliseconds."""

    def monotonic(self) -> int:
        """Nanoseconds that only go forward, asleep or awake, until the laptop is switched off."""

    def zone(self) -> tzinfo:
        """The zone of local times."""


class SystemClock:
    """The laptop's own clock."""

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return time.time_ns() // 1_000_000

    def monotonic(self) -> int:
        """Nanoseconds that only go forward, asleep or awake; only Linux has another clock for it."""
        if sys.platform == "linux":
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        return time.monotonic_ns()

    def zone(self) -> tzinfo:
        """The zone that the laptop is set to; Beijing's where that is no zone."""
        return _zone(time.localtime().tm_gmtoff)


def local(seconds: float) -> datetime:
    """The Unix time as the laptop's own clock shows it."""
    return datetime.fromtimestamp(seconds, SystemClock().zone())


@lru_cache
def _zone(seconds_east: int) -> tzinfo:
    try:
        return timezone(timedelta(seconds=seconds_east))
    except ValueError:  # no place is a day away: somebody set it wrongly
        return _BEIJING


_BEIJING = timezone(timedelta(hours=8))
