"""What can be wrong with a row that says where a place is, or how far two are apart."""

from enum import StrEnum


class PlaceFault(StrEnum):
    """Why a row cannot be taken."""

    NO_SUCH_PLACE = "no_such_place"
    BAD_DEGREES = "bad_degrees"
    OUTSIDE_CHINA = "outside_china"
    BAD_NUMBER = "bad_number"
    NOTHING_SAID = "nothing_said"
    SAME_PLACE = "same_place"


class PlaceCaution(StrEnum):
    """What deserves a look; the row was taken."""

    SWAPPED = "swapped"
    FAR_AWAY = "far_away"
    REPEATED = "repeated"
