"""Sentences on backups and on what restoring one would do."""

from typing import TYPE_CHECKING

from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.backup_preview import Preview

SENTENCES: dict[str, tuple[str, str]] = {
    "NoRoomForBackup": (
        "“{folder}”所在磁盘空间不足：备份需要 {needed} MB，剩余 {free} MB，未备份。请腾出空间，或换一个 U 盘。",
        "The disk of “{folder}” has too little room: the backup needs {needed} MB, {free} MB are free; nothing was written. Free some space or take another stick.",
    ),
    "JournalDamaged": (
        "“{folder}”的操作记录也已损坏，无法据此修复，数据未作改动。请用最近的备份恢复。",
        "In “{folder}” the journal itself is damaged, so nothing can be rebuilt from it; nothing was changed. Restore the latest backup.",
    ),
}
_HOLDS = (
    "{year} 年 {region}：场次 {events} 场，登记 {people} 人，签到 {check_ins} 人次，操作记录 {steps} 步",
    "{region} {year}: {events:event|events}, {people:person|people}, {check_ins} check-ins, {steps:step|steps}",
)
_MADE = ("{made:%Y-%m-%d %H:%M} 由“{device}”备份", "Made at {made:%Y-%m-%d %H:%M} on {device}")
_LOST = ("恢复后将少 {lost} 步操作，其中最近的是：", "{lost:step|steps} would be gone, the latest of them:")
_NONE_LOST = ("现有的操作记录在备份中都有，恢复后不会少。", "Every step of today is in the backup; none would be gone.")
_GAINED = (
    "备份中有 {gained} 步操作是现在没有的，恢复后会回来。",
    "{gained:step|steps} that are missing now would come back.",
)
_ANOTHERS = (
    "请注意：这份备份属于另一个活动，恢复后现在的活动将被它取代。",
    "Please note: this backup is of another campaign, which would take the place of the present one.",
)


def holds(preview: "Preview", lang: str = "zh") -> list[str]:
    """What the copy is, a line each."""
    at = 0 if lang == "zh" else 1
    kept = preview.holds
    counts = {name: getattr(kept, name) for name in ("year", "region", "events", "people", "check_ins", "steps")}
    return [fill(_MADE[at], made=preview.made, device=kept.device), fill(_HOLDS[at], **counts)]


def difference(preview: "Preview", lang: str = "zh") -> list[str]:
    """What restoring it would change, a line each; the last says whether steps follow."""
    at = 0 if lang == "zh" else 1
    if preview.now is None:
        return []
    said = [_ANOTHERS[at]] if preview.is_anothers else []
    if preview.gained:
        said.append(fill(_GAINED[at], gained=preview.gained))
    return [*said, fill(_LOST[at], lost=preview.lost) if preview.lost else _NONE_LOST[at]]
