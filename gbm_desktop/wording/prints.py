"""The words that join stored data to printed sheets, and what is said of a print."""

from gbm_desktop.wording import Lang, shown

# What stands on paper is Chinese, as the documents are.
DEFAULT_ROLE = "参会人员"
GROUP = "团体 {persons} 人"
ONLINE = "线上"
CONTACT = "，联系人{name}，电话{phone}"
CODE_OF_LINK = "扫码参加线上活动"
CODE_OF_EVENT = "扫码查看时间地点"
CODE_OF_SIGN_IN = "连现场 Wi-Fi 后扫码签到"
EVENT_AS_TEXT = "{name}\n时间：{day} {hours}\n地点：{place}{contact}"
CONTACT_LINE = "\n联系人：{name} {phone}"
AGENDA_ON_DAY = "{0.day}日 {0:%H:%M}　{1}"
LOCAL_COMPLAINTS = "当地投诉电话"

BADGE_CODE = "凭此码签到"
BADGES, SIGN_IN, POSTER = "胸卡", "签到表", "海报"  # what their files are called
ROLE_COLOURS = {
    "代表": "#1F7A4D",
    "参会人员": "#1F7A4D",
    "村民": "#1F7A4D",
    "工作人员": "#1F5E8C",
    "嘉宾": "#9C2B23",
    "领导": "#9C2B23",
    "媒体": "#6A4A8C",
    "参展企业": "#9A5B00",
    "企业": "#9A5B00",
    "志愿者": "#0F7173",
}
"""A role's bar; white on each of them has a contrast of at least 4.5 : 1."""
ROLE_OTHER_COLOUR = "#4A5450"

SIGNIN_TITLE = "签到表"
SIGNIN_COLUMNS = ("行码", "姓名", "单位或村组", "联系电话", "签名")
SIGNIN_BLANK = "补{number}"
SIGNIN_NOTICE = "个人信息告知"
SIGNIN_PAGE = "第 {page} 页，共 {pages} 页"

POSTER_TIME, POSTER_PLACE, POSTER_AGENDA = "时间", "地点", "活动看点"
POSTER_COMPLAINTS = "消费投诉举报"
NATIONAL_COMPLAINTS = ("全国热线", "12315")
WEEKDAYS = "一二三四五六日"
POSTER_DAY = "{start.year}年{start.month}月{start.day}日"
POSTER_SAME_MONTH, POSTER_OTHER_MONTH = "至{end.day}日", "至{end.month}月{end.day}日"
POSTER_OTHER_YEAR = "至{end.year}年{end.month}月{end.day}日"
POSTER_HOURS = "星期{weekday} {start.hour}:{start:%M}—{end.hour}:{end:%M}"
POSTER_FIRST_HOUR = "星期{weekday} {start.hour}:{start:%M} 开始"
POSTER_MORE_BODIES = "等"

_MISSING = (
    "字体中没有这些字：{characters}，打印为〓。请在纸上补写，或告知开发人员补充字体。",
    "No font has these characters: {characters}. They are printed as 〓; write them in by hand.",
)


def missing_sentence(characters: tuple[str, ...], lang: Lang) -> str:
    """Which characters a print could not show, empty when it shows all."""
    return _MISSING[0 if lang == "zh" else 1].format(characters=shown(characters, lang)) if characters else ""
