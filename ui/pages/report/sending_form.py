"""The next line of the 报送台账: to whom, when, how, which version, and what says that it arrived."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit

from gbm_desktop.model.frozen import Frozen
from gbm_desktop.model.report import Delivery
from gbm_desktop.wording import Lang, day
from ui.widgets import FieldForm
from ui.widgets.date_typing import typed_as_written

OFFICE = "deliveryOffice"


class SendingForm(FieldForm):
    """What was typed stays while the lists behind the choices change."""

    def __init__(self, today: date, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._office, self._way, self._version = QComboBox(), QComboBox(), QComboBox()
        self._receipt, self._day = QLineEdit(), typed_as_written(QDateEdit())
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setCalendarPopup(True)
        self._office.setEditable(True)
        self._way.setEditable(True)
        self._way.addItems(
            [self.tr("Confidential mail"), self.tr("Document system"), self.tr("Post"), self.tr("By hand")]
        )
        self.add_row((OFFICE, self.tr("Office"), self._office), ("deliveryDay", self.tr("Sent on"), self._day))
        self.add_row(
            ("deliveryVersion", self.tr("Version"), self._version),
            ("deliveryWay", self.tr("How"), self._way),
            ("deliveryReceipt", self.tr("Receipt (number or name)"), self._receipt),
        )

    @property
    def delivery(self) -> Delivery:
        """What was typed."""
        sent = self._day.date()
        sent_on = date(sent.year(), sent.month(), sent.day())
        return Delivery("", self._office.currentText(), sent_on, self._way.currentText(), self._receipt.text())

    @property
    def version(self) -> str | None:
        """The id of the frozen report that went out; None where it is not said."""
        chosen: str | None = self._version.currentData()
        return chosen

    def show_offices(self, offices: Sequence[str], waiting: Sequence[str]) -> None:
        """These can be chosen; the first that waits is, unless another was typed."""
        typed = self._office.currentText()
        known = [self._office.itemText(n) for n in range(self._office.count())]
        self._office.clear()
        self._office.addItems(list(offices))
        kept = typed if typed and (typed not in known or typed in waiting) else next(iter(waiting), "")
        self._office.setEditText(kept)

    def show_versions(self, versions: Sequence[Frozen]) -> None:
        """These can be chosen, the latest first; it is chosen while none was."""
        wanted = self._version.currentData()
        newer = self._version.count() <= len(versions)
        self._version.clear()
        self._version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for one in reversed(versions):
            self._version.addItem(
                self.tr("No. {number}, as of {day}").format(number=one.number, day=day(one.as_of, self._lang)), one.id
            )
        self._version.addItem(self.tr("Not stated"), None)
        if not newer:
            self._version.setCurrentIndex(max(0, self._version.findData(wanted)))

    def clear_receipt(self) -> None:
        """The receipt is empty, as before the next delivery."""
        self._receipt.clear()
