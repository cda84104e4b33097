"""Operators and roles: who signs in at the laptops of this campaign, and as what."""

from PySide6.QtWidgets import QHeaderView

from gbm_desktop import operators
from gbm_desktop.errors import GbmError
from gbm_desktop.model.roles import Operator
from gbm_desktop.wording import word
from gbm_desktop.wording.operators import ABOUT
from ui.context import Context
from ui.dialogs.operator import OperatorDialog
from ui.widgets import Card, Column, DataTable, Heading, RecordModel, RowAction, hint, plain_button, row, second_text

_TABLE_HEIGHT, _MAY = 216, 2


class OperatorsSection(Card):
    """Without any, everybody may do everything; with the first, an organiser, all sign in by name and PIN."""

    name = "operators"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("operatorsSection")
        self.title = self.tr("Operators and roles")
        self._context = context
        self._table = DataTable(RecordModel(self._columns()), "operatorsTable", self._actions())
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_MAY, QHeaderView.ResizeMode.Stretch)
        self._table.opened.connect(self._open)
        self._none = second_text(
            self.tr("Nobody is entered yet: everybody may do everything. Begin with yourself, as an organiser.")
        )
        self._lay_out()

    def refresh(self) -> None:
        """Those who are entered now."""
        found = operators.everyone(self._context.ws)
        self._table.records.show_records(found)
        self._table.setVisible(bool(found))
        self._none.setVisible(not found)

    def _lay_out(self) -> None:
        about = self.tr(
            "Once an organiser is entered, everybody signs in by name and PIN. Enter two organisers: if one forgets "
            "the PIN, the other sets a new one."
        )
        self.box.addWidget(Heading(self.title))
        self.box.addWidget(hint(about))
        self.box.addWidget(self._table)
        self.box.addWidget(self._none)
        self.box.addLayout(
            row(plain_button(self.tr("Add an operator…"), lambda: self._open(None), "operatorAdd", "add"), None)
        )

    def _columns(self) -> list[Column[Operator]]:
        lang = self._context.lang
        return [
            Column(self.tr("Name"), lambda one: one.name, width=140),
            Column(self.tr("Role"), lambda one: word(one.role, lang), width=120),
            Column(self.tr("May"), lambda one: ABOUT[one.role][0 if lang == "zh" else 1], width=240),
        ]

    def _actions(self) -> list[RowAction[Operator]]:
        return [
            RowAction(self.tr("Change…"), lambda chosen: self._open(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete", one=True),
        ]

    def _open(self, operator: Operator | None) -> None:
        dialog = OperatorDialog(self._context, operator, self)
        dialog.stored.connect(self._stored)
        dialog.open()

    def _stored(self, operator: Operator) -> None:
        self.refresh()
        said = self.tr("{name} signs in as {role}")
        self._context.tell(said.format(name=operator.name, role=word(operator.role, self._context.lang)), undo=True)

    def _remove(self, chosen: list[Operator]) -> None:
        try:
            operators.remove(self._context.ws, chosen[0].id)
        except GbmError as error:
            self._context.problem(error)
            return
        self.refresh()
        self._context.tell(self.tr("{name} no longer signs in").format(name=chosen[0].name), undo=True)
