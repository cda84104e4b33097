"""What of personal data needs somebody today."""

from dataclasses import dataclass

from gbm_desktop.model.privacy import Holding
from gbm_desktop.privacy import clearing, rule
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PrivacyAlert:
    """The events whose data is kept too long, due first first, and how many erasures are not carried through here."""

    overdue: tuple[Holding, ...]
    pending: int


def read(ws: Workspace) -> PrivacyAlert:
    """As of today. Raises NoCampaign."""
    today = ws.today()
    return PrivacyAlert(tuple(one for one in rule.holdings(ws) if one.is_overdue(today)), clearing.pending(ws))
