"""The report's lists out of the registers: enterprises and products, publications, complaints."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from gbm_desktop.documents.blocks import Align
from gbm_desktop.model.consumer import CaseOutcome, CaseState, Satisfaction
from gbm_desktop.model.products import Route, Scene
from gbm_desktop.model.publicity import Medium, MediumLevel
from gbm_desktop.report.listed import Annex, Listed, plain_words
from gbm_desktop.report.register_fields import is_verified
from gbm_desktop.season import Season
from gbm_desktop.store import rows
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report_registers as words
from gbm_desktop.wording.register_figures import place_word

_L, _C, _R = Align.LEFT, Align.CENTER, Align.RIGHT
_PRODUCTS_SHAPE = ((0.7, _C), (3.0, _L), (1.8, _L), (2.8, _L), (1.4, _C), (2.9, _L), (2.2, _L), (0.9, _R), (3.6, _L))
_MEDIA_SHAPE = (
    (0.7, _C), (1.5, _C), (1.3, _C), (1.0, _C), (2.4, _L), (4.4, _L), (1.1, _C), (1.2, _R), (1.2, _R), (3.0, _L),
)  # fmt: skip
_DISPUTES_SHAPE = (
    (0.7, _C), (2.0, _C), (1.6, _C), (3.0, _L), (2.6, _L), (2.8, _L), (2.0, _L), (1.3, _C), (1.6, _C), (0.9, _R),
    (1.2, _C),
)  # fmt: skip
_FEN = 100
_Row = Mapping[str, Any]


def products(season: Season) -> Annex | None:
    """Every product shown, with its certificate or who verified it; None where none was."""
    shown, silent = season.registers.shown_products, season.registers.silent_exhibitors
    if not shown and not silent:
        return None
    about = {"year": season.campaign.year}
    printed = Listed(
        words.PRODUCTS_TITLE.format(**about),
        words.PRODUCTS_SHEET,
        words.PRODUCTS_COLUMNS,
        _PRODUCTS_SHAPE,
        (
            *(_product(number, one) for number, one in enumerate(shown, 1)),
            *(_silent(number, one) for number, one in enumerate(silent, len(shown) + 1)),
        ),
        words.PRODUCTS_NOTE.format(as_of=day(season.as_of)),
    )
    whole = Listed(
        printed.title,
        printed.sheet,
        words.PRODUCTS_ALL_COLUMNS,
        (),
        (
            *(_whole_product(number, one) for number, one in enumerate(shown, 1)),
            *(_whole_silent(number, one) for number, one in enumerate(silent, len(shown) + 1)),
        ),
        printed.note,
    )
    return Annex("products", printed.attachment(), (whole,))


def _product(number: int, one: _Row) -> tuple[str | int, ...]:
    return (
        number, one["enterprise"], one["category"], " ".join(filter(None, (one["name"], one["model"]))),
        _certified(one), _certificate(one), one["standard"], one["sessions"], _verification(one),
    )  # fmt: skip


def _silent(number: int, one: _Row) -> tuple[str | int, ...]:
    return number, one["enterprise"], "", words.NO_PRODUCTS, "", "", "", one["sessions"], ""


def _certified(one: _Row) -> str:
    from gbm_desktop.wording.catalogue import stars_word

    match Route(one["route"]):
        case Route.GRADED:
            return stars_word(one["stars"])
        case Route.UNIFIED:
            return words.UNIFIED
        case Route.NONE:
            return word(Route.NONE)


def _certificate(one: _Row) -> str:
    if not one["certificate"] or not one["expires"]:
        return str(one["certificate"])
    return words.UNTIL.format(certificate=one["certificate"], day=one["expires"])


def _verification(one: _Row) -> str:
    if one["route"] != Route.NONE:
        return ""
    if not is_verified(one):
        return words.NOT_VERIFIED
    return words.VERIFIED_BY.format(
        requirement=one["requirement"], verifier=one["verifier"], day=one["verified_on"] or ""
    )


def _whole_product(number: int, one: _Row) -> tuple[str | int | float | date | None, ...]:
    return (
        number, one["enterprise"], one["credit_code"], place_word(one["is_local"], "zh"), one["category"], one["name"],
        one["model"], word(Route(one["route"])), one["stars"] or None, one["certificate"], one["certifier"],
        rows.day(one["issued"]), rows.day(one["expires"]), one["standard"], _yuan(one["price"]),
        _yuan(one["event_price"]), one["unit"], one["after_sales"] or one["enterprise_phone"],
        "、".join(word(Scene(scene)) for scene in json.loads(one["scenes"])), one["requirement"], one["verifier"],
        rows.day(one["verified_on"]), one["sessions"],
    )  # fmt: skip


def _whole_silent(number: int, one: _Row) -> tuple[str | int | None, ...]:
    told = (number, one["enterprise"], one["credit_code"], place_word(one["is_local"], "zh"), "", words.NO_PRODUCTS)
    empty = (None,) * (len(words.PRODUCTS_ALL_COLUMNS) - len(told) - 1)
    return (*told, *empty, one["sessions"])


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / _FEN


def media(season: Season) -> Annex | None:
    """Everything that was published; None where nothing was."""
    found = season.registers.publicity
    if not found:
        return None
    listed = Listed(
        words.MEDIA_TITLE.format(year=season.campaign.year),
        words.MEDIA_SHEET,
        words.MEDIA_COLUMNS,
        _MEDIA_SHAPE,
        tuple(_publication(number, dict(one)) for number, one in enumerate(found, 1)),
        words.MEDIA_NOTE.format(as_of=day(season.as_of)),
    )
    return Annex("media", listed.attachment(), (listed,))


def _publication(number: int, one: _Row) -> tuple[str | int | date | None, ...]:
    return (
        number, rows.day(one["on_day"]), word(Medium(one["medium"])), word(MediumLevel(one["level"])), one["outlet"],
        one["title"], one["form"], one["reach"], one["plays"], one["link"],
    )  # fmt: skip


def disputes(season: Season) -> Annex | None:
    """Every complaint and what became of it, without who complained; None where there was none."""
    found = season.registers.disputes
    if not found:
        return None
    names: dict[str | None, str] = {event.id: event.said.name for event in season.events}
    listed = Listed(
        words.DISPUTES_TITLE.format(year=season.campaign.year),
        words.DISPUTES_SHEET,
        words.DISPUTES_COLUMNS,
        _DISPUTES_SHAPE,
        tuple(_dispute(number, one, names) for number, one in enumerate(found, 1)),
        words.DISPUTES_NOTE.format(as_of=day(season.as_of)),
    )
    return Annex("disputes", listed.attachment(), (listed,))


def _dispute(number: int, one: _Row, names: Mapping[str | None, str]) -> tuple[str | int | date | None, ...]:
    received, closed = rows.day(one["received"][:10]), rows.day(one["closed_on"])
    outcome = plain_words(CaseOutcome(one["outcome"])) if one["outcome"] else word(CaseState(one["state"]))
    return (
        number, one["number"], received, names.get(one["event_id"], ""), one["against"], one["claim"],
        one["transferred_to"], outcome, closed, (closed - received).days if closed and received else None,
        word(Satisfaction(one["satisfaction"])) if one["satisfaction"] else "",
    )  # fmt: skip
