"""The figures as a workbook: one sheet of indicators, and the rows behind each on a sheet of its own."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter.worksheet import Worksheet

from gbm_desktop.documents.blocks import printable, written_date
from gbm_desktop.documents.workbook import (
    HEADING_ROW,
    Cell,
    ListSheet,
    Styles,
    add_lists,
    free_name,
    open_book,
    start,
    write,
)
from gbm_desktop.model.figures import Figure, FigureRow

OVERVIEW = "指标"
HEADINGS = ("名称", "数值", "单位", "口径", "截止日", "依据行数")
NOT_RECORDED = "未填报"


def figures_xlsx(figures: Iterable[Figure], *, title: str, as_of: date, lists: Sequence[ListSheet] = ()) -> bytes:
    """The figures are a workbook: numbers are numbers, no text is ever a formula, and each name leads to its rows.

    The lists stand before them as sheets of their own.
    """
    file = BytesIO()
    listed = tuple(figures)
    with open_book(file, title, as_of) as book:
        styles, taken = Styles(book), {OVERVIEW}
        add_lists(book, styles, lists, taken)
        sourced = list(zip(listed, _sheet_names(listed, taken), strict=True))
        _overview(book.add_worksheet(OVERVIEW), styles, sourced, title, written_date(as_of))
        for figure, sheet in sourced:
            if sheet:
                _rows(book.add_worksheet(sheet), styles, figure)
    return file.getvalue()


def _overview(sheet: Worksheet, styles: Styles, sourced: Sequence[tuple[Figure, str]], title: str, as_of: str) -> None:
    lines = [_overview_line(figure, as_of) for figure, _ in sourced]
    start(sheet, styles, title, HEADINGS, lines)
    for row, (line, (figure, target)) in enumerate(zip(lines, sourced, strict=True), start=HEADING_ROW + 1):
        write(sheet, styles, row, line)
        if target:
            sheet.write_url(row, 0, f"internal:'{target}'!A1", styles.link, printable(figure.name), "查看依据")
        if figure.value is None:
            sheet.write_string(row, 1, NOT_RECORDED, styles.absent)


def _overview_line(figure: Figure, as_of: str) -> tuple[Cell, ...]:
    value = NOT_RECORDED if figure.value is None else figure.value
    return figure.name, value, figure.unit, figure.definition, as_of, len(figure.rows)


def _rows(sheet: Worksheet, styles: Styles, figure: Figure) -> None:
    headings = tuple(dict.fromkeys(heading for row in figure.rows for heading in row))
    lines = [_line(row, headings) for row in figure.rows]
    start(sheet, styles, f"{figure.name}（{figure.unit}）", headings, lines)
    for number, line in enumerate(lines, start=HEADING_ROW + 1):
        write(sheet, styles, number, line)


def _line(row: FigureRow, headings: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(row.get(heading, "") for heading in headings)


def _sheet_names(figures: Sequence[Figure], taken: set[str]) -> list[str]:
    """A name for each figure's sheet, all different as Excel sees them; empty where the figure has no rows."""
    return [free_name(figure.name, taken) if figure.rows else "" for figure in figures]
