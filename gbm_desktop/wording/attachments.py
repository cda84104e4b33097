"""Sentences on attached files."""

SENTENCES: dict[str, tuple[str, str]] = {
    "CannotRead": (
        "读不到“{file}”，未添加。请检查文件是否还在、U 盘是否已拔出、文件是否正被其他程序占用。",
        "“{file}” could not be read, so it was not attached. Check that it is still there, the stick is in place and no other program holds it.",
    ),
    "AttachmentTooLarge": (
        "“{file}”有 {megabytes} MB，附件每个不超过 {limit} MB，未添加。请压缩或分成几个文件后再添加。",
        "“{file}” has {megabytes} MB; an attachment may have up to {limit} MB, so it was not attached. Make it smaller or split it.",
    ),
    "AttachmentEmpty": (
        "“{file}”是空文件，未添加。可能没有复制完整，请从原处重新取得后再添加。",
        "“{file}” holds nothing, so it was not attached. It may have been copied incompletely; fetch it again.",
    ),
    "AttachmentMissing": (
        "附件“{name}”已不在数据文件夹里，或内容被改动。请用原文件重新添加。",
        "The attachment “{name}” is gone from the data folder or was altered. Attach the original again.",
    ),
}
