"""What is asked about risks: a new one, which of the suggested ones, and on whom to lay several at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.risks import RiskUnnamed
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.risk import MOST, level_of
from gbm_desktop.model.safety.template import TemplateRisk
from gbm_desktop.safety import risks
from gbm_desktop.wording import say
from gbm_desktop.wording.risks import level
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, unscrolled
from ui.widgets.staff_box import StaffBox

_WIDTH, _USUAL = 520, 3


class RiskDialog(Dialog):
    """A risk of the person's own; `stored` comes with its id."""

    stored = Signal(str)

    def __init__(self, context: Context, event_id: EventId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("riskDialog")
        self.setWindowTitle(self.tr("Add a risk"))
        self.setFixedWidth(_WIDTH)
        self._context, self._event_id = context, event_id
        self._hazard, self._consequence = QLineEdit(), QLineEdit()
        self._likelihood, self._severity = _score(), _score()
        self._level, self._control, self._who = hint("", wrap=False), lines(), StaffBox(context)
        self._level.setObjectName("riskLevel")
        self._form = self._fields()
        for score in (self._likelihood, self._severity):
            score.valueChanged.connect(lambda _value: self._show_level())
        self._show_level()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        cancel = plain_button(self.tr("Cancel"), self.reject, "riskCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Add"), self._store, "riskSave")))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        note = self.tr("For example: a marquee blown over, sample paint catching fire, a queue for gifts")
        form.add("riskHazard", self.tr("What may go wrong"), self._hazard, note=note)
        form.add("riskConsequence", self.tr("What would follow"), self._consequence)
        form.add_row(
            ("riskLikelihood", self.tr("How likely, 1 to 5"), self._likelihood),
            ("riskSeverity", self.tr("How grave, 1 to 5"), self._severity),
        )
        form.add_widget(self._level)
        form.add("riskControl", self.tr("How it is kept under control"), self._control)
        form.add("riskResponsible", self.tr("Who answers for that"), self._who)
        return form

    def _show_level(self) -> None:
        found = level_of(self._likelihood.value(), self._severity.value())
        self._level.setText(self.tr("Level: {level}").format(level=level(found, self._context.lang)))

    def _store(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        try:
            risk = risks.add(
                self._context.ws,
                self._event_id,
                hazard=self._hazard.text(),
                consequence=self._consequence.text(),
                likelihood=self._likelihood.value(),
                severity=self._severity.value(),
                control=self._control.toPlainText(),
                responsible=self._who.staff_id,
            )
        except RiskUnnamed as error:
            self._form.show_error("riskHazard", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit(risk.id)


class SuggestionsDialog(Dialog):
    """What this kind of event brings with it, all ticked; `decided` comes with those that stayed so."""

    decided = Signal(list)

    def __init__(self, context: Context, suggested: Sequence[TemplateRisk], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionsDialog")
        self.setWindowTitle(self.tr("Suggested risks"))
        self.setMinimumWidth(_WIDTH)
        self._suggested, self._boxes = list(suggested), [self._box(one, context) for one in suggested]
        listed = column(gap=4)
        for tick, one in zip(self._boxes, self._suggested, strict=True):
            listed.addWidget(tick)
            listed.addWidget(hint(one.control))
        listed.addStretch(1)
        box = column(self, margin=24, gap=16)
        box.addWidget(
            second_text(self.tr("Events of this kind and size often bring these. Untick what does not apply."))
        )
        box.addLayout(listed)
        cancel = plain_button(self.tr("Cancel"), self.reject, "suggestionsCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Add them"), self._decide, "suggestionsAdd")))

    def _box(self, one: TemplateRisk, context: Context) -> QCheckBox:
        tick = QCheckBox(f"{one.hazard}（{level(level_of(one.likelihood, one.severity), context.lang)}）")
        tick.setObjectName(f"suggested-{one.key}")
        tick.setChecked(True)
        return tick

    def _decide(self) -> None:
        self.accept()
        self.decided.emit([one for tick, one in zip(self._boxes, self._suggested, strict=True) if tick.isChecked()])


class RiskPersonDialog(Dialog):
    """One person for the chosen risks; `take` stores it and may raise GbmError."""

    def __init__(
        self, context: Context, title: str, label: str, take: Callable[[StaffId], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("riskPersonDialog")
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self._context, self._take = context, take
        self.person = StaffBox(context)
        self._form = FieldForm()
        self._form.add("riskPerson", label, self.person)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        cancel = plain_button(self.tr("Cancel"), self.reject, "riskPersonCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Name them"), self._store, "riskPersonSave")))

    def _store(self) -> None:
        if not self._form.all_taken():
            return
        if self.person.staff_id is None:
            self._form.show_error("riskPerson", self.tr("Choose a person."))
            return
        try:
            self._take(self.person.staff_id)
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()


def _score() -> QSpinBox:
    field = unscrolled(QSpinBox())
    field.setRange(1, MOST)
    field.setValue(_USUAL)
    return field
