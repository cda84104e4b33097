"""Data packets (.gbmb): one file carries what other laptops lack, in any order and any number of times."""

from gbm_desktop.exchange.bundle.reading import Brought, Imported, Shown, import_, join, show, together, unlocked
from gbm_desktop.exchange.bundle.writing import SUFFIX, Exported, Since, export, suggested_name

__all__ = [
    "SUFFIX",
    "Brought",
    "Exported",
    "Imported",
    "Shown",
    "Since",
    "export",
    "import_",
    "join",
    "show",
    "suggested_name",
    "together",
    "unlocked",
]
