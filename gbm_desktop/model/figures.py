"""The figures of a campaign: each says what it counts, as of which day, and from which rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

FigureRow = Mapping[str, str | int | float]
Cells = tuple[tuple[str, str | int | float], ...]
"""A row before its columns have their titles: (key of the column, cell)."""


class Counted(NamedTuple):
    """A figure before its words: `value` is None where nothing was recorded, which is not the same as 0.

    `parts` are what a share or mean was made of: what is divided, and by how many.
    """

    key: str
    value: int | float | None
    rows: Iterable[Cells] = ()
    parts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator with its value and the rows it was counted from.

    `value` is None where nothing was recorded, which is not the same as 0. `definition` is the 口径. The keys of `rows`
    are the Chinese column titles, in the order in which they are shown. `typed` says that a person stated the value;
    `last_year` is the year before's, where it is known. `parts` are what a share or mean was made of.
    """

    key: str
    name: str
    value: int | float | None
    unit: str
    definition: str
    rows: tuple[FigureRow, ...] = ()
    formula: str = ""
    as_of: date | None = None
    last_year: int | float | None = None
    typed: bool = False
    parts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A value that a person states for a year: what the program cannot count, or last year's. The source is named."""

    id: str
    year: int
    key: str
    value: float
    as_of: date | None
    source: str
    note: str = ""


TYPED_ONLY = ("demo_houses", "demo_area")
"""Figures that no register of the program counts."""
OVERLAPPING = frozenset(
    {
        "distinct", "exhibitors", "exhibitors_local", "exhibitors_outside", "exhibitors_certified", "products",
        "products_certified", "product_categories",
    }
)  # fmt: skip
"""Each counts different persons, companies or products, who may be the same elsewhere: sums of them count twice."""


def share(part: int, whole: int) -> int | float | None:
    """How many of a hundred, to one decimal; None of nothing."""
    return _plain(round(100 * part / whole, 1)) if whole else None


def mean(total: float, count: float) -> int | float | None:
    """The mean to one decimal; None of nothing."""
    return _plain(round(total / count, 1)) if count else None


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
