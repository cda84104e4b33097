"""Papers on personal data: one person's copy, the form of consent, the breach record, the impact assessment."""

from collections.abc import Mapping, Sequence

from gbm_desktop import campaign
from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.model.privacy import Found, Place
from gbm_desktop.prints import People, Printed
from gbm_desktop.privacy import rule
from gbm_desktop.store import privacy as store
from gbm_desktop.store.conflicts import last_known
from gbm_desktop.wording import privacy_papers as words
from gbm_desktop.workspace import Workspace


def copy_of(ws: Workspace, entries: Sequence[Found], *, word: bool = False) -> Printed:
    """All that is kept of one person in these entries (个人信息保护法 第45条). Raises NoCampaign."""
    people = [one for one in entries if one.can_go]
    told = [(one, last_known(ws.read, one.place.value, one.row_id)) for one in people]
    passages = {one.row_id: _passages(ws, row) for one, row in told if one.place is Place.ATTENDEES}
    document = words.copy(told, passages, campaign.current(ws), rule.read(ws), ws.today())
    return _made(document, word=word, people=People("copy", 1))


def consent_form(ws: Workspace, enterprise: str, event: str = "", *, word: bool = False) -> Printed:
    """The form on which people agree one by one to being named to this enterprise. Raises NoCampaign."""
    return _made(words.consent(enterprise, event, campaign.current(ws), ws.today()), word=word)


def breach_record(ws: Workspace, *, word: bool = True) -> Printed:
    """The record of a breach with what the program knows filled in (第57条). Raises NoCampaign."""
    held = rule.holdings(ws)
    document = words.breach(campaign.current(ws), rule.read(ws), held, ws.operator, ws.today())
    return _made(document, word=word)


def impact_assessment(ws: Workspace, *, word: bool = True) -> Printed:
    """The impact assessment with what the program knows filled in (第55、56条). Raises NoCampaign."""
    held = rule.holdings(ws)
    return _made(words.assessment(campaign.current(ws), rule.read(ws), held, ws.today()), word=word)


def _made(document: OfficialDocument, *, word: bool, people: People | None = None) -> Printed:
    name = "".join(document.title)
    if word:
        from gbm_desktop.documents.official_docx import official_docx

        return Printed(official_docx(document), f"{name}.docx", (), people)
    from gbm_desktop.documents.official import official_pdf

    return Printed(official_pdf(document), f"{name}.pdf", (), people)


def _passages(ws: Workspace, row: Mapping[str, object]) -> list[tuple[str, str, str]]:
    return [
        (f"{ws.local(scan['at']):%Y-%m-%d %H:%M}", scan["direction"], scan["verdict"])
        for scan in store.scans_of(ws.read, str(row.get("ticket", "")))
    ]
