"""What the summary report says of enterprises, benefits, publicity, complaints and tasks: Chinese, as all that is printed."""

TEN_THOUSAND = 10_000
LOCAL = "本地企业{count}家"
OUTSIDE = "外地企业{count}家"
WITH_CERTIFICATE = "参展当日持有有效认证证书的{count}家"
VERIFIED = "未获认证的{count}个参展产品均已明确产品技术要求，并由专人核验"
PARTLY_VERIFIED = "未获认证的{count}个参展产品中，{verified}个已明确产品技术要求并由专人核验"
UNVERIFIED_PRODUCTS = "{count}个未获认证的参展产品尚未登记产品技术要求或核验人"
CERTIFYING = "{count}个产品正在办理绿色建材产品认证"
HOUSE, INFRASTRUCTURE = "农房类{count}个", "基建类{count}个"
ROLE = "{role}企业{count}家"
LEADER, LEADERS = "“链主”企业{names}", "{names}等{count}家“链主”企业"
TASKS = "将部门职责细化为{count}项任务，截至{as_of}已完成{done}项"
MEDIUM = "{medium}{count}篇次"
NO_DISPUTE = "未收到消费者投诉"
UNCLOSED = "{count}件投诉尚未办结"
UP, DOWN, SAME = "比上年增加{amount}{rate}", "比上年减少{amount}{rate}", "与上年持平"
GREW, FELL = "（增长{rate}%）", "（下降{rate}%）"
COMPARED = "{name}{value}，{change}"
SUM_NAME = "{name}合计"

PRODUCTS_TITLE = "{year}年绿色建材下乡活动参展企业和产品名录"
PRODUCTS_SHEET = "企业产品"
PRODUCTS_NOTE = "数据截至{as_of}，为已举办场次的展品。未获认证的产品，技术要求和核验情况见末列。"
PRODUCTS_COLUMNS = (
    "序号", "企业名称", "产品类别", "产品名称和规格型号", "认证情况", "证书编号和有效期", "执行标准", "参展场次", "技术要求和核验",
)  # fmt: skip
PRODUCTS_ALL_COLUMNS = (
    "序号", "企业名称", "统一社会信用代码", "本地或外地", "产品类别", "产品名称", "规格型号", "认证路径", "星级", "证书编号", "认证机构",
    "发证日", "有效期至", "执行标准", "参考价（元）", "活动价（元）", "计价单位", "售后电话", "适用场景", "技术要求", "核验人", "核验日期",
    "参展场次数",
)  # fmt: skip
NO_PRODUCTS = "（未登记展品）"
UNTIL = "{certificate}（至{day}）"
VERIFIED_BY = "{requirement}（{verifier} {day}核验）"
NOT_VERIFIED = "待核实"
UNIFIED = "绿色产品"

MEDIA_TITLE = "{year}年绿色建材下乡活动媒体宣传目录"
MEDIA_SHEET = "媒体目录"
MEDIA_NOTE = "数据截至{as_of}。阅读量、播放量为空的，尚未登记。"
MEDIA_COLUMNS = ("序号", "日期", "媒体类型", "级别", "媒体名称", "标题", "形式", "阅读量", "播放量", "链接或版面")

DISPUTES_TITLE = "{year}年绿色建材下乡活动投诉办结情况表"
DISPUTES_SHEET = "投诉办结"
DISPUTES_NOTE = "数据截至{as_of}。投诉人信息不列入本表；举报按规定保密，不列入本表。"
DISPUTES_COLUMNS = (
    "序号", "编号", "登记日期", "相关场次", "被投诉人", "诉求", "转办单位", "办理结果", "办结日期", "办理天数", "回访",
)  # fmt: skip

HAZARDS_SHEET = "隐患整改"
SCHEDULE_SHEET = "场次明细"
DEFINITIONS_SHEET = "指标口径"
SCHEDULE_ALL_COLUMNS = (
    "序号", "类型", "形式", "级别", "名称", "开始日期", "农历", "时段", "乡镇", "村（社区）", "地点", "预计人数", "到场人次", "主办单位",
    "承办单位", "联系人", "电话", "阶段", "备注",
)  # fmt: skip
DEFINITIONS_ALL_COLUMNS = ("序号", "指标", "数值", "单位", "上年", "口径", "计算方法", "截止日", "来源")
COUNTED, STATED = "程序统计", "填报"
PHOTOS_TITLE = "{year}年绿色建材下乡活动照片"

BY_MONTH = "图{number}　{year}年各月活动场次"
BY_KIND = "图{number}　{year}年各类活动场次和到场人次"
BY_PLACE = "图{number}　各{places}活动场次"
COVERAGE = "图{number}　线下活动覆盖示意图（按坐标绘制，非行政区划图）"
TOWNSHIPS, COUNTIES, CITIES = "乡镇（街道）", "县（市、区）", "市（州）"
MONTH = "{month}月"
SESSIONS = "{count}场"
SESSIONS_AND_ENTRIES = "{count}场，{entries}人次"
REST = "其余{count}个"
REACHED, NOT_REACHED = "已举办线下活动", "尚未举办"


def amount(yuan: float) -> str:
    """A sum as a report's text has it: 1,286.50万元, below ten thousand 350元."""
    if abs(yuan) >= TEN_THOUSAND:
        return f"{yuan / TEN_THOUSAND:,.2f}万元"
    return f"{yuan:,.2f}".removesuffix(".00") + "元"
