from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class NoAddressees(GbmError):
    """The campaign names no office that gets the report."""


@dataclass
class UnknownAddressee(GbmError):
    """The campaign reports to no office of this name."""

    name: str
    known: tuple[str, ...]


@dataclass
class UnknownSection(GbmError):
    """The report has no section of this key."""

    key: str
    known: tuple[str, ...]


@dataclass
class UnknownReportFormat(GbmError):
    """The report is written as .pdf, .docx or .xlsx."""

    file: Path


@dataclass
class UnknownTypicalCase(GbmError):
    """No typical case of the report is meant by this text without doubt."""

    case_id: str


@dataclass
class CaseWithoutTitle(GbmError):
    """A typical case has no title."""
