"""What a phone can be refused."""

from enum import StrEnum


class Refusal(StrEnum):
    """Why a phone is not given what it asked for; nothing was stored."""

    NOT_HERE = "not_here"
    EXPIRED = "expired"
    FORM_EXPIRED = "form_expired"
    TOO_OFTEN = "too_often"
    TOO_LARGE = "too_large"
    MALFORMED = "malformed"
    LOGGED_OUT = "logged_out"
    NOT_STORED = "not_stored"


STATUS = {
    Refusal.NOT_HERE: 404,
    Refusal.EXPIRED: 403,
    Refusal.FORM_EXPIRED: 403,
    Refusal.TOO_OFTEN: 429,
    Refusal.TOO_LARGE: 413,
    Refusal.MALFORMED: 400,
    Refusal.LOGGED_OUT: 403,
    Refusal.NOT_STORED: 503,
}
"""The status of HTTP that goes with it."""
