"""Entries that may be one person's, in words."""

from enum import Enum

from gbm_desktop.model.duplicates import Likeness
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "NotOnTheSameList": (
        "所选登记不在同一场次，没有合并。请只选择同一场次的人员。",
        "The entries are of different events and were not merged. Choose people of one event only.",
    ),
    "GroupIsNoPerson": (
        "“{name}”是团体，不能与个人登记合并。请只选择个人。",
        "“{name}” is a group and cannot be merged with a person's entry. Choose single people only.",
    ),
    "NothingToMerge": (
        "合并需要两条不同的登记，没有改动。请再选择一条。",
        "Merging needs two different entries; nothing was changed. Choose another one as well.",
    ),
    "NotMerged": (
        "“{name}”的登记没有与其他登记合并过，无需取消。请刷新后再核对。",
        "The entry of “{name}” was not merged with another one. Reload and check again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Likeness: {
        Likeness.SAME_PHONE: ("姓名、电话相同", "same name and phone"),
        Likeness.SAME_UNIT: ("姓名、单位或村组相同", "same name and unit or village"),
        Likeness.SOUNDS_SAME_PHONE: ("姓名同音、电话相同", "name sounds the same, same phone"),
        Likeness.NEAR_NAME_PHONE: ("姓名相近、电话相同", "similar name, same phone"),
        Likeness.SOUNDS_SAME_UNIT: ("姓名同音、单位或村组相同", "name sounds the same, same unit or village"),
        Likeness.OTHER_PHONE: ("姓名、单位或村组相同，电话不同", "same name and unit, other phone"),
    },
}
LINES: dict[str, tuple[str, str]] = {
    "pair": ("{score}  {why}", "{score}  {why}"),
    "entry": ("    {number} {name}  {unit}  {phone}  [{id}]", "    {number} {name}  {unit}  {phone}  [{id}]"),
    "merged": ("已合并  {number} {name} → {kept_number} {kept}  [{id}]", "merged  {number} {name} → {kept_number} {kept}  [{id}]"),
    "none": ("没有发现重复登记。", "Nobody seems to be entered twice."),
    "joined": ("已合并 {count} 条重复登记，原票码仍然有效。", "{count:entry|entries} merged; their tickets stay valid."),
    "parted": ("已取消 {count} 条合并。", "{count:entry|entries} parted."),
    "differ": ("已确认不是同一人，以后不再提示。", "They are different people and will not be offered again."),
}  # fmt: skip


def line(key: str, lang: Lang = "zh", /, **values: object) -> str:
    """One of the lines above, filled."""
    return fill(LINES[key][0 if lang == "zh" else 1], **values)
