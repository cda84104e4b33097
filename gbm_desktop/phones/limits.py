"""How much one phone may ask for: rates, and wrong PINs."""

from collections import OrderedDict
from dataclasses import dataclass, field

_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """What the server takes; times in seconds, sizes in bytes, rates in requests a second."""

    connections: int = 256
    connections_each: int = 8
    whole_request: float = 15
    sent: int = 16_384
    body: int = 4096
    burst: int = 40
    rate: float = 1.0


@dataclass(slots=True)
class Rate:
    """A bucket for each address: `burst` requests at once, refilled at `rate` a second; the oldest are forgotten."""

    burst: int
    rate: float
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def allows(self, address: str, now: float) -> bool:
        """One request more from the address is within what it may ask for, and is counted."""
        left, then = self._left.pop(address, (float(self.burst), now))
        left = min(float(self.burst), left + max(0.0, now - then) * self.rate)
        allowed = left >= 1
        self._left[address] = (left - 1 if allowed else left, now)
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)
        return allowed


@dataclass(slots=True)
class WrongPins:
    """After `each` wrong PINs an address waits `wait` seconds; after `all` of them nobody gets in until a new PIN."""

    each: int = 5
    all: int = 30
    wait: float = 300
    _wrong: dict[str, tuple[int, float]] = field(default_factory=dict)
    _total: int = 0

    def shut(self, address: str, now: float) -> bool:
        """Whether no PIN is taken from the address now."""
        count, last = self._wrong.get(address, (0, 0.0))
        if count >= self.each and now - last >= self.wait:
            del self._wrong[address]
            return self._total >= self.all
        return count >= self.each or self._total >= self.all

    def count(self, address: str, now: float) -> int:
        """One wrong PIN more; answers how many more the address may try."""
        count = self._wrong.get(address, (0, 0.0))[0] + 1
        self._wrong[address] = (count, now)
        self._total += 1
        return max(0, min(self.each - count, self.all - self._total))
