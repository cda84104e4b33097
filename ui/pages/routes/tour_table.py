"""The tours: name, when, how many stops, and whether something does not work out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHeaderView

from gbm_desktop.cargo import Load
from gbm_desktop.model.itinerary import TourDay
from gbm_desktop.model.tours import Tour
from gbm_desktop.wording.counted import fill
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone


@dataclass(frozen=True, slots=True)
class TourLine:
    """A tour, its days and what it carries."""

    tour: Tour
    days: tuple[TourDay, ...]
    loads: tuple[Load, ...]

    @property
    def stops(self) -> int:
        """How many stops it has."""
        return sum(len(day.calls) + len(day.left_out) for day in self.days)

    @property
    def flaws(self) -> int:
        """How many warnings its days, stops and loads have."""
        of_days = sum(len(day.flaws) + len(day.left_out) for day in self.days)
        of_stops = sum(len(call.flaws) for day in self.days for call in day.calls)
        return of_days + of_stops + sum(way.is_over for load in self.loads for way in load.trip.ways)

    @property
    def span(self) -> str:
        """From which day to which."""
        days = [f"{day.day:%m-%d}" for day in self.days]
        return f"{days[0]}–{days[-1]}" if len(days) > 1 else "".join(days) or "—"


class TourTable(DataTable[TourLine]):
    """One tour is chosen at a time."""

    def __init__(self, actions: Sequence[RowAction[TourLine]]) -> None:
        super().__init__(RecordModel(self._columns()), "tourTable", actions)
        self.setAccessibleName(self.tr("Tours"))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(32)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _columns(self) -> list[Column[TourLine]]:
        return [
            Column(self.tr("Tour"), lambda line: line.tour.name, tip=self._about),
            Column(self.tr("Stops"), lambda line: str(line.stops), RIGHT, sort=lambda line: line.stops, width=44),
            Column(self.tr("Alerts"), _warned, tone=_tone, sort=lambda line: line.flaws, width=36),
        ]

    def _about(self, line: TourLine) -> str:
        said = self.tr("{name}: {days}, {count:stop|stops}")
        return fill(said, name=line.tour.name, days=line.span, count=line.stops)


def _warned(line: TourLine) -> str:
    return str(line.flaws) if line.flaws else ""


def _tone(line: TourLine) -> Tone:
    return "warn" if line.flaws else "second"
