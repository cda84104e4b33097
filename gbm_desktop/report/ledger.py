"""The 报送台账: who got which version of the report, when, how, and what says that it arrived."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gbm_desktop import attachments
from gbm_desktop.errors.frozen import UnknownDelivery
from gbm_desktop.errors.report import UnknownAddressee
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.frozen import Frozen
from gbm_desktop.model.journal import Op
from gbm_desktop.model.report import Delivery
from gbm_desktop.report import freezing
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import frozen as frozen_store
from gbm_desktop.store import report as store
from gbm_desktop.workspace import Workspace

RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Line:
    """A delivery with the version that went out and the files of its receipt."""

    delivery: Delivery
    version: Frozen | None
    files: tuple[Attachment, ...]


def lines(ws: Workspace) -> list[Line]:
    """Every delivery, in the order of the days."""
    versions, sent = {one.id: one for one in freezing.frozen(ws)}, frozen_store.versions_sent(ws.read)
    return [
        Line(one, versions.get(sent.get(one.id, "")), tuple(attachments.of(ws, one.id)))
        for one in store.deliveries(ws.read)
    ]


def waiting(ws: Workspace) -> list[str]:
    """The campaign's addressees that got nothing yet."""
    sent = {one.addressee for one in store.deliveries(ws.read)}
    return [office.name for office in campaign_store.addressees(ws.read) if office.name not in sent]


def record(ws: Workspace, sent: Delivery, *, version: str | None = None, files: Sequence[Path] = ()) -> Delivery:
    """The delivery stands in the ledger; one whose id is known is put right, and an empty id is given one.

    `version` is the id of the frozen report that went out (None: as it was), `files` are added to its receipt.
    Raises UnknownAddressee for a blank name, UnknownFrozen, and as `attachments.attach` does.
    """
    if not sent.addressee.strip():
        raise UnknownAddressee(sent.addressee, tuple(office.name for office in campaign_store.addressees(ws.read)))
    frozen_id = freezing.get(ws, version).id if version else None
    tidy = replace(
        sent, id=sent.id or ws.new_id(), addressee=sent.addressee.strip(), way=sent.way.strip(),
        receipt=sent.receipt.strip(),
    )  # fmt: skip
    with ws.unit(Op.REPORT_SENT, name=tidy.addressee) as unit:
        unit.put("deliveries", store.row_of(tidy))
        if frozen_id:
            unit.put("delivered_versions", {"id": tidy.id, "frozen_id": frozen_id})
        for file in files:
            attachments.attach(ws, unit, tidy.id, RECEIPT, file)
    return tidy


def get(ws: Workspace, delivery_id: str) -> Line:
    """The line of this delivery, by its id or its number in the list. Raises UnknownDelivery."""
    found = [one for number, one in enumerate(lines(ws), 1) if delivery_id in (one.delivery.id, str(number))]
    if not found:
        raise UnknownDelivery(delivery_id)
    return found[0]


def remove(ws: Workspace, gone: Sequence[Delivery]) -> None:
    """The lines are gone from the ledger, as when one was entered by mistake."""
    sent = frozen_store.versions_sent(ws.read)
    with ws.unit(Op.REPORT_UNSENT, name="、".join(one.addressee for one in gone)) as unit:
        for one in gone:
            if one.id in sent:
                unit.drop("delivered_versions", one.id)
            unit.drop("deliveries", one.id)
