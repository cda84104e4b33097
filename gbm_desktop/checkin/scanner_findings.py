"""What a scanner's self-test may find, and how much each finding matters."""

from enum import StrEnum


class Finding(StrEnum):
    """What was noticed of a scanner."""

    NOTHING = "nothing"
    SWALLOWED = "swallowed"
    ALT_CODES = "alt_codes"
    CONVERTED = "converted"
    OTHER_CODE = "other_code"
    GARBLED = "garbled"
    TOO_SLOW = "too_slow"
    LAYOUT_LOST = "layout_lost"
    UNLIKE = "unlike"
    AZERTY = "azerty"
    QWERTZ = "qwertz"
    LAYOUT = "layout"
    ADDED = "added"
    SLOW = "slow"
    TWICE = "twice"
    INPUT_METHOD = "input_method"
    FULL_WIDTH = "full_width"
    LOWER_CASE = "lower_case"
    STANDARD_PREFIX = "standard_prefix"
    CONTROL = "control"
    TAB = "tab"
    NO_TERMINATOR = "no_terminator"


class Grade(StrEnum):
    """What a finding asks for: nothing, to be remembered, or to be put right because no code can be read."""

    HARMLESS = "harmless"
    REMEMBER = "remember"
    REPAIR = "repair"


REPAIR = frozenset(
    {
        Finding.NOTHING,
        Finding.SWALLOWED,
        Finding.ALT_CODES,
        Finding.CONVERTED,
        Finding.OTHER_CODE,
        Finding.GARBLED,
        Finding.TOO_SLOW,
        Finding.LAYOUT_LOST,
        Finding.UNLIKE,
    }
)
_REMEMBER = frozenset({Finding.AZERTY, Finding.QWERTZ, Finding.LAYOUT, Finding.ADDED, Finding.SLOW})


def grade(finding: Finding) -> Grade:
    """How much the finding matters."""
    if finding in REPAIR:
        return Grade.REPAIR
    return Grade.REMEMBER if finding in _REMEMBER else Grade.HARMLESS
