"""Recording or correcting a claim: the sum follows the rule until a person says another, and what is odd is said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop import benefits
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.benefits import BadBenefit
from gbm_desktop.model.benefits import BenefitProblem, Claim
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.wording import say, word
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.pages.benefits.claim_form import ClaimForm
from ui.widgets import StatusDot, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 640
_FIELD_OF = {
    BenefitProblem.NO_SUM: "claimSum",
    BenefitProblem.NO_PIECES: "claimPieces",
    BenefitProblem.NO_LOAN: "claimPrincipal",
    BenefitProblem.RATE_TOO_HIGH: "claimRate",
}


class ClaimDialog(Dialog):
    """`stored` comes with the claim as it was kept; a claim without an id is new."""

    stored = Signal(object)

    def __init__(self, context: Context, claim: Claim, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("claimDialog")
        self.setWindowTitle(self.tr("Correct a claim") if claim.id else self.tr("Record a claim"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._id = context, ClaimId(claim.id)
        self._ruled = 0
        self.form = ClaimForm(context)
        self._state = StatusDot()
        self._state.setObjectName("claimWarnings")
        self._state.setWordWrap(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(self.form)
        box.addWidget(self._state)
        save = primary_button(self.tr("Save") if claim.id else self.tr("Record"), self._save, "claimSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "claimCancel"), save))
        self.form.show_claim(claim)
        if claim.id:
            self._ruled = self.form.ruled(claim)
        self.form.edited.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        said = self.form.said(self._id)
        if said is None:
            self._state.show_status(self.tr("Something cannot be read yet."), "second")
            return
        ruled = self.form.ruled(said)
        if ruled != self._ruled and said.sum in (0, self._ruled):
            self._ruled = ruled
            self.form.sum.show_sum(ruled or None)
            return
        self._ruled = ruled
        self._say(said, ruled)

    def _say(self, said: Claim, ruled: int) -> None:
        rule = self.tr("By the rule {sum} yuan").format(sum=yuan(ruled)) if ruled else self.tr("The rule gives no sum")
        odd = [word(one, self._context.lang) for one in benefits.warnings(self._context.ws, said)]
        self._state.show_status("；".join([rule, *odd]), "warn" if odd else "action" if ruled else "second")

    def _save(self) -> None:
        self.form.clear_errors()
        said = self.form.said(self._id)
        if said is None:
            self.form.show_unread()
            return
        try:
            kept = benefits.put_claim(self._context.ws, said)
        except BadBenefit as error:
            self.form.show_error(_FIELD_OF.get(error.problem, "claimSum"), say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit(kept)
