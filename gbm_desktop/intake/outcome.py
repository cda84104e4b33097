"""A plan as others take it: the headless contract's value, and the sheet of rejected rows to correct."""

import io
from typing import TYPE_CHECKING

from gbm_desktop.intake.plan import RosterPlan
from gbm_desktop.wording import Lang
from gbm_desktop.wording.intake import column_name, reason_column, rejected_sentence, warning_sentence

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_COLUMN_WIDTH = 16
_REASON_WIDTH = 60


def contract(plan: RosterPlan, lang: Lang) -> dict[str, object]:
    """The JSON value of `roster import`: a reason is the fault's fixed name, its sentence stands beside it."""
    return {
        "rows": plan.rows,
        "added": len(plan.people),
        "duplicates": [
            {"row": item.row, "name": item.name, "phone": item.phone, "same_as": item.same_as or None}
            for item in plan.duplicates
        ],
        "rejected": [
            {
                "row": item.row,
                "column": item.column,
                "value": item.value,
                "reason": item.fault.value,
                "sentence": rejected_sentence(item.row, item.fault, item.off_by, item.value, lang),
            }
            for item in plan.rejected
        ],
        "warnings": [
            {
                "kind": item.kind.value,
                "row": item.row or None,
                "sentence": warning_sentence(item.kind, item.row, item.value, item.other_row, lang),
            }
            for item in plan.warnings
        ],
    }


def rejected_rows_xlsx(plan: RosterPlan, lang: Lang) -> bytes:
    """A workbook of the rejected rows under their own headings with the reason at the end, ready to correct and import.

    Columns of identity numbers are left out. Every cell is text, so a phone keeps its digits and a formula stays inert.
    """
    import xlsxwriter

    columns = [index for index in range(len(plan.labels)) if index not in plan.mapping.identity_cols]
    output = io.BytesIO()
    with xlsxwriter.Workbook(output, {"in_memory": True}) as book:
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(reason_column(lang))
        sheet.set_column(0, len(columns) - 1, _COLUMN_WIDTH, text)
        sheet.set_column(len(columns), len(columns), _REASON_WIDTH, text)
        sheet.freeze_panes(1, 0)
        headings = [_heading(plan, index, lang) for index in columns]
        _write_row(sheet, 0, [*headings, reason_column(lang)])
        for line, item in enumerate(plan.rejected, 1):
            sentence = rejected_sentence(item.row, item.fault, item.off_by, item.value, lang)
            _write_row(sheet, line, [*(item.cells[index] for index in columns), sentence])
    return output.getvalue()


def _heading(plan: RosterPlan, index: int, lang: Lang) -> str:
    if plan.labels[index]:
        return plan.labels[index]
    roles = ("name", "unit", "phone", "note", "role")
    return next(
        (column_name(role, lang) for role, at in zip(roles, plan.mapping.columns, strict=True) if at == index), ""
    )


def _write_row(sheet: "Worksheet", line: int, texts: list[str]) -> None:
    for column, text in enumerate(texts):
        sheet.write_string(line, column, text)
