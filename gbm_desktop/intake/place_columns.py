"""Which columns of a sheet say where places are, or how far they are apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from gbm_desktop.intake.headings import heading_key
from gbm_desktop.intake.sheets import Cell, Sheet, cell_text, is_blank


class PlaceColumn(StrEnum):
    """What a column says."""

    TOWNSHIP = "township"
    VILLAGE = "village"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    BOTH = "both"
    START = "start"
    END = "end"
    KILOMETRES = "kilometres"
    METRES = "metres"
    MINUTES = "minutes"


_HEADINGS: dict[PlaceColumn, str] = {
    PlaceColumn.TOWNSHIP: r"所?[在属]?(乡镇|镇乡|镇街|乡镇街道|镇|乡|街道|乡镇名称?|区划代码|township)",
    PlaceColumn.VILLAGE: r"(所在)?(村|行政村|村名|村名称|村社区|行政村名称|地点|地名|名称|place|village)",
    PlaceColumn.LATITUDE: r"(北|中心|中心点)?纬度[a-z°度]*|lat(itude)?|y坐标",
    PlaceColumn.LONGITUDE: r"(东|中心|中心点)?经度[a-z°度]*|lon(gitude)?|lng|x坐标",
    PlaceColumn.BOTH: r"(中心|中心点)?(经纬度|坐标|位置坐标|地理坐标|纬经度)",
    PlaceColumn.START: r"起点|出发地|出发点|起|从|甲地|起点名称|from",
    PlaceColumn.END: r"终点|目的地|到达地|止|到|乙地|终点名称|to",
    PlaceColumn.METRES: r"(距离|路程|里程)?(米|m)",
    PlaceColumn.KILOMETRES: r"(距离|路程|里程|车程|公里数?)(公里|千米|km)?|公里|千米|km",
    PlaceColumn.MINUTES: r"(时间|车程|用时|耗时|行车时间|驾车时间|分钟数?)(分钟?|min)?|分钟|min(utes)?|车程时间",
}
_ROWS_WITH_HEADING = 10


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """A sheet's rows below their heading: the number of the first in the sheet, and where each column stands."""

    first_row: int
    columns: dict[PlaceColumn, int]
    rows: Sequence[Sequence[Cell]]

    @property
    def locates(self) -> bool:
        """Whether the table says where places are."""
        named = PlaceColumn.TOWNSHIP in self.columns or PlaceColumn.VILLAGE in self.columns
        apart = {PlaceColumn.LATITUDE, PlaceColumn.LONGITUDE} <= self.columns.keys()
        return named and (apart or PlaceColumn.BOTH in self.columns)

    @property
    def measures(self) -> bool:
        """Whether the table says how far places are apart."""
        said = {PlaceColumn.KILOMETRES, PlaceColumn.METRES, PlaceColumn.MINUTES} & self.columns.keys()
        return {PlaceColumn.START, PlaceColumn.END} <= self.columns.keys() and bool(said)


def find_table(sheet: Sheet) -> PlaceTable | None:
    """The sheet's table of coordinates or distances, if it has one."""
    filled = (at for at, row in enumerate(sheet.rows) if not all(map(is_blank, row)))
    for at in islice(filled, _ROWS_WITH_HEADING):
        table = PlaceTable(at + 2, _columns(sheet.rows[at]), sheet.rows[at + 1 :])
        if table.locates or table.measures:
            return table
    return None


def _columns(row: Sequence[Cell]) -> dict[PlaceColumn, int]:
    found: dict[PlaceColumn, int] = {}
    for at, cell in enumerate(row):
        key = heading_key(cell_text(cell))
        for column, pattern in _HEADINGS.items():
            if re.fullmatch(pattern, key):
                found.setdefault(column, at)
                break
    return found
