"""What is asked and told when the ledger of deals, or the register of claims, is imported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop import benefits, claim_import, deal_import
from gbm_desktop.intake.deal_ledger import Usual
from gbm_desktop.intake.ledger_plan import Imported, LedgerPlan
from gbm_desktop.ledger_export import names
from gbm_desktop.model.benefits import Claim
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.person_name import masked_name
from gbm_desktop.wording import word
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.pages.benefits.ledger_import import LedgerImportDialog
from ui.widgets import FieldForm
from ui.widgets.event_box import EventBox
from ui.widgets.form_fields import unscrolled


class DealImportDialog(LedgerImportDialog[Deal]):
    """Kind, place and event of rows that do not say theirs are chosen here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._ws, self._lang, self._names = context.ws, context.lang, names(context.ws)
        self._event = EventBox(context)
        super().__init__(context, self.tr("Import a ledger of deals"), parent)

    def needed(self) -> str:
        """A day or month, and a count or sum."""
        return self.tr("Excel, WPS or text, with a column of days or months and one of counts or sums; drop it here.")

    def usual_form(self) -> FieldForm:
        """Kind, place, event."""
        self._kind, self._channel = unscrolled(QComboBox()), unscrolled(QComboBox())
        self._kind.addItem(self.tr("must be in the row"), None)
        for kind in DealKind:
            self._kind.addItem(word(kind, self._lang), kind)
        for channel in Channel:
            self._channel.addItem(word(channel, self._lang), channel)
        for box in (self._kind, self._channel):
            box.activated.connect(lambda _at: self.read())
        self._event.chosen.connect(lambda _event: self.read())
        form = FieldForm()
        form.add_row(
            ("usualKind", self.tr("Rows that name no kind"), self._kind),
            ("usualChannel", self.tr("Rows that name no channel"), self._channel),
            ("usualEvent", self.tr("Rows that name no event"), self._event),
        )
        return form

    def planning(self, file: Path) -> Callable[[], LedgerPlan[Deal]]:
        """The file read with what is chosen."""
        ws, kind, channel = self._ws, self._kind.currentData(), Channel(self._channel.currentData())
        usual = Usual(DealKind(kind) if kind else None, channel, self._event.event_id)
        return lambda: deal_import.plan(ws, file, usual)

    def importing(self, plan: LedgerPlan[Deal]) -> Callable[[], Imported[Deal]]:
        """The plan is carried out."""
        return lambda: deal_import.import_plan(self._ws, plan)

    def told(self, entry: Deal) -> str:
        """Day, kind, names, count and sum."""
        of = (entry.on_day.isoformat(), word(entry.kind, self._lang), word(entry.channel, self._lang))
        parts = (*of, *self._names.of(entry), f"{entry.count:,}", yuan(entry.sum) if entry.sum else "", entry.note)
        return "　".join(part for part in parts if part)


class ClaimImportDialog(LedgerImportDialog[Claim]):
    """The scheme of rows that name none is chosen here; a row without a sum is granted what the rule gives."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._ws, self._names = context.ws, names(context.ws)
        self._schemes = {one.id: one for one in benefits.schemes(context.ws)}
        super().__init__(context, self.tr("Import a register of what was granted"), parent)

    def needed(self) -> str:
        """A day, and a sum or what the rule needs."""
        return self.tr("Excel, WPS or text, with a column of days and one of sums, purchases or loans; drop it here.")

    def usual_form(self) -> FieldForm:
        """The scheme."""
        self._scheme = unscrolled(QComboBox())
        self._scheme.addItem(self.tr("must be in the row"), None)
        for one in self._schemes.values():
            self._scheme.addItem(one.name, one.id)
        self._scheme.activated.connect(lambda _at: self.read())
        form = FieldForm()
        form.add("usualScheme", self.tr("Rows that name no scheme"), self._scheme)
        return form

    def planning(self, file: Path) -> Callable[[], LedgerPlan[Claim]]:
        """The file read with what is chosen."""
        ws, usual = self._ws, self._schemes.get(self._scheme.currentData())
        return lambda: claim_import.plan(ws, file, usual)

    def importing(self, plan: LedgerPlan[Claim]) -> Callable[[], Imported[Claim]]:
        """The plan is carried out."""
        return lambda: claim_import.import_plan(self._ws, plan)

    def told(self, entry: Claim) -> str:
        """Day, scheme, who (masked), names and sum."""
        of = (entry.on_day.isoformat(), self._schemes[entry.scheme_id].name, masked_name(entry.claimant), entry.village)
        parts = (*of, *self._names.of(entry), yuan(entry.sum) if entry.sum else "", entry.note)
        return "　".join(part for part in parts if part)
