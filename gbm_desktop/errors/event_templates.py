from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class MalformedEventTemplate(GbmError):
    """A template of events cannot be read; `field` is what is wrong in the file."""

    file: str
    field: str


@dataclass
class UnknownEventTemplate(GbmError):
    """No template of events has this key."""

    key: str
    known: tuple[str, ...]
