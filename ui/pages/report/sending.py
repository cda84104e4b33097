"""The 报送台账: who got the report, when, how, and what says that it arrived."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QWidget

from gbm_desktop import report
from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import Delivery
from gbm_desktop.wording import day, say
from ui.context import Context
from ui.widgets import Column, DataTable, FieldForm, RecordModel, column, plain_button, row, second_text
from ui.widgets.date_typing import typed_as_written


class SendingPanel(QWidget):
    """A short form for the next delivery over the list of those that were made."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._office, self._way, self._receipt = QComboBox(), QComboBox(), QLineEdit()
        self._day = typed_as_written(QDateEdit())
        self._form = FieldForm()
        self._open_ones = second_text("")
        self._open_ones.setObjectName("notSent")
        columns: list[Column[Delivery]] = [
            Column(self.tr("Office"), lambda one: one.addressee, width=180),
            Column(self.tr("Sent on"), lambda one: day(one.sent_on, context.lang), sort=lambda o: o.sent_on, width=110),
            Column(self.tr("How"), lambda one: one.way, width=90),
            Column(self.tr("Receipt"), lambda one: one.receipt, width=110, edit=self._receive),
        ]
        self._model = RecordModel(columns)
        self._table = DataTable(self._model, "deliveries")
        self._table.setAccessibleName(self.tr("Deliveries"))
        self._fill()

    def show_deliveries(self, deliveries: Sequence[Delivery], offices: Sequence[str]) -> None:
        """These deliveries were made; the offices still without one are named."""
        self._model.show_records(deliveries)
        sent = {one.addressee for one in deliveries}
        waiting = [office for office in offices if office not in sent]
        self._open_ones.setText(
            self.tr("Not sent yet: {offices}").format(offices="、".join(waiting)) if waiting else self.tr("All sent.")
        )
        typed = self._office.currentText()
        self._office.clear()
        self._office.addItems(list(offices))
        self._office.setEditText(typed if typed and typed not in sent else next(iter(waiting), ""))

    def record(self) -> None:
        """The delivery stands in the list; the bar offers to undo it."""
        self._form.clear_errors()
        sent = self._day.date()
        try:
            made = report.record_delivery(
                self._context.ws,
                addressee=self._office.currentText(),
                sent_on=date(sent.year(), sent.month(), sent.day()),
                way=self._way.currentText(),
                receipt=self._receipt.text(),
            )
        except GbmError as error:
            self._form.show_error("deliveryOffice", say(error, self._context.lang))
            return
        self._receipt.clear()
        self._context.tell(self.tr("Recorded: sent to {office}").format(office=made.addressee), undo=True)

    def _receive(self, delivery: Delivery, text: str) -> bool:
        try:
            report.correct_delivery(self._context.ws, replace(delivery, receipt=text))
        except GbmError as error:
            self._context.problem(error)
            return False
        return True

    def _fill(self) -> None:
        today = self._context.ws.today()
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setCalendarPopup(True)
        self._office.setEditable(True)
        self._way.setEditable(True)
        self._way.addItems(
            [self.tr("Confidential mail"), self.tr("Document system"), self.tr("Post"), self.tr("By hand")]
        )
        self._form.add("deliveryOffice", self.tr("Office"), self._office)
        self._form.add_row(
            ("deliveryDay", self.tr("Sent on"), self._day),
            ("deliveryWay", self.tr("How"), self._way),
            ("deliveryReceipt", self.tr("Receipt (number or name)"), self._receipt),
        )
        box = column(self, gap=12)
        box.addWidget(self._form)
        box.addLayout(row(plain_button(self.tr("Record the delivery"), self.record, "recordDelivery", "check"), None))
        box.addWidget(self._open_ones)
        box.addWidget(self._table, 1)
