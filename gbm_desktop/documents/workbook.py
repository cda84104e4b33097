"""Workbooks for offices: one look, numbers as numbers, headings that stay in sight and on every printed page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from typing import Any
from unicodedata import east_asian_width

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gbm_desktop.documents.blocks import printable

Cell = str | int | float | date | None

TITLE_ROW, HEADING_ROW = 0, 1
SETTINGS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_SHEET_NAME_LENGTH, _CELL_LENGTH = 31, 32_767  # Excel's limits
_HEADER_LENGTH = 200
_NARROWEST, _WIDEST = 8, 56  # of a column, in half-width characters
_MEASURED = 500  # rows are enough to find a column's width
_FORBIDDEN_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_RESERVED = "history"  # Excel keeps this name for itself


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        cell = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "border": 1}
        self.title: Format = book.add_format({"font_name": "黑体", "font_size": 16, "bold": True, "valign": "vcenter"})
        self.note: Format = book.add_format({"font_name": "宋体", "font_size": 10, "font_color": "#5D6662"})
        heading = {"bold": True, "align": "center", "bg_color": "#E3EFE8", "text_wrap": True}
        self.heading: Format = book.add_format(cell | heading)
        self.text: Format = book.add_format(cell | {"text_wrap": True})
        self.link: Format = book.add_format(cell | {"font_color": "#1F7A4D", "underline": 1})
        self.whole: Format = book.add_format(cell | {"num_format": "#,##0"})
        self.fraction: Format = book.add_format(cell | {"num_format": "#,##0.00"})
        self.day: Format = book.add_format(cell | {"num_format": "yyyy-mm-dd", "align": "center"})
        self.absent: Format = book.add_format(cell | {"align": "right", "font_color": "#5D6662"})


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One list: each row has a cell for every heading; `note` stands below the last row (who exported it, and when)."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    note: str = ""


def list_xlsx(sheets: Sequence[ListSheet], *, title: str, made: date) -> bytes:
    """The lists are a workbook, a sheet each, with filters; the same lists give the same bytes."""
    file = BytesIO()
    with open_book(file, title, made) as book:
        add_lists(book, Styles(book), sheets, set())
    return file.getvalue()


def add_lists(book: Workbook, styles: Styles, sheets: Sequence[ListSheet], taken: set[str]) -> None:
    """The lists are sheets of the workbook, each with a filter over its headings; their names are taken then."""
    for listed in sheets:
        sheet = book.add_worksheet(free_name(listed.name, taken))
        start(sheet, styles, listed.title, listed.headings, listed.rows)
        for number, line in enumerate(listed.rows, HEADING_ROW + 1):
            write(sheet, styles, number, line)
        last = HEADING_ROW + len(listed.rows)
        sheet.autofilter(HEADING_ROW, 0, last, len(listed.headings) - 1)
        if listed.note:
            sheet.write_string(last + 2, 0, printable(listed.note), styles.note)
            sheet.set_header(f"&R&8{printable(listed.note)[:_HEADER_LENGTH].replace('&', '&&')}")


def open_book(file: BytesIO, title: str, made: date) -> Workbook:
    """A workbook that is written into the file when it is closed."""
    book = Workbook(file, SETTINGS)
    book.set_properties({"title": printable(title), "created": datetime.combine(made, time())})
    return book


def start(
    sheet: Worksheet, styles: Styles, title: str, headings: Sequence[str], lines: Sequence[Sequence[Cell]]
) -> None:
    """The sheet has its title, its headings, columns as wide as they need, and prints well on A4."""
    sheet.set_row(TITLE_ROW, 30)
    sheet.set_row(HEADING_ROW, 24)
    sheet.write_string(TITLE_ROW, 0, printable(title), styles.title)
    for column, heading in enumerate(headings):
        sheet.write_string(HEADING_ROW, column, printable(heading), styles.heading)
        cells = [heading, *(line[column] for line in lines[:_MEASURED])]
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, *map(_width, cells)) + 2))
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.set_footer("&C— &P —")


def write(sheet: Worksheet, styles: Styles, row: int, line: Sequence[Cell]) -> None:
    """The line stands in the row: numbers and days as such, texts never as a formula or a link."""
    for column, cell in enumerate(line):
        match cell:
            case str():
                sheet.write_string(row, column, printable(cell)[:_CELL_LENGTH], styles.text)
            case int():
                sheet.write_number(row, column, cell, styles.whole)
            case float():
                sheet.write_number(row, column, cell, styles.fraction)
            case date():
                sheet.write_datetime(row, column, datetime.combine(cell, time()), styles.day)
            case None:
                sheet.write_blank(row, column, None, styles.text)


def free_name(wanted: str, taken: set[str]) -> str:
    """A sheet's name as Excel takes it, different from those taken, among which it is from now on."""
    base = printable(wanted).translate(_FORBIDDEN_IN_SHEET_NAMES).strip() or "依据"
    for number in count(1):
        ending = "" if number == 1 else f" {number}"
        name = base[: _SHEET_NAME_LENGTH - len(ending)] + ending
        if name.casefold() not in taken | {_RESERVED}:
            taken.add(name.casefold())
            return name
    raise AssertionError  # counting never ends


def _width(cell: Any) -> int:
    """How many half-width characters a cell's longest line takes."""
    text = "" if cell is None else f"{cell:,}" if isinstance(cell, int | float) else str(cell)
    return max((sum(2 if east_asian_width(c) in "WFA" else 1 for c in line) for line in text.split("\n")), default=0)
