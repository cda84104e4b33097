"""The annexes of the year's plans; those without rows are left out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gbm_desktop import catalogue, policy, task_prints
from gbm_desktop.documents.blocks import Align, Attachment, Column, Paragraph, Table
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.events import BodyRole, Event
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.model.products import CertificateState, Product, Route, certificate_state
from gbm_desktop.season import Season
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.task_prints import Line
from gbm_desktop.wording import plans as words
from gbm_desktop.wording import word
from gbm_desktop.wording.catalogue import stars_word
from gbm_desktop.wording.money import short_yuan
from gbm_desktop.work_plans.season_fields import planned
from gbm_desktop.workspace import Workspace

Shape = Sequence[tuple[float, Align]]
Row = tuple[str, ...]
_SCHEDULE: Shape = (
    (0.7, Align.CENTER), (1.2, Align.CENTER), (3.6, Align.LEFT), (2.8, Align.CENTER), (3.4, Align.LEFT),
    (1.2, Align.CENTER), (1.2, Align.RIGHT), (2.9, Align.LEFT), (2.7, Align.LEFT), (2.7, Align.CENTER),
    (1.9, Align.LEFT),
)  # fmt: skip
_ENTERPRISES: Shape = (
    (0.8, Align.CENTER), (5.0, Align.LEFT), (3.6, Align.CENTER), (3.6, Align.LEFT), (1.6, Align.CENTER),
    (1.4, Align.RIGHT), (2.6, Align.CENTER),
)  # fmt: skip
PRODUCTS: Shape = (
    (0.7, Align.CENTER), (3.2, Align.LEFT), (2.0, Align.LEFT), (3.2, Align.LEFT), (2.2, Align.CENTER),
    (3.6, Align.LEFT), (2.4, Align.LEFT), (1.2, Align.CENTER), (1.8, Align.RIGHT),
)  # fmt: skip
CONTACTS: Shape = (
    (3.6, Align.LEFT), (1.6, Align.CENTER), (2.2, Align.CENTER), (2.8, Align.CENTER), (2.8, Align.LEFT),
)  # fmt: skip
_VALID = (CertificateState.VALID, CertificateState.ENDS_SOON)


def of_season(ws: Workspace, season: Season) -> list[Attachment]:
    """The annexes that have rows, in their order."""
    from gbm_desktop import schedule_prints  # draws on paper besides

    events = planned(season)
    makers = {one.id: one for one in catalogue.enterprises(ws)}
    products = catalogue.products(ws)
    schedule = [_session(row) for row in schedule_prints.rows_of(ws, events)]
    found = (
        annex(words.SCHEDULE, words.SCHEDULE_COLUMNS, _SCHEDULE, schedule, note=words.MARKET_NOTE),
        annex(words.ENTERPRISES, words.ENTERPRISE_COLUMNS, _ENTERPRISES, _enterprises(makers.values(), products, ws)),
        annex(words.PRODUCTS, words.PRODUCT_COLUMNS, PRODUCTS, _products(products, makers, ws.today())),
        Attachment(words.DUTIES, (task_prints.table(ws),), landscape=True),
        annex(words.CONTACTS, words.CONTACT_COLUMNS, CONTACTS, unique(_contacts(ws, season, events)), landscape=False),
    )
    return [one for one in found if has_rows(one)]


def annex(
    title: str, titles: Sequence[str], shape: Shape, rows: Iterable[Row], *, note: str = "", landscape: bool = True
) -> Attachment:
    """A table on pages of its own."""
    columns = tuple(Column(name, width, align) for name, (width, align) in zip(titles, shape, strict=True))
    table = Table(columns, tuple(rows))
    return Attachment(title, (Paragraph(note), table) if note else (table,), landscape=landscape)


def has_rows(attachment: Attachment) -> bool:
    """Whether its table says anything."""
    return any(isinstance(block, Table) and block.rows for block in attachment.blocks)


def unique(rows: Iterable[Row]) -> list[Row]:
    """The rows, each once."""
    return list(dict.fromkeys(rows))


def _session(cells: Sequence[object]) -> Row:
    """The schedule's fourteen cells as eleven: day with hours, township with place; nobody states booths yet."""
    number, kind, name, day, hours, area, place, market, expected, _, organisers, hosts, person, remark = map(
        str, cells
    )
    where = place if not area or area in place else f"{area} {place}"
    bodies = [words.listed(names.split("、"), 1) for names in (organisers, hosts)]
    return (number, kind, name, f"{day}\n{hours}", where, market, expected, *bodies, person.replace(" ", "\n"), remark)


