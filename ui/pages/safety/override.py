"""The 安全责任人 decides otherwise: what remains undone, who may decide, and the reason that is kept for ever."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.safety_plan import LimitTooLow
from gbm_desktop.model.events import Event
from gbm_desktop.model.safety.gate import Lacking, Safety, Scope, still_lacking
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import gate
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.safety_plan import lacking_line
from ui.context import Context
from ui.pages.safety.listing import by_kind
from ui.widgets import FieldForm, StatusDot, Tone, column, danger_button, hint, plain_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines

_WIDTH, _MOST_PERSONS, _REASON_HEIGHT = 520, 1_000_000, 72


class OverrideDialog(Dialog):
    """For READY it says what is missing and stays so; for CAPACITY it asks how many may come in instead.

    Raises GbmError where the event's safety cannot be read.
    """

    def __init__(self, context: Context, event: Event, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overrideDialog")
        self.setWindowTitle(self.tr("Override by the safety officer"))
        self.setFixedWidth(_WIDTH)
        self._context, self._event, self._scope = context, event, scope
        safety = gate.read(context.ws, event)
        officer = _officer(safety)
        self.reason, self.limit = lines(), QSpinBox()
        self.reason.setFixedHeight(_REASON_HEIGHT)
        self.limit.setRange(0, _MOST_PERSONS)
        self.limit.setValue(event.said.capacity)
        self.limit.lineEdit().setTextMargins(8, 0, 0, 0)
        self.form = self._fields()
        self.give = danger_button(self._verb(), self._give, "giveOverride")
        self.give.setEnabled(bool(officer) and officer == context.ws.operator.strip())
        box = column(self, margin=24, gap=16)
        box.addWidget(second_text(self._about(still_lacking(safety))))
        if scope is Scope.READY:
            undone = QLabel(self._listed(still_lacking(safety)))
            undone.setWordWrap(True)
            box.addWidget(undone)
        box.addWidget(self._who(officer))
        box.addWidget(self.form)
        box.addWidget(hint(self._kept()))
        box.addLayout(self._buttons())

    def _about(self, missing: Sequence[Lacking]) -> str:
        said = self._event.said
        if self._scope is Scope.CAPACITY:
            full = self.tr(
                "“{name}” holds {capacity:person|people}; at that number admission stops. 0 takes a limit back."
            )
            return fill(full, name=said.name, capacity=f"{said.capacity:,}")
        undone = self.tr("“{name}” can be marked ready although this stays undone ({count}):")
        return fill(undone, name=said.name, count=len(missing))

    def _listed(self, missing: Sequence[Lacking]) -> str:
        """Every kind of what is missing, in full where it is only one."""
        return "\n".join(f"▲ {self._kind(alike)}" for alike in by_kind(missing))

    def _kind(self, alike: Sequence[Lacking]) -> str:
        first = lacking_line(alike[0], self._context.lang)
        more = self.tr("{first}, and {count} more of that kind")
        return fill(more, first=first, count=len(alike) - 1) if len(alike) > 1 else first

    def _who(self, officer: str) -> StatusDot:
        operator = self._context.ws.operator.strip()
        said, tone = self._standing(officer, operator)
        dot = StatusDot(said, tone)
        dot.setObjectName("overrideWho")
        dot.setWordWrap(True)
        return dot

    def _standing(self, officer: str, operator: str) -> tuple[str, Tone]:
        if not officer:
            return self.tr("No safety officer is named yet: name one on the tab of people first."), "danger"
        if officer == operator:
            return fill(self.tr("{officer}, the safety officer, is working now."), officer=officer), "action"
        only = self.tr("Only {officer}, the safety officer, may decide this; {operator} is working now.")
        change = self.tr("First {officer} enters their own name at the top right of the window.")
        return fill(f"{only}{change}", officer=officer, operator=operator or "—"), "warn"

    def _fields(self) -> FieldForm:
        form = FieldForm()
        if self._scope is Scope.CAPACITY:
            form.add("overrideLimit", self.tr("Admit up to (people)"), self.limit)
        form.add("overrideReason", self.tr("Reason"), self.reason)
        return form

    def _kept(self) -> str:
        return self.tr("Name, time and reason are kept for ever and stand in every safety print and in the report.")

    def _verb(self) -> str:
        return self.tr("Override") if self._scope is Scope.READY else self.tr("Set this limit")

    def _buttons(self) -> QHBoxLayout:
        return row(None, plain_button(self.tr("Back"), self.reject, "overrideBack"), self.give)

    def _give(self) -> None:
        reason = self.reason.toPlainText().strip()
        if not reason:
            self.form.show_error("overrideReason", self.tr("Write the reason: it goes into the prints and the report."))
            return
        self.form.clear_errors()
        ws, event_id = self._context.ws, self._event.id
        try:
            if self._scope is Scope.READY:
                gate.override(ws, event_id, reason)
            else:
                gate.override_capacity(ws, event_id, self.limit.value(), reason)
        except LimitTooLow as error:
            self.form.show_error("overrideLimit", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()


def _officer(safety: Safety) -> str:
    officer = safety.plan.people.get(Role.OFFICER) if safety.plan else None
    return safety.name(officer).strip() if officer else ""
