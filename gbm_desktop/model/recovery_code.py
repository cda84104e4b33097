"""The recovery code of a protected workspace: 160 bits as eight groups that a person can copy from paper.

Each group is four characters and a check character. The check (a code over GF(32), as ISO/IEC 7064 does for other
alphabets) tells any one wrong character, any two that were swapped, and a group written in another one's place.
"""

from dataclasses import dataclass

BYTES = 20
GROUPS = 8
_DATA = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: without I, L, O, U
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})
_BITS, _SIZE, _POLYNOMIAL = 5, 32, 0b100101  # x^5 + x^2 + 1


@dataclass(frozen=True, slots=True)
class Miscopied:
    """The number (from 1) of the first group that is not as it was printed."""

    group: int


def shown(code: bytes) -> str:
    """The code as it is printed."""
    number = int.from_bytes(code)
    signs = [number >> _BITS * place & _SIZE - 1 for place in reversed(range(GROUPS * _DATA))]
    groups = [signs[at : at + _DATA] for at in range(0, len(signs), _DATA)]
    return " ".join(_written([*group, _check(group, place)]) for place, group in enumerate(groups))


def read(text: str) -> bytes | Miscopied:
    """The code that a person copied; blanks, hyphens and small letters do not matter, nor I for 1 and O for 0."""
    plain = "".join(sign for sign in text.upper().translate(_READ_AS) if sign.isalnum())
    signs = [_ALPHABET.find(sign) for sign in plain]
    number = 0
    for place in range(GROUPS):
        group = signs[place * (_DATA + 1) :][: _DATA + 1]
        if len(group) <= _DATA or min(group) < 0 or _check(group[:_DATA], place) != group[_DATA]:
            return Miscopied(place + 1)
        for sign in group[:_DATA]:
            number = number << _BITS | sign
    return number.to_bytes(BYTES) if len(signs) == GROUPS * (_DATA + 1) else Miscopied(GROUPS)


def looks_like_one(text: str) -> bool:
    """Whether a person who typed this meant a recovery code rather than a passphrase."""
    plain = "".join(sign for sign in text.upper() if sign not in " -—\u3000")
    return len(plain) == GROUPS * (_DATA + 1) and plain.isascii() and plain.isalnum()


def _written(signs: list[int]) -> str:
    return "".join(_ALPHABET[sign] for sign in signs)


def _check(group: list[int], place: int) -> int:
    """Characters weighted by the powers of x; the group's own place counts, too."""
    total = place + 1
    for sign in group:
        total = _doubled(total) ^ sign
    return _doubled(total)


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _POLYNOMIAL if value >= _SIZE else value
