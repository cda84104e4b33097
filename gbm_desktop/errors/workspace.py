from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class NoWorkspace(GbmError):
    """The folder holds no campaign yet."""

    folder: Path


@dataclass
class NewerWorkspace(GbmError):
    """A later version of the program wrote the file."""

    folder: Path
    found: int
    known: int


@dataclass
class DamagedWorkspace(GbmError):
    """The database file is not sound; `backup` is the newest copy that stands beside it."""

    folder: Path
    backup: Path | None


@dataclass
class DamagedWithoutBackup(DamagedWorkspace):
    """The database file is not sound, and no copy stands beside it."""

    backup: None = None


@dataclass
class ReadOnlyWorkspace(GbmError):
    """The folder or a file in it cannot be written."""

    folder: Path


@dataclass
class DiskFull(GbmError):
    """The disk took no more; the step was rolled back whole."""

    folder: Path


@dataclass
class WorkspaceGone(GbmError):
    """The folder of an open workspace is not there any more, or another's file is in its place."""

    folder: Path


@dataclass
class LastCampaignMissing(GbmError):
    """The campaign that was open last is not where it was."""

    folder: Path


@dataclass
class WorkspaceBusy(GbmError):
    """Another program held the database for longer than ten seconds."""

    folder: Path


@dataclass
class NoCampaign(GbmError):
    """The workspace has no campaign yet."""

    folder: Path


@dataclass
class CampaignExists(GbmError):
    """The workspace holds a campaign already."""

    folder: Path


@dataclass
class PeriodBackwards(GbmError):
    """The campaign would end before it begins."""

    start: date
    end: date


@dataclass
class UnknownTownship(GbmError):
    """No township has this code."""

    code: str


@dataclass
class NothingToUndo(GbmError):
    """This laptop has done nothing that could be taken back."""


@dataclass
class UnknownStep(GbmError):
    """No step, or more than one, has an id that begins so."""

    step_id: str


@dataclass
class NotUndoable(GbmError):
    """The step is of a kind that stays."""

    step_id: str


@dataclass
class AlreadyUndone(GbmError):
    """The step was taken back before."""

    step_id: str


@dataclass
class ChangedSince(GbmError):
    """A later step built on what this one did, so that one must be taken back first."""

    table: str
    row_id: str


@dataclass
class NotABackup(GbmError):
    """The file is no sound copy of a workspace."""

    file: Path


@dataclass
class FileExists(GbmError):
    """A file of this name stands there already."""

    file: Path


@dataclass
class CannotWrite(GbmError):
    """The file could not be written there."""

    file: Path


@dataclass
class DiskFailed(GbmError):
    """The disk gave an error: a stick that was pulled out, a file size that it cannot hold, a fault."""

    folder: Path
