"""What a person can decide on a difference between laptops."""

from enum import StrEnum


class Decision(StrEnum):
    """It stands as it is, or the other value was taken."""

    DISMISSED = "dismissed"
    REVERSED = "reversed"
