"""The police permit of an event: whether one is needed, who must ask for it, how far it is, and its papers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Event, EventMode
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import UNDER_WAY, Authority, Holder, Paper, PermitState, PermitStatus
from gbm_desktop.safety import permit
from gbm_desktop.wording import day, word
from gbm_desktop.wording.permit_status import advice, headline, rule_line
from ui.context import Context
from ui.dialogs.permit_move import PermitMove
from ui.page import Page
from ui.pages.safety.permit_papers import PermitPapers
from ui.pages.safety.permit_steps import PermitSteps
from ui.widgets import Card, Heading, Tone, column, hint, link_button, row, second_text, set_property, symbol
from ui.widgets.reading_order import read_in_order

_INDENT = 26


class PermitTab(Page):
    """What does not concern this event is not shown: below the threshold there is nothing to hold or hand in."""

    key = "permit"
    tables = frozenset({"events", "permits", "permit_rule", "attachments", "campaign"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("permitTab")
        self._event_id = event_id
        self._status: PermitStatus | None = None
        self._head, self._advice = Heading(""), second_text("")
        self._head.setObjectName("permitHead")
        self._head.setWordWrap(True)
        self._advice.setObjectName("permitAdvice")
        self._remind, self._rule = hint(""), hint("")
        self._rule.setObjectName("permitRule")
        self._expected = link_button(self.tr("Say how many are expected ›"), self._to_basics, "toExpected")
        self._holder = HolderChoice(context)
        self._steps, self._papers = PermitSteps(context.lang), PermitPapers(context, event_id)
        self._holder.group.idClicked.connect(self._hold)
        self._steps.wanted.connect(self._ask)
        self._lay_out()

    def refresh(self) -> None:
        """All that is stored of the permit now."""
        ws, lang = self.context.ws, self.context.lang
        try:
            event = events.get(ws, self._event_id)
            status = permit.status(ws, event)
        except GbmError as error:
            self.context.problem(error)
            return
        self._status = status
        self._show_head(event, status)
        under_way = status.permit.state in UNDER_WAY
        self._holder.show_holder(status.permit.holder)
        self._holder.setVisible(status.statutory)
        self._steps.setVisible(status.needed or under_way)
        self._papers.setVisible(status.needed or under_way)
        self._steps.show_status(status)
        self._papers.show_status(status)
        self._rule.setText(rule_line(status.rule, lang))
        read_in_order(self._holder, self._steps, self._papers, self._to_rules)

    def go_to(self, ref: str) -> None:
        """The paper of this name has the cursor; anything else leads to what is to be done next."""
        paper = self._papers.findChild(QWidget, f"paper_{ref}") if ref in set(Paper) else None
        if paper is not None:
            paper.setFocus()
        elif self._steps.isVisible():
            self._steps.focus_next()

    def _show_head(self, event: Event, status: PermitStatus) -> None:
        lang = self.context.lang
        tone = _tone(event, status)
        self._head.setText(f"{symbol(tone)} {headline(event, status, lang)}")
        set_property(self._head, "tone", tone)
        told = advice(status, lang)
        self._advice.setText("\n".join(told))
        self._advice.setVisible(bool(told))
        waits = status.permit.state is PermitState.TO_APPLY and not status.late
        self._remind.setVisible(bool(status.remind_from) and waits)
        if status.remind_from:
            text = self.tr("The dashboard reminds of it from {day}.")
            self._remind.setText(text.format(day=day(status.remind_from, lang)))
        self._expected.setVisible(_unsaid(event))

    def _hold(self, at: int) -> None:
        try:
            permit.set_holder(self.context.ws, self._event_id, list(Holder)[at])
        except GbmError as error:
            self.context.problem(error)

    def _ask(self, wanted: PermitState) -> None:
        if self._status is None:
            return
        dialog = PermitMove(self.context, self._event_id, self._status, wanted, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.stored.connect(self._recorded)
        dialog.open()

    def _recorded(self, state: PermitState) -> None:
        said = self.tr("The permit stands as: {state}").format(state=word(state, self.context.lang))
        self.context.tell(said, undo=True)
        self._steps.focus_next()

    def _to_basics(self) -> None:
        self.context.go("events", event_id=self._event_id, step=EventStep.BASICS, field="expected")

    def _to_rule(self) -> None:
        self.context.go("settings", part="permit_rule")

    def _lay_out(self) -> None:
        top = Card()
        top.setObjectName("permitTop")
        for part in (self._head, self._advice, self._remind, self._expected, self._holder):
            top.box.addWidget(part)
        body = QWidget()
        body.setObjectName("scrolled")
        down = column(body, gap=16)
        down.setContentsMargins(0, 0, 12, 16)
        for card in (top, self._steps, self._papers):
            down.addWidget(card)
        down.addWidget(self._rule)
        self._to_rules = link_button(self.tr("The county's own rule ›"), self._to_rule, "toPermitRule")
        down.addLayout(row(self._to_rules, None))
        down.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        column(self).addWidget(scroll)


class HolderChoice(QWidget):
    """Who holds the event: two choices, each with what it means."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("permitHolder")
        self.group = QButtonGroup(self)
        meanings = (
            self.tr("Also a township's government or a county's bureau: they apply as everyone does."),
            self.tr("Only a people's government at county level or above, or a State Council department."),
        )
        down = column(self, gap=0)
        for at, (holder, meaning) in enumerate(zip(Holder, meanings, strict=True)):
            choice = QRadioButton(word(holder, context.lang))
            choice.setObjectName(f"holder_{holder}")
            choice.setAccessibleDescription(meaning)
            self.group.addButton(choice, at)
            said = hint(meaning)
            said.setContentsMargins(_INDENT, 0, 0, 0)
            down.addWidget(choice)
            down.addWidget(said)

    def show_holder(self, holder: Holder) -> None:
        """This one is chosen."""
        self.group.button(list(Holder).index(holder)).setChecked(True)


def _unsaid(event: Event) -> bool:
    return not event.said.expected and event.said.mode is not EventMode.ONLINE


def _tone(event: Event, status: PermitStatus) -> Tone:
    if status.changes or status.late or (status.needed and status.permit.state is PermitState.REFUSED):
        return "danger"
    if status.authority is Authority.NOBODY and _unsaid(event):
        return "warn"
    return "action" if status.in_order else "warn"
