"""The recovery sheet: a new code, printed for the office safe. The code is kept nowhere else."""

import os

from gbm_desktop.documents.recovery_sheet import RecoverySheet, recovery_sheet_pdf
from gbm_desktop.model import recovery_code
from gbm_desktop.prints import Printed
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import day
from gbm_desktop.wording import protection as words
from gbm_desktop.workspace import Workspace


def new_code() -> bytes:
    """A recovery code that nobody guesses."""
    return os.urandom(recovery_code.BYTES)


def printed(ws: Workspace, code: bytes, mark: str) -> Printed:
    """The sheet of this code; `mark` tells which key it opens."""
    found = campaign_store.campaign(ws.read)
    campaign = f"{found.year}年{found.region_name}{words.SHEET_LABEL}" if found else words.SHEET_LABEL
    said = RecoverySheet((campaign, mark, day(ws.today()), ws.operator), recovery_code.shown(code))
    drawn = recovery_sheet_pdf(said)
    return Printed(drawn.pdf, f"{words.SHEET_TITLE}-{mark}.pdf", drawn.missing)
