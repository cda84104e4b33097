"""Words of frozen reports, of what amends them, and of the register of who got them."""

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownFrozen": (
        "没有编号为“{frozen_id}”的定稿，或有多个定稿符合。请从定稿列表中选择。",
        "No frozen report, or more than one, is “{frozen_id}”. Choose one from the list.",
    ),
    "UnknownDelivery": (
        "报送台账没有编号为“{delivery_id}”的记录。请从台账中选择。",
        "The register of deliveries has no line “{delivery_id}”. Choose one from it.",
    ),
    "AmendmentNeedsReason": (
        "更正第 {number} 号定稿须写明原因。请填写后再保存。",
        "An amendment of frozen report {number} needs its reason. Write it and save again.",
    ),
    "NothingToAmend": (
        "第 {number} 号定稿与现有数据一致，没有需要更正的内容。",
        "Frozen report {number} says what the data says; there is nothing to amend.",
    ),
    "FrozenChanged": (
        "第 {number} 号定稿的内容与校验码不符，或缺少照片，不能打印。请用备份恢复后再打印。",
        "Frozen report {number} does not agree with its check code, or lacks a photo, so it is not printed. Restore a backup first.",
    ),
}

# What stands in print is Chinese.
MARK = "定稿编号 {number}　数据截至{as_of}　校验码 {digest}"
FILE_NAME = "总结报告定稿{number}"
NOTICE_NAME = "更正说明{number}"
AMENDMENT_TITLE = ("关于更正《", "》的说明")  # around the title
AMENDMENT = (
    "前报送的总结报告（定稿编号 {number}，数据截至{as_of}）有关内容需作更正。更正原因：{reason}。"
    "更正后的总结报告（定稿编号 {now}）随本说明一并报送，现将更正情况说明如下。"
)
FIGURES_CHANGED = "指标更正情况"
SECTIONS_CHANGED = "文字更正情况"
LOOKS_CHANGED = "指标和文字没有变化，照片、图表或版面有调整。"
COLUMNS = ("指标", "单位", "原报送", "更正后")
ROWS_TITLE = "更正依据明细"
ROW_COLUMNS = ("项目", "版本", "内容")
BEFORE, NOW = "原报送", "更正后"
OPENING = "开头"
SAID_BEFORE = "原报送：{text}"
SAYS_NOW = "更正后：{text}"
AND_MORE = "另有 {count} 条同类变化"


# The 报送台账.
LEDGER = "报送台账"
LEDGER_TITLE = "{region}{year}年绿色建材下乡活动总结报告报送台账"
LEDGER_COLUMNS = ("序号", "报送对象", "报送日期", "报送方式", "定稿编号", "校验码（前12位）", "回执", "回执附件")
LEDGER_COUNTS = "已报送 {sent} 份，尚未报送 {waiting} 个单位"
LEDGER_EMPTY = "尚未登记报送。"
NOT_SENT = "未报送"
CODE_SHOWN = 12
