"""The figures as a workbook: one sheet of indicators, and the rows behind each on a sheet of its own."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from unicodedata import east_asian_width

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gbm_desktop.documents.blocks import printable, written_date
from gbm_desktop.model.figures import Figure, FigureRow

Cell = str | int | float

OVERVIEW = "指标"
HEADINGS = ("名称", "数值", "单位", "口径", "截止日", "依据行数")
NOT_RECORDED = "未填报"
TITLE_ROW, HEADING_ROW = 0, 1
SHEET_NAME_LENGTH, CELL_LENGTH = 31, 32_767  # Excel's limits
NARROWEST, WIDEST = 8, 56  # of a column, in half-width characters
MEASURED = 500  # rows are enough to find a column's width
_FORBIDDEN_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_SETTINGS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        cell = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "border": 1}
        self.title: Format = book.add_format({"font_name": "黑体", "font_size": 16, "bold": True, "valign": "vcenter"})
        heading = {"bold": True, "align": "center", "bg_color": "#E3EFE8", "text_wrap": True}
        self.heading: Format = book.add_format(cell | heading)
        self.text: Format = book.add_format(cell | {"text_wrap": True})
        self.link: Format = book.add_format(cell | {"font_color": "#1F7A4D", "underline": 1})
        self.whole: Format = book.add_format(cell | {"num_format": "#,##0"})
        self.fraction: Format = book.add_format(cell | {"num_format": "#,##0.00"})
        self.absent: Format = book.add_format(cell | {"align": "right", "font_color": "#5D6662"})


def figures_xlsx(figures: Iterable[Figure], *, title: str, as_of: date) -> bytes:
    """The figures are a workbook: numbers are numbers, no text is ever a formula, and each name leads to its rows."""
    file = BytesIO()
    listed = tuple(figures)
    with Workbook(file, _SETTINGS) as book:
        book.set_properties({"title": printable(title), "created": datetime.combine(as_of, time())})
        styles = _Styles(book)
        sourced = list(zip(listed, _sheet_names(listed), strict=True))
        _overview(book.add_worksheet(OVERVIEW), styles, sourced, title, written_date(as_of))
        for figure, sheet in sourced:
            if sheet:
                _rows(book.add_worksheet(sheet), styles, figure)
    return file.getvalue()


def _overview(sheet: Worksheet, styles: _Styles, sourced: Sequence[tuple[Figure, str]], title: str, as_of: str) -> None:
    lines = [_overview_line(figure, as_of) for figure, _ in sourced]
    _start(sheet, styles, title, HEADINGS, lines)
    for row, (line, (figure, target)) in enumerate(zip(lines, sourced, strict=True), start=HEADING_ROW + 1):
        _write(sheet, styles, row, line)
        if target:
            sheet.write_url(row, 0, f"internal:'{target}'!A1", styles.link, printable(figure.name), "查看依据")
        if figure.value is None:
            sheet.write_string(row, 1, NOT_RECORDED, styles.absent)


def _overview_line(figure: Figure, as_of: str) -> tuple[Cell, ...]:
    value = NOT_RECORDED if figure.value is None else figure.value
    return figure.name, value, figure.unit, figure.definition, as_of, len(figure.rows)


def _rows(sheet: Worksheet, styles: _Styles, figure: Figure) -> None:
    headings = tuple(dict.fromkeys(heading for row in figure.rows for heading in row))
    lines = [_line(row, headings) for row in figure.rows]
    _start(sheet, styles, f"{figure.name}（{figure.unit}）", headings, lines)
    for number, line in enumerate(lines, start=HEADING_ROW + 1):
        _write(sheet, styles, number, line)


def _line(row: FigureRow, headings: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(row.get(heading, "") for heading in headings)


def _start(
    sheet: Worksheet, styles: _Styles, title: str, headings: Sequence[str], lines: Sequence[Sequence[Cell]]
) -> None:
    sheet.set_row(TITLE_ROW, 30)
    sheet.set_row(HEADING_ROW, 24)
    sheet.write_string(TITLE_ROW, 0, printable(title), styles.title)
    for column, heading in enumerate(headings):
        sheet.write_string(HEADING_ROW, column, printable(heading), styles.heading)
        cells = [heading, *(line[column] for line in lines[:MEASURED])]
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, *map(_width, cells)) + 2))
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.set_footer("&C— &P —")


def _write(sheet: Worksheet, styles: _Styles, row: int, line: Sequence[Cell]) -> None:
    for column, cell in enumerate(line):
        match cell:
            case str():
                sheet.write_string(row, column, printable(cell)[:CELL_LENGTH], styles.text)
            case int():
                sheet.write_number(row, column, cell, styles.whole)
            case float():
                sheet.write_number(row, column, cell, styles.fraction)


def _sheet_names(figures: Sequence[Figure]) -> list[str]:
    """A name for each figure's sheet, all different as Excel sees them; empty where the figure has no rows."""
    taken = {OVERVIEW, "history"}  # Excel keeps this one for itself
    names = []
    for figure in figures:
        name = _free_name(figure.name, taken) if figure.rows else ""
        taken.add(name.casefold())
        names.append(name)
    return names


def _free_name(wanted: str, taken: set[str]) -> str:
    base = printable(wanted).translate(_FORBIDDEN_IN_SHEET_NAMES).strip() or "依据"
    for number in count(1):
        ending = "" if number == 1 else f" {number}"
        name = base[: SHEET_NAME_LENGTH - len(ending)] + ending
        if name.casefold() not in taken:
            return name
    raise AssertionError  # counting never ends


def _width(cell: Cell) -> int:
    """How many half-width characters a cell's longest line takes."""
    text = cell if isinstance(cell, str) else f"{cell:,}"
    return max((sum(2 if east_asian_width(c) in "WFA" else 1 for c in line) for line in text.split("\n")), default=0)
