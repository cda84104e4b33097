from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class NoRoomForBackup(GbmError):
    """The disk has less room than the copy needs; sizes in megabytes."""

    folder: Path
    needed: int
    free: int


@dataclass
class JournalDamaged(GbmError):
    """The journal in the damaged file cannot be read, so nothing can be rebuilt from it."""

    folder: Path
