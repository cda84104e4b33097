"""What is printed of an event's exhibits: label cards, 参展企业名册, 展品清单."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from gbm_desktop import events, exhibits, prints
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.label_cards import LabelCard, LabelLayout, Price, label_cards_pdf
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.exhibits import NothingExhibited
from gbm_desktop.model.events import Event
from gbm_desktop.model.exhibits import ExhibitPrint, Shown, Stand, all_shown
from gbm_desktop.model.ids import EventId, ProductId
from gbm_desktop.model.products import Product, Route
from gbm_desktop.prints import Printed, safe_file_name, save
from gbm_desktop.wording import day, word
from gbm_desktop.wording import exhibits as words
from gbm_desktop.wording.money import short_yuan, yuan
from gbm_desktop.workspace import Workspace

_EXHIBITORS = (
    (1.2, Align.CENTER, 10.0), (1.6, Align.CENTER, 10.0), (6.2, Align.LEFT, 10.0), (5.0, Align.LEFT, 9.5),
    (3.6, Align.LEFT, 9.5), (4.0, Align.LEFT, 9.5), (1.3, Align.RIGHT, 10.0), (3.4, Align.LEFT, 10.0),
)  # fmt: skip
_EXHIBITS = (
    (1.2, Align.CENTER, 10.0), (5.6, Align.LEFT, 10.0), (3.0, Align.LEFT, 9.5), (3.9, Align.LEFT, 9.5),
    (4.8, Align.LEFT, 9.0), (1.9, Align.CENTER, 9.0), (2.5, Align.RIGHT, 9.5), (2.5, Align.RIGHT, 9.5),
    (2.2, Align.RIGHT, 9.5),
    (3.6, Align.LEFT, 9.0),
)  # fmt: skip
_AMBER = "#FFF3DC"


def make(
    ws: Workspace,
    event_id: EventId,
    kind: ExhibitPrint,
    *,
    layout: LabelLayout = LabelLayout.EIGHT_UP,
    products: Sequence[ProductId] | None = None,
) -> Printed:
    """The print as things stand now; `products` are those that get a label, None: all that may be shown.

    Raises UnknownEvent, and NothingExhibited where no label can be printed.
    """
    event = events.get(ws, event_id)
    stands = exhibits.of_event(ws, event.id)
    match kind:
        case ExhibitPrint.LABELS:
            drawn = _labels(ws, event, stands, layout, products)
        case ExhibitPrint.EXHIBITORS:
            drawn = ruled_pdf(_exhibitors(event, stands))
        case ExhibitPrint.EXHIBITS:
            drawn = ruled_pdf(_exhibits(event, stands))
    return Printed(drawn.pdf, f"{word(kind)}-{safe_file_name(event.said.name)}.pdf", drawn.missing)


def write(ws: Workspace, event_id: EventId, kind: ExhibitPrint, file: Path, *, layout: LabelLayout) -> Printed:
    """The print stands in the file. Raises as `make`, and CannotWrite, DiskFull."""
    printed = make(ws, event_id, kind, layout=layout)
    save(printed.content, file)
    return printed


def _labels(
    ws: Workspace, event: Event, stands: Sequence[Stand], layout: LabelLayout, products: Sequence[ProductId] | None
) -> DrawnSheet:
    local = [phone for _, phone in prints.complaints(ws)]
    complaints = "、".join([words.NATIONAL_LINE, *local[:1]])
    cards = [
        _card(stand, one, complaints)
        for stand in stands
        for one in stand.shown
        if one.problem is None and (products is None or one.product.id in products)
    ]
    if not cards:
        raise NothingExhibited(event.said.name)
    return label_cards_pdf(cards, event=event.said.name, layout=layout)


def _card(stand: Stand, one: Shown, complaints: str) -> LabelCard:
    product, maker = one.product, stand.enterprise.name
    after_sales = product.after_sales or stand.enterprise.after_sales or stand.contact[1]
    phones = [words.AFTER_SALES.format(phone=after_sales)] if after_sales else []
    phones.append(words.COMPLAINTS.format(phones=complaints))
    price, sign = _price(one), words.sign(product)
    told = words.COPIED.format(
        name=f"{product.name} {product.model}".strip(),
        maker=maker,
        sign=sign,
        certificate=product.certificate,
        price=f"{price.label} {price.number} {price.unit}".strip(),
        phones=" ".join([*phones[:-1], words.COMPLAINTS.format(phones=words.NATIONAL_LINE)]),
    )
    return LabelCard(
        product.name, product.model, maker, sign, _proof(product), price, _beside(one), "　".join(phones),
        "\n".join(line.strip() for line in told.splitlines()), certified=product.route is not Route.NONE,
    )  # fmt: skip


def _proof(product: Product) -> str:
    if product.route is not Route.NONE:
        return words.CERTIFICATE.format(number=product.certificate)
    on = day(product.verified_on) if product.verified_on else ""
    told = words.REQUIREMENT.format(requirement=product.requirement.rstrip("。；;"))
    return f"{told}。{words.VERIFIER.format(verifier=product.verifier, day=on)}"


def _price(one: Shown) -> Price:
    here, usual = one.exhibit.event_price, one.product.price
    price = usual if here is None else here
    if price is None:
        return Price(words.NO_PRICE)
    label = words.USUAL_PRICE if here is None else words.EVENT_PRICE
    number, _, unit = words.per_unit(price, one.product.unit).partition(" ")
    return Price(label, number, unit)


def _beside(one: Shown) -> str:
    """The usual price and what is spared of it, else what the enterprise says of a discount."""
    if one.exhibit.event_price is None or one.product.price is None:
        return one.product.discount_note
    usual = f"{words.USUAL_PRICE} {words.per_unit(one.product.price, one.product.unit)}"
    return usual + (f"　{words.SPARED.format(price=short_yuan(one.spared))}" if one.spared else "")


def _exhibitors(event: Event, stands: Sequence[Stand]) -> RuledSheet:
    free = [stand.enterprise.name for stand in stands if not stand.bound]
    return RuledSheet(
        title=word(ExhibitPrint.EXHIBITORS),
        lines=_head(event, stands),
        columns=_columns(words.EXHIBITOR_COLUMNS, _EXHIBITORS),
        rows=tuple(_exhibitor(number, stand) for number, stand in enumerate(stands, 1)),
        notices=(words.unbound(free),) if free else (),
        foot=words.SIGN_FOOT,
        empty=words.NO_EXHIBITORS,
        landscape=True,
        least=10.0,
    )


def _exhibitor(number: int, stand: Stand) -> Row:
    here, enterprise = stand.exhibitor, stand.enterprise
    contract = words.contract_word(stand)
    cells = (
        str(number), here.booth, enterprise.name, enterprise.credit_code or words.TO_VERIFY, contract,
        "\n".join(part for part in stand.contact if part), str(len(stand.shown)), "",
    )  # fmt: skip
    return tuple(Text(cell, tint="" if stand.bound or cell != contract else _AMBER) for cell in cells)


def _exhibits(event: Event, stands: Sequence[Stand]) -> RuledSheet:
    wrong = [one for one in all_shown(stands) if one.problem]
    *lines, sums = _head(event, stands)
    return RuledSheet(
        title=word(ExhibitPrint.EXHIBITS),
        lines=(*lines, f"{sums}{words.IN_YUAN}"),
        columns=_columns(words.EXHIBIT_COLUMNS, _EXHIBITS),
        rows=tuple(_exhibit_rows([stand for stand in stands if stand.shown])),
        notices=tuple(words.not_to_be_shown(one.product.name, word(one.problem)) for one in wrong if one.problem),
        empty=words.NO_EXHIBITS,
        landscape=True,
    )


def _exhibit_rows(stands: Sequence[Stand]) -> Iterator[Row | Group]:
    number = 0
    for stand in stands:
        yield Group(words.at_booth(stand.enterprise.name, stand.exhibitor.booth))
        for one in stand.shown:
            number += 1
            yield _exhibit(number, one)


def _exhibit(number: int, one: Shown) -> Row:
    product = one.product
    name = "\n".join(part for part in (product.name, product.model) if part)
    prices = (product.price, one.exhibit.event_price, one.spared)
    cells = (
        str(number), name, product.category, words.sign(product), _certificate(product), product.unit,
        *("" if price is None else yuan(price) for price in prices), one.exhibit.note or product.discount_note,
    )  # fmt: skip
    return tuple(Text(cell, tint=_AMBER if one.problem else "") for cell in cells)


def _certificate(product: Product) -> str:
    if product.route is Route.NONE:
        return _proof(product)
    until = words.UNTIL.format(day=day(product.expires)) if product.expires else ""
    return "\n".join(part for part in (product.certificate, until) if part)


def _head(event: Event, stands: Sequence[Stand]) -> tuple[str, ...]:
    every = list(all_shown(stands))
    certified = sum(one.product.route is not Route.NONE for one in every)
    where = words.EVENT_LINE.format(day=day(event.said.start.date()), place=prints.where(event.said))
    sums = words.SUMS.format(exhibitors=len(stands), exhibits=len(every), certified=certified)
    return event.said.name, where, sums


def _columns(titles: Sequence[str], shape: Sequence[tuple[float, Align, float]]) -> tuple[RuledColumn, ...]:
    return tuple(RuledColumn(title, *told) for title, told in zip(titles, shape, strict=True))
