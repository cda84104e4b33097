from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class CannotRead(GbmError):
    """The file is not there, or the system would not let it be read."""

    file: Path


@dataclass
class AttachmentTooLarge(GbmError):
    """The file is larger than what can be attached; both sizes in megabytes."""

    file: str
    megabytes: int
    limit: int


@dataclass
class AttachmentEmpty(GbmError):
    """The file holds nothing, as one does whose copying was broken off."""

    file: str


@dataclass
class AttachmentMissing(GbmError):
    """The copy of the attached file is gone or was altered."""

    name: str
