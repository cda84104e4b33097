from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.place_faults import PlaceFault


@dataclass
class NoPlaceColumns(GbmError):
    """No sheet of the file says where places are or how far they are apart."""

    file: str


@dataclass
class NoSuchPlace(GbmError):
    """The text names no township or village of the campaign without doubt."""

    text: str


@dataclass
class CoordinatesWrong(GbmError):
    """The text is no place's coordinates in China."""

    text: str
    fault: "PlaceFault"