def _enterprises(found: Iterable[Enterprise], products: Sequence[Product], ws: Workspace) -> Iterator[Row]:
    certified = [one.enterprise_id for one in products if certificate_state(one, ws.today()) in _VALID]
    for number, one in enumerate(found, 1):
        roles = [words.CHAIN_LEADER] if one.chain_leader else []
        where = "" if one.is_local is None else words.LOCAL if one.is_local else words.OUTSIDE
        said = "、".join([*roles, *map(word, one.roles)])
        count = str(certified.count(one.id))
        yield (str(number), one.name, one.credit_code or words.UNVERIFIED, said, where, count, one.after_sales)


def _products(products: Iterable[Product], makers: dict[EnterpriseId, Enterprise], on: date) -> Iterator[Row]:
    for number, one in enumerate(products, 1):
        yield product_row(number, one, makers[one.enterprise_id], on, one.price)


def product_row(number: int, one: Product, maker: Enterprise, on: date, price: int | None) -> Row:
    """A line of the 产品清单 with this price in 分."""
    name = " ".join(part for part in (one.name, one.model) if part)
    route = stars_word(one.stars) or words.ROUTES[one.route]
    scenes = "、".join(map(word, one.scenes))
    return (
        str(number),
        maker.name,
        one.category,
        name,
        route,
        _proof(one, on),
        one.standard,
        scenes,
        _price(one, price),
    )


def _proof(one: Product, on: date) -> str:
    """The certificate and its last day, or what an uncertified product must meet and who found that it does."""
    if one.route is Route.NONE:
        requirement, verifier = one.requirement or words.OPEN, one.verifier or words.OPEN
        return words.REQUIREMENT.format(requirement=requirement, verifier=verifier)
    ended = certificate_state(one, on) is CertificateState.EXPIRED
    until = one.expires.isoformat() if one.expires else words.UNVERIFIED
    return (words.EXPIRED if ended else words.EXPIRES).format(number=one.certificate or words.UNVERIFIED, day=until)


def _price(one: Product, price: int | None) -> str:
    if price is None:
        return ""
    form = words.PRICE if one.unit else words.PRICE_ALONE
    return form.format(sum=short_yuan(price), unit=one.unit)


def _contacts(ws: Workspace, season: Season, events: Sequence[Event]) -> Iterator[Row]:
    """Who is called for what: the departments, those with tasks, those at the events, the notice's own."""
    for office in campaign_store.departments(ws.read):
        yield (office.name, office.contact or words.OPEN, "", office.phone or words.OPEN, words.OF_DEPARTMENT)
    yield from (_owner(line) for line in task_prints.lines(ws) if line.owner)
    for event in events:
        said = event.said
        if said.contact_name and said.contact_phone:
            yield (organiser_of(event), said.contact_name, "", said.contact_phone, words.OF_EVENT)
    for one in policy.profile(season.campaign.year).contacts or ():
        yield (one.name, "", "", one.phone, words.OF_NOTICE)


def _owner(line: Line) -> Row:
    owner = line.owner
    return (owner.unit, owner.name, owner.post, owner.phone or words.OPEN, words.OF_TASKS) if owner else ()


def organiser_of(event: Event) -> str:
    """Who carries the event out, or hosts it."""
    for role in (BodyRole.ORGANISER, BodyRole.HOST):
        names = [body.name for body in event.said.bodies if body.role is role]
        if names:
            return names[0]
    return ""
