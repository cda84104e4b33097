from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownPlanSection(GbmError):
    """The plan has no section with this key."""

    key: str
    known: tuple[str, ...]
