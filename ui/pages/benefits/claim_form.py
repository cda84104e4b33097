"""The fields of a claim: who was granted what under which scheme, with the sum that the rule gives beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from gbm_desktop import benefits
from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind, granted, spared
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.model.money import MoneyProblem, parse_percent
from gbm_desktop.wording import word
from gbm_desktop.wording.money import percent
from ui.context import Context
from ui.pages.benefits.number_fields import plain_number, spin
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.fields import PriceLine
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets import FieldForm
from ui.widgets.day_line import DayLine
from ui.widgets.event_box import EventBox
from ui.widgets.form_fields import lines, unscrolled

_MOST_HOUSEHOLDS, _MOST_MONTHS, _SCHEME_LENGTH = 1_000_000, 600, 12
_LENT = ("claimBank", "claimPrincipal", "claimRate", "claimMonths")
_PRICED = ("claimPrice", "claimEventPrice")
_NAMED = ("claimant", "claimVillage")


class ClaimForm(FieldForm):
    """`edited` comes whenever something is changed; which fields are asked for follows the scheme's kind.

    A discount can be said by price and event price; it is kept as what was bought and what was spared.
    """

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._schemes = benefits.schemes(context.ws)
        self.scheme = unscrolled(QComboBox())
        self.scheme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scheme.setMinimumContentsLength(_SCHEME_LENGTH)
        for each in self._schemes:
            self.scheme.addItem(f"{word(each.kind, context.lang)} · {each.name}", each.id)
        self.day, self.event_box, self.enterprise = DayLine(), EventBox(context), EnterpriseBox(context)
        self.product, self.note = ProductBox(context), lines()
        self.claimant, self.village, self.pieces, self.bank, self.rate = (QLineEdit() for _field in range(5))
        self.base, self.sum, self.principal, self.price, self.event_price = (PriceLine() for _field in range(5))
        self.households, self.months = spin(0, _MOST_HOUSEHOLDS, 1), spin(0, _MOST_MONTHS, 12)
        self.state = unscrolled(QComboBox())
        for state in ClaimState:
            self.state.addItem(word(state, context.lang), state)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_row(("claimScheme", self.tr("Scheme"), self.scheme), ("claimDay", self.tr("Day"), self.day))
        self.add_row(
            ("claimant", self.tr("Claimant"), self.claimant), ("claimVillage", self.tr("Village"), self.village)
        )
        self.village.setPlaceholderText(self.tr("Township and village"))
        self.add_row(
            ("claimEvent", self.tr("Event"), self.event_box),
            ("claimEnterprise", self.tr("Enterprise"), self.enterprise),
        )
        self.add_row(
            ("claimProduct", self.tr("Product"), self.product), ("claimPieces", self.tr("Pieces"), self.pieces)
        )
        self.add_row(
            ("claimPrice", self.tr("Price of a piece, yuan"), self.price),
            ("claimEventPrice", self.tr("Its price at the event, yuan"), self.event_price),
        )
        self.add_row(
            ("claimBank", self.tr("Bank"), self.bank), ("claimPrincipal", self.tr("Loan, yuan"), self.principal)
        )
        self.add_row(
            ("claimRate", self.tr("Its yearly rate, %"), self.rate), ("claimMonths", self.tr("Months"), self.months)
        )
        self.add_row(
            ("claimBase", self.tr("Bought for, yuan"), self.base),
            ("claimHouseholds", self.tr("Households"), self.households),
        )
        self.add_row(("claimSum", self.tr("Granted, yuan"), self.sum), ("claimState", self.tr("State"), self.state))
        self.add("claimNote", self.tr("Note"), self.note)

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(lambda _at: self._follow_scheme())
        self.enterprise.chosen.connect(self._follow_enterprise)
        self.product.chosen.connect(lambda _product: self._follow_product())
        texts = (self.claimant, self.village, self.pieces, self.rate, self.base, self.sum, self.principal, self.day)
        for line in (*texts, self.price, self.event_price):
            line.textChanged.connect(lambda _text: self.edited.emit())
        for number in (self.households, self.months):
            number.valueChanged.connect(lambda _value: self.edited.emit())
        self.state.currentIndexChanged.connect(lambda _at: self.edited.emit())

    @property
    def chosen_scheme(self) -> Scheme:
        """The scheme under which is claimed."""
        return self._schemes[self.scheme.currentIndex()]

    def show_claim(self, claim: Claim) -> None:
        """The fields hold the claim."""
        self.scheme.setCurrentIndex(max(self.scheme.findData(claim.scheme_id), 0))
        self.day.show_day(claim.on_day)
        self.event_box.show_event(claim.event_id)
        self.enterprise.show_enterprise(claim.enterprise_id)
        self.product.of_enterprise = claim.enterprise_id
        self.product.show_product(claim.product_id)
        self.claimant.setText(claim.claimant)
        self.village.setText(claim.village)
        self.pieces.setText(f"{claim.pieces:g}" if claim.pieces else "")
        for line, fen in ((self.base, claim.base), (self.sum, claim.sum)):
            line.show_sum(fen or None)
        loan = claim.loan or Loan(0, "", 0, 12)
        self.bank.setText(loan.bank)
        self.principal.show_sum(loan.principal or None)
        self.rate.setText(percent(loan.rate) if loan.rate else "")
        self.months.setValue(loan.months)
        self.households.setValue(claim.households)
        self.state.setCurrentIndex(self.state.findData(claim.state))
        self.note.setPlainText(claim.note)
        self._follow_scheme()

    def said(self, claim_id: ClaimId) -> Claim | None:
        """The claim as the form has it; None where something cannot be read."""
        day, pieces, rate = self.day.day, plain_number(self.pieces.text()), parse_percent(self.rate.text() or "0")
        sums = [line.sum for line in (self.base, self.sum, self.principal, self.price, self.event_price)]
        if day is None or pieces is None or rate is None or any(isinstance(fen, MoneyProblem) for fen in sums):
            return None
        base, granted_sum, principal, price, _ = (fen if isinstance(fen, int) else 0 for fen in sums)
        kind = self.chosen_scheme.kind
        lent = Loan(principal, self.bank.text().strip(), rate, self.months.value())
        product = self.product.entry
        return Claim(
            claim_id, self.chosen_scheme.id, day, self.event_box.event_id,
            self.enterprise.enterprise_id or (product.enterprise_id if product else None),
            product.id if product else None, *self._who(kind), self.households.value(),
            pieces, base or round(price * pieces), granted_sum,
            lent if kind is SchemeKind.INTEREST and principal else None, ClaimState(self.state.currentData()),
            self.note.toPlainText().strip(),
        )  # fmt: skip

    def _who(self, kind: SchemeKind) -> tuple[str, str]:
        """Name and village, which nobody is asked for where a price was lowered for everybody."""
        return ("", "") if kind is SchemeKind.DISCOUNT else (self.claimant.text(), self.village.text())

    def ruled(self, claim: Claim) -> int:
        """The 分 that the rule gives, of a discount those that the two prices give; 0 where neither is said."""
        price, event_price = self.price.sum, self.event_price.sum
        if self.chosen_scheme.kind is SchemeKind.DISCOUNT and isinstance(price, int) and isinstance(event_price, int):
            return spared(price, event_price, claim.pieces)
        return granted(
            self.chosen_scheme, base=claim.base, pieces=claim.pieces, households=claim.households, loan=claim.loan
        )

    def show_unread(self) -> None:
        """What cannot be read is said under its field."""
        if self.day.day is None:
            self.show_error("claimDay", self.tr("Not a day; write 2023-10-12."))
        if plain_number(self.pieces.text()) is None:
            self.show_error("claimPieces", self.tr("Not a number."))
        if parse_percent(self.rate.text() or "0") is None:
            self.show_error("claimRate", self.tr("Not a rate; write 10 or 3.65%."))
        for key, line in (
            ("claimBase", self.base), ("claimSum", self.sum), ("claimPrincipal", self.principal),
            ("claimPrice", self.price), ("claimEventPrice", self.event_price),
        ):  # fmt: skip
            if isinstance(line.sum, MoneyProblem):
                self.show_error(key, word(line.sum, self._context.lang))

    def _follow_scheme(self) -> None:
        kind = self.chosen_scheme.kind
        for key in _LENT:
            self.ask(key, asked=kind is SchemeKind.INTEREST)
        for key in _PRICED:
            self.ask(key, asked=kind is SchemeKind.DISCOUNT)
        for key in _NAMED:
            self.ask(key, asked=kind is not SchemeKind.DISCOUNT)
        for key in ("claimPieces", "claimBase"):
            self.ask(key, asked=kind is not SchemeKind.INTEREST)
        self.edited.emit()

    def _follow_enterprise(self, _enterprise: object) -> None:
        self.product.of_enterprise = self.enterprise.enterprise_id
        self.edited.emit()

    def _follow_product(self) -> None:
        product = self.product.entry
        if product is not None and product.price is not None and not self.price.text():
            self.price.show_sum(product.price)
        self.edited.emit()
