from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NoTableColumns(GbmError):
    """No sheet of the file has all the columns that such a list needs."""

    file: str
    columns: tuple[str, ...]
