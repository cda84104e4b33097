"""What a scheme's rule would grant for a purchase or a loan, computed as one types; nothing is stored."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gbm_desktop.model.benefits import Loan, Scheme, SchemeKind, granted
from gbm_desktop.model.money import MoneyProblem, parse_percent
from gbm_desktop.wording.money import yuan
from ui.pages.benefits.number_fields import plain_number, spin
from ui.pages.catalogue.fields import PriceLine
from ui.widgets import FieldForm, column, set_property

_MOST_MONTHS, _MOST_HOUSEHOLDS = 600, 1000


class SchemeCalculator(QWidget):
    """The fields that the rule asks for, and the sum that it gives."""

    def __init__(self) -> None:
        super().__init__()
        self._scheme: Scheme | None = None
        self._base, self._principal = PriceLine(), PriceLine()
        self._pieces, self._rate = QLineEdit(), QLineEdit()
        self._households, self._months = spin(1, _MOST_HOUSEHOLDS, 1), spin(1, _MOST_MONTHS, 12)
        self._result = QLabel()
        self._result.setObjectName("calculated")
        self._form = FieldForm()
        self._form.add_heading(self.tr("Try the rule"))
        self._form.add_row(
            ("tryBase", self.tr("Bought for, yuan"), self._base), ("tryPieces", self.tr("Pieces"), self._pieces)
        )
        self._form.add_row(
            ("tryPrincipal", self.tr("Loan, yuan"), self._principal),
            ("tryRate", self.tr("Its yearly rate, %"), self._rate),
        )
        self._form.add_row(
            ("tryMonths", self.tr("Months"), self._months), ("tryHouseholds", self.tr("Households"), self._households)
        )
        box = column(self, gap=8)
        box.addWidget(self._form)
        box.addWidget(self._result)
        for line in (self._base, self._principal, self._pieces, self._rate):
            line.textChanged.connect(lambda _text: self._calculate())
        for number in (self._households, self._months):
            number.valueChanged.connect(lambda _value: self._calculate())

    def show_scheme(self, scheme: Scheme) -> None:
        """The rule that is tried is this one."""
        self._scheme = scheme
        lent = scheme.kind is SchemeKind.INTEREST
        for key in ("tryPrincipal", "tryRate", "tryMonths"):
            self._form.ask(key, asked=lent)
        self._form.ask("tryBase", asked=not lent and scheme.amount is None)
        self._form.ask("tryPieces", asked=not lent and scheme.amount is not None)
        self.setVisible(bool(scheme.rate or scheme.amount))
        self._calculate()

    def _calculate(self) -> None:
        if self._scheme is None:
            return
        base, principal = self._base.sum, self._principal.sum
        pieces = plain_number(self._pieces.text())
        rate = parse_percent(self._rate.text() or "0")
        unread = isinstance(base, MoneyProblem) or isinstance(principal, MoneyProblem) or None in (pieces, rate)
        set_property(self._result, "type", "error" if unread else "section")
        if isinstance(base, MoneyProblem) or isinstance(principal, MoneyProblem) or pieces is None or rate is None:
            self._result.setText(self.tr("A number cannot be read."))
            return
        loan = Loan(principal or 0, "", rate, self._months.value())
        found = granted(self._scheme, base=base or 0, pieces=pieces, households=self._households.value(), loan=loan)
        self._result.setText(self.tr("The rule grants {sum} yuan").format(sum=yuan(found)))
