"""The quick card for the laptop's lid, with the campaign's own numbers on it."""

from collections.abc import Iterator

from gbm_desktop import campaign
from gbm_desktop.documents.quick_card import QuickCard, quick_card_pdf
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.prints import Printed
from gbm_desktop.store import campaign as store
from gbm_desktop.wording import quick_card as words
from gbm_desktop.workspace import Workspace


def printed(ws: Workspace) -> Printed:
    """The card; whom to call are the campaign's departments that have a phone. Raises NoCampaign."""
    current = campaign.current(ws)
    whose = words.CAMPAIGN.format(year=current.year, region=current.region_name)
    drawn = quick_card_pdf(QuickCard(whose, _calls(ws, current)))
    return Printed(drawn.pdf, f"{words.FILE_NAME}.pdf", drawn.missing)


def _calls(ws: Workspace, current: Campaign) -> list[tuple[str, str]]:
    """Those who are on site are written by hand: they change from event to event."""
    return [*((role, "") for role in words.BLANK_ROLES), *_offices(ws, current)]


def _offices(ws: Workspace, current: Campaign) -> Iterator[tuple[str, str]]:
    if current.complaint_phone not in {"", *(phone for phone, _service in words.NATIONAL)}:
        yield words.COMPLAINTS, current.complaint_phone
    for one in store.departments(ws.read):
        if one.phone:
            yield words.DEPARTMENT.format(department=one.name, contact=one.contact).strip(), one.phone
