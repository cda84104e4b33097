from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class Locked(GbmError):
    """The workspace, or the copy of one, is protected, and no key was given."""

    place: Path


@dataclass
class KeysDamaged(GbmError):
    """The file of wrapped keys beside a protected database, or in a copy, cannot be read."""

    place: Path


@dataclass
class WrongSecret(GbmError):
    """Neither the workspace's passphrase nor its recovery code; after `wait` seconds the next attempt is heard."""

    wait: int


@dataclass
class SecretMissing(GbmError):
    """A protected workspace's passphrase is needed, and neither the variable nor the option gives one."""

    variable: str
    option: str


@dataclass
class TooManyAttempts(GbmError):
    """Wrong passphrases were tried one after the other; none is heard for so many seconds."""

    wait: int


@dataclass
class BadRecoveryCode(GbmError):
    """A recovery code whose group of this number was not copied as it is printed."""

    group: int


@dataclass
class AlreadyProtected(GbmError):
    """Protection is on."""

    folder: Path


@dataclass
class NotProtected(GbmError):
    """Protection is off."""

    folder: Path


@dataclass
class ProtectionFailed(GbmError):
    """What was encrypted (or decrypted) does not hold what stood before; everything stayed as it was."""

    folder: Path
