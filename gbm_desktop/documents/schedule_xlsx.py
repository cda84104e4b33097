"""The schedule of events as a workbook that prints on one page's width."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from gbm_desktop.documents.blocks import printable
from gbm_desktop.wording import schedule as words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_SETTINGS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = (6, 10, 32, 16, 13, 18, 26, 10, 10, 8, 22, 20, 22, 16)
_TITLE, _SPAN, _HEADING = 0, 1, 2
_PAPER = {"A4": 9, "A3": 8}

Cell = str | int


def schedule_xlsx(rows: Sequence[Sequence[Cell]], *, title: str, span: str, paper: str = "A4") -> bytes:
    """The rows stand under the columns of the schedule; numbers are numbers, no text is ever a formula."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, _SETTINGS) as book:
        sheet = book.add_worksheet(words.SHEET_NAME)
        cell = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "border": 1, "text_wrap": True}
        text, number = book.add_format(cell), book.add_format(cell | {"num_format": "#,##0"})
        heading = book.add_format(cell | {"bold": True, "align": "center", "bg_color": "#E3EFE8"})
        head = book.add_format({"font_name": "黑体", "font_size": 18, "bold": True, "align": "center"})
        last = len(words.COLUMNS) - 1
        sheet.merge_range(_TITLE, 0, _TITLE, last, printable(title), head)
        sheet.merge_range(_SPAN, 0, _SPAN, last, printable(span), book.add_format({"align": "center"}))
        for column, (name, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEADING, column, name, heading)
        for at, row in enumerate(rows, start=_HEADING + 1):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    sheet.write_number(at, column, value, number)
                elif value:
                    sheet.write_string(at, column, printable(value), text)
                else:
                    sheet.write_blank(at, column, None, text)
        sheet.autofilter(_HEADING, 0, _HEADING + len(rows), last)
        _for_paper(sheet, paper)
    return file.getvalue()


def _for_paper(sheet: "Worksheet", paper: str) -> None:
    sheet.freeze_panes(_HEADING + 1, 3)
    sheet.set_landscape()
    sheet.set_paper(_PAPER[paper])
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADING)
    sheet.set_footer("&C第 &P 页，共 &N 页")
