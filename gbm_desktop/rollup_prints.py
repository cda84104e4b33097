"""The 指标汇总表 of several regions, on paper and as a workbook, and who handed in."""

from collections.abc import Sequence
from datetime import date

from gbm_desktop import campaign, rollup
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import Row, RuledColumn, RuledSheet, Text
from gbm_desktop.model.rollup import Kept, Scope, Submission, Total
from gbm_desktop.prints import Printed
from gbm_desktop.wording import day, word
from gbm_desktop.wording import rollup as words
from gbm_desktop.wording.figures import FIGURES, stated
from gbm_desktop.workspace import Workspace

_SHAPE = (
    (0.8, Align.CENTER, 10.0), (4.2, Align.LEFT, 10.0), (1.2, Align.CENTER, 10.0), (2.6, Align.RIGHT, 10.0),
    (2.6, Align.LEFT, 9.0), (4.2, Align.LEFT, 9.0), (4.4, Align.LEFT, 9.0),
)  # fmt: skip
_COLUMNS = tuple(RuledColumn(title, *shape) for title, shape in zip(words.COLUMNS, _SHAPE, strict=True))


def sheet(ws: Workspace, as_of: date, scope: Scope = Scope.RECEIVED) -> Printed:
    """The table on A4 across: each total, who told and who did not, and what cannot be added. Raises NoCampaign."""
    from gbm_desktop.documents.ruled_pages import ruled_pdf

    added = rollup.counted(ws, as_of, scope)
    rows = [_row(*one) for one in enumerate(rollup.totals(ws, as_of, scope), 1)] if added else []
    value = RuledSheet(
        title=_title(ws, words.TITLE),
        lines=tuple(_lines(ws, added, scope)),
        columns=_COLUMNS,
        rows=tuple(rows),
        empty=words.EMPTY,
        least=7.0,
        landscape=True,
    )
    drawn = ruled_pdf(value)
    return Printed(drawn.pdf, f"{words.TABLE}.pdf", drawn.missing)


def book(ws: Workspace, as_of: date, scope: Scope = Scope.RECEIVED) -> Printed:
    """The table with a column for every region, and a sheet on who handed in. Raises NoCampaign."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    added = rollup.counted(ws, as_of, scope)
    headings = (*words.FIRST_COLUMNS, *(one.region_name for one in added), *words.LAST_COLUMNS)
    totals = rollup.totals(ws, as_of, scope)
    rows = [_wide(number, total, added) for number, total in enumerate(totals, 1)]
    title = _title(ws, words.TITLE)
    sheets = (
        ListSheet(words.TABLE, title, headings, rows),
        ListSheet(words.STATE_SHEET, _title(ws, words.STATE_TITLE), words.STATE_COLUMNS, states(ws)),
    )
    return Printed(list_xlsx(sheets, title=title, made=ws.today()), f"{words.TABLE}.xlsx", ())


def states(ws: Workspace) -> list[tuple[str, ...]]:
    """Each region below, that handed in or not, as the list of who did shows it. Raises NoCampaign."""
    kept = rollup.received(ws)
    inside = rollup.within(kept)
    return [_state(one, inside) for one in kept] + [
        (region.name, region.code, words.NOT_HANDED_IN, "", "", "", "") for region in rollup.missing(ws)
    ]


def _state(one: Kept, inside: dict[str, str]) -> tuple[str, ...]:
    said, remark = one.submission, words.standing(one.submission, inside)
    when = f"{one.received:%Y-%m-%d %H:%M}"
    return said.region_name, said.region_code, words.HANDED_IN, said.as_of.isoformat(), when, one.source, remark


def _title(ws: Workspace, form: str) -> str:
    about = campaign.current(ws)
    return form.format(region=about.region_name, year=about.year)


def _lines(ws: Workspace, added: Sequence[Submission], scope: Scope) -> list[str]:
    absent = [] if scope is Scope.OWN else rollup.missing(ws)
    found = [words.SCOPE_LINE.format(scope=word(scope), sent=len(added), missing=len(absent))]
    if added:
        first, last = min(one.as_of for one in added), max(one.as_of for one in added)
        form = words.DAY_LINE if first == last else words.DAYS_LINE
        found.append(form.format(first=day(first), last=day(last)))
    if absent:
        found.append(words.MISSING_LINE.format(regions="、".join(region.name for region in absent)))
    return found


def _row(number: int, total: Total) -> Row:
    words_of = FIGURES[total.key][0]
    everyone = len(total.told) + len(total.silent)
    cells = (
        str(number), words_of.name, words_of.unit, stated(total.value, words_of.unit),
        words.named(total.told, everyone), words.named(total.silent, everyone), words.remark(total),
    )  # fmt: skip
    return tuple(map(Text, cells))


def _wide(number: int, total: Total, added: Sequence[Submission]) -> tuple[str | int | float | None, ...]:
    words_of = FIGURES[total.key][0]
    each = (one.figures[total.key].value if total.key in one.figures else None for one in added)
    return number, words_of.name, words_of.unit, total.value, *each, words.remark(total)
