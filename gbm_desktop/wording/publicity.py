"""Words of the publicity register."""

from enum import Enum

from gbm_desktop.model.publicity import Medium, MediumLevel, PublicityProblem

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
    PublicityProblem: {
        PublicityProblem.NO_TITLE: ("没有标题", "it has no title"),
        PublicityProblem.NEGATIVE: ("阅读量、播放量不能为负数", "readers and plays cannot be below 0"),
        PublicityProblem.NO_NAME: ("没有资料名称", "it has no name"),
        PublicityProblem.NO_PIECES: ("份数应为正整数", "the pieces must be 1 or more"),
    },
}
