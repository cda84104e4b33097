"""What stands in the cells of ledgers: days and months, counts, sums in 元 or 万元, and whom and what they name."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.intake.tables import TableRow, WrongCellError, parse_day
from gbm_desktop.model.enterprises import Enterprise, name_key
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.model.products import Product


class LedgerFault(StrEnum):
    """Why a cell of a ledger cannot be read, or names nothing that is known."""

    NO_DAY = "no_day"
    BAD_DAY = "bad_day"
    NO_KIND = "no_kind"
    BAD_KIND = "bad_kind"
    BAD_CHANNEL = "bad_channel"
    BAD_COUNT = "bad_count"
    UNKNOWN_ENTERPRISE = "unknown_enterprise"
    UNKNOWN_EVENT = "unknown_event"
    SEVERAL_EVENTS = "several_events"
    NO_SCHEME = "no_scheme"
    UNKNOWN_SCHEME = "unknown_scheme"
    BAD_STATE = "bad_state"
    BAD_RATE = "bad_rate"
    MASKED_NAME = "masked_name"


MOST_PIECES = 10**9
"""What is more was mistyped."""
_MONTH = re.compile(r"(\d{4})[年./\-](\d{1,2})月?(?:份)?")
_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([月户单笔份件人家套次台樘平米㎡个扇]*)")
_REMARK = re.compile(r"[:：。]")
_SCALED = re.compile(r"[万亿千]")
_NOTHING = ("", "-", "—", "/", "无")


def day_in(row: TableRow) -> date:
    """The day that stands there; of a month its last day. Raises WrongCellError."""
    text = row["day"]
    if not text:
        raise WrongCellError("day", "", LedgerFault.NO_DAY)
    found = parse_day(text) or _last_of_month(text)
    if found is None:
        raise WrongCellError("day", text, LedgerFault.BAD_DAY)
    return found


def _last_of_month(text: str) -> date | None:
    found = _MONTH.fullmatch(_plain(text))
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    try:
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def is_remark(row: TableRow) -> bool:
    """Whether the row is no line but a sentence below the table: 填表人：王芳, or who exported it."""
    said = [text for text in row.texts.values() if text]
    return len(said) == 1 and bool(_REMARK.search(said[0]))


def number_in(row: TableRow, key: str) -> float | None:
    """The number that stands there, a unit after it left out; None for an empty cell. Raises WrongCellError."""
    text = _plain(row[key])
    if text in _NOTHING:
        return None
    found = _COUNT.fullmatch(text)
    number = float(f"{found[1].replace(',', '')}{found[2] or ''}") if found else MOST_PIECES + 1
    if number > MOST_PIECES:
        raise WrongCellError(key, row[key], LedgerFault.BAD_COUNT)
    return number


def whole_in(row: TableRow, key: str, empty: int) -> int:
    """The whole number that stands there. Raises WrongCellError."""
    number = number_in(row, key)
    if number is not None and number != int(number):
        raise WrongCellError(key, row[key], LedgerFault.BAD_COUNT)
    return empty if number is None else int(number)


def sum_in(row: TableRow, key: str) -> int:
    """The 分 of the column headed 元 or of the one headed 万元 (its key ends in _wan); 0 for none.

    Raises WrongCellError.
    """
    wan = f"{key}_wan"
    scaled = row[key] in _NOTHING and row[wan] not in _NOTHING
    text = row[wan] if scaled else row[key]
    if text in _NOTHING:
        return 0
    found = parse_yuan(f"{text.removesuffix('元')}万" if scaled and not _SCALED.search(text) else text)
    if isinstance(found, MoneyProblem):
        raise WrongCellError(wan if scaled else key, text, found)
    return found


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger can name: enterprises by name and credit code, products and events by name."""

    enterprises: Mapping[str, EnterpriseId]
    products: Mapping[str, Sequence[Product]]
    events: Mapping[str, Sequence[Event]]


def known(enterprises: Sequence[Enterprise], products: Sequence[Product], events: Sequence[Event]) -> Known:
    """What there is, under the names by which ledgers call it."""
    by_name = {name_key(one.name): one.id for one in enterprises}
    by_code = {name_key(one.credit_code): one.id for one in enterprises if one.credit_code}
    made: dict[str, list[Product]] = {}
    for product in products:
        for key in {name_key(product.name), name_key(product.name + product.model)}:
            made.setdefault(key, []).append(product)
    held: dict[str, list[Event]] = {}
    for event in events:
        held.setdefault(name_key(event.said.name), []).append(event)
    return Known(by_code | by_name, made, held)


def enterprise_in(row: TableRow, names: Known) -> EnterpriseId | None:
    """The enterprise that is named; None for an empty cell. Raises WrongCellError."""
    text = row["enterprise"]
    if text in _NOTHING:
        return None
    found = names.enterprises.get(name_key(text))
    if found is None:
        raise WrongCellError("enterprise", text, LedgerFault.UNKNOWN_ENTERPRISE)
    return found


def event_in(row: TableRow, day: date, names: Known) -> EventId | None:
    """The event of this name, on this day where there are several; None for an empty cell. Raises WrongCellError."""
    text = row["event"]
    if text in _NOTHING:
        return None
    found = names.events.get(name_key(text), ())
    on_day = [one for one in found if one.said.start.date() <= day <= one.said.end.date()]
    meant = on_day if len(found) > 1 else found
    if len(meant) != 1:
        fault = LedgerFault.SEVERAL_EVENTS if found else LedgerFault.UNKNOWN_EVENT
        raise WrongCellError("event", text, fault)
    return meant[0].id


def product_in(row: TableRow, maker: EnterpriseId | None, names: Known) -> tuple[ProductId | None, EnterpriseId | None]:
    """The product that is named, the enterprise's own before others', and the enterprise, else the product's maker.

    No product where the catalogue has none of this name, or several.
    """
    found = names.products.get(name_key(row["product"]), ()) if row["product"] else ()
    meant = [one for one in found if one.enterprise_id == maker] or found
    return (meant[0].id, maker or meant[0].enterprise_id) if len(meant) == 1 else (None, maker)


def note_in(row: TableRow, product: ProductId | None) -> str:
    """The row's note, with the product's name where the catalogue does not have it."""
    unlisted = "" if product or row["product"] in _NOTHING else row["product"]
    return "；".join(part for part in (unlisted, row["note"]) if part)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
