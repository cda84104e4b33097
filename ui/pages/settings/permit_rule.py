"""The county's own rule on permits, where it has a stricter one than the year's notice names."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.permit import PermitRuleIncomplete
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit_rule import RuleProblem
from gbm_desktop.safety import permit
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.settings.section import Section
from ui.widgets import FieldForm, StatusDot, hint, plain_button
from ui.widgets.form_fields import unscrolled

_MOST_PEOPLE, _MOST_DAYS, _LONGEST = 1_000_000, 365, 200
_FIELDS = {
    RuleProblem.PARTICIPANTS: "ruleParticipants",
    RuleProblem.CITY_BELOW: "ruleCity",
    RuleProblem.DAYS: "ruleDays",
    RuleProblem.NO_SOURCE: "ruleSource",
}


class PermitRuleSection(Section):
    """From how many people, whose police, how many days before, and where that is written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "permit_rule")
        self.begin(self.tr("Local permit rule"))
        self._whose = StatusDot()
        self._whose.setWordWrap(True)
        self._whose.setObjectName("ruleWhose")
        self._participants, self._city = _count(_MOST_PEOPLE), _count(_MOST_PEOPLE)
        self._days, self._remind = _count(_MOST_DAYS), _count(_MOST_DAYS)
        self._working = QCheckBox(self.tr("Count working days only"))
        self._working.setObjectName("ruleWorkingDays")
        self._source = QLineEdit()
        self._source.setMaxLength(_LONGEST)
        self._form = FieldForm()
        self._reset = plain_button(self.tr("Back to the notice's rule"), self._give_up, "ruleReset", "undo")
        self._lay_out()
        for number in (self._participants, self._city, self._days, self._remind):
            number.valueChanged.connect(self.edit)
        self._working.toggled.connect(self.edit)
        self._source.textChanged.connect(self.edit)

    def show_stored(self) -> None:
        """The rule that counts here, and whose it is."""
        found = permit.rule(self.context.ws)
        own = permit.has_own_rule(self.context.ws)
        notice = self.tr("The notice's rule is in force: {source}").format(source=found.source)
        said = self.tr("The county's own rule is in force") if own else notice
        self._whose.show_status(said, "action" if own else "second")
        self._participants.setValue(found.participants)
        self._city.setValue(found.city_participants)
        self._days.setValue(found.apply_days_before)
        self._remind.setValue(found.remind_days_before)
        self._working.setChecked(found.working_days)
        self._source.setText(found.source if own else "")
        self._reset.setEnabled(own)
        self._form.clear_errors()

    def store(self) -> str:
        """The county has the rule that the fields say."""
        said = PermitRule(
            participants=self._participants.value(),
            city_participants=self._city.value(),
            apply_days_before=self._days.value(),
            remind_days_before=self._remind.value(),
            source=self._source.text(),
            working_days=self._working.isChecked(),
        )
        permit.set_rule(self.context.ws, said)
        return self.tr("The county's own permit rule is saved; every event's latest day follows it")

    def refuse(self, error: GbmError) -> None:
        """What is wrong stands under its field."""
        self._form.clear_errors()
        if not isinstance(error, PermitRuleIncomplete):
            self.context.problem(error)
            return
        for problem in reversed(error.wrong):
            self._form.show_error(_FIELDS[problem], word(problem, self.context.lang))

    def _give_up(self) -> None:
        try:
            permit.set_rule(self.context.ws, None)
        except GbmError as error:
            self.context.problem(error)
            return
        self.discard()
        self.context.tell(self.tr("The notice's permit rule is in force again"), undo=True)

    def _lay_out(self) -> None:
        form = self._form
        form.add_row(
            ("ruleParticipants", self.tr("Permit needed from (people a session)"), self._participants),
            ("ruleCity", self.tr("City police decide from (people)"), self._city),
        )
        form.add_row(
            ("ruleDays", self.tr("Apply so many days before"), self._days),
            ("ruleRemind", self.tr("Remind so many days before"), self._remind),
        )
        form.add_widget(self._working)
        form.add("ruleSource", self.tr("Source (document and number)"), self._source)
        self.box.addWidget(self._whose)
        self.box.addWidget(hint(self.tr("A county may be stricter than the statute; ask its police for the document.")))
        self.box.addWidget(hint(self.tr("For 1,000 people or more the statute's 20 days hold in any case.")))
        self.box.addWidget(form)
        self.add_foot(self.tr("Save the local rule"), self._reset)


def _count(most: int) -> QSpinBox:
    field = unscrolled(QSpinBox())
    field.setRange(0, most)
    field.setGroupSeparatorShown(True)
    return field
