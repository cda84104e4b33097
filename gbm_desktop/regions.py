"""The national list of provinces, cities, counties and townships: look-up, descent and search as typed.

Villages are not in it: the state publishes no village codes since October 2024, they belong to the workspace.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, pairwise, takewhile
from operator import eq

from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.model.region import Level, Region, RegionCode, level_of, parse_code, possible_parents, prefix_of
from gbm_desktop.resource_files import resource

EDITION = "2026-09-11"  # when the list was taken from the national place-name database; stored beside a code
_SHARED = 2  # characters that a run of Chinese must share with a place to be read as naming it
_SUFFIXES = frozenset("省市区县镇乡")


@dataclass(frozen=True, slots=True)
class _List:
    """The list as columns, ordered by level and then by code; `levels` are the rows of each level."""

    codes: list[RegionCode]
    names: list[str]
    initials: list[str]
    row: dict[RegionCode, int]
    levels: tuple[range, ...]


@cache
def _national() -> _List:
    _, _, rows = resource("regions", "regions.tsv").read_text(encoding="utf-8").partition("\n")
    cells = rows.rstrip("\n").replace("\n", "\t").split("\t")
    codes, names, letters = [RegionCode(code) for code in cells[0::3]], cells[1::3], cells[2::3]
    row = dict(zip(codes, range(len(codes)), strict=True))
    order = {level: number for number, level in enumerate(Level)}
    starts = [bisect_left(codes, number, key=lambda code: order[level_of(code)]) for number in range(len(order))]
    levels = tuple(range(*pair) for pair in pairwise(starts))
    return _List(codes, names, letters, row, levels)


def find(code: str) -> Region | None:
    """The place with this code (6, 9 or 12 digits), or None where the list has none."""
    parsed = parse_code(code)
    row = _national().row.get(parsed) if parsed else None
    return None if row is None else _region(row)


def require(code: str) -> Region:
    """The place with this code; raises UnknownRegion where the list has none."""
    if (region := find(code)) is None:
        raise UnknownRegion(code)
    return region


def children(code: str | None = None) -> list[Region]:
    """The places right under this one by code, the provinces for None; raises UnknownRegion."""
    national = _national()
    if code is None:
        return [_region(row) for row in national.levels[0]]
    parent = require(code).code
    inside = _rows_inside(prefix_of(parent))
    return [_region(row) for row in inside if _parent(national.codes[row]) == parent]


def path(code: str) -> list[Region]:
    """The places from the province down to this one; raises UnknownRegion."""
    region = require(code)
    return [*path(region.parent), region] if region.parent else [region]


def full_name(code: str) -> str:
    """The name with all that stands above it, as in 四川省成都市青白江区清泉镇; raises UnknownRegion."""
    return "".join(region.name for region in path(code))


def search(text: str, limit: int = 50, within: str | None = None) -> list[Region]:
    """The places that a person may mean by Chinese text, pinyin initials or the beginning of a code, best first.

    Several parts narrow from above: 青白江清泉, 青白江 清泉, qbj qq. Whole names come before names that begin so, and
    those before names that contain it; then by level and code. `within` is a code; raises UnknownRegion for it.
    """
    typed = tuple((parse_code(text) or text.lower()).split())
    prefix = prefix_of(require(within).code) if within else ""
    codes = _national().codes
    found = (row for row in dict.fromkeys(_matching(typed)) if codes[row].startswith(prefix))
    return [_region(row) for row in islice(found, limit)]


def _region(row: int) -> Region:
    national = _national()
    code = national.codes[row]
    return Region(code, national.names[row], level_of(code), _parent(code))


@cache
def _parent(code: RegionCode) -> RegionCode | None:
    return next((above for above in possible_parents(code) if above in _national().row), None)


def _rows_inside(prefix: str) -> Iterator[int]:
    """The rows whose code begins so, in the list's order; within a level the codes ascend."""
    national = _national()
    for rows in national.levels:
        first = bisect_left(national.codes, prefix, rows.start, rows.stop)
        yield from range(first, bisect_left(national.codes, prefix + ":", first, rows.stop))


def _matching(typed: tuple[str, ...]) -> Iterator[int]:
    """The rows that match, best first; a row may come twice."""
    if not typed:
        return iter(())
    direct = [_ranked(typed[0], range(len(_national().codes)))] if len(typed) == 1 else []
    along = [_ranked(part, _rows_inside(prefix)) for prefix, part in _walk(typed)]
    return chain.from_iterable(chain.from_iterable(zip(*direct, *along, strict=True)))


def _ranked(part: str, rows: Iterable[int]) -> tuple[list[int], list[int], list[int]]:
    """The rows whose whole name is this, whose name begins so, whose name contains it."""
    national = _national()
    column = national.codes if part.isdigit() else national.initials if part.isascii() else national.names
    whole, begins, contains = [], [], []
    for row in [row for row in rows if part in column[row]]:
        value = column[row]
        if value == part:
            whole.append(row)
        elif value.startswith(part):
            begins.append(row)
        elif column is not national.codes:
            contains.append(row)
    return whole, begins, contains


def _walk(typed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The digits to look under and what is left to look for, where a place above has taken its share of the words."""
    if len(typed) == 1 and (typed[0].isascii() or len(typed[0]) <= _SHARED):
        return
    national = _national()
    left: dict[RegionCode | None, frozenset[tuple[str, ...]]] = {}
    for row in chain(*national.levels[:3]):
        code = national.codes[row]
        before = left.get(_parent(code), frozenset()) if left else frozenset()
        here = {rest for parts in (typed, *before) if (rest := _rest(parts, row))} - before
        if before or here:
            left[code] = before | here
        yield from ((prefix_of(code), parts[0]) for parts in sorted(here) if len(parts) == 1)


def _rest(parts: tuple[str, ...], row: int) -> tuple[str, ...]:
    """The parts less those that name this place; nothing where they don't name it or nothing else is left."""
    national = _national()
    first, *others = parts
    name = national.names[row]
    if name.startswith(first) or national.initials[row].startswith(first):
        return tuple(others)
    if name[:_SHARED] != first[:_SHARED]:
        return ()
    shared = sum(takewhile(bool, map(eq, first, name)))
    left = first[shared:]
    return () if left in _SUFFIXES else (left, *others)
