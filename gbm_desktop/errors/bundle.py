from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.passphrases import PassphraseProblem


@dataclass
class NotABundle(GbmError):
    """The file is none that carries data between laptops."""

    file: Path


@dataclass
class DamagedBundle(GbmError):
    """The file was cut short or altered on its way."""

    file: Path


@dataclass
class ForgedBundle(GbmError):
    """The file does not bear the signature of the laptop that it names."""

    file: Path


@dataclass
class NewerBundle(GbmError):
    """A later version of the program wrote the file."""

    file: Path


@dataclass
class BundleOfAnother(GbmError):
    """The file carries the data of another campaign."""

    file: Path
    region: str
    year: int


@dataclass
class BundleWithoutPassphrase(GbmError):
    """No passphrase had been chosen when the file was written, so only laptops of the campaign open it."""

    file: Path


@dataclass
class BundleNeedsPassphrase(GbmError):
    """This laptop belongs to no campaign yet, so it opens the file only with the passphrase."""

    file: Path


@dataclass
class BundleOfPart(GbmError):
    """The file holds only the latest of the campaign, so nobody can begin with it."""

    file: Path


@dataclass
class WrongPassphrase(GbmError):
    """This passphrase opens nothing here."""


@dataclass
class WeakPassphrase(GbmError):
    """The passphrase would soon be guessed."""

    wrong: "PassphraseProblem"
