"""How much was published: counts and readers by medium, level and month."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.publicity import Medium, MediumLevel, Publicity


class By(StrEnum):
    """By what the register is summed up."""

    MEDIUM = "medium"
    LEVEL = "level"
    MONTH = "month"


Of = Medium | MediumLevel | date
_OF: Mapping[By, Callable[[Publicity], Of]] = {
    By.MEDIUM: lambda item: item.medium,
    By.LEVEL: lambda item: item.level,
    By.MONTH: lambda item: item.on_day.replace(day=1),
}
_ORDER: Sequence[Of] = (*Medium, *MediumLevel)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many items of one medium, level or month (its first day); a sum is None where no item says a number."""

    of: Of
    count: int
    reach: int | None
    plays: int | None


def sums(items: Iterable[Publicity], by: By) -> list[Tally]:
    """A tally for each medium, level or month that there is, in their own order."""
    parts: dict[Of, list[Publicity]] = {}
    for item in items:
        parts.setdefault(_OF[by](item), []).append(item)
    return [Tally(of, len(part), *numbers(part)) for of, part in sorted(parts.items(), key=lambda part: _rank(part[0]))]


def numbers(items: Sequence[Publicity]) -> tuple[int | None, int | None]:
    """All readers and all plays; None where no item says a number."""
    return _sum(item.reach for item in items), _sum(item.plays for item in items)


def _sum(told: Iterable[int | None]) -> int | None:
    said = [number for number in told if number is not None]
    return sum(said) if said else None


def _rank(of: Of) -> int:
    return of.toordinal() if isinstance(of, date) else _ORDER.index(of)
