"""Workbooks: .xlsx, .xls, .xlsb and .ods, whatever the file is called."""

import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gbm_desktop.errors.intake import PasswordProtected, SheetTooLarge
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook, is_blank

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_ROWS_READ = 210_000
ROWS_SHOWN_OF_TOO_LARGE = 100
MOST_CELLS = 32_000_000
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]+)([0-9]+)"')
_FILLED_CELL = re.compile(rb'<c (?:[^>]*? )?r="([A-Z]{1,3})([0-9]{1,7})"[^>/]*><(?!/)')
_CHUNK = 1 << 20
_LONGEST_CELL_START = 200


def read_excel(path: Path) -> Workbook:
    """Every sheet of the workbook; a merged cell's value stands in each row that it covers.

    Raises PasswordProtected and SheetTooLarge; calamine's own errors for anything else.
    """
    import python_calamine

    _refuse_far_cells(path)
    with path.open("rb") as file:  # by its path calamine would trust the ending of the name
        try:
            book = python_calamine.load_workbook(file)
        except python_calamine.PasswordError as locked:
            raise PasswordProtected(path.name) from locked
        sheets = tuple(
            _sheet(book.get_sheet_by_name(meta.name), hidden=meta.visible != python_calamine.SheetVisibleEnum.Visible)
            for meta in book.sheets_metadata
            if meta.typ == python_calamine.SheetTypeEnum.WorkSheet
        )
    return Workbook(path.name, sheets)


def _sheet(sheet: "CalamineSheet", *, hidden: bool) -> Sheet:
    if sheet.height > MOST_ROWS_READ:
        return _too_long(sheet, hidden=hidden)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    for (top, left), (bottom, _right) in sheet.merged_cell_ranges or ():
        _fill_down(rows, top, bottom, left)
    return Sheet(sheet.name, rows, hidden)


def _too_long(sheet: "CalamineSheet", *, hidden: bool) -> Sheet:
    shown = sheet.to_python(skip_empty_area=False, nrows=ROWS_SHOWN_OF_TOO_LARGE)
    filled = sum(not all(is_blank(cell) for cell in row) for row in sheet.iter_rows())
    return Sheet(sheet.name, shown, hidden, rows_left_out=max(filled - len(shown), 1))


def _fill_down(rows: list[list[Cell]], top: int, bottom: int, column: int) -> None:
    """A row that has nothing of its own stays blank; titles merged across one row are left as they are."""
    if bottom == top or top >= len(rows) or column >= len(rows[top]):
        return
    value = rows[top][column]
    for row in islice(rows, top + 1, bottom + 1):
        if not all(is_blank(cell) for cell in row):
            row[column] = value


def _refuse_far_cells(path: Path) -> None:
    """Calamine lays a sheet out densely and ends the process when memory runs out: measure first."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml") and _looks_too_large(package, name):
                rows, columns = _filled_extent(package, name)
                if rows * columns > MOST_CELLS:
                    raise SheetTooLarge(path.name, rows, columns)


def _looks_too_large(package: zipfile.ZipFile, name: str) -> bool:
    """The stated extent is too large or missing; formatted empty cells count in it, so it proves nothing yet."""
    with package.open(name) as part:
        stated = _DIMENSION.search(part.read(_CHUNK // 256))
    return not stated or int(stated[2]) * _column_number(stated[1]) > MOST_CELLS


def _filled_extent(package: zipfile.ZipFile, name: str) -> tuple[int, int]:
    rows = columns = 0
    for column, row in _filled_cells(package, name):
        rows, columns = max(rows, row), max(columns, column)
    return rows, columns


def _filled_cells(package: zipfile.ZipFile, name: str) -> Iterator[tuple[int, int]]:
    rest = b""
    with package.open(name) as part:
        while chunk := part.read(_CHUNK):
            text = rest + chunk
            for found in _FILLED_CELL.finditer(text):
                yield _column_number(found[1]), int(found[2])
            rest = text[-_LONGEST_CELL_START:]


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
