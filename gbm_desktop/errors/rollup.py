from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NotASubmission(GbmError):
    """The file holds no figures that a region handed in."""

    file: str


@dataclass
class NoSubmissions(GbmError):
    """The folder holds no file of figures."""

    folder: str


@dataclass
class NothingReceived(GbmError):
    """There are no figures from below to hand on."""


@dataclass
class NotReceived(GbmError):
    """No figures of this region were received."""

    region: str


@dataclass
class SubmissionChanged(GbmError):
    """The file's content is not what its digest says."""

    file: str


@dataclass
class WrongYear(GbmError):
    """The figures are another year's."""

    file: str
    found: int
    wanted: int


@dataclass
class ForeignSubmission(GbmError):
    """The figures are of a region that is not below this one."""

    file: str
    region: str
    home: str
