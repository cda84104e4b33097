"""Words on how far the county is covered."""

TITLE = "下沉覆盖情况示意图"
TABLE_TITLE = "下沉覆盖情况表"
COLUMNS = ("序号", "乡镇", "村数", "已覆盖", "覆盖率", "场次", "最近一次")
ALL = "合计"
AS_OF = "截至 {day}"
REACHED = "已到 {reached} / {villages} 个村，覆盖 {townships} / {every} 个乡镇，共举办 {events} 场"
CLASSES = ("未到", "1 次", "2–3 次", "4 次以上")
UNLOCATED = "另有 {count} 个村没有坐标，未画在图上：{names}"
AND_MORE = "等"
FOOT = "示意图按坐标绘制，不表示行政区划界线；同一村以已举办的线下场次计。"
NO_MAP = "还没有登记坐标，未绘图。"
