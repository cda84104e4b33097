"""What becomes of each row of a list that is to be imported, as lines of one table."""

from collections.abc import Iterator
from dataclasses import dataclass

from gbm_desktop.intake.catalogue_plan import CataloguePlan, ChangedProduct
from gbm_desktop.wording import Lang, shown
from gbm_desktop.wording.catalogue import field_name
from gbm_desktop.wording.tables import bad_row
from ui.widgets.fate_rows import Fate


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row's number in the sheet, what it names, and what is to be said of it."""

    row: int
    fate: Fate
    name: str
    maker: str
    said: str


def lines_of(plan: CataloguePlan, lang: Lang, same_row: str) -> list[RowLine]:
    """A line for every row, in the order of the sheet; `same_row` has a place for the row that one repeats."""
    return sorted(_lines(plan, lang, same_row), key=lambda line: line.row)


def _lines(plan: CataloguePlan, lang: Lang, same_row: str) -> Iterator[RowLine]:
    for fate, listed in ((Fate.NEW, plan.new), (Fate.KNOWN, plan.known)):
        for one in listed:
            yield RowLine(one.row, fate, one.product.name, one.enterprise.name, one.product.category)
    for change in plan.changed:
        yield RowLine(change.row, Fate.CHANGED, change.known.name, "", _difference(change, lang))
    for repeat in plan.repeated:
        yield RowLine(repeat.row, Fate.REPEATED, repeat.name, "", same_row.format(row=repeat.same_as))
    for bad in plan.bad:
        yield RowLine(bad.row, Fate.BAD, "", "", bad_row(bad, lang))


def _difference(change: ChangedProduct, lang: Lang) -> str:
    """证书编号 CGP-1 → CGP-2, for each field that differs."""
    parts = []
    for field in change.differing:
        was, now = getattr(change.known, field), getattr(change.wanted, field)
        if field == "price":
            was, now = _yuan(was), _yuan(now)
        parts.append(f"{field_name(field, lang)} {shown(was, lang) or '—'} → {shown(now, lang) or '—'}")
    return "；".join(parts)


def _yuan(price: int | None) -> str:
    from gbm_desktop.wording.money import yuan

    return "" if price is None else yuan(price)
