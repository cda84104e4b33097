"""A list of what was published, in a sheet: each row becomes an item of the register, or is said to be wrong."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.intake.ledger_cells import Known, LedgerFault, event_in
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, parse_day, rows_of
from gbm_desktop.model.counts import parse_count
from gbm_desktop.model.ids import EventId, PublicityId
from gbm_desktop.model.publicity import Medium, MediumLevel, Publicity

COLUMNS = (
    Column("day", "日期", "(发布|刊发|刊播|播出|发稿|见报|宣传|报道|登载|推送)?(日期|时间)", required=True),
    Column("medium", "媒体类型", "(宣传)?(媒体|媒介|渠道|平台)?(类型|类别|种类|分类)|宣传(方式|渠道|途径)|媒体形式"),
    Column("outlet", "媒体名称", "(发布|刊发|刊播|报道|宣传|登载|播出)?(媒体|平台|单位|媒介|账号)(名称)?|刊物名称"),
    Column("level", "级别", "(媒体|媒介|宣传|报道|平台|稿件)?(级别|层级|等级)"),
    Column(
        "title", "标题", "(新闻|稿件|报道|文章|信息|作品|宣传|节目|视频)*(标题|题目|题名|名称)|(宣传|报道|主要)?内容",
        required=True,
    ),
    Column(
        "link", "链接或版面",
        "(稿件|新闻|网页|网络|报道|文章)?(链接|网址|地址|url)(或?(版面|版次|时段))?|版面|版次|(播出)?时段|"
        "(刊发|刊登)(位置|版面)",
    ),
    Column("form", "形式", "(宣传|报道|稿件|作品|发布|呈现|内容)?(形式|体裁)"),
    Column("reach", "阅读量", "(阅读|浏览|点击|访问)+(量|数|次数|人次)|受众(人数|人次)?|覆盖人[数次]"),
    Column("plays", "播放量", "(视频|直播)?(播放|观看|收看|收听)+(量|数|次数|人次)"),
    Column("either", "阅读播放量", "(阅读|浏览|点击)量?[、/和或]?(播放|观看)量?|传播量"),
    Column("event", "关联场次", "(关联|相关|对应|所属|宣传)?(活动|场次)(名称)?"),
    Column("note", "备注", "备注|说明"),
)  # fmt: skip
TITLES = {column.key: column.title for column in COLUMNS}
_MEDIA: tuple[tuple[Medium, re.Pattern[str]], ...] = (
    (Medium.WEIBO, re.compile("微博|weibo")),
    (Medium.WECHAT, re.compile("微信|公众号|视频号|朋友圈|wechat")),
    (Medium.TELEVISION, re.compile("电视|television|tv")),
    (Medium.RADIO, re.compile("广播|电台|喇叭|村村响|radio")),
    (Medium.NEWS, re.compile("新闻|报纸|报刊|纸媒|日报|晚报|杂志|期刊|网站|网络媒体|客户端|门户|通讯社|news")),
    (Medium.OTHER, re.compile("其他|其它|抖音|快手|短视频|户外|大屏|宣传栏|横幅|短信|小红书|哔哩|other")),
)
_LEVELS: tuple[tuple[MediumLevel, re.Pattern[str]], ...] = (
    (MediumLevel.NATIONAL, re.compile("(国家|中央|全国|部)级?(媒体)?|央媒|央级|national")),
    (MediumLevel.PROVINCE, re.compile("(省|自治区|直辖市|省部)级?(媒体)?|省媒|province")),
    (MediumLevel.CITY, re.compile("(地|市|地市|市州|州|设区市)级?(媒体)?|市媒|city")),
    (MediumLevel.COUNTY, re.compile("(县|区|区县|县区|县市区|旗)级?(媒体)?|县融媒体?|county")),
    (MediumLevel.TOWNSHIP, re.compile("(乡|镇|乡镇|街道|镇街)级?(媒体)?|township")),
)
_SEEN = re.compile("视频|直播|动画|微电影|节目|vlog", re.IGNORECASE)
_MONTH_DAY = re.compile(r"(\d{1,2})[月/\-](\d{1,2})日?")
_BETWEEN_EVENTS = re.compile(r"[;；\n]|、")
_NOTHING = ("", "-", "—", "/", "无")


class ClipFault(StrEnum):
    """Why a cell of a list of publications cannot be read."""

    NO_TITLE = "no_title"
    NO_MEDIUM = "no_medium"
    BAD_MEDIUM = "bad_medium"
    SEVERAL_MEDIA = "several_media"
    NO_LEVEL = "no_level"
    BAD_LEVEL = "bad_level"
    BAD_COUNT = "bad_count"


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds for rows that say nothing else: the year of their days, their medium and their level."""

    year: int
    medium: Medium | None = None
    level: MediumLevel | None = None


