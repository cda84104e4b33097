"""Sentences on figures that regions hand in, and the words of the table that adds them up."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.rollup import Scope, Submission, Total
from gbm_desktop.wording import day
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "NotASubmission": (
        "“{file}”不是指标汇总文件，未导入。请使用下级用“导出指标”生成的文件。",
        "“{file}” holds no figures handed in, so nothing was imported. Use a file made by “export figures”.",
    ),
    "SubmissionChanged": (
        "“{file}”的内容与校验码不符，可能被改动过，未导入。请让报送单位重新导出。",
        "“{file}” does not agree with its check code and may have been changed; nothing was imported. Ask for a new export.",
    ),
    "WrongYear": (
        "“{file}”是 {found} 年的数据，本活动为 {wanted} 年，未导入。请核对年份。",
        "“{file}” is of {found}, this campaign of {wanted}; nothing was imported. Check the year.",
    ),
    "ForeignSubmission": (
        "“{file}”来自{region}，不在{home}所辖范围内，未导入。请核对报送单位。",
        "“{file}” comes from {region}, which is not below {home}; nothing was imported. Check who sent it.",
    ),
    "NothingReceived": (
        "还没有收到下级数据，未导出。请先导入下级数据，或改为导出本级数据。",
        "No figures from below were received, so nothing was exported. Take them in first, or export your own.",
    ),
    "NotReceived": (
        "没有收到区划代码为“{region}”的下级数据。请用“rollup missing”查看已收到的地区。",
        "No figures of the region “{region}” were received. See `rollup missing` for those that were.",
    ),
    "NoSubmissions": (
        "文件夹“{folder}”中没有指标文件（扩展名 .json），未导入。请选择存放下级报送文件的文件夹。",
        "The folder “{folder}” holds no file of figures (.json); nothing was imported. Choose the folder of those handed in.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Scope: {
        Scope.OWN: ("本级", "own"),
        Scope.RECEIVED: ("下级汇总", "received from below"),
        Scope.ALL: ("本级加下级", "own and received"),
    },
}

_RECEIVED = (
    ("{region}：已接收（截至 {as_of}）", "{region}: received (as of {as_of})"),
    (
        "{region}：已接收（截至 {as_of}），替换原截至 {replaced} 的数据",
        "{region}: received (as of {as_of}), in place of those as of {replaced}",
    ),
    (
        "{region}：文件截至 {as_of}，早于已接收的 {replaced}，未替换",
        "{region}: as of {as_of}, older than those of {replaced}, which stay",
    ),
)


def outcome(region: str, as_of: date, replaced: date | None, *, older: bool, lang: "Lang" = "zh") -> str:
    """What one file that was received did."""
    form = _RECEIVED[0 if replaced is None else 2 if older else 1][0 if lang == "zh" else 1]
    told = {"as_of": day(as_of, lang), "replaced": day(replaced, lang) if replaced else ""}
    return fill(form, region=region, **told)


# What stands on the 汇总表 is Chinese, as all documents are.
TABLE = "指标汇总表"
FILE_NAME = "{region}指标"
TITLE = "{region}{year}年绿色建材下乡活动指标汇总表"
COLUMNS = ("序号", "指标", "单位", "合计", "填报地区", "未填报地区", "说明")
FIRST_COLUMNS, LAST_COLUMNS = ("序号", "指标", "单位", "合计"), ("说明",)
_OVERLAPS = (
    "不可简单相加：各地可能重复计数，合计仅供参考",
    "cannot simply be added: regions may have counted the same ones",
)
_RATIO = ("按各地分子、分母重新计算", "made anew from what each region divided")
_ALL, _MANY, _NONE = "全部", "{count} 个", "无"
_AND_OTHERS = "{few}等 {count} 个地区"
_SHORT_LIST = 4
STATE_SHEET = "报送情况"
STATE_TITLE = "{region}{year}年绿色建材下乡活动指标报送情况"
STATE_COLUMNS = ("地区", "区划代码", "状态", "数据截至", "收到时间", "文件", "说明")
HANDED_IN, NOT_HANDED_IN = "已报送", "未报送"
_WITHIN = ("已含在{region}的汇总中，不重复相加", "already within {region}, not added again")
_INCLUDES = ("含下级 {count} 个地区", "with {count:region|regions} below it")
SCOPE_LINE = "范围：{scope}　已报送 {sent} 个地区，未报送 {missing} 个"
DAYS_LINE = "各地数据截至 {first} 至 {last}"
DAY_LINE = "各地数据截至 {first}"
MISSING_LINE = "未报送：{regions}"
EMPTY = "尚未收到下级数据。"


def remark(total: Total, lang: "Lang" = "zh") -> str:
    """What is to be known about how the total was made."""
    said = _OVERLAPS if total.overlaps and len(total.told) > 1 else _RATIO if total.parts else ("", "")
    return said[0 if lang == "zh" else 1]


def named(regions: Sequence[str], everyone: int) -> str:
    """Which of all regions these are: by name where they are few."""
    if not regions:
        return _NONE
    if len(regions) == everyone:
        return _ALL
    return "、".join(regions) if len(regions) <= _SHORT_LIST else fill(_MANY, count=len(regions))


def standing(submitted: Submission, inside: Mapping[str, str], lang: "Lang" = "zh") -> str:
    """Whether a submission is added, and what is within it."""
    at = 0 if lang == "zh" else 1
    if region := inside.get(submitted.region_code):
        return fill(_WITHIN[at], region=region)
    return fill(_INCLUDES[at], count=len(submitted.includes)) if submitted.includes else ""


def regions_named(names: Sequence[str]) -> str:
    """Several regions in the sentence of one step."""
    different = list(dict.fromkeys(names))
    few = "、".join(different[:_SHORT_LIST])
    return few if len(different) <= _SHORT_LIST else fill(_AND_OTHERS, few=few, count=len(different))
