"""The figures as a workbook: one sheet of indicators, and the rows behind each on a sheet of its own."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter.utility import xl_rowcol_to_cell
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
from gbm_desktop.wording import figures as words

YUAN = "元"


def figures_xlsx(figures: Iterable[Figure], *, title: str, as_of: date, lists: Sequence[ListSheet] = ()) -> bytes:
    """The figures are a workbook: numbers are numbers, no text is ever a formula, and each name leads to its rows.

    The lists stand before them as sheets of their own.
    """
    file = BytesIO()
    listed = tuple(figures)
    with open_book(file, title, as_of) as book:
        styles, taken = Styles(book), {words.BOOK_SHEET}
        add_lists(book, styles, lists, taken)
        sourced = list(zip(listed, _sheet_names(listed, taken), strict=True))
        _overview(book.add_worksheet(words.BOOK_SHEET), styles, sourced, title, written_date(as_of))
        for figure, sheet in sourced:
            if sheet:
                _rows(book.add_worksheet(sheet), styles, figure)
    return file.getvalue()


def _overview(sheet: Worksheet, styles: Styles, sourced: Sequence[tuple[Figure, str]], title: str, as_of: str) -> None:
    lines = [_overview_line(figure, as_of) for figure, _ in sourced]
    start(sheet, styles, title, words.BOOK_HEADINGS, lines)
    sheet.autofilter(HEADING_ROW, 0, HEADING_ROW + len(lines), len(words.BOOK_HEADINGS) - 1)
    for row, (line, (figure, target)) in enumerate(zip(lines, sourced, strict=True), start=HEADING_ROW + 1):
        write(sheet, styles, row, line)
        if target:
            sheet.write_url(row, 0, f"internal:'{target}'!A1", styles.link, printable(figure.name), words.BOOK_ROWS)
        if figure.value is None:
            sheet.write_string(row, 1, words.stated(None, ""), styles.absent)


def _overview_line(figure: Figure, as_of: str) -> tuple[Cell, ...]:
    value, *compared = (_measured(one, figure.unit) for one in (figure.value, figure.last_year, figure.change))
    until = written_date(figure.as_of) if figure.as_of else as_of
    source = words.BOOK_STATED if figure.typed else words.BOOK_COUNTED
    return (
        figure.name, words.stated(None, "") if value is None else value, figure.unit, *compared, figure.definition,
        figure.formula, until, source, len(figure.rows),
    )  # fmt: skip


def _measured(value: float | None, unit: str) -> float | None:
    """Sums of money with their two decimals."""
    return float(value) if value is not None and unit == YUAN else value


def _rows(sheet: Worksheet, styles: Styles, figure: Figure) -> None:
    headings = tuple(dict.fromkeys(heading for row in figure.rows for heading in row))
    lines = [_line(row, headings) for row in figure.rows]
    start(sheet, styles, f"{figure.name}（{figure.unit}）", headings, lines)
    sheet.autofilter(HEADING_ROW, 0, HEADING_ROW + len(lines), len(headings) - 1)
    for number, line in enumerate(lines, start=HEADING_ROW + 1):
        write(sheet, styles, number, line)
    _total(sheet, styles, figure, headings, lines)


def _total(
    sheet: Worksheet, styles: Styles, figure: Figure, headings: Sequence[str], lines: Sequence[Sequence[Cell]]
) -> None:
    """Below the rows, what adds up to the figure is added up, of the rows that a filter leaves."""
    summed = [headings.index(title) for title in words.summed_titles(figure.key) if title in headings]
    if not summed or figure.typed:
        return
    first, last = HEADING_ROW + 1, HEADING_ROW + len(lines)
    sheet.write_string(last + 1, 0, words.BOOK_TOTAL, styles.heading)
    for at in summed:
        numbers = [cell for line in lines if isinstance(cell := line[at], int | float)]
        style = styles.fraction if any(isinstance(cell, float) for cell in numbers) else styles.whole
        cells = f"{xl_rowcol_to_cell(first, at)}:{xl_rowcol_to_cell(last, at)}"
        sheet.write_formula(last + 1, at, f"=SUBTOTAL(109,{cells})", style, round(sum(numbers), 2))


def _line(row: FigureRow, headings: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(row.get(heading, "") for heading in headings)


def _sheet_names(figures: Sequence[Figure], taken: set[str]) -> list[str]:
    """A name for each figure's sheet, all different as Excel sees them; empty where the figure has no rows."""
    return [free_name(figure.name, taken) if figure.rows else "" for figure in figures]
