"""The list of cases: what is late is red, what is nearly so amber, with the days in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from gbm_desktop.case_names import CaseNames
from gbm_desktop.model import case_flow
from gbm_desktop.model.consumer import Case, CaseState
from gbm_desktop.wording import word
from gbm_desktop.wording.consumer import time_left
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, RowAction, Tone

_FACTS, _NO_DAYS = 4, 100_000
"""The column that takes the room that is left; what sorts a case without a last day behind those with one."""


class CaseTable(DataTable[Case]):
    """Nothing of who reported is among the columns."""

    def __init__(self, context: Context, actions: Sequence[RowAction[Case]]) -> None:
        self._context = context
        self._names = CaseNames({}, {}, {}, {})
        super().__init__(RecordModel(self._columns()), "caseTable", actions)
        self.setAccessibleName(self.tr("Register of cases"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(_FACTS, QHeaderView.ResizeMode.Stretch)

    def show_cases(self, cases: Sequence[Case], names: CaseNames) -> None:
        """These cases are listed."""
        self._names = names
        self.records.show_records(cases)

    def _columns(self) -> list[Column[Case]]:
        lang = self._context.lang
        return [
            Column(self.tr("Number"), lambda one: one.number, width=80),
            Column(self.tr("Kind"), lambda one: word(one.kind, lang), width=52),
            Column(self.tr("Received"), lambda one: f"{one.received:%m-%d}", sort=lambda one: one.received, width=62),
            Column(self.tr("Against"), self._against, tip=self._against, width=136),
            Column(self.tr("What happened"), lambda one: one.facts, tip=lambda one: one.facts, width=120),
            Column(self.tr("State"), lambda one: word(one.state, lang), sort=_stage, width=80),
            Column(self.tr("Due"), self._left, sort=self._days, tone=self._tone, width=110),
        ]

    def _against(self, case: Case) -> str:
        return self._names.against(case)

    def _left(self, case: Case) -> str:
        said = time_left(case, self._context.ws.today(), self._context.lang)
        return f"■ {said}" if case_flow.is_overdue(case, self._context.ws.today()) else said

    def _days(self, case: Case) -> int:
        left = case_flow.days_left(case, self._context.ws.today())
        return _NO_DAYS if left is None else left

    def _tone(self, case: Case) -> Tone:
        left = self._days(case)
        return "danger" if left < 0 else "warn" if left <= case_flow.SOON_DAYS else "text"


def _stage(case: Case) -> int:
    return list(CaseState).index(case.state)
