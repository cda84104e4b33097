from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class DeskUnnamed(GbmError):
    """A desk needs a name, for each check-in says where it was taken."""
