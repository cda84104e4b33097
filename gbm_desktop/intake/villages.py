"""The names of villages in a sheet: a county's own list, however it was kept."""

from collections.abc import Sequence

from gbm_desktop.intake.sheets import Cell, Workbook, cell_text
from gbm_desktop.model.person_name import is_total

_HEADINGS = frozenset({"村", "村名", "村名称", "村社区", "村（社区）", "村(社区)", "行政村", "行政村名称", "所在村"})
_HEADING_ROWS = 10


def village_names(workbook: Workbook) -> list[str]:
    """The names below a heading such as 村名, of the first sheet that has one; else the first sheet's first column.

    Each name once, in the sheet's order; blank cells, numbers and totals are left out.
    """
    sheets = [sheet.rows for sheet in workbook.sheets if not sheet.hidden]
    found = next((below for rows in sheets if (below := _below_heading(rows)) is not None), None)
    if found is None:
        found = [cell_text(row[0]) for rows in sheets[:1] for row in rows if row]
    names = (name.strip() for name in found)
    return list(dict.fromkeys(name for name in names if name and not _is_number(name) and not is_total(name)))


def _below_heading(rows: Sequence[Sequence[Cell]]) -> list[str] | None:
    for at, row in enumerate(rows[:_HEADING_ROWS]):
        for column, cell in enumerate(row):
            if "".join(cell_text(cell).split()) in _HEADINGS:
                return [cell_text(below[column]) for below in rows[at + 1 :]]
    return None


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdecimal()
