"""Coordinates and distances out of the sheets that offices keep: each row is taken, or said to be wrong."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median

from gbm_desktop.errors import NoPlaceColumns
from gbm_desktop.intake.degrees import is_east, is_north, parse_degrees
from gbm_desktop.intake.place_columns import PlaceColumn, PlaceTable, find_table
from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.sheets import Cell, Workbook, cell_text
from gbm_desktop.model.geography import Coordinates, PlaceKey, metres_between
from gbm_desktop.model.person_name import is_total
from gbm_desktop.model.travel import Distance, Pair, pair

FAR_METRES = 200_000
_MOST_METRES, _MOST_MINUTES = 2_000_000, 24 * 60
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(公里|千米|km|米|m)?")
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)(?:小时|时|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|min|m)?)?")


class PlaceFault(StrEnum):
    """Why a row cannot be taken."""

    NO_SUCH_PLACE = "no_such_place"
    BAD_DEGREES = "bad_degrees"
    OUTSIDE_CHINA = "outside_china"
    BAD_NUMBER = "bad_number"
    NOTHING_SAID = "nothing_said"
    SAME_PLACE = "same_place"


class PlaceCaution(StrEnum):
    """What deserves a look; the row was taken."""

    SWAPPED = "swapped"
    FAR_AWAY = "far_away"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A row's own number in its sheet, and what it says."""

    row: int
    value: str


@dataclass(slots=True)
class PlacesRead:
    """What a file says of places, and the rows that were not taken or deserve a look."""

    coordinates: dict[PlaceKey, Coordinates] = field(default_factory=dict)
    distances: dict[Pair, Distance] = field(default_factory=dict)
    rejected: list[tuple[PlaceRow, PlaceFault]] = field(default_factory=list)
    cautions: list[tuple[PlaceRow, PlaceCaution]] = field(default_factory=list)


def read_places(workbook: Workbook, names: PlaceNames) -> PlacesRead:
    """The coordinates and distances of every visible sheet that has any. Raises NoPlaceColumns."""
    tables = [table for sheet in workbook.sheets if not sheet.hidden and (table := find_table(sheet))]
    if not tables:
        raise NoPlaceColumns(workbook.file)
    read = PlacesRead()
    for table in tables:
        _Reader(table, names, workbook.file, read).take_all()
    return read


