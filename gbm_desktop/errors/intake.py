from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class RosterMissing(GbmError):
    """The roster's file is not there."""

    file: str


@dataclass
class RosterUnreadable(GbmError):
    """The system would not let the roster's file be read: rights, a lock of another program, a pulled stick."""

    file: str


@dataclass
class RosterEmpty(GbmError):
    """The file, or every sheet in it, holds nothing."""

    file: str


@dataclass
class NotASpreadsheet(GbmError):
    """The content is neither a workbook nor a table of text, whatever the file is called."""

    file: str


@dataclass
class SavedAsWebPage(GbmError):
    """An export that calls itself .xls and is a web page (HTML) or an XML table."""

    file: str


@dataclass
class PasswordProtected(GbmError):
    """The workbook is encrypted."""

    file: str


@dataclass
class DamagedSpreadsheet(GbmError):
    """The file began as a workbook and cannot be read to its end."""

    file: str


@dataclass
class SheetTooLarge(GbmError):
    """A cell far from the table stretches the sheet beyond what fits into memory; `rows` × `columns` is its extent."""

    file: str
    rows: int
    columns: int


@dataclass
class TooManyRows(GbmError):
    """More rows of people than one import takes."""

    file: str
    rows: int
    limit: int


@dataclass
class UnknownSheet(GbmError):
    """The workbook has no sheet of this name; `sheets` are those that it has."""

    file: str
    name: str
    sheets: tuple[str, ...]


@dataclass
class NoNameColumn(GbmError):
    """No column of names; `columns` are the headings that were found, for people to read."""

    file: str
    columns: str
