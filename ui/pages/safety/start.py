"""An event without a safety plan: the templates that one starts from, the fitting one first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from gbm_desktop.model.events import Event, EventKind, EventMode
from gbm_desktop.model.safety.permit import Authority, PermitStatus
from gbm_desktop.model.safety.template import Template
from gbm_desktop.safety import templates
from gbm_desktop.wording import Lang, day, word
from gbm_desktop.wording.counted import fill
from ui.widgets import Card, Heading, StatusDot, Tone, column, hint, plain_button, primary_button, row, second_text

_ACROSS, _ANY_SIZE = 2, 100_000


class StartPage(QScrollArea):
    """`wanted` comes with the key of the template that a person takes."""

    wanted = Signal(str)

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("safetyStart")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lang: Lang = lang
        self._shown: tuple[Template, bool, str] | None = None

    def show_event(self, event: Event, permit: PermitStatus) -> None:
        """The templates are ordered for this event, and the statute's demands on it are said."""
        best = templates.fitting(event, statutory=permit.statutory)
        said = self._of_statute(event, permit)
        if self._shown == (best, permit.statutory, said[0]):
            return
        self._shown = best, permit.statutory, said[0]
        body = QWidget()
        body.setObjectName("scrolled")
        box = column(body, gap=16)
        box.setContentsMargins(0, 8, 12, 8)
        box.addWidget(Heading(self.tr("Start the safety plan from a template")))
        brings = self.tr("It brings measures with times, risks and items to check; you name who answers for each.")
        box.addWidget(second_text(brings))
        of_statute = StatusDot(*said)
        of_statute.setWordWrap(True)
        box.addWidget(of_statute)
        others = [template for template in templates.all() if template != best]
        box.addWidget(self._card(best, statutory=permit.statutory, best=True))
        grid = QGridLayout()
        grid.setSpacing(16)
        for at, template in enumerate(others):
            card = self._card(template, statutory=permit.statutory, best=False)
            grid.addWidget(card, at // _ACROSS, at % _ACROSS)
            grid.setColumnStretch(at % _ACROSS, 1)
        box.addLayout(grid)
        box.addStretch(1)
        self.setWidget(body)

    def _of_statute(self, event: Event, permit: PermitStatus) -> tuple[str, Tone]:
        expected = event.said.expected
        if event.said.mode is not EventMode.ONLINE and not expected:
            return self.tr("Nobody has said how many people are expected: whether a permit is needed is open."), "warn"
        if permit.authority is Authority.NOBODY:
            said = self.tr("{count} expected: no police permit is needed (from {least:person|people}).")
            return fill(said, count=expected, least=permit.rule.participants), "second"
        if permit.authority is Authority.EXEMPT:
            return self.tr("Held by a government: no permit, but a stricter plan; its extras come along."), "warn"
        said = self.tr("{count} expected: {police} permits, apply by {day}; the statute's extras come along.")
        by = day(permit.apply_by, self._lang) if permit.apply_by else ""
        return fill(said, count=expected, police=word(permit.authority, self._lang), day=by), "warn"

    def _card(self, template: Template, *, statutory: bool, best: bool) -> Card:
        card = Card()
        top = row(Heading(template.name), None)
        if best:
            top.insertWidget(1, StatusDot(self.tr("recommended"), "action"))
        card.box.addLayout(top)
        card.box.addWidget(hint(self._about(template, statutory=statutory)))
        button = (primary_button if best else plain_button)(
            self.tr("Use this template"), partial(self.wanted.emit, template.key), f"template-{template.key}"
        )
        button.setAccessibleDescription(template.name)
        card.box.addStretch(1)
        card.box.addLayout(row(button, None))
        return card

    def _about(self, template: Template, *, statutory: bool) -> str:
        kinds = "、".join(word(kind, self._lang) for kind in EventKind if kind in template.kinds)
        any_size = self.tr("of any size")
        size = fill(self.tr("up to {most:person|people}"), most=f"{template.most:,}")
        said = self.tr("For {kinds}, {size}: {measures:measure|measures}, {risks:risk|risks}, {checks:check|checks}")
        return fill(
            said,
            kinds=kinds,
            size=any_size if template.most >= _ANY_SIZE else size,
            measures=len(template.measures_for(statutory=statutory)),
            risks=len(template.risks),
            checks=len(template.checks),
        )
