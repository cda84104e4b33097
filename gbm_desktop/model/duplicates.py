"""Which entries are probably the same person's; a person decides, never the program."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

_MOST_ALIKE = 12
"""Where more than so many share a phone or a name in one village, that tells nothing of any two of them."""


class Likeness(StrEnum):
    """Why two entries may be one person's, the likeliest first."""

    SAME_PHONE = "same_phone"
    SAME_UNIT = "same_unit"
    SOUNDS_SAME_PHONE = "sounds_same_phone"
    NEAR_NAME_PHONE = "near_name_phone"
    SOUNDS_SAME_UNIT = "sounds_same_unit"
    OTHER_PHONE = "other_phone"


SCORES = {
    Likeness.SAME_PHONE: 100,
    Likeness.SAME_UNIT: 90,
    Likeness.SOUNDS_SAME_PHONE: 80,
    Likeness.NEAR_NAME_PHONE: 70,
    Likeness.SOUNDS_SAME_UNIT: 60,
    Likeness.OTHER_PHONE: 40,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared of an entry; `unit` is a village, an office or whatever tells namesakes apart.

    `sound` are the name's syllables without tones, `initials` their first letters.
    """

    id: str
    name: str
    unit: str
    phone: str
    initials: str
    sound: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Probable:
    """Two entries that may be one person's; `first` is the older one."""

    first: str
    second: str
    likeness: Likeness

    @property
    def score(self) -> int:
        """How likely it is, of 100."""
        return SCORES[self.likeness]


def probable(entries: Iterable[Entry], settled: Collection[frozenset[str]] = ()) -> list[Probable]:
    """The pairs that are probably one person's, the likeliest first; those of whom a person has spoken are left out.

    Only entries that share a phone, or a name or its sound in a village, are compared: 50,000 take less than a second.
    """
    everyone = [_tidy(entry) for entry in entries]
    found: dict[tuple[str, str], Likeness] = {}
    for one, other in _neighbours(everyone):
        likeness = alike(one, other)
        if likeness is not None and frozenset((one.id, other.id)) not in settled:
            found[min(one.id, other.id), max(one.id, other.id)] = likeness
    pairs = [Probable(first, second, likeness) for (first, second), likeness in found.items()]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def alike(one: Entry, other: Entry) -> Likeness | None:
    """Why these two may be one person's, None where nothing speaks for it."""
    same_phone = bool(one.phone) and one.phone == other.phone
    if same_phone:
        return _alike_by_phone(one, other)
    both_have_phones = bool(one.phone and other.phone)
    if not _same_place(one.unit, other.unit):
        return None
    if one.name == other.name:
        return Likeness.OTHER_PHONE if both_have_phones else Likeness.SAME_UNIT
    return Likeness.SOUNDS_SAME_UNIT if one.sound == other.sound and not both_have_phones else None


def _alike_by_phone(one: Entry, other: Entry) -> Likeness | None:
    if one.name == other.name:
        return Likeness.SAME_PHONE
    if steps_between(one.sound, other.sound) == 0:
        return Likeness.SOUNDS_SAME_PHONE
    near = one.initials == other.initials or steps_between(one.name, other.name) == 1
    return Likeness.NEAR_NAME_PHONE if near or steps_between(one.sound, other.sound) == 1 else None


def steps_between(one: Sequence[str], other: Sequence[str]) -> int:
    """0 where both are the same, 1 where one part was changed, added or left out, else 2."""
    if one == other:
        return 0
    if len(one) > len(other):
        one, other = other, one
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest = one[same + 1 :] if len(one) == len(other) else one[same:]
    return 1 if len(other) - len(one) <= 1 and rest == other[same + 1 :] else 2


def root(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> str:
    """Which of these entries, all one person's, is kept: the first that is nobody's duplicate, else the first."""
    duplicates = {duplicate for duplicate, _ in pairs}
    everyone = sorted(ids)
    return next((one for one in everyone if one not in duplicates), everyone[0])


def _neighbours(everyone: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for by in (_by_phone, _by_sound_and_unit):
        for block in _blocks(everyone, by):
            if len(block) <= _MOST_ALIKE:
                yield from combinations(block, 2)
            else:
                yield from _neighbours_by_name(block)
    yield from _in_part_of_unit(everyone)


def _neighbours_by_name(block: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for namesakes in _blocks(block, lambda entry: (entry.name, entry.phone)):
        if len(namesakes) <= _MOST_ALIKE:
            yield from combinations(namesakes, 2)


def _in_part_of_unit(everyone: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Namesakes of whose units one begins with the other's: 利民村, 利民村3组."""
    for namesakes in _blocks(everyone, lambda entry: entry.name):
        block = sorted((one for one in namesakes if one.unit), key=lambda one: one.unit)
        for at, one in enumerate(block):
            for other in block[at + 1 : at + 1 + _MOST_ALIKE]:
                if not other.unit.startswith(one.unit):
                    break
                if other.unit != one.unit:
                    yield one, other


def _blocks(everyone: Iterable[Entry], key: Callable[[Entry], Hashable]) -> Iterator[list[Entry]]:
    blocks: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in everyone:
        blocks[key(entry)].append(entry)
    blocks.pop(None, None)
    return (block for block in blocks.values() if len(block) > 1)


def _by_phone(entry: Entry) -> str | None:
    return entry.phone or None


def _by_sound_and_unit(entry: Entry) -> Hashable:
    return (entry.sound, entry.unit) if entry.unit else None


def _same_place(one: str, other: str) -> bool:
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _tidy(entry: Entry) -> Entry:
    unit = "".join(entry.unit.split())
    if unit == entry.unit:
        return entry
    return Entry(entry.id, entry.name, unit, entry.phone, entry.initials, entry.sound)
