"""Market days out of the sheets that offices keep: each row is taken, or said to be wrong."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, parse_day, rows_of
from gbm_desktop.model.geography import PlaceKey, parts
from gbm_desktop.model.ids import MarketRuleId
from gbm_desktop.model.market_days import MarketRule
from gbm_desktop.model.market_text import Assumed, TextFault, TextProblem, parse

_MARKET = "[集场圩墟街]"
_ABOUT = (
    Column("township", "乡镇", r"所?[在属]?(乡镇|镇乡|镇街|乡镇街道|镇|乡|街道|乡镇名称?|镇街名称|区划代码|township)"),
    Column("village", "村", rf"(所在)?(行政)?村(名称?|社区)?|{_MARKET}[镇市](名称)?|(农贸)?市场(名称)?|地点|village"),
    Column("since", "开始日期", "(开始|起始|生效|执行)(日期|时间)?"),
    Column("until", "结束日期", "(结束|截止|终止|失效)(日期|时间)?"),
    Column("note", "备注", "备注|备注说明|说明|note"),
    Column("source", "来源", "(资料|信息|数据)?来源|提供(人|单位)|核实人|联系人|source"),
    Column("checked_on", "核实日期", "(核实|核对|核准|确认)(日期|时间)|checked_?on"),
)  # fmt: skip
_DAYS_HEADING = (
    rf"(?:逢|赶)?{_MARKET}[日期天市]?(?:日?期|时间|规律|安排|日子)?|(?:开市|交易)(?:日期?|时间)|market_?days?"
)
_CALENDARS = (("", ""), ("农历", "农历|阴历|旧历"), ("公历", "公历|阳历|新历"))
_NAMES_CALENDAR = re.compile("农历|阴历|旧历|公历|阳历|新历")
_LONE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?: 00:00:00)?")


class MarketFault(StrEnum):
    """Why a row cannot be taken, its text of market days aside."""

    NO_SUCH_PLACE = "no_such_place"
    TURNED_INTO_DATE = "turned_into_date"
    BAD_DAY = "bad_day"


class MarketCaution(StrEnum):
    """What deserves a look; the row was taken."""

    NEW_VILLAGE = "new_village"
    OTHER_DAYS = "other_days"


@dataclass(frozen=True, slots=True)
class Caution:
    """What deserves a look: the row's own number in its sheet, the place, and why."""

    row: int
    value: str
    kind: MarketCaution | Assumed


@dataclass(slots=True)
class MarketsRead:
    """The rules that a file names, each with the row that it stands in; their ids are still to be made.

    `without` counts rows which say that a place has no market.
    """

    rules: list[tuple[int, MarketRule]] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)
    without: int = 0


def read_markets(workbook: Workbook, names: PlaceNames) -> MarketsRead:
    """The market days of every visible sheet that has any. Raises NoTableColumns."""
    read, township = MarketsRead(), ""
    for row, text in _rows(workbook):
        township = row["township"] or township
        try:
            _take(read, row, text, names, township=township, file=workbook.file)
        except WrongCellError as wrong:
            read.bad.append(BadRow(row.number, wrong.column, wrong.value, wrong.reason))
    return read


def _rows(workbook: Workbook) -> list[tuple[TableRow, str]]:
    """Each row with its text of market days, to which a heading such as 集日（农历） gives its calendar."""
    found = {said: rows for said, names in _CALENDARS if (rows := _headed(workbook, names)) is not None}
    if not found:
        raise NoTableColumns(workbook.file, ("集日",))
    each = [(row, said) for said, rows in found.items() for row in rows if row["days"] or len(found) == 1]
    return [(row, row["days"] if _NAMES_CALENDAR.search(row["days"]) or not row["days"] else said + row["days"])
            for row, said in sorted(each, key=lambda one: one[0].number)]  # fmt: skip


def _headed(workbook: Workbook, calendar: str) -> list[TableRow] | None:
    pattern = f"(?:{calendar})(?:{_DAYS_HEADING})|(?:{_DAYS_HEADING})(?:{calendar})" if calendar else _DAYS_HEADING
    try:
        return rows_of(workbook, (*_ABOUT, Column("days", "集日", pattern, required=True)))
    except NoTableColumns:
        return None


def _take(read: MarketsRead, row: TableRow, text: str, names: PlaceNames, *, township: str, file: str) -> None:
    if _LONE_DATE.fullmatch(row["days"]):
        raise WrongCellError("集日", row["days"], MarketFault.TURNED_INTO_DATE)
    said = parse(text)
    if isinstance(said, TextProblem) and said.fault is TextFault.NO_MARKET:
        read.without += 1
        return
    place = _place(row, names, township)
    if isinstance(said, TextProblem):
        raise WrongCellError("集日", row["days"], said.fault)
    code, village = parts(place)
    days = {key: _day(row, key, title) for key, title in _DAYS.items()}
    for part in said.parts:
        rule = MarketRule(
            MarketRuleId(""), code, village, part.calendar, part.days, days["since"], days["until"], row["note"],
            row["source"] or file, days["checked_on"], part.lunar_months,
        )  # fmt: skip
        read.rules.append((row.number, rule))
    read.cautions += [Caution(row.number, row["days"], assumed) for assumed in said.assumed]
    if village and village not in names.villages.get(code, ()):
        read.cautions.append(Caution(row.number, village, MarketCaution.NEW_VILLAGE))


def _place(row: TableRow, names: PlaceNames, township: str) -> PlaceKey:
    """A township's name stands for the rows below it that name a village only."""
    found = names.place(row["township"], row["village"])
    if found is None and row["village"] and not row["township"]:
        found = names.place(township, row["village"])
    if found is None:
        raise WrongCellError("乡镇、村", f"{row['township']} {row['village']}".strip(), MarketFault.NO_SUCH_PLACE)
    return found


_DAYS: Mapping[str, str] = {"since": "开始日期", "until": "结束日期", "checked_on": "核实日期"}


def _day(row: TableRow, key: str, title: str) -> date | None:
    day = parse_day(row[key])
    if day is None and row[key]:
        raise WrongCellError(title, row[key], MarketFault.BAD_DAY)
    return day
