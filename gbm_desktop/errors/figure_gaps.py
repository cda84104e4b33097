from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.figure_values import FigureProblem


@dataclass
class UnknownFigure(GbmError):
    """No figure has this key or name."""

    text: str


@dataclass
class FigureIsCounted(GbmError):
    """What is on record says the figure's value, so nobody states another."""

    name: str
    value: str


@dataclass
class BadFigureValue(GbmError):
    """The text is no value of the figure."""

    name: str
    text: str
    wrong: "FigureProblem"


@dataclass
class FigureWithoutSource(GbmError):
    """Nobody is named who states the value."""

    name: str


@dataclass
class NotStated(GbmError):
    """No value of the figure was stated for the year."""

    name: str
    year: int


@dataclass
class NotFigures(GbmError):
    """The file holds no figures of a campaign."""

    file: str


@dataclass
class NotLastYears(GbmError):
    """The figures are not those of the year before."""

    file: str
    found: int
    wanted: int


@dataclass
class NotThisRegions(GbmError):
    """The figures are another region's."""

    file: str
    region: str
    home: str
