"""By how much other laptops' clocks are off from this one's, from who had seen what: the later thing happened later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

_NARROW = timedelta(minutes=10)
_MS = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Sighting:
    """When `later` did something at `later_at`, by its clock, `earlier` had done something at `earlier_at`, by its own.

    Times are Unix times in milliseconds.
    """

    later: str
    later_at: int
    earlier: str
    earlier_at: int


@dataclass(frozen=True, slots=True)
class Skew:
    """The device's clock is ahead of this laptop's by at least `low` and at most `high`; None: nobody can say.

    `likely` is known where the two are near each other.
    """

    device: str
    low: timedelta | None
    high: timedelta | None

    @property
    def likely(self) -> timedelta | None:
        """By how much it is ahead, as well as one can say."""
        if self.low is None or self.high is None or self.high - self.low > _NARROW:
            return None
        return (self.low + self.high) / 2

    @property
    def surely(self) -> timedelta:
        """By how much it is ahead at least, below zero: behind; zero where it may well be right."""
        if self.low is not None and self.low > timedelta():
            return self.low
        return self.high if self.high is not None and self.high < timedelta() else timedelta()


def skews(own: str, sightings: Iterable[Sighting]) -> list[Skew]:
    """What the sightings, in the order in which they were made, say of each other device's clock.

    What contradicts an earlier one means that a clock was set in between: the earlier one is forgotten.
    """
    most: dict[tuple[str, str], int] = {}
    for seen in sightings:
        pair, back = (seen.later, seen.earlier), (seen.earlier, seen.later)
        ahead = seen.later_at - seen.earlier_at
        most[pair] = min(ahead, most.get(pair, ahead))
        if back in most and -most[back] > most[pair]:
            del most[back]
    devices = sorted({device for pair in most for device in pair} - {own})
    return [_skew(own, device, most) for device in devices]


def _skew(own: str, device: str, most: dict[tuple[str, str], int]) -> Skew:
    """Each limit as it was seen, or over a third laptop where that says more; unless the two then contradict."""
    direct = _limits(own, device, most, ())
    over = _limits(own, device, most, {third for pair in most for third in pair} - {own, device})
    low, high = over if over[0] is None or over[1] is None or over[0] <= over[1] else direct
    return Skew(device, None if low is None else low * _MS, None if high is None else high * _MS)


def _limits(
    own: str, device: str, most: dict[tuple[str, str], int], thirds: Iterable[str]
) -> tuple[int | None, int | None]:
    behind, ahead = _most(own, device, most, thirds), _most(device, own, most, thirds)
    return None if behind is None else -behind, ahead


def _most(one: str, other: str, most: dict[tuple[str, str], int], thirds: Iterable[str]) -> int | None:
    """By how much the one's clock is at most ahead of the other's."""
    found = [most[one, other]] if (one, other) in most else []
    found += [most[one, by] + most[by, other] for by in thirds if (one, by) in most and (by, other) in most]
    return min(found, default=None)
