"""Holidays, busy seasons and days to be kept free, out of sheets: each row is taken, or said to be wrong."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.sheets import Workbook, cell_text
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.day_text import Span, single_span, spans_in
from gbm_desktop.model.geography import parts
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind

_COLUMNS = (
    Column(
        "name", "名称", "(节日|节假日|假期|假日|节气|季节|活动|事项)(名称)?|名称|事由|内容|说明|name", required=True
    ),
    Column("days", "日期", "(放假|起止|调休放假|放假调休|休假)?(日期|时间|安排|时段)|days?"),
    Column("first", "开始日期", "(开始|起始)(日期|时间)?|[起自从]|起日|first_?day"),
    Column("last", "结束日期", "(结束|截止|终止)(日期|时间)?|[止至到]|止日|last_?day"),
    Column("kind", "类型", "类型|类别|性质|种类|状态|放假或上班|放假上班|kind"),
    Column("makeup", "上班日期", "(调休|调休上班|补班|上班)(日期|时间|安排)?"),
    Column("region", "范围", "乡镇|地区|区域|适用?(范围|地区)|范围|乡镇街道|区划代码|region"),
    Column("source", "来源", "(资料|信息|数据)?来源|文号|依据|source"),
)
_KINDS = (
    (ClosedKind.WORKDAY, re.compile("上班|补班|工作日|班|workday")),
    (ClosedKind.BUSY_SEASON, re.compile("农忙|春耕|秋收|夏收|抢收|抢种|三夏|双抢|busy")),
    (ClosedKind.BLACKOUT, re.compile("不安排|不宜|停办|避开|禁止|不办|不可|blackout")),
    (ClosedKind.HOLIDAY, re.compile("放假|休|假日|节|元旦|清明|五一|端午|中秋|国庆|三月三|holiday")),
)
_AT_WORK = re.compile("上班|补班")
_TALK = re.compile(
    r"\(?(?:周|星期|礼拜)[一二三四五六日天]\)?|共?\d+天|放假|调休|休息|正常|照常|上班|补班|与周末连休|连休|00:00:00|[()\s]"
)
_YEAR = re.compile(r"(20\d\d)年")
_ROWS_WITH_YEAR = 5


class ClosedFault(StrEnum):
    """Why a row cannot be taken."""

    NO_NAME = "no_name"
    NO_DAYS = "no_days"
    UNREAD_DAYS = "unread_days"
    UNKNOWN_KIND = "unknown_kind"
    NO_SUCH_PLACE = "no_such_place"


@dataclass(slots=True)
class ClosedRead:
    """The days that a file marks, their ids still to be made, and the rows that were not taken."""

    days: list[ClosedDays] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


def read_closed(workbook: Workbook, names: PlaceNames) -> ClosedRead:
    """The marked days of every visible sheet that has any. Raises NoTableColumns.

    A date without its year takes that of the title (2027年部分节假日安排) or of the file's name.
    """
    read, year = ClosedRead(), _year(workbook)
    for row in rows_of(workbook, _COLUMNS):
        try:
            read.days += list(_of_row(row, names, workbook.file, year))
        except WrongCellError as wrong:
            read.bad.append(BadRow(row.number, wrong.column, wrong.value, wrong.reason))
    return read


def _of_row(row: TableRow, names: PlaceNames, file: str, year: int | None) -> Iterator[ClosedDays]:
    if not row["name"]:
        raise WrongCellError("名称", "", ClosedFault.NO_NAME)
    kind, region = _kind(row), _region(row, names)
    spans = [
        *_spans(row, kind, year),
        *((ClosedKind.WORKDAY, span) for span in _in_cell(row["makeup"], "上班日期", year)),
    ]
    if not spans:
        raise WrongCellError("日期", row["days"], ClosedFault.NO_DAYS)
    source = row["source"] or file
    return iter([ClosedDays(ClosedDaysId(""), of, region, *span, row["name"], source) for of, span in spans])


def _spans(row: TableRow, kind: ClosedKind, year: int | None) -> Iterator[tuple[ClosedKind, Span]]:
    """放假 and 上班 may stand in one cell, a clause each, as in the State Council's notices."""
    if row["first"]:
        yield kind, _one_span(row, year)
    for clause in re.split(r"[。;；]|[,，](?=[^,，]*班)", row["days"]):
        of = ClosedKind.WORKDAY if _AT_WORK.search(clause) else kind
        yield from ((of, span) for span in _in_cell(clause, "日期", year))


def _one_span(row: TableRow, year: int | None) -> Span:
    try:
        first, last = (single_span(_TALK.sub("", row[key] or row["first"]), year) for key in ("first", "last"))
    except ValueError:
        first = last = None
    if first is None or last is None or last[1] < first[0]:
        raise WrongCellError("开始日期、结束日期", f"{row['first']} {row['last']}".strip(), ClosedFault.UNREAD_DAYS)
    return first[0], last[1]


def _in_cell(text: str, column: str, year: int | None) -> list[Span]:
    plain = _TALK.sub("", unicodedata.normalize("NFKC", text))
    try:
        found, rest = spans_in(plain, year)
    except ValueError:
        found, rest = [], plain
    if rest.strip("、,.无-—/"):
        raise WrongCellError(column, text, ClosedFault.UNREAD_DAYS)
    return found


def _kind(row: TableRow) -> ClosedKind:
    said = row["kind"] or row["name"]
    found = next((kind for kind, pattern in _KINDS if pattern.search(said)), None)
    if found is None:
        raise WrongCellError("类型", said, ClosedFault.UNKNOWN_KIND)
    return found


def _region(row: TableRow, names: PlaceNames) -> str:
    if not row["region"] or re.fullmatch("全[县区市省国部]|全部|所有|各乡镇", row["region"]):
        return ""
    place = names.named(row["region"])
    if place is None:
        raise WrongCellError("范围", row["region"], ClosedFault.NO_SUCH_PLACE)
    return parts(place)[0]


def _year(workbook: Workbook) -> int | None:
    titles = (
        cell_text(cell) for sheet in workbook.sheets for row in islice(sheet.rows, _ROWS_WITH_YEAR) for cell in row
    )
    found = next((year for text in (*titles, workbook.file) if (year := _YEAR.search(text))), None)
    return int(found[1]) if found else None
