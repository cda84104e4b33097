"""The claims as a table: names masked, each state with a sign and a word."""

from collections.abc import Sequence

from gbm_desktop.ledger_export import Names
from gbm_desktop.model.benefits import Claim, ClaimState, Scheme
from gbm_desktop.model.ids import SchemeId
from gbm_desktop.model.person_name import masked_name
from gbm_desktop.wording import word
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone

_TONES: dict[ClaimState, Tone] = {ClaimState.PAID: "action", ClaimState.REFUSED: "danger"}
_SIGNS = {ClaimState.RECORDED: "○", ClaimState.APPROVED: "●", ClaimState.PAID: "✓", ClaimState.REFUSED: "■"}


class ClaimTable(DataTable[Claim]):
    """`name_with` tells it under which names schemes, events and enterprises are known."""

    def __init__(self, context: Context, actions: Sequence[RowAction[Claim]]) -> None:
        self._lang = context.lang
        self._names = Names({}, {}, {})
        self.schemes: dict[SchemeId, Scheme] = {}
        super().__init__(RecordModel(self._columns()), "claimTable", actions)
        self.setAccessibleName(self.tr("Claims"))

    def name_with(self, names: Names, schemes: Sequence[Scheme]) -> None:
        """What is shown from now on is named so."""
        self._names, self.schemes = names, {one.id: one for one in schemes}

    def told(self, one: Claim) -> str:
        """All that can be searched for; the claimant's name cannot."""
        return " ".join((self._scheme(one), one.village, *self._names.of(one), one.note, one.on_day.isoformat()))

    def _columns(self) -> list[Column[Claim]]:
        return [
            Column(self.tr("Day"), lambda one: one.on_day.isoformat(), width=96),
            Column(self.tr("Kind"), lambda one: word(self.schemes[one.scheme_id].kind, self._lang), width=80),
            Column(self.tr("Scheme"), self._scheme, tip=self._scheme, width=168),
            Column(self.tr("Claimant"), lambda one: masked_name(one.claimant), width=72),
            Column(self.tr("Village"), lambda one: one.village, tip=lambda one: one.village, width=128),
            Column(self.tr("Enterprise"), self._enterprise, tip=self._enterprise, width=136),
            Column(self.tr("Bought for, yuan"), _said_base, RIGHT, sort=lambda one: one.base, width=112),
            Column(self.tr("Granted, yuan"), lambda one: yuan(one.sum), RIGHT, sort=lambda one: one.sum, width=112),
            Column(self.tr("State"), self._state, tone=lambda one: _TONES.get(one.state, "text"), width=96),
            Column(self.tr("Event"), self._event, tip=self._event, width=120),
        ]

    def _scheme(self, one: Claim) -> str:
        return self.schemes[one.scheme_id].name

    def _event(self, one: Claim) -> str:
        return self._names.of(one)[0]

    def _enterprise(self, one: Claim) -> str:
        return self._names.of(one)[1]

    def _state(self, one: Claim) -> str:
        return f"{_SIGNS[one.state]} {word(one.state, self._lang)}"


def _said_base(one: Claim) -> str:
    return yuan(one.base) if one.base else ""
