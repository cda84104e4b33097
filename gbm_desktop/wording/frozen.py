"""Words of frozen reports and of what amends them."""

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownFrozen": (
        "没有编号为“{frozen_id}”的定稿。请从定稿列表中选择。",
        "There is no frozen report “{frozen_id}”. Choose one from the list.",
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
AMENDMENT_TITLE = "关于更正《{title}》的说明"
AMENDMENT = (
    "前报送的总结报告（定稿编号 {number}，数据截至{as_of}）有关内容需作更正。更正原因：{reason}。现将更正情况说明如下。"
)
FIGURES_CHANGED = "指标更正情况"
SECTIONS_CHANGED = "文字更正情况"
COLUMNS = ("指标", "单位", "原报送", "更正后")
OPENING = "开头"
NOW_SAYS = "更正后为：{text}"
NOTHING = "（删除）"
UNRECORDED = "未填报"
CAME = "“{name}”增加：{rows}。"
WENT = "“{name}”减少：{rows}。"
AND_MORE = "等{count}条"
