from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class PictureUnreadable(GbmError):
    """The file is no picture that can be opened."""

    name: str


@dataclass
class NoPictureCopied(GbmError):
    """The clipboard holds no picture and no file."""


@dataclass
class NoCodeInPicture(GbmError):
    """Nowhere in the picture is there a QR code."""

    name: str


@dataclass
class NotAPicture(GbmError):
    """The file is no photo that can be printed."""

    file: str
