"""The exhibits of an event or of one of its exhibitors; price and note are typed into their cells."""

from dataclasses import replace

from PySide6.QtWidgets import QHeaderView

from gbm_desktop import exhibits
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.catalogue import BadPrice
from gbm_desktop.model.exhibits import Exhibit, Shown
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.wording import word
from gbm_desktop.wording.exhibits import sign
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone

_LEAST = 40


class ShownTable(DataTable[Shown]):
    """F2 types into a cell, Delete withdraws; what may not be shown on the event's days says why in amber."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(RecordModel(self._columns()), "shownTable", self._doings())
        self.setAccessibleName(self.tr("Exhibits"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _columns(self) -> list[Column[Shown]]:
        return [
            Column(self.tr("Product"), _name, tip=_name, width=168),
            Column(self.tr("Fit"), self._standing, tone=_tone, tip=self._standing_whole, width=72),
            Column(self.tr("Price"), lambda one: _yuan(one.product.price), RIGHT,
                   sort=lambda one: one.product.price or 0, tip=lambda one: one.product.unit, width=90),
            Column(self.tr("Event price (yuan)"), lambda one: _yuan(one.exhibit.event_price), RIGHT,
                   sort=lambda one: one.exhibit.event_price or 0, edit=self._put_price, width=84),
            Column(self.tr("Saved"), lambda one: _yuan(one.spared), RIGHT, sort=lambda one: one.spared or 0, width=82),
            Column(self.tr("Note"), lambda one: one.exhibit.note, tip=lambda one: one.exhibit.note, width=44,
                   edit=lambda one, said: self._put(one, replace(one.exhibit, note=said))),
        ]  # fmt: skip

    def _doings(self) -> list[RowAction[Shown]]:
        return [
            RowAction(self.tr("Its entry in the catalogue"), self._to_catalogue, "Ctrl+E", one=True),
            RowAction(self.tr("Withdraw"), self._withdraw, "Delete"),
        ]

    def _standing(self, one: Shown) -> str:
        return self.tr("▲ no") if one.problem else self.tr("● yes")

    def _standing_whole(self, one: Shown) -> str:
        return word(one.problem, self._context.lang) if one.problem else sign(one.product)

    def _put_price(self, one: Shown, said: str) -> bool:
        price = parse_yuan(said) if said else None
        if isinstance(price, MoneyProblem):
            self._context.problem(BadPrice(said, price))
            return False
        return self._put(one, replace(one.exhibit, event_price=price))

    def _put(self, one: Shown, wanted: Exhibit) -> bool:
        if wanted == one.exhibit:
            return False
        try:
            exhibits.put_exhibit(self._context.ws, wanted)
        except GbmError as error:
            self._context.problem(error)
            return False
        return True

    def _to_catalogue(self, chosen: list[Shown]) -> None:
        self._context.go("catalogue", tab="products", product_id=chosen[0].product.id)

    def _withdraw(self, chosen: list[Shown]) -> None:
        event_id = chosen[0].exhibit.event_id
        try:
            exhibits.withdraw(self._context.ws, event_id, [one.product.id for one in chosen])
        except GbmError as error:
            self._context.problem(error)
            return
        names = "、".join(one.product.name for one in chosen)
        self._context.tell(self.tr("“{names}” withdrawn").format(names=names), undo=True)


def _name(one: Shown) -> str:
    return f"{one.product.name} {one.product.model}".strip()


def _yuan(fen: int | None) -> str:
    return "" if fen is None else yuan(fen)


def _tone(one: Shown) -> Tone:
    return "warn" if one.problem else "text"
