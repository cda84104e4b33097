"""A workspace that opens with a passphrase only: on, off, unlocked, and locked again."""

from gbm_desktop.protection.switch import Switched, new_key, switch_off, switch_on
from gbm_desktop.protection.unlocking import (
    change_code,
    change_passphrase,
    is_protected,
    kept,
    require_strong,
    unlock,
    unlock_copy,
)

__all__ = [
    "Switched",
    "change_code",
    "change_passphrase",
    "is_protected",
    "kept",
    "new_key",
    "require_strong",
    "switch_off",
    "switch_on",
    "unlock",
    "unlock_copy",
]
