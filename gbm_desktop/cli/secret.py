"""Passphrases at the command line: from a file of one line or the environment, never as an argument others can see."""

import os
from pathlib import Path

from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.protection import SecretMissing

VARIABLE, OPTION = "GBM_PASSPHRASE", "--passphrase-file"
COPY_VARIABLE = "GBM_COPY_PASSPHRASE"
NEW_VARIABLE, NEW_OPTION = "GBM_NEW_PASSPHRASE", "--new-passphrase-file"


def read(file: Path | None, *, variable: str = VARIABLE, option: str = OPTION) -> str:
    """The passphrase, or the recovery code. Raises SecretMissing, CannotRead."""
    if file is None:
        if said := os.environ.get(variable, ""):
            return said
        raise SecretMissing(variable, option)
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise CannotRead(file) from error


def of_copy(file: Path | None) -> str:
    """The passphrase of a protected copy: in a variable of its own where it is not the workspace's; empty for none."""
    try:
        return os.environ.get(COPY_VARIABLE, "") or read(file)
    except SecretMissing:
        return ""
