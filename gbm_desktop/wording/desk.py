"""Sentences on this laptop's desk."""

SENTENCES: dict[str, tuple[str, str]] = {
    "DeskUnnamed": (
        "签到台没有名称，未保存。请填写名称，如“1号台”，签到记录上会注明。",
        "The desk has no name; nothing was saved. Name it, for example “Desk 1”: every check-in says where it was taken.",
    ),
}
