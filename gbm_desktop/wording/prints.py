"""The words that join stored data to printed sheets, and what is said of a print."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {}

# What stands on paper is Chinese, as the documents are.
DEFAULT_ROLE = "参会人员"
ONLINE = "线上"
CONTACT = "，联系人{name}，电话{phone}"
CODE_OF_LINK = "扫码参加线上活动"
CODE_OF_EVENT = "扫码查看时间地点"
EVENT_AS_TEXT = "{name}\n时间：{day} {hours}\n地点：{place}{contact}"
CONTACT_LINE = "\n联系人：{name} {phone}"
AGENDA_ON_DAY = "{0.day}日 {0:%H:%M}　{1}"
LOCAL_COMPLAINTS = "当地投诉电话"

_MISSING = (
    "字体中没有这些字：{characters}，打印为〓。请在纸上补写，或告知开发人员补充字体。",
    "No font has these characters: {characters}. They are printed as 〓; write them in by hand.",
)


def missing_sentence(characters: tuple[str, ...], lang: "Lang") -> str:
    """Which characters a print could not show, empty when it shows all."""
    return _MISSING[0 if lang == "zh" else 1].format(characters="、".join(characters)) if characters else ""
