"""The figures of a campaign: each says what it counts, as of which day, and from which rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, overload

from gbm_desktop.model.ids import EventId

FigureRow = Mapping[str, str | int | float]
Cells = tuple[tuple[str, str | int | float], ...]
"""A row before its columns have their titles: (key of the column, cell)."""
EVENT = "event_id"
"""The cell that says which event a row is about; it is no column."""


def as_it_is(cells: Any) -> Cells:
    """A row that is told in cells already."""
    told: Cells = cells
    return told


class Counted(NamedTuple):
    """A figure before its words: `value` is None where nothing was recorded, which is not the same as 0.

    `cells` tells a row of `rows`. `parts` are what a share or mean was made of: what is divided, and by how many.
    """

    key: str
    value: int | float | None
    rows: Sequence[Any] = ()
    cells: Callable[[Any], Cells] = as_it_is
    parts: tuple[float, float] | None = None


class Rows(Sequence[FigureRow]):
    """Rows that are told when they are looked at: of 20,000 deals most figures need only the sum."""

    __slots__ = ("_cells", "_found", "_title")

    def __init__(self, found: Sequence[Any], cells: Callable[[Any], Cells], title: Callable[[str], str]) -> None:
        self._found, self._cells, self._title = found, cells, title

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> FigureRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[FigureRow]: ...

    def __getitem__(self, at: int | slice) -> FigureRow | Sequence[FigureRow]:
        if isinstance(at, slice):
            return Rows(self._found[at], self._cells, self._title)
        return self._told(self._found[at])

    def __iter__(self) -> Iterator[FigureRow]:
        return map(self._told, self._found)

    def event_at(self, at: int) -> EventId | None:
        """The event that the row is about, if it is about one."""
        found = dict(self._cells(self._found[at])).get(EVENT)
        return EventId(str(found)) if found else None

    def _told(self, row: Any) -> FigureRow:
        return {self._title(key): value for key, value in self._cells(row) if key != EVENT}


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
    rows: Sequence[FigureRow] = ()
    formula: str = ""
    as_of: date | None = None
    last_year: int | float | None = None
    typed: bool = False
    parts: tuple[float, float] | None = None

    @property
    def change(self) -> float | None:
        """How much more it is than the year before, in its unit; None where one of them is unknown."""
        if self.value is None or self.last_year is None:
            return None
        return round(self.value - self.last_year, 2)

    def event_at(self, at: int) -> EventId | None:
        """The event that the row is about, if it is about one."""
        return self.rows.event_at(at) if isinstance(self.rows, Rows) else None


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
SUMMED: Mapping[str, tuple[str, ...]] = {
    "entries": ("entries",), "distinct": ("first",), "anonymous": ("anonymous",), "registered": ("registered",),
    "subsidy_sum": ("sum",), "subsidy_households": ("households",), "interest_sum": ("sum",), "discount_sum": ("sum",),
    "trade_in_count": ("pieces",), "intentions": ("count",), "contracts": ("count",), "contracts_sum": ("sum",),
    "sales_sum": ("sum",), "sales_offline_sum": ("sum",), "sales_online_sum": ("sum",), "consultations": ("advised",),
    "reach": ("reach",), "plays": ("plays",), "handouts": ("pieces",), "safety_items": ("items",),
    "safety_incident_hurt": ("hurt", "dead"),
}  # fmt: skip
"""The columns of the rows that add up to a figure; a figure not named here nor among the ratios counts its rows."""
RATIOS = frozenset(
    {"complaints_closed_share", "complaints_days", "complaints_satisfied_share", "safety_rectified_share"}
)
"""Shares and means: made of `parts`."""
OVERLAPPING = frozenset(
    {
        "distinct", "exhibitors", "exhibitors_local", "exhibitors_outside", "exhibitors_certified", "products",
        "products_certified", "product_categories", "certificates_new",
    }
)  # fmt: skip
"""Each counts different persons, companies or products, who may be the same elsewhere: sums of them count twice."""


def share(part: int, whole: int) -> int | float | None:
    """How many of a hundred, to one decimal; None of nothing."""
    return plain(round(100 * part / whole, 1)) if whole else None


def mean(total: float, count: float) -> int | float | None:
    """The mean to one decimal; None of nothing."""
    return plain(round(total / count, 1)) if count else None


def plain(value: float) -> int | float:
    """A number without a fraction as a whole one."""
    return int(value) if value == int(value) else value
