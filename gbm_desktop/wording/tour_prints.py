"""What stands on the prints of a tour, which are Chinese as all documents are."""

from gbm_desktop.model.itinerary import Leg
from gbm_desktop.model.load_list import Capacity, OnBoard

ROUTE_COLUMNS = ("时间", "地点", "场次", "现场联系人", "车程", "车辆、人员", "备注")
LOAD_COLUMNS = ("装卸", "物品", "件数", "千克", "升", "说明", "装回")
DAYS = "{first}至{last}"
DEPART, BACK = "{time}\n发车", "{time}\n返回"
AT_STOP = "{arrive} 到达\n{setup} {set_up}\n{start}—{end}\n{packed} 撤展完毕"
SET_UP, SET_UP_DUE = "布展", "起应布展"
DAY = "{day}　{lunar}　发车 {leave}　{end}　行车 {road}"
RETURNS, STAYS_OUT = "返回 {time}", "{time} 撤展完毕，当晚不返回"
LEFT_OUT = "{stage}，车辆不去"
FAINT, OVER = "#5D6662", "#B3261E"
EMPTY_ROUTE = "线路上还没有站点。"
EMPTY_LOAD = "各站都没有填写所需物品。"
TO_PHONE = "{name}\n{phone}"
UNKNOWN = "待明确"
MANY = "{name} ×{count}"
GUESS = "约 {minutes} 分钟"
DRIVEN = "{minutes} 分钟"
KILOMETRES = "{kilometres} 公里"

LOAD_AT_DEPOT = "{days} 装车（{depot}）"
LOAD_AT_STOP = "第 {number} 站　{day} {arrive} 到达　{place}　{name}"
LOAD_HOME = "{day} 返回卸车（{depot}）"
NOT_BACK = "{day} 撤展后留在车上"
ON_BOARD = "途中载货"
TOO_HEAVY = "超载 {over}"
LIMITS = "限 {limits}"
STAYS, BACK_ON = "留下 {count:,}", "用后装回 {count:,}"
STAYS_IN_ALL, LENT_IN_ALL = "发放 {count:,}", "带回 {count:,}"
TOO_MUCH = "往{place}途中超载：{over}。请减少物品、分两次运送或加派车辆。"
HOME = "返回"
NO_VANS = "有的站没有安排车辆，或车辆没有填写载重、容积，未核对是否超载。"
FOOT = "装车人：　　　　　　　驾驶员：　　　　　　　核对人：　　　　　　　日期："
_KILO = 1000
_UNITS = ("千克", "升")


def way(leg: Leg) -> str:
    """How long the way takes, and how far it is: 12 分钟 · 7.2 公里."""
    form = DRIVEN if leg.known else GUESS
    parts = [form.format(minutes=leg.minutes)]
    if leg.metres:
        parts.append(KILOMETRES.format(kilometres=number(leg.metres / _KILO, 1)))
    return "\n".join(parts)


def number(value: float, digits: int = 2) -> str:
    """A number without zeros at its end."""
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def limits(capacity: Capacity) -> str:
    """What the vans may carry: 限 800 千克、5,000 升; nothing where nobody stated it."""
    parts = [f"{number(most)} {unit}" for most, unit in zip(capacity, _UNITS, strict=True) if most is not None]
    return LIMITS.format(limits="、".join(parts)) if parts else ""


def over(on_board: OnBoard) -> str:
    """By how much it is too much."""
    parts = zip((on_board.over_kg, on_board.over_litres), _UNITS, strict=True)
    return "、".join(f"{number(value)} {unit}" for value, unit in parts if value)
