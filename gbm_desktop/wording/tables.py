"""Sentences on sheets that hold something else than a roster."""

from gbm_desktop.intake.tables import BadRow
from gbm_desktop.wording import Lang, shown

SENTENCES: dict[str, tuple[str, str]] = {
    "NoTableColumns": (
        "“{file}”中没有找到所需的列（{columns}）。请核对表头后再次导入。",
        "“{file}” has no sheet with the columns {columns}. Check the headings and import again.",
    ),
}
_BAD_ROW = (
    "第 {row} 行“{column}”{reason}（{value}），未导入。可在表中改好后再次导入，已导入的不会重复。",
    "Row {row}, {column}: {reason} ({value}); not imported. Correct it and import again, nothing will be doubled.",
)
_EMPTY = ("空", "empty")
_LONGEST = 60


def bad_row(found: BadRow, lang: Lang = "zh") -> str:
    """Why the row was not taken, and what to do."""
    index = 0 if lang == "zh" else 1
    value = _short(found.value) or _EMPTY[index]
    return _BAD_ROW[index].format(row=found.row, column=found.column, reason=shown(found.reason, lang), value=value)


def _short(value: str) -> str:
    """As much of a cell as a sentence can hold."""
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
