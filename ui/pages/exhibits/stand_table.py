"""The enterprises that stand at an event; booth, contract and contact are typed into their cells."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHeaderView

from gbm_desktop import exhibits
from gbm_desktop.errors import GbmError
from gbm_desktop.model.exhibits import Stand
from gbm_desktop.wording.exhibits import contract_word
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone

_NAME, _LEAST = 1, 40


class StandTable(DataTable[Stand]):
    """F2 types into a cell, Delete sends an enterprise away; one without a contract says so in amber."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(RecordModel(self._columns()), "standTable", self._doings())
        self.setAccessibleName(self.tr("Exhibitors"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    def _columns(self) -> list[Column[Stand]]:
        return [
            self._told(self.tr("Booth"), "booth", 48),
            Column(
                self.tr("Enterprise"), lambda one: one.enterprise.name, tip=lambda one: one.enterprise.name, width=150
            ),
            Column(self.tr("Exhibits"), self._count, RIGHT, tone=self._count_tone, sort=lambda one: len(one.shown),
                   tip=self._count_tip, width=52),
            Column(self.tr("Contract"), self._contract, tone=_contract_tone, tip=self._contract, width=88,
                   edit=lambda one, said: self._put(one, "contract", said)),
            Column(self.tr("On site"), lambda one: one.contact[0], width=62,
                   edit=lambda one, said: self._put(one, "contact", said)),
            Column(self.tr("Phone"), lambda one: one.contact[1], width=120,
                   edit=lambda one, said: self._put(one, "phone", said)),
        ]  # fmt: skip

    def _told(self, title: str, field: str, width: int) -> Column[Stand]:
        shows: Callable[[Stand], str] = lambda one: getattr(one.exhibitor, field)  # noqa: E731 - a column's one look
        return Column(title, shows, width=width, edit=lambda one, said: self._put(one, field, said))

    def _doings(self) -> list[RowAction[Stand]]:
        return [
            RowAction(self.tr("Its entry in the catalogue"), self._to_catalogue, "Ctrl+E", one=True),
            RowAction(self.tr("Remove"), self._send_away, "Delete", one=True),
        ]

    def _contract(self, one: Stand) -> str:
        return contract_word(one, self._context.lang) if one.bound else self.tr("▲ none")

    def _count(self, one: Stand) -> str:
        wrong = sum(each.problem is not None for each in one.shown)
        return f"▲ {wrong} / {len(one.shown)}" if wrong else str(len(one.shown))

    def _count_tip(self, one: Stand) -> str:
        wrong = sum(each.problem is not None for each in one.shown)
        return self.tr("{count} may not be shown on the event's days").format(count=wrong) if wrong else ""

    def _count_tone(self, one: Stand) -> Tone:
        return "warn" if any(each.problem for each in one.shown) else "text"

    def _put(self, one: Stand, field: str, said: str) -> bool:
        shown = {"contract": self._contract(one), "contact": one.contact[0], "phone": one.contact[1]}
        if said in (getattr(one.exhibitor, field), shown.get(field)):
            return False  # what stood there was not typed over
        try:
            wanted: dict[str, Any] = {field: said}
            exhibits.put_exhibitor(self._context.ws, replace(one.exhibitor, **wanted))
        except GbmError as error:
            self._context.problem(error)
            return False
        return True

    def _to_catalogue(self, chosen: list[Stand]) -> None:
        self._context.go("catalogue", tab="enterprises", enterprise_id=chosen[0].enterprise.id)

    def _send_away(self, chosen: list[Stand]) -> None:
        (one,) = chosen
        try:
            exhibits.send_away(self._context.ws, one.exhibitor.event_id, one.enterprise.id)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("“{name}” does not exhibit here").format(name=one.enterprise.name), undo=True)


def _contract_tone(one: Stand) -> Tone:
    return "text" if one.bound else "warn"
