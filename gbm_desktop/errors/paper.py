from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.events import Stage


@dataclass
class PaperTimesWrong(GbmError):
    """A signed sheet cannot end before it begins."""

    since: datetime
    until: datetime


@dataclass
class PaperEventShut(GbmError):
    """Nobody is taken down as having come to the event as it stands."""

    name: str
    stage: "Stage"
