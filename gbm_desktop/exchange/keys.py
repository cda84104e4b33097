"""What tells one laptop's steps from a forger's: its own key pair; and the secret that the campaign's laptops share."""

from dataclasses import replace
from functools import cache

from gbm_desktop import campaign
from gbm_desktop.model.journal import Op
from gbm_desktop.model.packets import Seal
from gbm_desktop.store import devices as store
from gbm_desktop.store import replica
from gbm_desktop.workspace import Workspace

_SECRET_BYTES = 32


def campaign_secret(ws: Workspace) -> bytes:
    """32 bytes that every laptop of the campaign knows and nobody else; keys are derived from it. Raises NoCampaign."""
    return derived(bytes.fromhex(campaign.current(ws).ticket_key), "exchange")


def derived(secret: bytes, label: str, salt: bytes = b"") -> bytes:
    """The 32-byte key that the secret gives for this purpose (HKDF-SHA256, RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _SECRET_BYTES, salt or None, f"gbm-desktop {label}".encode()).derive(secret)


def enrol(ws: Workspace, *, admitted_by: str = "") -> str:
    """This laptop is on the campaign's list of devices with its public key, which is answered (hex)."""
    own = ws.replica
    public = public_of(replica.private_key(ws.read))
    listed = store.by_id(ws.read, own.id)
    if listed is None or listed.key != public:
        with ws.unit(Op.DEVICE_JOIN, name=own.name, block=own.block) as unit:
            unit.put("devices", store.new_row(own, public, joined=unit.wall, admitted_by=admitted_by))
    return public


def sign(ws: Workspace, message: bytes) -> str:
    """This laptop's signature (Ed25519, hex). It must be enrolled."""
    return _signature(replica.private_key(ws.read), message)


def signed(private: str, seal: Seal) -> Seal:
    """The seal with the signature of the private key."""
    return replace(seal, signature=_signature(private, sealed_text(seal)))


def is_signed(key: str, signature: str, message: bytes) -> bool:
    """Whether the device with this public key signed the message."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def sealed_text(seal: Seal) -> bytes:
    """What a device signs in a seal."""
    numbers = f"{seal.device} {seal.first} {seal.last} {seal.first_id} {seal.last_id}"
    return f"gbm-desktop seal\n{numbers}\n{' '.join(seal.digests)}".encode()


def _signature(private: str, message: bytes) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).sign(message).hex()


@cache
def public_of(private: str) -> str:
    """The public key (hex) of a private one."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).public_key().public_bytes_raw().hex()
