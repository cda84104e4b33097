"""Whether the summary report has gone out; asked by the first page, before the rest of the report is read in."""

from datetime import date

from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import report as store
from gbm_desktop.workspace import Workspace


def complete_on(ws: Workspace) -> date | None:
    """The day on which the last of the campaign's addressees got the report; None while any waits or none is named."""
    first = dict[str, date]()
    for one in store.deliveries(ws.read):
        first[one.addressee] = min(one.sent_on, first.get(one.addressee, one.sent_on))
    days = [first.get(office.name) for office in campaign_store.addressees(ws.read)]
    return max((day for day in days if day), default=None) if all(days) else None
