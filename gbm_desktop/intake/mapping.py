"""Which column of which sheet says what: found under the offices' headings, else by what the columns hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from gbm_desktop.errors.intake import NoNameColumn
from gbm_desktop.intake.by_content import ContentMapping, map_by_content
from gbm_desktop.intake.headings import CONTAINED_RANK, FIRST_CHOICES, ColumnRole, heading_key, recognised
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook, cell_text, is_blank

ROWS_WITH_HEADER = 10
_LONGEST_NUMBER_IN_HEADING = 6


@dataclass(frozen=True, slots=True)
class Mapping:
    """Columns count from 0, -1 is none. `sheet` counts from 0.

    `header_row` is the row's own number in the sheet, 0 if there is no heading; people stand below it.
    `identity_cols` are never imported.
    """

    sheet: int
    header_row: int
    name_col: int
    unit_col: int = -1
    phone_col: int = -1
    note_col: int = -1
    role_col: int = -1
    identity_cols: tuple[int, ...] = ()
    by_content: bool = False

    @property
    def columns(self) -> tuple[int, int, int, int, int]:
        """Where name, unit, phone, note and role stand, in this order."""
        return self.name_col, self.unit_col, self.phone_col, self.note_col, self.role_col


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    columns: dict[ColumnRole, int]
    identity: tuple[int, ...]
    recognised: int
    name_rank: int


def find_mapping(workbook: Workbook, sheet: int | None = None) -> Mapping:
    """The first sheet with a column of names, visible ones before hidden ones; or the sheet that a person chose.

    Raises NoNameColumn with the headings that were found.
    """
    order = [sheet] if sheet is not None else _by_visibility(workbook)
    for index in order:
        if header := _header(workbook.sheets[index]):
            return _mapping(index, header)
    for index in order:
        if found := map_by_content(workbook.sheets[index]):
            return _mapping_by_content(index, found)
    raise NoNameColumn(workbook.file, _headings_seen(workbook, order))


def other_lists(workbook: Workbook, chosen: int) -> list[str]:
    """The other sheets that a person sees and that list names under a heading."""
    return [
        sheet.name
        for index, sheet in enumerate(workbook.sheets)
        if index != chosen and not sheet.hidden and _lists_names(sheet)
    ]


def _lists_names(sheet: Sheet) -> bool:
    header = _header(sheet)
    return header is not None and any(
        not is_blank(row[header.columns[ColumnRole.NAME]]) for row in islice(sheet.rows, header.row, None)
    )


def column_labels(sheet: Sheet, header_row: int) -> tuple[str, ...]:
    """The columns' headings, of two rows joined where the heading has two; empty where there is none."""
    if not header_row:
        return ("",) * _width(sheet)
    labels = [_label(cell) for cell in sheet.rows[header_row - 1]]
    if header_row > 1 and _read_header(sheet, header_row - 1):
        above = [_label(cell) for cell in sheet.rows[header_row - 2]]
        labels = [_joined(upper, lower) for upper, lower in zip(above, labels, strict=True)]
    return tuple(labels)


def _by_visibility(workbook: Workbook) -> list[int]:
    return sorted(range(len(workbook.sheets)), key=lambda index: workbook.sheets[index].hidden)


def _mapping(sheet: int, header: _Header) -> Mapping:
    roles = (ColumnRole.NAME, ColumnRole.UNIT, ColumnRole.PHONE, ColumnRole.NOTE, ColumnRole.ROLE)
    name, unit, phone, note, role = (header.columns.get(role, -1) for role in roles)
    return Mapping(sheet, header.row, name, unit, phone, note, role, header.identity)


def _mapping_by_content(sheet: int, found: ContentMapping) -> Mapping:
    return Mapping(
        sheet,
        found.row_before,
        found.name,
        found.unit,
        found.phone,
        identity_cols=found.identity,
        by_content=True,
    )


def _header(sheet: Sheet) -> _Header | None:
    candidates = [found for row in _first_rows(sheet) if (found := _read_header(sheet, row)) is not None]
    if not candidates:
        return None
    best = max(candidates, key=lambda found: (-(found.name_rank // FIRST_CHOICES), found.recognised, -found.row))
    below = _read_lower_half(sheet, best)
    return below or best


def _first_rows(sheet: Sheet) -> list[int]:
    filled = (number for number, row in enumerate(sheet.rows, 1) if not all(is_blank(cell) for cell in row))
    return list(islice(filled, ROWS_WITH_HEADER))


def _read_header(sheet: Sheet, row: int) -> _Header | None:
    labels = [_label(cell) for cell in sheet.rows[row - 1]]
    filled = [label for label in labels if label]
    if any(_is_data(label) for label in filled):
        return None
    header = _assigned(row, labels)
    is_title = len(filled) == 1 and header is not None and header.name_rank >= CONTAINED_RANK
    return None if is_title else header


def _assigned(row: int, labels: Sequence[str]) -> _Header | None:
    best: dict[ColumnRole, tuple[int, int]] = {}
    identity: list[int] = []
    known = 0
    for column, label in enumerate(labels):
        if not label or (found := recognised(label)) is None:
            continue
        role, rank = found
        known += 1
        if role is ColumnRole.IDENTITY:
            identity.append(column)
        best[role] = min(best.get(role, (rank, column)), (rank, column))
    if ColumnRole.NAME not in best:
        return None
    columns = {role: column for role, (_rank, column) in best.items()}
    return _Header(row, columns, tuple(identity), known, best[ColumnRole.NAME][0])


def _read_lower_half(sheet: Sheet, header: _Header) -> _Header | None:
    """A heading of two rows: 联系方式 over 手机 and 固话; 姓名 merged over both rows or blank in the second."""
    if header.row >= len(sheet.rows):
        return None
    upper = [_label(cell) for cell in sheet.rows[header.row - 1]]
    lower = [_label(cell) for cell in sheet.rows[header.row]]
    new = [label for above, label in zip(upper, lower, strict=True) if label and label != above]
    name_below = lower[header.columns[ColumnRole.NAME]]
    name_stays = name_below in ("", upper[header.columns[ColumnRole.NAME]])
    if not any(lower) or not name_stays or not all(recognised(label) for label in new):
        return None
    return _assigned(header.row + 1, [below or above for above, below in zip(upper, lower, strict=True)])


def _joined(upper: str, lower: str) -> str:
    return lower if not upper or upper == lower else upper + lower


def _label(cell: Cell) -> str:
    return "".join(cell_text(cell).split())


def _is_data(label: str) -> bool:
    return sum(char.isdigit() for char in label) > _LONGEST_NUMBER_IN_HEADING


def _width(sheet: Sheet) -> int:
    return len(sheet.rows[0]) if sheet.rows else 0


def _headings_seen(workbook: Workbook, order: Sequence[int]) -> str:
    """The row with most headings of the first sheet that has anything."""
    for index in order:
        rows = [
            [_label(cell) for cell in workbook.sheets[index].rows[row - 1]]
            for row in _first_rows(workbook.sheets[index])
        ]
        texts = [[label for label in row if label] for row in rows]
        if texts:
            return "、".join(label[:20] for label in max(texts, key=_headings_in)[:20])
    return ""


def _headings_in(labels: list[str]) -> tuple[int, int]:
    return sum(recognised(label) is not None for label in labels), len({heading_key(label) for label in labels})