@dataclass(frozen=True, slots=True)
class _Reader:
    table: PlaceTable
    names: PlaceNames
    source: str
    read: PlacesRead

    def take_all(self) -> None:
        located: dict[PlaceKey, PlaceRow] = {}
        for number, cells in enumerate(self.table.rows, self.table.first_row):
            row = PlaceRow(number, " ".join(filter(None, (cell_text(cell).strip() for cell in cells))))
            if not row.value or any(is_total(cell_text(cell)) for cell in cells[:2]):
                continue
            taken = self._locate(cells, row, located) if self.table.locates else self._measure(cells, row)
            if taken is not None:
                self.read.rejected.append((row, taken))
        self._say_far(located)

    def _cell(self, cells: Iterable[Cell], column: PlaceColumn) -> str:
        at = self.table.columns.get(column)
        return "" if at is None else cell_text(list(cells)[at]).strip()

    def _locate(self, cells: Iterable[Cell], row: PlaceRow, located: dict[PlaceKey, PlaceRow]) -> PlaceFault | None:
        place = self.names.place(self._cell(cells, PlaceColumn.TOWNSHIP), self._cell(cells, PlaceColumn.VILLAGE))
        if place is None:
            return PlaceFault.NO_SUCH_PLACE
        said = _in_china(*map(parse_degrees, self._degrees(cells)))
        if isinstance(said, PlaceFault):
            return said
        north, east, swapped = said
        at = Coordinates(round(north, 6), round(east, 6), self.source)
        if swapped:
            self.read.cautions.append((row, PlaceCaution.SWAPPED))
        if self.read.coordinates.get(place, at) != at:
            self.read.cautions.append((row, PlaceCaution.REPEATED))
        self.read.coordinates[place] = at
        located[place] = row
        return None

    def _degrees(self, cells: Iterable[Cell]) -> tuple[str, ...]:
        if PlaceColumn.BOTH in self.table.columns:
            return tuple(part for part in re.split(r"[,，;；、]", self._cell(cells, PlaceColumn.BOTH)) if part.strip())
        return self._cell(cells, PlaceColumn.LATITUDE), self._cell(cells, PlaceColumn.LONGITUDE)

    def _say_far(self, located: Mapping[PlaceKey, PlaceRow]) -> None:
        """A place far from where most are was probably mistyped."""
        if not located:
            return
        points = [self.read.coordinates[place] for place in located]
        middle = Coordinates(median(at.latitude for at in points), median(at.longitude for at in points))
        for place, row in located.items():
            if metres_between(self.read.coordinates[place], middle) > FAR_METRES:
                self.read.cautions.append((row, PlaceCaution.FAR_AWAY))

    def _measure(self, cells: Iterable[Cell], row: PlaceRow) -> PlaceFault | None:
        ends = [self.names.named(self._cell(cells, column)) for column in (PlaceColumn.START, PlaceColumn.END)]
        if ends[0] is None or ends[1] is None:
            return PlaceFault.NO_SUCH_PLACE
        if ends[0] == ends[1]:
            return PlaceFault.SAME_PLACE
        kilometres, metres = (self._cell(cells, unit) for unit in (PlaceColumn.KILOMETRES, PlaceColumn.METRES))
        lasting = self._cell(cells, PlaceColumn.MINUTES)
        if not (kilometres or metres or lasting):
            return PlaceFault.NOTHING_SAID
        far = parse_metres(kilometres, 1000) if kilometres else parse_metres(metres, 1)
        long = parse_minutes(lasting)
        if ((kilometres or metres) and far is None) or (lasting and long is None):
            return PlaceFault.BAD_NUMBER
        self._keep(pair(ends[0], ends[1]), Distance(far, long, self.source), row)
        return None

    def _keep(self, places: Pair, distance: Distance, row: PlaceRow) -> None:
        if self.read.distances.get(places, distance) != distance:
            self.read.cautions.append((row, PlaceCaution.REPEATED))
        self.read.distances[places] = distance


def _in_china(*said: float | None) -> tuple[float, float, bool] | PlaceFault:
    """North, east, and whether they stood the wrong way round."""
    match said:
        case (float(north), float(east)) if is_north(north) and is_east(east):
            return north, east, False
        case (float(east), float(north)) if is_north(north) and is_east(east):
            return north, east, True
        case (float(), float()):
            return PlaceFault.OUTSIDE_CHINA
        case _:
            return PlaceFault.BAD_DEGREES


def parse_metres(text: str, unit: int) -> int | None:
    """Metres out of 7.2, 7.2公里, 7200米; `unit` is what a bare number counts. None: no distance."""
    found = _NUMBER.fullmatch("".join(unicodedata.normalize("NFKC", text).lower().split()))
    if found is None:
        return None
    metres = round(float(found[1]) * {None: unit, "米": 1, "m": 1}.get(found[2], 1000))
    return metres if metres <= _MOST_METRES else None


def parse_minutes(text: str) -> int | None:
    """Whole minutes out of 25, 25分钟, 1小时10分, 0:25:00. None: no duration."""
    flat = "".join(unicodedata.normalize("NFKC", text).lower().split())
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", flat):
        flat = f"{clock[1]}时{clock[2]}分"
    found = _DURATION.fullmatch(flat)
    if found is None or not (found[1] or found[2]):
        return None
    minutes = round(float(found[1] or 0) * 60 + float(found[2] or 0))
    return minutes if minutes <= _MOST_MINUTES else None
