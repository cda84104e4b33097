"""How long a protected workspace hears no passphrase after wrong ones. Pure: the clock is the caller's."""

from dataclasses import dataclass

FREE = 3
LONGEST = 3600
_SECOND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Attempts:
    """How many wrong passphrases came one after the other, and the monotonic clock (ns) at the last of them."""

    wrong: int = 0
    at: int = 0


def pause_after(wrong: int) -> int:
    """Seconds: none after the first three, then 4, 8, 16 … up to an hour."""
    return 0 if wrong < FREE else min(LONGEST, 1 << min(wrong - FREE + 2, 12))


def wait(tried: Attempts, now: int) -> int:
    """Seconds that are left. Wall clocks do not count, so setting them does not help.

    The monotonic clock begins anew when the laptop is switched on: what it says then has passed at least.
    """
    passed = now - tried.at if now >= tried.at else now
    return max(0, -(-(pause_after(tried.wrong) * _SECOND - passed) // _SECOND))
