from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.safety.prints import SafetyPrint


@dataclass
class OnlyAsPdf(GbmError):
    """This kind of print is drawn, so there is no Word file of it."""

    kind: "SafetyPrint"


@dataclass
class UnknownPrintFormat(GbmError):
    """A print is written as .pdf or .docx."""

    file: Path
