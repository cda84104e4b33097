"""Data packets between laptops, in words."""

from enum import Enum

from gbm_desktop.model.passphrases import PassphraseProblem
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "NotABundle": (
        "“{file}”不是数据包，未合并。请选择从其他电脑导出的 .gbmb 文件。",
        "“{file}” is no data packet; nothing was merged. Choose a .gbmb file that another laptop exported.",
    ),
    "DamagedBundle": (
        "数据包“{file}”不完整或已损坏，未作任何改动。请重新复制，或在对方电脑上重新导出。",
        "The data packet “{file}” is cut short or damaged; nothing was changed. Copy it again, or export it anew.",
    ),
    "ForgedBundle": (
        "数据包“{file}”的签名与所写电脑不符，可能被改动过，未作任何改动。请当面核对后重新导出。",
        "The signature of “{file}” is not that of the laptop it names; nothing was changed. Check in person, export anew.",
    ),
    "NewerBundle": (
        "数据包“{file}”由更新版本的程序导出，未合并。请先升级本机程序，再合并。",
        "A later version of the program wrote “{file}”; nothing was merged. Update this program first.",
    ),
    "BundleOfAnother": (
        "“{file}”是{region} {year} 年活动的数据包，不属于本活动，未合并。请选择本活动的数据包。",
        "“{file}” is of {region}'s campaign of {year}, not of this one; nothing was merged. Choose one of this campaign.",
    ),
    "BundleWithoutPassphrase": (
        "导出“{file}”时还没有设置交换口令，新电脑打不开。请在导出的电脑上打开“数据交换 › 合并数据 › 交换口令”，设置后重新导出。",
        "No passphrase was set when “{file}” was exported. Set one there under Exchange › Merge › Passphrase, and export again.",
    ),
    "BundleNeedsPassphrase": (
        "本机尚未加入活动，打开“{file}”需要交换口令。请向导出数据包的人询问口令后再试。",
        "This laptop belongs to no campaign yet; “{file}” opens with the passphrase. Ask whoever exported it.",
    ),
    "BundleOfPart": (
        "“{file}”只含上次导出以后的数据，不能用来加入活动。请在已加入的电脑上导出全部数据。",
        "“{file}” holds only the latest data; nobody can join with it. Export everything on a laptop of the campaign.",
    ),
    "WrongPassphrase": (
        "口令不对，没有打开。请核对后重新输入，注意大小写。",
        "The passphrase is wrong; nothing was opened. Check it, capitals too, and try again.",
    ),
    "WeakPassphrase": (
        "口令太容易猜到：{wrong}。请换一个更难猜的。",
        "The passphrase is too easy to guess: {wrong}. Choose another that is harder to guess.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    PassphraseProblem: {
        PassphraseProblem.SHORT: ("至少要 10 个字符", "at least 10 characters"),
        PassphraseProblem.DIGITS: ("只用数字时至少要 12 位", "at least 12 digits where there are only digits"),
        PassphraseProblem.SIMPLE: ("重复或连续的字符太多", "too much is repeated or in sequence"),
    },
}
LINES: dict[str, tuple[str, str]] = {
    "exported": (
        "已导出 {steps} 步操作、{files} 个附件（{size}）：{file}",
        "Exported {steps:step|steps} and {files:attached file|attached files} ({size}): {file}",
    ),
    "passphrase": (
        "交换口令已设置。新电脑用它打开以后导出的数据包。",
        "The passphrase is set. New laptops open with it what is exported from now on.",
    ),
    "generated": ("交换口令：{text}（请抄下保管，程序不再显示）", "Passphrase: {text} (write it down; it is not shown again)"),
    "of": ("{region} {year} 年活动", "{region}, campaign of {year}"),
    "from": ("来自“{name}”，{at} 导出", "From {name}, exported {at}"),
    "holds_all": ("全部数据，附件 {files} 个", "Everything, {files:attached file|attached files}"),
    "holds_part": ("上次导出以后的数据，附件 {files} 个", "What is new since the last one, {files:attached file|attached files}"),
    "title": ("合并结果", "Result of merging"),
    "heading": ("{region} {year} 年绿色建材下乡活动", "Green building materials to the countryside, {region} {year}"),
    "when": ("{at}，电脑“{name}”，操作人：{operator}", "{at}, laptop {name}, by {operator}"),
    "file": ("{file}（来自“{name}”）：新增 {added} 步操作，已有 {known} 步，附件 {files} 个", "{file} (from {name}): {added:new step|new steps}, {known} known, {files:attached file|attached files}"),
    "refused": ("{file}：{why}", "{file}: {why}"),
    "broke_off": ("{file}（来自“{name}”）：{why}此前的 {added} 步已合并，再合并一次即可接着进行。", "{file} (from {name}): {why} {added:step before that is|steps before that are} merged; merge it again to go on."),
    "total": ("共新增 {added} 步操作，已有 {known} 步。", "{added:new step|new steps}, {known} known."),
    "waits": ("{count} 步操作暂未并入：前面的数据还没有收到。", "{count:step waits|steps wait} for what came before."),
    "missing": ("还缺电脑“{name}”的第 {steps} 步操作。", "Of the laptop {name}, these steps are missing: {steps}."),
    "ask": ("请在上述电脑或已有这些数据的电脑上重新导出全部数据，再合并一次。", "Export everything on those laptops, or on one that has it, and merge again."),
    "twice": ("{count} 人在同一场次登记了两次（姓名、电话相同），请在“重复登记”中核对。", "{count:person stands|people stand} on a list twice (same name and phone). Look at them under Same person twice."),
    "no_conflicts": ("没有新的差异。", "No new differences."),
    "conflicts": ("新增差异 {count} 处，已按时间较后的修改保留，请在“差异核对”中逐项确认。", "{count:new difference|new differences}: the later change stands. Look at them under Differences."),
    "conflict": ("  {table} · {title}  {field}  （{kind}）", "  {table} · {title}  {field}  ({kind})"),
}  # fmt: skip
_UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB"))


def line(key: str, lang: Lang = "zh", **values: object) -> str:
    """One of the lines above, filled."""
    return fill(LINES[key][0 if lang == "zh" else 1], **values)


def size(count: int) -> str:
    """So many bytes as people say it."""
    for unit, name in _UNITS:
        if count >= unit:
            return f"{count / unit:.1f} {name}"
    return f"{count} B"
