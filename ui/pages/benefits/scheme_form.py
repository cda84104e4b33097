"""The form of a scheme: its rule, its days, its papers, and a calculator that follows the rule as it is typed."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.benefits import BadBenefit
from gbm_desktop.model.benefits import BenefitProblem, Scheme, SchemeKind
from gbm_desktop.model.ids import SchemeId
from gbm_desktop.model.money import MoneyProblem, parse_percent
from gbm_desktop.wording import word
from gbm_desktop.wording.money import percent
from ui.context import Context
from ui.pages.benefits.scheme_calculator import SchemeCalculator
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.catalogue.fields import PriceLine
from ui.widgets.day_line import DayLine
from ui.widgets.form_fields import lines

_FIELD_OF = {
    BenefitProblem.NO_NAME: "schemeName",
    BenefitProblem.RATE_TOO_HIGH: "schemeRate",
    BenefitProblem.RATE_AND_AMOUNT: "schemeAmount",
    BenefitProblem.INTEREST_BY_AMOUNT: "schemeRate",
    BenefitProblem.DAYS_BACKWARDS: "lastDay",
    BenefitProblem.NEGATIVE: "schemeAmount",
}


class SchemeForm(EntryForm[Scheme]):
    """Kind and name first, then the rule, then where it stands written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._entry = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "")
        self.kind = self.choices(SchemeKind)
        self.name, self.object, self.category, self.unit = (QLineEdit() for _field in range(4))
        self.rate, self.source, self.published = QLineEdit(), QLineEdit(), QLineEdit()
        self.amount, self.cap, self.budget = PriceLine(), PriceLine(), PriceLine()
        self.first_day, self.last_day = DayLine(), DayLine()
        self.papers, self.note = lines(), lines()
        self.calculator = SchemeCalculator()
        self._lay_out()
        texts = (self.name, self.object, self.category, self.unit, self.rate, self.source, self.published)
        self.watch(self.kind, *texts, self.amount, self.cap, self.budget, self.first_day, self.last_day)
        self.watch(self.papers, self.note)
        self.edited.connect(self._follow)

    def _lay_out(self) -> None:
        self.add_row(("schemeKind", self.tr("Kind"), self.kind), ("schemeName", self.tr("Name"), self.name))
        self.add_row(
            ("schemeObject", self.tr("For whom"), self.object), ("schemeCategory", self.tr("For what"), self.category)
        )
        self.rate.setPlaceholderText("10%")
        self.add_row(
            ("schemeRate", self.tr("Rate, %"), self.rate),
            ("schemeAmount", self.tr("Or yuan a piece"), self.amount),
            ("schemeUnit", self.tr("A piece is"), self.unit),
        )
        self.add_row(
            ("schemeCap", self.tr("At most for a household, yuan"), self.cap),
            ("schemeBudget", self.tr("Budget, yuan"), self.budget),
        )
        self.add_row(
            ("firstDay", self.tr("First day"), self.first_day), ("lastDay", self.tr("Last day"), self.last_day)
        )
        self.add_widget(self.calculator)
        self.add_heading(self.tr("Where it stands"))
        self.add("schemeSource", self.tr("In which paper"), self.source)
        self.add("schemePublished", self.tr("Published where and when"), self.published)
        self.add("schemePapers", self.tr("What must be handed in"), self.papers)
        self.add("schemeNote", self.tr("Note"), self.note)

    def fill(self, entry: Scheme) -> None:
        """The fields hold the scheme."""
        self._entry = entry
        self.kind.setCurrentIndex(self.kind.findData(entry.kind))
        for field, text in (
            (self.name, entry.name), (self.object, entry.object), (self.category, entry.category),
            (self.unit, entry.unit), (self.source, entry.source), (self.published, entry.published),
        ):  # fmt: skip
            field.setText(text)
            field.setCursorPosition(0)
        self.rate.setText("" if entry.rate is None else percent(entry.rate))
        for line, fen in ((self.amount, entry.amount), (self.cap, entry.cap), (self.budget, entry.budget)):
            line.show_sum(fen)
        self.first_day.show_day(entry.first_day)
        self.last_day.show_day(entry.last_day)
        self.papers.setPlainText(entry.papers)
        self.note.setPlainText(entry.note)
        self._follow()

    def said(self) -> Scheme:
        """The scheme as the form has it; a text that is no number means none."""
        kind = SchemeKind(self.kind.currentData())
        return replace(
            self._entry, kind=kind, name=self.name.text(), object=self.object.text(), category=self.category.text(),
            rate=parse_percent(self.rate.text()), amount=None if kind is SchemeKind.INTEREST else _fen(self.amount),
            unit=self.unit.text(), cap=_fen(self.cap), budget=_fen(self.budget), first_day=self.first_day.day,
            last_day=self.last_day.day, source=self.source.text(), papers=self.papers.toPlainText(),
            published=self.published.text(), note=self.note.toPlainText(),
        )  # fmt: skip

    def unsound(self) -> str:
        """The key of a field whose text cannot be read, with its sentence shown; empty where all can."""
        if self.rate.text().strip() and parse_percent(self.rate.text()) is None:
            self.show_error("schemeRate", self.tr("Not a rate; write 10 or 3.65%."))
            return "schemeRate"
        for key, line in (("schemeAmount", self.amount), ("schemeCap", self.cap), ("schemeBudget", self.budget)):
            if isinstance(line.sum, MoneyProblem):
                self.show_error(key, word(line.sum, self.context.lang))
                return key
        for key, day in (("firstDay", self.first_day), ("lastDay", self.last_day)):
            if not day.is_sound:
                self.show_error(key, self.tr("Not a day; write 2023-10-12."))
                return key
        return ""

    def field_of(self, error: GbmError) -> str:
        """The field that the error is about."""
        return _FIELD_OF.get(error.problem, "") if isinstance(error, BadBenefit) else ""

    def _follow(self) -> None:
        scheme = self.said()
        for key in ("schemeAmount", "schemeUnit"):
            self.ask(key, asked=scheme.kind is not SchemeKind.INTEREST)
        self.calculator.show_scheme(scheme)


def _fen(line: PriceLine) -> int | None:
    return None if isinstance(line.sum, MoneyProblem) else line.sum
