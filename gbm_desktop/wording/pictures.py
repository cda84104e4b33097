"""Sentences on codes that are read from pictures."""

SENTENCES: dict[str, tuple[str, str]] = {
    "NotAPicture": (
        "“{file}”不是能打印的照片，未使用。请换一张 JPG 或 PNG 照片。",
        "“{file}” is not a photo that can be printed, so it was left out. Choose a JPG or PNG.",
    ),
    "PictureUnreadable": (
        "“{name}”不是能打开的图片，未签到。请改用 JPG 或 PNG 图片，或截图后按 Ctrl+V。",
        "“{name}” is not a picture that can be opened; nobody was checked in. Use a JPG or PNG, or copy a screenshot and press Ctrl+V.",
    ),
    "NoPictureCopied": (
        "剪贴板里没有图片，未签到。请先复制图片或截图，再按 Ctrl+V。",
        "There is no picture in the clipboard; nobody was checked in. Copy a picture or a screenshot first, then press Ctrl+V.",
    ),
    "NoCodeInPicture": (
        "“{name}”中没有找到二维码，未签到。请换一张更清楚的图片，或输入姓名查找。",
        "No code was found in “{name}”; nobody was checked in. Take a clearer picture, or search the name.",
    ),
}
