"""Who exhibited what at the events held, and which certificates are new."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.figures import Cells, Counted
from gbm_desktop.season import Season
from gbm_desktop.wording import Lang
from gbm_desktop.wording.register_figures import place_word, yes_no

_Row = Mapping[str, Any]


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of enterprises and products."""
    registers = season.registers
    days: dict[str, date] = {event.id: event.said.start.date() for event in season.held}
    yield from unless_empty(_exhibitors(registers.exhibitors, registers.certificates, days, lang),
                            kept=bool(registers.exhibitors))  # fmt: skip
    yield from unless_empty(_products(registers.exhibits, registers.certificates, days, lang),
                            kept=bool(registers.exhibits))  # fmt: skip
    first, last = season.campaign.period_start.isoformat(), season.as_of.isoformat()
    new = [row for row in registers.certificates if row["issued"] and first <= row["issued"] <= last]
    yield Counted("certificates_new", len(new) if registers.certificates else None, map(_certificate, new))


def _exhibitors(
    rows: Iterable[_Row], certificates: Iterable[_Row], days: Mapping[str, date], lang: Lang
) -> Iterator[Counted]:
    held_by: dict[str, list[_Row]] = {}
    for certificate in certificates:
        held_by.setdefault(certificate["enterprise_id"], []).append(certificate)
    at: dict[str, list[_Row]] = {}
    for row in rows:
        at.setdefault(row["id"], []).append(row)
    certified = {
        who for who, shows in at.items()
        if any(_valid(one, days[show["event_id"]]) for show in shows for one in held_by.get(who, ()))
    }  # fmt: skip
    cells = {
        who: (
            ("enterprise", shows[0]["name"]), ("credit_code", shows[0]["credit_code"]),
            ("local", place_word(shows[0]["is_local"], lang)), ("certified", yes_no(yes=who in certified, lang=lang)),
            ("sessions", len(shows)),
        )
        for who, shows in at.items()
    }  # fmt: skip
    yield Counted("exhibitors", len(cells), list(cells.values()))
    for key, local in (("exhibitors_local", 1), ("exhibitors_outside", 0)):
        chosen = [cells[who] for who, shows in at.items() if shows[0]["is_local"] == local]
        yield Counted(key, len(chosen), chosen)
    yield Counted("exhibitors_certified", len(certified), [cells[who] for who in cells if who in certified])


def _products(
    rows: Iterable[_Row], certificates: Iterable[_Row], days: Mapping[str, date], lang: Lang
) -> Iterator[Counted]:
    by_product = {row["id"]: row for row in certificates}
    at: dict[str, list[_Row]] = {}
    for row in rows:
        at.setdefault(row["id"], []).append(row)
    certified = {
        product for product, shows in at.items()
        if (own := by_product.get(product)) and any(_valid(own, days[show["event_id"]]) for show in shows)
    }  # fmt: skip
    cells = {
        product: (
            ("enterprise", shows[0]["enterprise"]), ("category", shows[0]["category"]), ("product", shows[0]["name"]),
            ("model", shows[0]["model"]), ("certificate", shows[0]["certificate"]),
            ("certified", yes_no(yes=product in certified, lang=lang)), ("sessions", len(shows)),
        )
        for product, shows in at.items()
    }  # fmt: skip
    yield Counted("products", len(cells), list(cells.values()))
    yield Counted("products_certified", len(certified), [cells[one] for one in cells if one in certified])
    categories: dict[str, int] = {}
    for shows in at.values():
        categories[shows[0]["category"]] = categories.get(shows[0]["category"], 0) + 1
    yield Counted("product_categories", len(categories),
                  [(("category", name), ("products", count)) for name, count in categories.items()])  # fmt: skip


def _valid(certificate: _Row, day: date) -> bool:
    """Whether the certificate holds on the day; a day that nobody recorded is no limit."""
    on = day.isoformat()
    return (certificate["issued"] or on) <= on <= (certificate["expires"] or on)


def _certificate(row: _Row) -> Cells:
    return (
        ("enterprise", row["enterprise"]), ("category", row["category"]), ("product", row["name"]),
        ("certificate", row["certificate"]), ("certifier", row["certifier"]), ("issued", row["issued"]),
    )  # fmt: skip
