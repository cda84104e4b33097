"""What keeps a guesser out: each secret is stretched with as much work and memory as it says (RFC 7914)."""

import hashlib
import os

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from gbm_desktop.checkin import pin
from gbm_desktop.exchange import passphrase
from gbm_desktop.exchange.keys import campaign_secret
from gbm_desktop.model.passphrases import plain_passphrase
from gbm_desktop.protection import keys
from gbm_desktop.workspace import Workspace

SECRET = "青白江 correct horse"
NONCE = bytes(12)
MEMORY = 128 << 20


@pytest.fixture(autouse=True)
def quick_guesses() -> None:
    """Not here: all of it is paid."""


def stretched(salt: bytes) -> bytes:
    """As the standard has it, with 64 MB a guess."""
    text = plain_passphrase(SECRET).encode()
    return hashlib.scrypt(text, salt=salt, n=1 << 16, r=8, p=1, maxmem=MEMORY, dklen=32)


def test_a_protected_workspace_s_key_lies_under_its_whole_cost() -> None:
    key = os.urandom(32)
    kept = keys.wrapped(key, SECRET, bytes(20), 0, os.urandom)
    salt, sealed = (bytes.fromhex(kept["passphrase"][name]) for name in ("salt", "wrapped"))
    assert kept["passphrase"]["scrypt"] == 1 << 16
    assert AESGCM(stretched(salt)).decrypt(NONCE, sealed, salt) == key
    assert keys.by_passphrase(kept, SECRET) == key
    assert keys.by_passphrase(kept, "another passphrase") is None


def test_the_secret_of_data_packets_lies_under_its_whole_cost(ws: Workspace) -> None:
    passphrase.establish(ws, SECRET)
    kept = passphrase.wrapped(ws)
    assert kept is not None
    salt = bytes.fromhex(kept.salt)
    assert AESGCM(stretched(salt)).decrypt(NONCE, bytes.fromhex(kept.key), salt) == campaign_secret(ws)
    assert passphrase.unwrapped(kept, SECRET) == campaign_secret(ws)


def test_a_pin_is_kept_under_its_whole_cost() -> None:
    kept = pin.seal("2749", os.urandom)
    salt, _, digest = kept.partition(":")
    assert bytes.fromhex(digest) == hashlib.scrypt(b"2749", salt=bytes.fromhex(salt), n=1 << 14, r=8, p=1)
    assert pin.opens(kept, "2749")
    assert not pin.opens(kept, "2748")
