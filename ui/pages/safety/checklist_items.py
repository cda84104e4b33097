"""The items of one phase as a table: what was found last, by whom, and what can be done with them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from gbm_desktop.model.ids import CheckItemId
from gbm_desktop.model.safety.checklist import Checked, CheckResult
from ui.context import Context
from ui.pages.safety.checklist_words import RESULT_TONES, result_words, who_and_when
from ui.widgets import Column, DataTable, RecordModel, RowAction

_TEXT, _REMARK, _WHO, _ROOM_FOR_REMARK, _ROOM_FOR_WHO = 2, 5, 6, 800, 660


class ItemsTable(DataTable[Checked]):
    """A row that is opened is to be inspected.

    `looked` comes with what was found of the selected items, `looks_wanted` with the item whose earlier inspections are
    asked for, `removal_wanted` with the items to take off the list.
    """

    looked = Signal(list, object)
    looks_wanted = Signal(object)
    removal_wanted = Signal(list)

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(RecordModel(self._columns()), "checkItems", self._row_actions())
        self.setAccessibleName(self.tr("Items to check"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)

    def show_items(self, checked: Sequence[Checked]) -> None:
        """These items are shown; those that were selected stay so."""
        kept = {one.item.id for one in self.selected()}
        place = self.verticalScrollBar().value()
        self.records.show_records(checked)
        if kept:
            self.select_where(lambda one: one.item.id in kept)
        self.verticalScrollBar().setValue(place)

    def go_to(self, item_id: CheckItemId) -> None:
        """The item is selected and seen."""
        self.select_where(lambda one: one.item.id == item_id)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remark and inspector are shown where there is room for them."""
        super().resizeEvent(event)
        width = event.size().width()
        self.setColumnHidden(_REMARK, width < _ROOM_FOR_REMARK)
        self.setColumnHidden(_WHO, width < _ROOM_FOR_WHO)
        self.fit_columns()

    def _columns(self) -> list[Column[Checked]]:
        lang = self._context.lang
        return [
            Column(self.tr("Code"), lambda it: it.item.code, width=64),
            Column(self.tr("Category"), lambda it: it.item.category, tone=lambda _it: "second", width=104),
            Column(self.tr("What is checked"), lambda it: it.item.text, tip=lambda it: it.item.text, width=240),
            Column(
                self.tr("Critical"),
                lambda it: self.tr("critical") if it.item.critical else "",
                tone=lambda _it: "warn",
                width=52,
            ),
            Column(
                self.tr("Result"),
                lambda it: result_words(_result(it), lang),
                tone=lambda it: RESULT_TONES[_result(it)],
                width=88,
            ),
            Column(self.tr("Remark"), _remark, tip=_remark, width=120),
            Column(self.tr("Inspected by"), self._who, tip=self._where, tone=lambda _it: "second", width=132),
        ]

    def _who(self, it: Checked) -> str:
        return who_and_when(it.latest.inspector, self._context.ws.local(it.latest.at)) if it.latest else ""

    def _where(self, it: Checked) -> str:
        """On which laptop, and whether it was keyed back from paper."""
        if it.latest is None:
            return ""
        device = self.tr("Recorded on {device}").format(device=it.latest.device)
        return " · ".join([device, self.tr("from paper")]) if it.latest.from_paper else device

    def _ask_removal(self, chosen: list[Checked]) -> None:
        self.removal_wanted.emit(chosen)

    def _row_actions(self) -> list[RowAction[Checked]]:
        return [
            RowAction(self.tr("Inspect…"), lambda chosen: self.opened.emit(chosen[0]), "F2", one=True),
            RowAction(self.tr("Record as passed"), lambda chosen: self.looked.emit(chosen, CheckResult.PASS), "1"),
            RowAction(
                self.tr("Record as failed…"), lambda chosen: self.looked.emit(chosen, CheckResult.FAIL), "2", one=True
            ),
            RowAction(
                self.tr("Record as not applicable"),
                lambda chosen: self.looked.emit(chosen, CheckResult.NOT_APPLICABLE),
                "3",
            ),
            RowAction(
                self.tr("Earlier inspections and photos…"),
                lambda chosen: self.looks_wanted.emit(chosen[0]),
                one=True,
                fits=lambda chosen: chosen[0].latest is not None,
            ),
            RowAction(
                self.tr("Take off the list"),
                self._ask_removal,
                "Del",
                fits=_never_inspected,
            ),
        ]


def _result(it: Checked) -> CheckResult | None:
    return it.latest.result if it.latest else None


def _remark(it: Checked) -> str:
    return it.latest.remark if it.latest else ""


def _never_inspected(chosen: Iterable[Checked]) -> bool:
    return all(one.latest is None for one in chosen)