@dataclass(frozen=True, slots=True)
class Clip:
    """A row's number in its sheet, and the item that it is; that has no id yet."""

    row: int
    item: Publicity


def read_clips(workbook: Workbook, names: Known, usual: Usual) -> tuple[list[Clip], list[BadRow]]:
    """The items that the file lists, and the rows that cannot be taken. Raises NoTableColumns."""
    found: list[Clip] = []
    bad: list[BadRow] = []
    for row in rows_of(workbook, COLUMNS):
        try:
            found.append(Clip(row.number, _item(row, names, usual)))
        except WrongCellError as wrong:
            bad.append(BadRow(row.number, TITLES[wrong.column], wrong.value, wrong.reason))
    return found, bad


def _item(row: TableRow, names: Known, usual: Usual) -> Publicity:
    if row["title"] in _NOTHING:
        raise WrongCellError("title", row["title"], ClipFault.NO_TITLE)
    day = _day(row, usual.year)
    medium = _medium(row) or usual.medium
    if medium is None:
        raise WrongCellError("medium", "", ClipFault.NO_MEDIUM)
    reach, plays = _counts(row, medium)
    return Publicity(
        PublicityId(""), day, medium, _said(row, "outlet"), _level(row, usual), row["title"], _said(row, "link"),
        _said(row, "form"), reach, plays, _events(row, day, names), row["note"],
    )  # fmt: skip


def _said(row: TableRow, key: str) -> str:
    return "" if row[key] in _NOTHING else row[key]


def _day(row: TableRow, year: int) -> date:
    """The day of the row; 10月12日, 10/12 and 10-12 are of this year, 10.1 may be the tenth and is not guessed."""
    text = row["day"]
    if not text:
        raise WrongCellError("day", "", LedgerFault.NO_DAY)
    short = _MONTH_DAY.fullmatch("".join(text.split()))
    found = parse_day(f"{year}-{short[1]}-{short[2]}" if short else text)
    if found is None:
        raise WrongCellError("day", text, LedgerFault.BAD_DAY)
    return found


def _medium(row: TableRow) -> Medium | None:
    """The medium that the row names, else the one that its link or outlet tells; never one of two."""
    said = _said(row, "medium")
    text = (said or f"{row['link']} {row['outlet']}").lower()
    named = [medium for medium, words in _MEDIA if words.search(text)]
    if not said:
        named = [Medium.WECHAT] if "mp.weixin.qq.com" in text else named
        return named[0] if len(named) == 1 else None
    if len(named) > 1 and named != [Medium.TELEVISION, Medium.NEWS]:  # 电视新闻 is television
        raise WrongCellError("medium", said, ClipFault.SEVERAL_MEDIA)
    if not named:
        raise WrongCellError("medium", said, ClipFault.BAD_MEDIUM)
    return named[0]


def _level(row: TableRow, usual: Usual) -> MediumLevel:
    text = _said(row, "level").lower()
    found = next((level for level, words in _LEVELS if words.fullmatch(text)), None if text else usual.level)
    if found is None:
        raise WrongCellError("level", row["level"], ClipFault.BAD_LEVEL if text else ClipFault.NO_LEVEL)
    return found


def _counts(row: TableRow, medium: Medium) -> tuple[int | None, int | None]:
    """Readers and views; what stands under one heading for both is of films and programmes, or of texts."""
    reach, plays, either = (_count(row, key) for key in ("reach", "plays", "either"))
    if medium in (Medium.RADIO, Medium.TELEVISION) or _SEEN.search(row["form"]):
        return reach, either if plays is None else plays
    return either if reach is None else reach, plays


def _count(row: TableRow, key: str) -> int | None:
    text = _said(row, key)
    found = parse_count(text) if text else None
    if text and found is None:
        raise WrongCellError(key, text, ClipFault.BAD_COUNT)
    return found


def _events(row: TableRow, day: date, names: Known) -> tuple[EventId, ...]:
    texts = [text.strip() for text in _BETWEEN_EVENTS.split(_said(row, "event")) if text.strip()]
    found = [event_in(TableRow(row.number, {"event": text}), day, names) for text in texts]
    return tuple(dict.fromkeys(one for one in found if one))
