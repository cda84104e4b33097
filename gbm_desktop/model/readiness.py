"""The readiness check before leaving for the field: what was looked at, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Check(StrEnum):
    """What is looked at, in the order in which it is told."""

    ROSTER = "roster"
    TICKETS = "tickets"
    SAFETY = "safety"
    PERMIT = "permit"
    BACKUP = "backup"
    CLOCK = "clock"
    DISK = "disk"
    ATTACHMENTS = "attachments"
    POWER = "power"
    PRINTER = "printer"
    SCANNER = "scanner"
    CAMERA = "camera"
    SOUND = "sound"
    NETWORK = "network"


class State(StrEnum):
    """Whether a thing is in order; what could not be looked at is unknown, not in order."""

    READY = "ready"
    ATTEND = "attend"
    UNKNOWN = "unknown"


class Fact(StrEnum):
    """What may be found; each belongs to one check."""

    PEOPLE_LISTED = "people_listed"
    NOBODY_LISTED = "nobody_listed"
    TICKETS_GENUINE = "tickets_genuine"
    TICKETS_WRONG = "tickets_wrong"
    NO_TICKETS = "no_tickets"
    SAFE = "safe"
    NOT_SAFE = "not_safe"
    PERMIT_NOT_NEEDED = "permit_not_needed"
    PERMIT_GRANTED = "permit_granted"
    PERMIT_LACKING = "permit_lacking"
    BACKED_UP = "backed_up"
    BACKUP_OLD = "backup_old"
    NO_BACKUP = "no_backup"
    CLOCK_RIGHT = "clock_right"
    CLOCK_WRONG = "clock_wrong"
    DISK_FREE = "disk_free"
    DISK_LOW = "disk_low"
    WRITABLE = "writable"
    NOT_WRITABLE = "not_writable"
    MAINS = "mains"
    BATTERY = "battery"
    BATTERY_LOW = "battery_low"
    NO_BATTERY = "no_battery"
    POWER_UNKNOWN = "power_unknown"
    PRINTER = "printer"
    NO_PRINTER = "no_printer"
    SCANNER_TESTED = "scanner_tested"
    SCANNER_UNTESTED = "scanner_untested"
    SCANNER_LONG_AGO = "scanner_long_ago"
    CAMERA = "camera"
    NO_CAMERA = "no_camera"
    CAMERA_UNKNOWN = "camera_unknown"
    SOUND = "sound"
    SOUND_OFF = "sound_off"
    NO_SOUND = "no_sound"
    NETWORK = "network"
    NO_NETWORK = "no_network"


_CHECKS: Mapping[Check, Mapping[Fact, State]] = {
    Check.ROSTER: {Fact.PEOPLE_LISTED: State.READY, Fact.NOBODY_LISTED: State.ATTEND},
    Check.TICKETS: {
        Fact.TICKETS_GENUINE: State.READY,
        Fact.TICKETS_WRONG: State.ATTEND,
        Fact.NO_TICKETS: State.UNKNOWN,
    },
    Check.SAFETY: {Fact.SAFE: State.READY, Fact.NOT_SAFE: State.ATTEND},
    Check.PERMIT: {
        Fact.PERMIT_NOT_NEEDED: State.READY,
        Fact.PERMIT_GRANTED: State.READY,
        Fact.PERMIT_LACKING: State.ATTEND,
    },
    Check.BACKUP: {Fact.BACKED_UP: State.READY, Fact.BACKUP_OLD: State.ATTEND, Fact.NO_BACKUP: State.ATTEND},
    Check.CLOCK: {Fact.CLOCK_RIGHT: State.READY, Fact.CLOCK_WRONG: State.ATTEND},
    Check.DISK: {Fact.DISK_FREE: State.READY, Fact.DISK_LOW: State.ATTEND},
    Check.ATTACHMENTS: {Fact.WRITABLE: State.READY, Fact.NOT_WRITABLE: State.ATTEND},
    Check.POWER: {
        Fact.MAINS: State.READY,
        Fact.BATTERY: State.READY,
        Fact.BATTERY_LOW: State.ATTEND,
        Fact.NO_BATTERY: State.ATTEND,
        Fact.POWER_UNKNOWN: State.UNKNOWN,
    },
    Check.PRINTER: {Fact.PRINTER: State.READY, Fact.NO_PRINTER: State.ATTEND},
    Check.SCANNER: {
        Fact.SCANNER_TESTED: State.READY,
        Fact.SCANNER_LONG_AGO: State.ATTEND,
        Fact.SCANNER_UNTESTED: State.UNKNOWN,
    },
    Check.CAMERA: {Fact.CAMERA: State.READY, Fact.NO_CAMERA: State.ATTEND, Fact.CAMERA_UNKNOWN: State.UNKNOWN},
    Check.SOUND: {Fact.SOUND: State.READY, Fact.SOUND_OFF: State.ATTEND, Fact.NO_SOUND: State.ATTEND},
    Check.NETWORK: {Fact.NETWORK: State.READY, Fact.NO_NETWORK: State.ATTEND},
}
_PLACES = {fact: (check, state) for check, facts in _CHECKS.items() for fact, state in facts.items()}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the check; `about` fills its sentence."""

    fact: Fact
    about: Mapping[str, object] = field(default_factory=dict)

    @property
    def check(self) -> Check:
        """What was looked at."""
        return _PLACES[self.fact][0]

    @property
    def state(self) -> State:
        """Whether it is in order."""
        return _PLACES[self.fact][1]
