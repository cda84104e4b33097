"""The sums of what a ledger shows, told apart by scheme, event, enterprise, product or township."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop import benefit_sums
from gbm_desktop.model.benefit_sums import By, Sums
from gbm_desktop.model.benefits import Claim
from gbm_desktop.model.deals import Deal, DealSums, summed
from gbm_desktop.wording import word
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, Heading, RecordModel, column, plain_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

Group = TypeVar("Group")
_WIDTH, _HEIGHT = 920, 480


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """What belongs to one name, and what was granted there."""

    name: str
    sums: Sums


@dataclass(frozen=True, slots=True)
class DealGroup:
    """What belongs to one name, and what was dealt there."""

    name: str
    sums: DealSums


class SumsDialog(Dialog):
    """A line for each name, those that name none last; there is no line that adds kinds up."""

    def __init__(self, context: Context, ways: Sequence[By], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sumsDialog")
        self.setWindowTitle(self.tr("Sums by group"))
        self.resize(_WIDTH, _HEIGHT)
        self.context = context
        self._by = unscrolled(QComboBox())
        self._by.setObjectName("sumsBy")
        self._by.setAccessibleName(self.tr("Told apart by"))
        for way in ways:
            self._by.addItem(word(way, context.lang), way)
        self._box = column(self, margin=24, gap=12)
        self._box.addLayout(row(Heading(self.tr("Told apart by")), self._by, None))

    def show_table(self, table: QWidget, refresh: Callable[[By], None]) -> None:
        """The table stands below the choice, and follows it."""
        table.setAccessibleName(self.windowTitle())
        self._box.addWidget(table, 1)
        self._box.addLayout(row(None, plain_button(self.tr("Close"), self.accept, "sumsClose")))
        self._by.currentIndexChanged.connect(lambda _at: refresh(By(self._by.currentData())))
        refresh(By(self._by.currentData()))

    def named(self, name: str) -> str:
        """The group's name."""
        return name or self.tr("not said")


class ClaimSumsDialog(SumsDialog):
    """补贴, 贴息, 让利 and 以旧换新 of each group."""

    def __init__(self, context: Context, claims: Sequence[Claim], parent: QWidget) -> None:
        super().__init__(context, list(By), parent)
        columns: list[Column[ClaimGroup]] = [
            Column(self.tr("Name"), lambda one: self.named(one.name), width=216),
            _yuan(self.tr("Subsidies, yuan"), lambda one: one.sums.subsidies.fen),
            _count(self.tr("Households"), lambda one: one.sums.households),
            _yuan(self.tr("Interest, yuan"), lambda one: one.sums.interest.fen),
            _count(self.tr("Loans"), lambda one: one.sums.loans),
            _yuan(self.tr("Discounts, yuan"), lambda one: one.sums.discounts.fen),
            _count(self.tr("Traded in"), lambda one: one.sums.traded_in),
        ]
        self.table = DataTable(RecordModel(columns), "claimSums")
        self._claims = claims
        self.show_table(self.table, self._refresh)

    def _refresh(self, by: By) -> None:
        ws = self.context.ws
        found = benefit_sums.grouped(ws, self._claims, by)
        self.table.records.show_records([ClaimGroup(name, benefit_sums.total(ws, one)) for name, one in found.items()])


class DealSumsDialog(SumsDialog):
    """Intentions, contracts and sales of each group."""

    def __init__(self, context: Context, deals: Sequence[Deal], parent: QWidget) -> None:
        super().__init__(context, [by for by in By if by is not By.SCHEME], parent)
        columns: list[Column[DealGroup]] = [
            Column(self.tr("Name"), lambda one: self.named(one.name), width=216),
            _count(self.tr("Intentions"), lambda one: one.sums.intentions),
            _count(self.tr("Contracts"), lambda one: one.sums.contracts),
            _yuan(self.tr("Signed for, yuan"), lambda one: one.sums.contracted),
            _yuan(self.tr("Sold on site, yuan"), lambda one: one.sums.sold_offline),
            _yuan(self.tr("Sold online, yuan"), lambda one: one.sums.sold_online),
        ]
        self.table = DataTable(RecordModel(columns), "dealSums")
        self._deals = deals
        self.show_table(self.table, self._refresh)

    def _refresh(self, by: By) -> None:
        found = benefit_sums.grouped(self.context.ws, self._deals, by)
        self.table.records.show_records([DealGroup(name, summed(one)) for name, one in found.items()])


def _yuan(title: str, fen: Callable[[Group], int]) -> Column[Group]:
    return Column(title, lambda one: yuan(fen(one)), RIGHT, sort=fen, width=124)


def _count(title: str, count: Callable[[Group], float]) -> Column[Group]:
    return Column(title, lambda one: f"{count(one):,.10g}", RIGHT, sort=count, width=80)
