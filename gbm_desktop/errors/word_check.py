from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class MalformedWordList(GbmError):
    """The list of words lacks this field, or has something in it that cannot be read."""

    file: str
    field: str
