"""What stands before the lines of a report on a failure."""

LABELS: dict[str, tuple[str, str]] = {
    "title": ("故障报告（世界时 {at}）", "Report on a failure ({at} UTC)"),
    "program": ("程序和系统", "Program and system"),
    "window": ("窗口", "Window"),
    "data": ("数据", "Data"),
    "failures": ("本次运行的故障（种类和位置，世界时）", "Failures of this run (kinds and places, UTC)"),
    "steps": ("最近操作的种类（世界时）", "Kinds of the latest steps (UTC)"),
    "left": ("上次异常退出留下的记录", "What an earlier run left that did not end properly"),
    "schema": ("数据库结构版本", "Schema version"),
    "journal": ("操作步数", "Steps in the journal"),
    "size": ("数据库大小", "Database"),
    "free": ("磁盘剩余", "free on disk"),
    "protected": ("口令保护", "Passphrase"),
    "yes": ("有", "yes"),
    "no": ("无", "no"),
    "none": ("无", "none"),
}
