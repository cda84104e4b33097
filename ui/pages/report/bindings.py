"""What the chosen section's text is bound to: each field with what it says now, and what was typed instead."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop.model.report import Binding, BindingState
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, RowAction, Tone, column, hint

_TONES: dict[BindingState, Tone] = {
    BindingState.BOUND: "action",
    BindingState.TYPED_SAME: "second",
    BindingState.TYPED_OTHER: "danger",
    BindingState.LEFT_OUT: "second",
}
_SIGNS = {
    BindingState.BOUND: "●",
    BindingState.TYPED_SAME: "○",
    BindingState.TYPED_OTHER: "▲",
    BindingState.LEFT_OUT: "○",
}


class BindingsPanel(QWidget):
    """`figure_wanted` comes with a figure's key whose rows the person wants; `field_wanted` with a field's name."""

    figure_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        lang = context.lang
        columns: list[Column[Binding]] = [
            Column(self.tr("Figure in the text"), lambda one: one.field, tip=lambda one: one.field, width=150),
            Column(self.tr("Says now"), lambda one: one.value, tip=lambda one: one.value, width=150),
            Column(self.tr("State"), lambda one: _state(one, word(one.state, lang)), tone=lambda one: _TONES[one.state],
                   tip=lambda one: _state(one, word(one.state, lang)), width=190),
        ]  # fmt: skip
        self._model = RecordModel(columns)
        rows = RowAction(self.tr("Show its rows"), self._show, one=True, fits=_has_figure)
        field = RowAction(self.tr("Put the field into the text"), self._put, shortcut="Ctrl+I", one=True)
        self._table = DataTable(self._model, "sectionBindings", [rows, field])
        self._table.setSortingEnabled(False)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("What the text is bound to"))
        self._table.opened.connect(lambda one: self._show([one]))
        box = column(self, gap=4)
        box.addWidget(hint(self.tr("Figures of this section. Enter shows the rows behind one.")))
        box.addWidget(self._table, 1)

    def show_bindings(self, found: Sequence[Binding]) -> None:
        """These are the section's; names and days are left out, and those that differ stand first."""
        told = [one for one in found if one.figures or one.state is BindingState.TYPED_OTHER]
        self._model.show_records(sorted(told, key=lambda one: one.state is not BindingState.TYPED_OTHER))

    def _show(self, chosen: list[Binding]) -> None:
        if chosen and chosen[0].figures:
            self.figure_wanted.emit(chosen[0].figures[0])

    def _put(self, chosen: list[Binding]) -> None:
        self.field_wanted.emit(chosen[0].field)


def _has_figure(chosen: list[Binding]) -> bool:
    return bool(chosen and chosen[0].figures)


def _state(one: Binding, said: str) -> str:
    typed = f" {one.typed}" if one.state is BindingState.TYPED_OTHER else ""
    return f"{_SIGNS[one.state]} {said}{typed}"
