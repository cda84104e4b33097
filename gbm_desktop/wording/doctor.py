"""What the doctor found, in words."""

from typing import TYPE_CHECKING

from gbm_desktop.wording.conflict_fields import TABLES
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.doctor import Examination

_SOUND = ("数据完好：{steps} 步操作记录与现状一致。", "All is sound: {steps:step agrees|steps agree} with what stands.")
_FOUND: dict[str, tuple[str, str]] = {
    "file_problems": (
        "数据库文件损坏 {count} 处。请修复（gbm doctor --repair），修复不了时用最近的备份恢复。",
        "The database file is damaged in {count:place|places}. Repair it (gbm doctor --repair), or restore the latest backup.",
    ),
    "rows_off": (
        "{count} 条数据与操作记录不一致。可按操作记录修复。",
        "{count:row is|rows are} not as the journal says. This can be repaired from it.",
    ),
    "derived_off": (
        "{count} 条合并结果（差异、重复签到、保留的数据）与操作记录不一致。可按操作记录修复。",
        "{count:result|results} of merging: not as the journal says. This can be repaired from it.",
    ),
    "seals_off": (
        "{count} 台电脑的操作记录与其签名不符，说明记录被改动过，不能修复。请用改动之前的备份恢复，再与其他电脑合并。",
        "Steps of {count:laptop|laptops} are not as they were signed: the journal was altered. Restore a backup from before, then merge with the other laptops.",
    ),
    "attachments_off": (
        "{count} 个附件已不在数据文件夹里，或内容被改动。可从备份中找回；备份里也没有的，请用原文件重新添加。",
        "{count:attachment is|attachments are} gone from the data folder or altered. It may be found in a backup; else attach the originals again.",
    ),
}
_ORPHANS = (
    "另有 {count} 个文件不属于任何记录，不影响使用。",
    "Besides, {count:file belongs|files belong} to nothing; that harms nobody.",
)
_TO_COME = (
    "另有 {count} 个附件还在别的电脑上，与其合并数据后就会送到：{names}",
    "Besides, {count:attachment is|attachments are} still on other laptops and to come with their data: {names}",
)
_MOST = 20
_OF_ROWS = ("rows_off", "derived_off")
_KINDS: dict[str, tuple[str, str]] = {
    **TABLES,
    "steps": ("操作记录", "step"),
    "conflicts": ("差异", "difference"),
    "kept_rows": ("保留的数据", "kept row"),
    "merged_repeats": ("重复签到", "repeat"),
    "scans": ("签到", "scan"),
    "scan_voids": ("撤回的签到", "voided scan"),
    "inspections": ("检查记录", "inspection"),
    "acknowledgements": ("责任签收", "acknowledgement"),
    "overrides": ("安全责任人放行", "override"),
    "paper_entries": ("补录的纸质签到", "entry from paper"),
    "consultations": ("现场咨询", "consultation"),
    "frozen_reports": ("定稿的总结报告", "frozen report"),
}


def lines_of(found: "Examination", lang: str = "zh") -> list[str]:
    """The result in sentences, each with what it is about below it, at most some of each."""
    at = 0 if lang == "zh" else 1
    said = [fill(_SOUND[at], steps=found.steps)] if found.sound else []
    for name, pair in _FOUND.items():
        off: tuple[str, ...] = getattr(found, name)
        if off:
            shown = (_in_words(text, at) if name in _OF_ROWS else text for text in off[:_MOST])
            said += [fill(pair[at], count=len(off)), *(f"  {text}" for text in shown)]
            said += [f"  … {len(off) - _MOST}"] if len(off) > _MOST else []
    if found.to_come:
        said.append(fill(_TO_COME[at], count=len(found.to_come), names=_names(found.to_come, at)))
    return [*said, fill(_ORPHANS[at], count=len(found.orphans))] if found.orphans else said


def _names(attachments: tuple[str, ...], at: int) -> str:
    """What they are called, at most some; each stands before its place on the disk."""
    names = [one.rpartition(" ")[0] for one in attachments[:_MOST]]
    return ("、", ", ")[at].join(names) + (" …" if len(attachments) > _MOST else "")


def _in_words(text: str, at: int) -> str:
    return " ".join(_KINDS[part][at] if part in _KINDS else part for part in text.split(" "))
