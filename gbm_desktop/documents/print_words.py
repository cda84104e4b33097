"""The fixed words of badges, sign-in sheets and posters. Prints are Chinese, as the documents are."""

BADGE_CODE = "凭此码签到"
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
SIGNIN_COLUMNS = ("编码", "姓名", "单位或村组", "联系电话", "签名")
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
