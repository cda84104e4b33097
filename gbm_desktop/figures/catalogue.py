"""Who exhibited what at the events held, and which certificates are new."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.figures import Cells, Counted
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.products import certificate_number
from gbm_desktop.season import Season
from gbm_desktop.store.registers import Row
from gbm_desktop.wording import Lang
from gbm_desktop.wording.register_figures import place_word, yes_no

_Days = Mapping[EventId, tuple[str, str]]


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of enterprises and products."""
    registers = season.registers
    days = {event.id: (_iso(event.said.start.date()), _iso(event.said.end.date())) for event in season.held}
    certified = [one for one in registers.products.values() if one["route"] != "none" and one["certificate"]]
    yield from unless_empty(_exhibitors(season, certified, days, lang), kept=bool(registers.exhibitors))
    yield from unless_empty(_products(season, certified, days, lang), kept=bool(registers.exhibits))
    first, last = _iso(registers.first), _iso(registers.last)
    new: dict[str, list[Row]] = {}
    for row in sorted(certified, key=lambda one: one["issued"] or ""):
        if row["issued"] and first <= row["issued"] <= last:
            new.setdefault(certificate_number(row["certificate"]), []).append(row)
    value = len(new) if certified else None
    yield Counted("certificates_new", value, list(new.values()), lambda one: _certificate(season, one))


def _exhibitors(season: Season, certificates: Sequence[Row], days: _Days, lang: Lang) -> Iterator[Counted]:
    registers, at = season.registers, season.registers.exhibitors
    held_by: dict[str, list[Row]] = {}
    for one in certificates:
        held_by.setdefault(one["enterprise_id"], []).append(one)
    certified = {
        who
        for who, events in at.items()
        if any(_valid(one, days[event]) for event in events for one in held_by.get(who, ()))
    }

    def cells(one: Row) -> Cells:
        return (
            ("enterprise", one["name"]), ("credit_code", one["credit_code"]),
            ("local", place_word(one["is_local"], lang)),
            ("certified", yes_no(yes=one["id"] in certified, lang=lang)), ("sessions", len(at[one["id"]])),
        )  # fmt: skip

    there = [one for key, one in registers.enterprises.items() if key in at]
    yield Counted("exhibitors", len(there), there, cells)
    for key, local in (("exhibitors_local", 1), ("exhibitors_outside", 0)):
        chosen = [one for one in there if one["is_local"] == local]
        yield Counted(key, len(chosen), chosen, cells)
    yield Counted("exhibitors_certified", len(certified), [one for one in there if one["id"] in certified], cells)


def _products(season: Season, certificates: Sequence[Row], days: _Days, lang: Lang) -> Iterator[Counted]:
    registers, at = season.registers, season.registers.exhibits
    certified = {one["id"] for one in certificates if any(_valid(one, days[event]) for event in at.get(one["id"], ()))}

    def cells(one: Row) -> Cells:
        return (
            ("enterprise", registers.enterprise_name(one["enterprise_id"])), ("category", one["category"]),
            ("product", one["name"]), ("model", one["model"]), ("certificate", one["certificate"]),
            ("certified", yes_no(yes=one["id"] in certified, lang=lang)), ("sessions", len(at[one["id"]])),
        )  # fmt: skip

    there = [one for key, one in registers.products.items() if key in at]
    yield Counted("products", len(there), there, cells)
    yield Counted("products_certified", len(certified), [one for one in there if one["id"] in certified], cells)
    categories = Counter(one["category"] for one in there if one["category"])
    rows: list[Cells] = [(("category", name), ("products", count)) for name, count in categories.items()]
    yield Counted("product_categories", len(rows), rows)


def _valid(certificate: Row, days: tuple[str, str]) -> bool:
    """Whether the certificate holds on all the days; one whose last day nobody wrote down does not."""
    first, last = days
    return (certificate["issued"] or first) <= first and (certificate["expires"] or "") >= last


def _certificate(season: Season, products: Sequence[Row]) -> Cells:
    """A certificate with the products that it covers."""
    one = products[0]
    return (
        ("enterprise", season.registers.enterprise_name(one["enterprise_id"])), ("category", one["category"]),
        ("product", "、".join(found["name"] for found in products)), ("certificate", one["certificate"]),
        ("certifier", one["certifier"]), ("issued", one["issued"]),
    )  # fmt: skip


def _iso(day: date) -> str:
    return day.isoformat()
