"""Words of the publicity register."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.intake.publicity import ClipFault
from gbm_desktop.model.publicity import Medium, MediumLevel, PublicityProblem
from gbm_desktop.model.publicity_sums import By

if TYPE_CHECKING:
    from gbm_desktop.model.publicity_sums import Tally
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownPublicity": (
        "宣传台账中没有编号为“{item_id}”的记录。请刷新列表后重新选择。",
        "The publicity register has no line “{item_id}”. Refresh the list and choose again.",
    ),
    "BadPublicity": (
        "“{title}”未保存：{problem}。请补正后再保存。",
        "“{title}” was not saved: {problem}. Correct it and save again.",
    ),
    "PublicityKnown": (
        "“{title}”（{on_day}）已在宣传台账中，未重复登记。如确为另一篇，请填写不同的链接。",
        "“{title}” ({on_day}) is on the register already. If it is another one, give its own link.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Medium: {
        Medium.NEWS: ("新闻媒体", "News"),
        Medium.WEIBO: ("微博", "Weibo"),
        Medium.WECHAT: ("微信", "WeChat"),
        Medium.RADIO: ("广播", "Radio"),
        Medium.TELEVISION: ("电视", "Television"),
        Medium.OTHER: ("其他", "Other"),
    },
    MediumLevel: {
        MediumLevel.NATIONAL: ("国家级", "National"),
        MediumLevel.PROVINCE: ("省级", "Province"),
        MediumLevel.CITY: ("市级", "City"),
        MediumLevel.COUNTY: ("县级", "County"),
        MediumLevel.TOWNSHIP: ("乡级", "Township"),
    },
    By: {
        By.MEDIUM: ("按媒体类型", "By medium"),
        By.LEVEL: ("按级别", "By level"),
        By.MONTH: ("按月份", "By month"),
    },
    ClipFault: {
        ClipFault.NO_TITLE: ("没有标题", "no title"),
        ClipFault.NO_MEDIUM: ("没有写明媒体类型", "does not say which medium"),
        ClipFault.BAD_MEDIUM: (
            "不是新闻媒体、微博、微信、广播、电视或其他",
            "not news, Weibo, WeChat, radio, television or other",
        ),
        ClipFault.SEVERAL_MEDIA: ("写了多种媒体，请分行登记", "names several media, give each its row"),
        ClipFault.NO_LEVEL: ("没有写明级别", "does not say which level"),
        ClipFault.BAD_LEVEL: ("不是国家级、省级、市级、县级或乡级", "not national, province, city, county or township"),
        ClipFault.BAD_COUNT: ("不是数量", "not a number"),
    },
    PublicityProblem: {
        PublicityProblem.NO_TITLE: ("没有标题", "it has no title"),
        PublicityProblem.NEGATIVE: ("阅读量、播放量不能为负数", "readers and plays cannot be below 0"),
        PublicityProblem.NO_NAME: ("没有资料名称", "it has no name"),
        PublicityProblem.TOO_MANY: ("数量太大，请核对是否多写了几位", "the number is too large"),
        PublicityProblem.NO_PIECES: ("份数应为正整数", "the pieces must be 1 or more"),
    },
}
MEDIA, HANDOUTS, SUMS = "媒体目录", "资料发放", "分类合计"
MEDIA_TITLE, HANDOUTS_TITLE = "{region}{year}年绿色建材下乡活动媒体目录", "{region}{year}年绿色建材下乡活动资料发放台账"
SUMMARY = "共 {count} 篇次，阅读量 {reach}，播放量 {plays}；统计至 {day}"
UNKNOWN = "未登记"
FOOT = "阅读量、播放量为空的，尚未登记。"
NOTHING = "还没有登记宣传报道。"
PRINT_COLUMNS = ("序号", "日期", "媒体类型", "级别", "媒体名称", "标题", "形式", "阅读量", "播放量", "链接或版面")
FILES = "附件"
HANDOUT_COLUMNS = ("日期", "资料名称", "份数", "场次", "发放地点", "备注")
SUM_COLUMNS = ("分类", "项目", "篇次", "阅读量", "播放量")
_MONTH = ("{year}年{month}月", "{year}-{month:02}")
_REPEATED = ("第 {row} 行与第 {same_as} 行重复", "row {row} repeats row {same_as}")
_KNOWN = ("第 {row} 行已在台账中", "row {row} is on the register already")
_OUTSIDE = (
    "第 {row} 行的日期不在活动期内，指标和总结报告不予统计，请核对年份",
    "row {row}: the day lies outside the campaign and no figure counts it, check the year",
)


def outside(row: int, lang: "Lang" = "zh") -> str:
    """Why a row's day deserves a second look."""
    return _OUTSIDE[lang != "zh"].format(row=row)


def tally_word(found: "Tally", lang: "Lang" = "zh") -> str:
    """What the tally counts: a medium, a level, or a month."""
    from gbm_desktop.wording import word

    if isinstance(found.of, Enum):
        return word(found.of, lang)
    return _MONTH[lang != "zh"].format(year=found.of.year, month=found.of.month)


def repeated(row: int, same_as: int, lang: "Lang" = "zh") -> str:
    """Why a row of a list adds nothing."""
    return (_REPEATED if same_as else _KNOWN)[lang != "zh"].format(row=row, same_as=same_as)


def amount(number: int | None) -> str:
    """A number of readers or plays; said where nobody told."""
    return UNKNOWN if number is None else f"{number:,}"
