"""What stands on lists that leave the laptop: who took them out, and when."""

from datetime import date, datetime

from gbm_desktop.wording import Lang, day

_EXPORTED = ("{who}于{when}导出，仅供工作使用，请勿外传。", "Exported by {who} at {when}; for official use only.")
_SOMEBODY = ("未署名人员", "somebody unnamed")

# What stands on the list for an enterprise is Chinese, as all prints are.
CONSENTED = "意向名单"
CONSENTED_TITLE = "{region}绿色建材下乡活动意向名单（经本人单独同意）"
CONSENTED_COLUMNS = ("姓名", "单位或村组", "联系电话", "场次", "同意方式", "同意日期")
CONSENTED_NOTE = "仅提供给：{enterprise}。{exported}"
CONSENTED_FILE = "意向名单-{enterprise}.xlsx"
ON_PAPER = "纸质同意书"
"""How a person has agreed where nobody says otherwise, as the list tells it."""


def exported_by(operator: str, when: datetime, lang: Lang = "zh") -> str:
    """The watermark line of a list with people in it."""
    index = 0 if lang == "zh" else 1
    moment = f"{day(when.date(), lang)} {when:%H:%M}"
    return _EXPORTED[index].format(who=operator.strip() or _SOMEBODY[index], when=moment)


def watermark(operator: str, today: date, office: str) -> str:
    """What stands across the pages of a list with phones: whose it is, who made it, when."""
    return f"内部资料　{office}　{operator.strip() or _SOMEBODY[0]}　{today.isoformat()}"
