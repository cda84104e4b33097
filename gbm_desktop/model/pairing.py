"""The code by which a new laptop joins: where the host listens, and a secret that is good for one laptop once.

24 base32 characters: address (4 bytes), port (2), secret (8) and one byte by which a misread character is found.
"""

import base64
import binascii
import hashlib
import unicodedata
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address

SECRET_BYTES = 8
_MARK = "G2"
"""Before the code in a QR code, so that no ticket is taken for it."""
_LENGTH, _BYTES, _GROUP = 24, 15, 4
_ALIKE = str.maketrans({"0": "O", "1": "I", "8": "B"})


@dataclass(frozen=True, slots=True)
class PairingCode:
    """Where the host listens, and the secret that shows who was shown the code."""

    address: str
    port: int
    secret: bytes

    @property
    def typed(self) -> str:
        """The code as a person reads and types it, in groups of four."""
        text = _encoded(self)
        return " ".join(text[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))

    @property
    def scanned(self) -> str:
        """The text of the QR code."""
        return _MARK + _encoded(self)


def is_address(text: str) -> bool:
    """Whether a code can name the address: an IPv4 one."""
    try:
        IPv4Address(text)
    except AddressValueError:
        return False
    return True


def parse(text: str) -> PairingCode | None:
    """What the typed or scanned code means; None where it is none. Letters that look like a digit are as good."""
    said = "".join(char for char in unicodedata.normalize("NFKC", text).upper() if char.isalnum())
    if len(said) == _LENGTH + len(_MARK):
        said = said.removeprefix(_MARK)
    try:
        data = base64.b32decode(said.translate(_ALIKE))
        address = str(IPv4Address(data[:4]))
    except (binascii.Error, ValueError, AddressValueError):
        return None
    if len(data) != _BYTES or data[-1:] != _check(data[:-1]):
        return None
    return PairingCode(address, int.from_bytes(data[4:6]), data[6:-1])


def _encoded(code: PairingCode) -> str:
    data = IPv4Address(code.address).packed + code.port.to_bytes(2) + code.secret
    return base64.b32encode(data + _check(data)).decode()


def _check(data: bytes) -> bytes:
    return hashlib.sha256(b"gbm-desktop pairing" + data).digest()[:1]
