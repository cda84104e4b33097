"""What time it is: the laptop's own clock, which tests and the sample season set."""

import sys
import time
from datetime import timedelta, timezone, tzinfo
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
        """The zone that the laptop is set to."""
        return _zone(time.localtime().tm_gmtoff)


@lru_cache
def _zone(seconds_east: int) -> tzinfo:
    return timezone(timedelta(seconds=seconds_east))
