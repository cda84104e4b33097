from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class MalformedTemplate(GbmError):
    """A safety template lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class UnknownTemplate(GbmError):
    """No safety template has this key; `known` are those that there are."""

    key: str
    known: tuple[str, ...]
