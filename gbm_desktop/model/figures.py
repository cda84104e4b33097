"""The figures of a campaign: each says what it counts, as of which day, and from which rows."""

from collections.abc import Mapping
from dataclasses import dataclass

FigureRow = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator with its value and the rows it was counted from.

    `value` is None where nothing was recorded, which is not the same as 0. `definition` is the 口径. The keys of `rows`
    are the Chinese column titles, in the order in which they are shown.
    """

    key: str
    name: str
    value: int | float | None
    unit: str
    definition: str
    rows: tuple[FigureRow, ...] = ()
