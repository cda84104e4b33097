"""The annexes of an event's own plan: who stands there with what, who answers for what, whom to call."""

from collections.abc import Iterator, Sequence

from gbm_desktop.documents.blocks import Align, Attachment, Column, Table
from gbm_desktop.documents.ruled_sheet import as_table
from gbm_desktop.model.exhibits import Stand
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety.prints import tables
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.wording import plans as words
from gbm_desktop.wording import word
from gbm_desktop.work_plans.annexes import (
    CONTACTS,
    PRODUCTS,
    Row,
    Shape,
    annex,
    has_rows,
    organiser_of,
    product_row,
    unique,
)

_EXHIBITORS: Shape = (
    (0.8, Align.CENTER), (5.0, Align.LEFT), (3.6, Align.CENTER), (1.4, Align.CENTER), (3.0, Align.LEFT),
    (1.8, Align.CENTER), (2.6, Align.CENTER),
)  # fmt: skip
_AGENDA: Shape = ((2.4, Align.CENTER), (4.6, Align.LEFT), (3.0, Align.LEFT), (2.0, Align.CENTER))


def of_event(found: Dossier, stands: Sequence[Stand]) -> list[Attachment]:
    """The annexes that have rows, in their order."""
    annexes = (
        annex(words.ENTERPRISES, words.EXHIBITOR_COLUMNS, _EXHIBITORS, _exhibitors(stands)),
        annex(words.PRODUCTS, words.EXHIBIT_COLUMNS, PRODUCTS, _exhibits(found, stands)),
        Attachment(words.DUTIES, (as_table(tables.responsibility(found)),), landscape=True),
        annex(words.CONTACTS, words.CONTACT_COLUMNS, CONTACTS, unique(_contacts(found, stands)), landscape=False),
    )
    return [one for one in annexes if has_rows(one)]


def in_text(found: Dossier) -> dict[str, Table]:
    """The tables that stand in the text, by the name that its template has for them."""
    programme = {"agenda": _agenda(found)} if found.event.said.agenda else {}
    return programme | ({"leaders": tables.leaders(found)} if any(found.plan.people.values()) else {})


def _agenda(found: Dossier) -> Table:
    """The event's programme; each line with its day where there are several."""
    said = found.event.said
    several = said.start.date() != said.end.date()
    rows = []
    for item in said.agenda:
        begin = f"{item.start.month}月{item.start.day}日 {item.start:%H:%M}" if several else f"{item.start:%H:%M}"
        hours = f"{begin}—{item.end:%H:%M}" if item.end else begin
        rows.append((hours, item.title, item.place, item.speaker))
    columns = [Column(name, width, align) for name, (width, align) in zip(words.AGENDA_COLUMNS, _AGENDA, strict=True)]
    shown = len(columns) if any(item.speaker for item in said.agenda) else len(columns) - 1
    return Table(tuple(columns[:shown]), tuple(row[:shown] for row in rows), words.AGENDA_CAPTION)


def _exhibitors(stands: Sequence[Stand]) -> Iterator[Row]:
    for number, one in enumerate(stands, 1):
        contract = one.exhibitor.contract or (words.ATTACHED if one.bound else words.OPEN)
        code = one.enterprise.credit_code or words.UNVERIFIED
        yield (str(number), one.enterprise.name, code, one.exhibitor.booth, contract, *one.contact)


def _exhibits(found: Dossier, stands: Sequence[Stand]) -> Iterator[Row]:
    pairs = [(stand, one) for stand in stands for one in stand.shown]
    last = found.event.said.end.date()
    for number, (stand, one) in enumerate(pairs, 1):
        price = one.exhibit.event_price if one.exhibit.event_price is not None else one.product.price
        yield product_row(number, one.product, stand.enterprise, last, price)


def _contacts(found: Dossier, stands: Sequence[Stand]) -> Iterator[Row]:
    for role in Role:
        holder = found.holder(role)
        if holder:
            yield (holder.unit, holder.name, holder.post, holder.phone or words.OPEN, word(role))
    said = found.event.said
    if said.contact_name:
        phone = said.contact_phone or words.OPEN
        yield (organiser_of(found.event), said.contact_name, "", phone, words.OF_EVENT)
    yield from ((name, "", "", phone, "") for name, phone in found.plan.contacts if phone)
    for one in stands:
        name, phone = one.contact
        if phone:
            yield (one.enterprise.name, name, "", phone, words.OF_EXHIBITOR)
