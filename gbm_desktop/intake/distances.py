"""Coordinates and distances out of the sheets that offices keep: each row is taken, or said to be wrong."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from gbm_desktop.errors.geography import NoPlaceColumns
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.degrees import is_east, is_north, parse_degrees
from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import Column, TableRow, rows_of
from gbm_desktop.model.geography import Coordinates, PlaceKey, metres_between
from gbm_desktop.model.place_faults import PlaceCaution, PlaceFault
from gbm_desktop.model.travel import Distance, Pair, pair

FAR_METRES = 200_000
_MOST_METRES, _MOST_MINUTES = 2_000_000, 24 * 60
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(公里|千米|km|米|m)?")
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)(?:小时|时|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|min|m)?)?")


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


_PLACE = (
    Column("township", "乡镇", r"所?[在属]?(乡镇|镇乡|镇街|乡镇街道|镇|乡|街道|乡镇名称?|区划代码|township)"),
    Column("village", "村", r"(所在)?(村|行政村|村名|村名称|村社区|行政村名称|地点|地名|名称|place|village)"),
)
_COORDINATES = (
    *_PLACE,
    Column("north", "纬度", r"(北|中心|中心点)?纬度[a-z°度]*|lat(itude)?|y坐标", required=True),
    Column("east", "经度", r"(东|中心|中心点)?经度[a-z°度]*|lon(gitude)?|lng|x坐标", required=True),
)
_IN_ONE_CELL = (
    *_PLACE,
    Column("both", "经纬度", r"(中心|中心点)?(经纬度|坐标|位置坐标|地理坐标|纬经度)", required=True),
)
_DISTANCES = (
    Column("start", "起点", r"起点|出发地|出发点|起|从|甲地|起点名称|from", required=True),
    Column("end", "终点", r"终点|目的地|到达地|止|到|乙地|终点名称|to", required=True),
    Column("metres", "米", r"(距离|路程|里程)?(米|m)"),
    Column("kilometres", "公里", r"(距离|路程|里程)(公里|千米|km)?|车程(公里|千米|km)|公里数?|千米|km"),
    Column("minutes", "分钟", r"(行车|驾车|车程)?(时间|车程|用时|耗时|分钟数?)(分钟?|min)?|min(utes)?"),
)


def read_places(workbook: Workbook, names: PlaceNames) -> PlacesRead:
    """The coordinates and distances of every visible sheet that has any. Raises NoPlaceColumns."""
    located = [*_rows_of(workbook, _COORDINATES), *_rows_of(workbook, _IN_ONE_CELL)]
    measured = _rows_of(workbook, _DISTANCES)
    if not located and not measured:
        raise NoPlaceColumns(workbook.file)
    reader = _Reader(names, workbook.file, PlacesRead())
    reader.take(located, reader.locate)
    reader.take(measured, reader.measure)
    reader.say_far()
    return reader.read


def _rows_of(workbook: Workbook, columns: Sequence[Column]) -> list[TableRow]:
    try:
        return rows_of(workbook, columns)
    except NoTableColumns:
        return []


@dataclass(frozen=True, slots=True)
class _Reader:
    names: PlaceNames
    source: str
    read: PlacesRead
    rows: dict[PlaceKey, PlaceRow] = field(default_factory=dict)

    def take(self, rows: Sequence[TableRow], how: Callable[[TableRow, PlaceRow], PlaceFault | None]) -> None:
        for row in rows:
            shown = PlaceRow(row.number, " ".join(text for text in row.texts.values() if text))
            if fault := how(row, shown):
                self.read.rejected.append((shown, fault))

    def locate(self, row: TableRow, shown: PlaceRow) -> PlaceFault | None:
        place = self.names.place(row["township"], row["village"])
        if place is None:
            return PlaceFault.NO_SUCH_PLACE
        parts = re.split(r"[,，;；、]", row["both"]) if row["both"] else [row["north"], row["east"]]
        said = in_china(*map(parse_degrees, parts))
        if isinstance(said, PlaceFault):
            return said
        north, east, swapped = said
        at = Coordinates(round(north, 6), round(east, 6), self.source)
        if swapped and not row["both"]:
            self.read.cautions.append((shown, PlaceCaution.SWAPPED))
        if self.read.coordinates.get(place, at) != at:
            self.read.cautions.append((shown, PlaceCaution.REPEATED))
        self.read.coordinates[place] = at
        self.rows[place] = shown
        return None

    def say_far(self) -> None:
        """A place far from where most are was probably mistyped."""
        points = self.read.coordinates
        if not points:
            return
        middle = Coordinates(
            median(at.latitude for at in points.values()), median(at.longitude for at in points.values())
        )
        for place, at in points.items():
            if metres_between(at, middle) > FAR_METRES:
                self.read.cautions.append((self.rows[place], PlaceCaution.FAR_AWAY))

    def measure(self, row: TableRow, shown: PlaceRow) -> PlaceFault | None:
        start, end = self.names.named(row["start"]), self.names.named(row["end"])
        if start is None or end is None:
            return PlaceFault.NO_SUCH_PLACE
        if start == end:
            return PlaceFault.SAME_PLACE
        far = parse_metres(row["kilometres"], 1000) if row["kilometres"] else parse_metres(row["metres"], 1)
        long = parse_minutes(row["minutes"])
        if (far is None and (row["kilometres"] or row["metres"])) or (long is None and row["minutes"]):
            return PlaceFault.BAD_NUMBER
        if far is None and long is None:
            return PlaceFault.NOTHING_SAID
        distance = Distance(far, long, self.source)
        if self.read.distances.get(pair(start, end), distance) != distance:
            self.read.cautions.append((shown, PlaceCaution.REPEATED))
        self.read.distances[pair(start, end)] = distance
        return None


def in_china(*said: float | None) -> tuple[float, float, bool] | PlaceFault:
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
