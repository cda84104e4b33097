"""Passing a list to an enterprise needs each person's own consent for that enterprise (个人信息保护法 第23条)."""

from collections.abc import Sequence

from gbm_desktop import campaign, catalogue
from gbm_desktop.errors.privacy import NobodyConsented
from gbm_desktop.model.ids import AttendeeId, EnterpriseId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.prints import People, Printed, safe_file_name
from gbm_desktop.store import privacy as store
from gbm_desktop.wording import exports as words
from gbm_desktop.workspace import Workspace


def put(
    ws: Workspace, people: Sequence[AttendeeId], enterprise_id: EnterpriseId, *, given: bool, way: str = words.ON_PAPER
) -> None:
    """Each of these people agreed (or no longer agrees) to being named to this enterprise. Raises UnknownEnterprise."""
    enterprise = catalogue.enterprise(ws, enterprise_id)
    with ws.unit(Op.CONSENT, count=len(people)) as unit:
        for person in people:
            row = {"id": f"{person}/{enterprise.id}", "attendee_id": person, "enterprise_id": enterprise.id}
            unit.put("consents", {**row, "given": int(given), "at": unit.wall, "way": way})


def given_to(ws: Workspace, enterprise_id: EnterpriseId) -> set[AttendeeId]:
    """Who agreed to being named to the enterprise."""
    return {AttendeeId(row["id"]) for row in store.consenting(ws.read, enterprise_id, None)}


def list_for(ws: Workspace, enterprise_id: EnterpriseId, event_id: EventId | None = None) -> Printed:
    """A workbook of those who agreed, and of nobody else. Raises UnknownEnterprise, NobodyConsented, NoCampaign."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    enterprise = catalogue.enterprise(ws, enterprise_id)
    found = store.consenting(ws.read, enterprise.id, event_id)
    if not found:
        raise NobodyConsented(enterprise.name)
    rows = [
        (row["name"], row["unit"], row["phone"], row["event"], row["way"], ws.local(row["at"]).date()) for row in found
    ]
    note = words.CONSENTED_NOTE.format(enterprise=enterprise.name, exported=words.exported_by(ws.operator, ws.now()))
    title = words.CONSENTED_TITLE.format(region=campaign.current(ws).region_name)
    sheet = ListSheet(words.CONSENTED, title, words.CONSENTED_COLUMNS, rows, note)
    name = words.CONSENTED_FILE.format(enterprise=safe_file_name(enterprise.name))
    people = People("list-for", len(found), event_id)
    return Printed(list_xlsx([sheet], title=title, made=ws.today()), name, (), people)


def name_of(ws: Workspace, enterprise_id: EnterpriseId) -> str:
    """To whom the list goes, as the log of exports names it. Raises UnknownEnterprise."""
    return catalogue.enterprise(ws, enterprise_id).name
