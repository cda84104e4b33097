"""The passphrase with which a new laptop opens a file of the campaign: it wraps the secret that the others share."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors.bundle import WeakPassphrase, WrongPassphrase
from gbm_desktop.exchange import keys
from gbm_desktop.model.journal import Op
from gbm_desktop.model.passphrases import passphrase_problem, plain_passphrase
from gbm_desktop.store import exchange_settings as store
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_SALT_BYTES = 16
_NONCE = bytes(12)  # each key that a salt and a passphrase give wraps one secret only
_KEY_BYTES = 32
_N, _R, _P = 2**16, 8, 1  # 64 MB and about 0.3 s a guess (RFC 7914)
_GROUPS, _DIGITS = 4, 4


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The campaign's secret under a passphrase; both hex."""

    salt: str
    key: str


def establish(ws: Workspace, text: str) -> None:
    """From now on files open on a new laptop with this passphrase, older ones with the one before.

    Raises WeakPassphrase, NoCampaign.
    """
    if problem := passphrase_problem(text):
        raise WeakPassphrase(problem)
    salt = ws.random(_SALT_BYTES)
    key = _cipher(salt, text).encrypt(_NONCE, keys.campaign_secret(ws), salt)
    with ws.unit(Op.EXCHANGE_KEY) as unit:
        unit.put("exchange_settings", store.row_of(salt.hex(), key.hex()))


def wrapped(ws: Workspace) -> Wrapped | None:
    """The campaign's secret as the passphrase opens it; None while none was chosen."""
    found = store.wrapped(ws.read)
    return Wrapped(*found) if found else None


def unwrapped(found: Wrapped, text: str) -> bytes:
    """The campaign's secret. Raises WrongPassphrase."""
    from cryptography.exceptions import InvalidTag

    try:
        salt = bytes.fromhex(found.salt)
        return _cipher(salt, text).decrypt(_NONCE, bytes.fromhex(found.key), salt)
    except (InvalidTag, ValueError) as error:
        raise WrongPassphrase from error


def suggested(ws: Workspace) -> str:
    """A passphrase of digits that nobody guesses and that can be said over the phone: 53 bits."""
    number = int.from_bytes(ws.random(_SALT_BYTES)) % 10 ** (_GROUPS * _DIGITS)
    digits = f"{number:0{_GROUPS * _DIGITS}d}"
    return "-".join(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))


def _cipher(salt: bytes, text: str) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    key = Scrypt(salt=salt, length=_KEY_BYTES, n=_N, r=_R, p=_P).derive(plain_passphrase(text).encode())
    return AESGCM(key)
