"""A list of the report as a value: printed as an 附件, and handed over as a sheet of a workbook."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gbm_desktop.documents.blocks import Align, Attachment, Column, Paragraph, Table
from gbm_desktop.wording import shown

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows under headings; `shape` is each column's width and side on paper, `sheet` the name of its sheet."""

    title: str
    sheet: str
    headings: tuple[str, ...]
    shape: tuple[tuple[float, Align], ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def attachment(self, *, landscape: bool = True) -> Attachment:
        """The list as it is printed behind the report."""
        columns = tuple(Column(head, *shape) for head, shape in zip(self.headings, self.shape, strict=True))
        table = Table(columns, tuple(tuple(map(written, row)) for row in self.rows))
        return Attachment(self.title, (*([Paragraph(self.note)] if self.note else []), table), landscape)


@dataclass(frozen=True, slots=True)
class Annex:
    """An 附件 by the key under which the text names it; `lists` are its sheets in the workbook."""

    key: str
    attachment: Attachment
    lists: tuple[Listed, ...] = ()


def written(cell: Cell) -> str:
    """A cell as a printed table has it; its days are all of one year."""
    match cell:
        case None:
            return ""
        case int():
            return f"{cell:,}"
        case float():
            return f"{cell:,.2f}"
        case date():
            return f"{cell:%m-%d}"
    return cell


def plain_words(member: Enum | str | None) -> str:
    """A member of an enum in words; nothing where there is none."""
    return shown(member) if member else ""
