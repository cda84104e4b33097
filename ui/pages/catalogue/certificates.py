"""证书到期: certificates that have ended or end within 90 days, and what is on its way to one."""

from PySide6.QtWidgets import QWidget

from gbm_desktop import catalogue
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.model.products import CertificateState, Certifying, Product, certificate_state, next_step
from gbm_desktop.wording import word
from ui.context import Context
from ui.page import Page
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    EmptyState,
    Heading,
    RecordModel,
    RowAction,
    Tone,
    column,
    second_text,
)
from ui.widgets.page_stack import PageStack


class CertificatesTab(Page):
    """Enter on a line opens the product."""

    key = "certificates"
    tables = frozenset({"products", "enterprises"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("certificatesTab")
        self._makers: dict[EnterpriseId, str] = {}
        self.ending = self._table("endingTable", self._ending_columns(), self.tr("Certificates that end"))
        self.under_way = self._table("underWayTable", self._under_way_columns(), self.tr("Certification under way"))
        self._ending_count, self._under_way_count = Heading(""), Heading("")
        self._stack = PageStack()
        self._stack.addWidget(
            EmptyState(
                self.tr("No certificate ends within 90 days"),
                self.tr("To the products and their certificates"),
                lambda: self.context.go("catalogue", tab="products"),
                text=self.tr("Certificates are valid for five years; renewal is applied for within the last 90 days."),
            )
        )
        self._stack.addWidget(self._lists())
        column(self).addWidget(self._stack)

    def _table(self, name: str, columns: list[Column[Product]], title: str) -> DataTable[Product]:
        table: DataTable[Product] = DataTable(
            RecordModel(columns),
            name,
            [RowAction(self.tr("Open the product"), lambda chosen: self._go(chosen[0]), one=True)],
        )
        table.setAccessibleName(title)
        table.opened.connect(self._go)
        return table

    def _lists(self) -> QWidget:
        lists = QWidget()
        box = column(lists, gap=8)
        box.addWidget(second_text(self.tr("Enter on a line opens the product, where the new certificate is entered.")))
        for heading, table in ((self._ending_count, self.ending), (self._under_way_count, self.under_way)):
            box.addSpacing(8)
            box.addWidget(heading)
            box.addWidget(table, 1)
        return lists

    def _ending_columns(self) -> list[Column[Product]]:
        return [
            Column(self.tr("State"), self._state, tone=self._tone, width=112),
            Column(self.tr("Until"), lambda one: one.expires.isoformat() if one.expires else "", width=96),
            Column(self.tr("Days left"), lambda one: str(self._days(one)), RIGHT, sort=self._days, width=80),
            Column(self.tr("Product"), _named, tip=_named, width=232),
            Column(self.tr("Enterprise"), self._maker, tip=self._maker, width=216),
            Column(self.tr("Certificate"), lambda one: one.certificate, width=160),
            Column(self.tr("Next step"), self._step, width=144),
        ]

    def _under_way_columns(self) -> list[Column[Product]]:
        return [
            Column(self.tr("State"), lambda one: word(one.certifying, self.context.lang), width=112),
            Column(self.tr("Product"), _named, tip=_named, width=232),
            Column(self.tr("Enterprise"), self._maker, tip=self._maker, width=216),
            Column(self.tr("Next step"), self._step, width=176),
            Column(self.tr("How far"), lambda one: one.certifying_note, tip=lambda one: one.certifying_note, width=240),
        ]

    def refresh(self) -> None:
        """As of today."""
        ws = self.context.ws
        self._makers = {one.id: one.name for one in catalogue.enterprises(ws)}
        ending = catalogue.ending(ws, ws.today())
        under_way = [one for one in catalogue.products(ws) if one.certifying is not Certifying.NO]
        self.ending.records.show_records(ending)
        self.under_way.records.show_records(under_way)
        self._ending_count.setText(self.tr("Ended or ending within 90 days: {count}").format(count=len(ending)))
        self._under_way_count.setText(self.tr("Certification under way: {count}").format(count=len(under_way)))
        self._stack.setCurrentIndex(1 if ending or under_way else 0)

    def _go(self, one: Product) -> None:
        self.context.go("catalogue", tab="products", product_id=one.id)

    def _state(self, one: Product) -> str:
        return f"▲ {word(certificate_state(one, self.context.ws.today()), self.context.lang)}"

    def _tone(self, one: Product) -> Tone:
        return "danger" if certificate_state(one, self.context.ws.today()) is CertificateState.EXPIRED else "warn"

    def _days(self, one: Product) -> int:
        return (one.expires - self.context.ws.today()).days if one.expires else 0

    def _maker(self, one: Product) -> str:
        return self._makers.get(one.enterprise_id, "")

    def _step(self, one: Product) -> str:
        step = next_step(one, self.context.ws.today())
        return word(step, self.context.lang) if step else ""


def _named(one: Product) -> str:
    return f"{one.name} {one.model}".rstrip()
