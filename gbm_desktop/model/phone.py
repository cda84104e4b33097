"""Telephone numbers as offices write them."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum


class PhoneKind(StrEnum):
    """What the number rings. Service numbers (400, 800) count as landlines: many people may share one."""

    MOBILE = "mobile"
    LANDLINE = "landline"


class PhoneFault(StrEnum):
    """Why a text is no telephone number."""

    EMPTY = "phone_empty"
    TOO_SHORT = "phone_too_short"
    TOO_LONG = "phone_too_long"
    LETTERS = "phone_letters"
    NO_SUCH_NUMBER = "phone_no_such_number"
    ROUNDED = "phone_rounded"
    IDENTITY_NUMBER = "phone_identity_number"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that can be dialled: "13812345678", "028-83312345", "028-83312345-802".

    `left_out` is what else stood in the same cell (a second number), so that a person can be told.
    """

    value: str
    kind: PhoneKind
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class PhoneProblem:
    """A text that is no number. `off_by` counts the digits missing (too short) or too many (too long)."""

    text: str
    fault: PhoneFault
    off_by: int = 0


MOBILE_DIGITS = 11
LONGEST_TEXT = 100
ROUNDED_FROM = 16
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_TWO_MOBILES = re.compile(r"(1[3-9][0-9]{9})\s+(1[3-9][0-9]{9})")
_FOLDED_OUT = re.compile(r"""^[=]?["'`’‘]+|["'`’‘]+$""")
_LABEL = re.compile(
    r"^(?:联系|办公|住宅|家庭)?(?:电话|手机|座机|固话|号码|tel|phone|mobile)(?:号码|号)?[.:]?", re.IGNORECASE
)
_BRACKETED_WORDS = re.compile(r"\([^()0-9]*\)$")
_NOTHING = re.compile(r"[-—/\\]*|0|暂?无|没有|无电话|无手机|空|none|nil|n/a", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[/\\、,;|&\n\r和或]+")
_LINE_ENDS = re.compile(r"[\r\n]+")
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―−－.·()_]+")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x|#)[:\s]*([0-9]{1,6})$", re.IGNORECASE)
_HYPHEN_EXTENSION = re.compile(r"(?<=[0-9]{7})-([0-9]{1,6})$")
_AREA_CODE = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})([2-9][0-9]{6,7})")
_AREA_START = re.compile(r"010|02|0[3-9]")
_LOCAL = re.compile(r"[2-9][0-9]{6,7}")
_SERVICE = re.compile(r"([48]00)([0-9]{3})([0-9]{4})")
_IDENTITY = re.compile(r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?e\+?[0-9]{1,3}", re.IGNORECASE)
_DECIMAL_ZERO = re.compile(r"([0-9]+)\.0+")


def parse_phone(text: str) -> Phone | PhoneProblem:
    """The number in a cell, however an office wrote it; of two numbers the first that can be dialled.

    A landline without its area code is accepted. A number that a spreadsheet showed as 1.38E+10 has lost its digits
    and is refused, not guessed.
    """
    if _MOBILE.fullmatch(text):
        return Phone(text, PhoneKind.MOBILE)
    if len(text) > LONGEST_TEXT:
        return PhoneProblem(text[:LONGEST_TEXT], PhoneFault.LETTERS)
    plain = _plain(text)
    if _NOTHING.fullmatch(plain):
        return PhoneProblem(text, PhoneFault.EMPTY)
    return _first_of(text, plain)


def is_identity_number(text: str) -> bool:
    """True for eighteen digits in the form of a citizen's identity number, which the program never keeps."""
    return _IDENTITY.fullmatch(text.strip()) is not None


def _plain(text: str) -> str:
    folded = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    unquoted = _FOLDED_OUT.sub("", folded.strip()).strip()
    return _BRACKETED_WORDS.sub("", _LABEL.sub("", unquoted)).strip()


def _first_of(text: str, plain: str) -> Phone | PhoneProblem:
    pieces = _pieces(plain)
    outcomes = [_one(piece) for piece in pieces]
    for index, outcome in enumerate(outcomes):
        if isinstance(outcome, Phone):
            left = " ".join(piece for other, piece in enumerate(pieces) if other != index)
            return Phone(outcome.value, outcome.kind, left)
    whole = _one(_LINE_ENDS.sub("", plain))
    if isinstance(whole, Phone):  # one number broken over two lines of its cell
        return whole
    first = next((outcome for outcome in outcomes if isinstance(outcome, PhoneProblem)), None)
    return PhoneProblem(text, first.fault, first.off_by) if first else PhoneProblem(text, PhoneFault.EMPTY)


def _pieces(plain: str) -> list[str]:
    if two := _TWO_MOBILES.fullmatch(plain):
        return [two[1], two[2]]
    return [piece for piece in (part.strip() for part in _BETWEEN_NUMBERS.split(plain)) if piece]


def _one(piece: str) -> Phone | PhoneProblem:
    if _SCIENTIFIC.fullmatch(piece):
        return _from_scientific(piece)
    if whole := _DECIMAL_ZERO.fullmatch(piece):
        piece = whole[1]
    number, extension = _split_extension(piece)
    digits = _without_country(_SEPARATORS.sub("", number))
    if _IDENTITY.fullmatch(digits):
        return PhoneProblem(piece, PhoneFault.IDENTITY_NUMBER)
    if not (digits.isascii() and digits.isdigit()):
        return PhoneProblem(piece, PhoneFault.LETTERS)
    return _mobile(digits) or _landline(digits, extension) or _wrong(digits)


def _from_scientific(piece: str) -> Phone | PhoneProblem:
    try:
        number = Decimal(piece)
    except InvalidOperation:
        return PhoneProblem(piece, PhoneFault.ROUNDED)
    if int(number.as_tuple().exponent) > 0:
        return PhoneProblem(piece, PhoneFault.ROUNDED)
    return _one(format(number, "f"))


def _split_extension(piece: str) -> tuple[str, str]:
    found = _EXTENSION.search(piece)
    if not found and not piece.startswith("1"):
        whole = _without_country(_SEPARATORS.sub("", piece))
        if not _MOBILE.fullmatch(whole) and not _SERVICE.fullmatch(whole):
            found = _HYPHEN_EXTENSION.search(piece)
    return (piece[: found.start()], found[1]) if found else (piece, "")


def _without_country(digits: str) -> str:
    for prefix in ("+86", "0086", "86"):
        rest = digits.removeprefix(prefix)
        if rest == digits or (prefix == "86" and not _MOBILE.fullmatch(rest)):
            continue
        return rest if rest.startswith(("0", "1", "4", "8")) and len(rest) >= MOBILE_DIGITS - 1 else "0" + rest
    return digits[1:] if _MOBILE.fullmatch(digits[1:]) and digits.startswith("0") else digits


def _mobile(digits: str) -> Phone | None:
    return Phone(digits, PhoneKind.MOBILE) if _MOBILE.fullmatch(digits) else None


def _landline(digits: str, extension: str) -> Phone | None:
    tail = f"-{extension}" if extension else ""
    if service := _SERVICE.fullmatch(digits):
        return Phone("-".join(service.groups()) + tail, PhoneKind.LANDLINE)
    if area := _AREA_CODE.fullmatch(digits):
        return Phone(f"{area[1]}-{area[2]}{tail}", PhoneKind.LANDLINE)
    return Phone(digits + tail, PhoneKind.LANDLINE) if _LOCAL.fullmatch(digits) else None


def _wrong(digits: str) -> PhoneProblem:
    if len(digits) >= ROUNDED_FROM and digits.endswith("000"):
        return PhoneProblem(digits, PhoneFault.ROUNDED)
    longest = MOBILE_DIGITS + 1 if _AREA_START.match(digits) else MOBILE_DIGITS
    if len(digits) > longest:
        return PhoneProblem(digits, PhoneFault.TOO_LONG, len(digits) - longest)
    shortest = MOBILE_DIGITS - 1 if digits.startswith(("010", "02")) else MOBILE_DIGITS
    if len(digits) < shortest:
        return PhoneProblem(digits, PhoneFault.TOO_SHORT, shortest - len(digits))
    return PhoneProblem(digits, PhoneFault.NO_SUCH_NUMBER)
