from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownRegion(GbmError):
    """No place of the national list has this code."""

    code: str


@dataclass
class UnknownPolicyYear(GbmError):
    """No policy profile covers this year; `known` names those that there are."""

    year: str
    known: tuple[int, ...]


@dataclass
class MalformedPolicy(GbmError):
    """A policy file lacks this field, or has something in it that cannot be read."""

    file: str
    field: str
