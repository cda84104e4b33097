"""Sentences on the directory of staff."""

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownStaff": (
        "责任人名录里没有此人，可能刚被移除。请按 F5 刷新后再选。",
        "Nobody in the directory of staff has this entry, perhaps just removed. Reload with F5 and choose again.",
    ),
    "StaffExists": (
        "责任人名录里已有“{name}”，未重复登记。请直接选用；确系同名的另一人，请填写不同的单位或电话。",
        "“{name}” is in the directory already and was not added twice. Choose that entry; for another person of the same name give another unit or phone.",
    ),
    "StaffInUse": (
        "“{name}”在以下场次负有责任或已经签收，不能移除：{events}。请先把责任改由他人承担；已经签收的，按规定留存。",
        "“{name}” answers for something or has signed at: {events}. Lay it on somebody else first; whoever has signed stays in the directory.",
    ),
}
