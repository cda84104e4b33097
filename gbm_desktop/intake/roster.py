"""The decision for each row of a roster: add, merge with a repeat, or show for correction.

A phone is optional (个人信息保护法 第6条: no more than is needed), so a row without one is good; a phone that is there
and wrong rejects its row, because a person would otherwise be added with a number nobody can call.
A landline may belong to a village office: people with the same landline and different names are different people.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from gbm_desktop.errors.intake import TooManyRows
from gbm_desktop.intake.decision import Decider
from gbm_desktop.intake.headings import heading_key
from gbm_desktop.intake.mapping import Mapping, column_labels, other_lists
from gbm_desktop.intake.plan import Existing, RosterPlan, RosterWarning, WarningKind
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook, is_blank
from gbm_desktop.progress import Progress, silent

MOST_PEOPLE = 200_000
_PROGRESS_EVERY = 2_000
_FEW = 8


def read_roster(workbook: Workbook, mapping: Mapping, existing: Existing, progress: Progress = silent) -> RosterPlan:
    """Every row of the sheet below its heading is decided. `existing` holds the `person_key` of all on the list.

    Raises TooManyRows; whatever `progress` raises passes through.
    """
    sheet = workbook.sheets[mapping.sheet]
    _refuse_too_many(workbook.file, sheet, mapping.header_row)
    labels = column_labels(sheet, mapping.header_row if not mapping.by_content else 0)
    decider = Decider(mapping, labels, existing)
    with no_garbage_search():
        _take_all(decider, sheet, mapping.header_row, progress)
    return RosterPlan(
        file=workbook.file,
        sheet=sheet.name,
        mapping=mapping,
        labels=labels,
        people=tuple(decider.people),
        duplicates=tuple(decider.duplicates),
        rejected=tuple(decider.rejected),
        warnings=(*_about_the_sheet(workbook, mapping, labels), *decider.warnings),
        blank=decider.blank,
        skipped=decider.skipped,
        existing=existing,
    )


def corrected(
    plan: RosterPlan,
    row: int,
    *,
    name: str | None = None,
    unit: str | None = None,
    phone: str | None = None,
) -> RosterPlan:
    """The plan with one rejected row decided anew; what is not given stays as found, an empty phone means none.

    Raises KeyError if the row is not among the rejected.
    """
    found = next((rejected for rejected in plan.rejected if rejected.row == row), None)
    if found is None:
        raise KeyError(row)
    others = (other for other in plan.rejected if other is not found)
    given = {"name": name, "unit": unit, "phone": phone}
    texts = found.found._replace(**{column: text for column, text in given.items() if text is not None})
    decider = Decider(plan.mapping, plan.labels, plan.existing)
    decider.remember(plan.people)
    decider.decide(row, texts, found.cells)
    return replace(
        plan,
        people=tuple(sorted((*plan.people, *decider.people), key=lambda person: person.row)),
        duplicates=tuple(sorted((*plan.duplicates, *decider.duplicates), key=lambda duplicate: duplicate.row)),
        rejected=tuple(sorted((*others, *decider.rejected), key=lambda rejected: rejected.row)),
        warnings=(*plan.warnings, *decider.warnings),
    )


def _take_all(decider: Decider, sheet: Sheet, header_row: int, progress: Progress) -> None:
    total = len(sheet.rows)
    for number in range(header_row, total):
        if not number % _PROGRESS_EVERY:
            progress(number, total)
        decider.take(number + 1, sheet.rows[number])
    progress(total, total)


@contextmanager
def no_garbage_search() -> Iterator[None]:
    """All that a roster makes stays, and holds no cycles: walking it again and again took a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _refuse_too_many(file: str, sheet: Sheet, header_row: int) -> None:
    below = len(sheet.rows) - header_row + sheet.rows_left_out
    if below <= MOST_PEOPLE:
        return
    people = _filled(sheet.rows[header_row:]) + sheet.rows_left_out
    if people > MOST_PEOPLE:
        raise TooManyRows(file, people, MOST_PEOPLE)


def _filled(rows: Sequence[Sequence[Cell]]) -> int:
    return sum(not all(is_blank(cell) for cell in row) for row in rows)


def _about_the_sheet(workbook: Workbook, mapping: Mapping, labels: Sequence[str]) -> list[RosterWarning]:
    sheets = other_lists(workbook, mapping.sheet)
    named = "、".join(sheets[:_FEW]) + ("……" if len(sheets) > _FEW else "")
    warnings = [RosterWarning(WarningKind.OTHER_SHEETS, 0, named, len(sheets))] if sheets else []
    warnings += [RosterWarning(WarningKind.NO_HEADING, 0, "")] if mapping.by_content else []
    warnings += [
        RosterWarning(WarningKind.IDENTITY_COLUMN, 0, labels[column] or "身份证号") for column in mapping.identity_cols
    ]
    name = heading_key(labels[mapping.name_col])
    others = [at for at, label in enumerate(labels) if name and at != mapping.name_col and heading_key(label) == name]
    return warnings + [RosterWarning(WarningKind.OTHER_NAME_COLUMN, 0, labels[at], at + 1) for at in others]
