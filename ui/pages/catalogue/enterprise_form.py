"""The form of an enterprise."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import BadCreditCode, CreditCodeTaken, EnterpriseExists, EnterpriseUnnamed
from gbm_desktop.model.enterprises import ChainRole, Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.catalogue.fields import Ticks
from ui.widgets.form_fields import lines, unscrolled


class EnterpriseForm(EntryForm[Enterprise]):
    """Name and code first, then its place in the chain, then whom to call."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._entry = Enterprise(EnterpriseId(""), "")
        self.name, self.code, self.contact = QLineEdit(), QLineEdit(), QLineEdit()
        self.phone, self.after_sales, self.note = QLineEdit(), QLineEdit(), lines()
        self.roles = Ticks({role: word(role, context.lang) for role in ChainRole})
        self.leader = QCheckBox(self.tr("Leads its chain"))
        self.leader.setObjectName("chainLeader")
        self.local = self._local_choices()
        self._lay_out()
        self.watch(self.name, self.code, self.contact, self.phone, self.after_sales, self.note, self.roles, self.local)
        self.leader.clicked.connect(self._touched)

    def _local_choices(self) -> QComboBox:
        box = unscrolled(QComboBox())
        box.addItem(self.tr("As the code tells"), None)
        box.addItem(self.tr("Local"), userData=True)
        box.addItem(self.tr("From elsewhere"), userData=False)
        return box

    def _lay_out(self) -> None:
        self.add("enterpriseName", self.tr("Name, as on the licence"), self.name)
        self.code.setPlaceholderText(self.tr("18 characters; may stay empty until it is verified"))
        self.add("creditCode", self.tr("Unified social credit code"), self.code)
        self.add("roles", self.tr("Roles along the chain"), self.roles)
        self.add_row(("local", self.tr("Local or not"), self.local), ("contact", self.tr("Contact"), self.contact))
        self.add_row(
            ("enterprisePhone", self.tr("Phone"), self.phone),
            ("afterSales", self.tr("After-sales phone"), self.after_sales),
        )
        self.add_widget(self.leader)
        self.add("enterpriseNote", self.tr("Note"), self.note)

    def fill(self, entry: Enterprise) -> None:
        """The fields hold the enterprise."""
        self._entry = entry
        self.name.setText(entry.name)
        self.code.setText(entry.credit_code)
        self.roles.show_ticked(entry.roles)
        self.leader.setChecked(entry.chain_leader)
        self.local.setCurrentIndex(1 if entry.is_local else 0 if entry.is_local is None else 2)
        self.contact.setText(entry.contact)
        self.phone.setText(entry.phone)
        self.after_sales.setText(entry.after_sales)
        self.note.setPlainText(entry.note)

    def said(self) -> Enterprise:
        """The enterprise as the form has it."""
        return replace(
            self._entry,
            name=self.name.text(),
            credit_code=self.code.text(),
            roles=self.roles.ticked,
            chain_leader=self.leader.isChecked(),
            is_local=self.local.currentData(),
            contact=self.contact.text(),
            phone=self.phone.text(),
            after_sales=self.after_sales.text(),
            note=self.note.toPlainText(),
        )

    def field_of(self, error: GbmError) -> str:
        """The field that the error is about."""
        match error:
            case EnterpriseUnnamed() | EnterpriseExists():
                return "enterpriseName"
            case BadCreditCode() | CreditCodeTaken():
                return "creditCode"
            case BadPhone():
                return "enterprisePhone" if error.value == self.phone.text() else "afterSales"
            case _:
                return ""
