"""What the door answers, in short."""

from gbm_desktop.model.attendance import Reason, Verdict
from gbm_desktop.model.door import Outcome


def said(outcome: Outcome) -> tuple[Verdict, Reason]:
    return outcome.scan.verdict, outcome.scan.reason
