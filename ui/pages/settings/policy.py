"""What the year's notice says, each fact with its clause; what nobody has verified stands as 待核实."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gbm_desktop import campaign, policy
from gbm_desktop.model.policy import Addressee, Clause, PolicyProfile
from gbm_desktop.wording import day
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import Card, Heading, hint, link_button, second_text, set_property

_TOP = Qt.AlignmentFlag.AlignTop
_NAME_WIDTH, _SOURCE_WIDTH = 104, 132
Fact = tuple[str, str | None, str]


class PolicySection(Card):
    """The short facts; the notice's clauses in full unfold below, made when they are first asked for."""

    name = "policy"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("policySection")
        self.title = self.tr("Policy")
        self._context = context
        self._year = 0
        self._short, self._long = QWidget(), QWidget()
        self._long.setObjectName("policyClauses")
        self._long.hide()
        self._unfold = link_button(self.tr("Show the clauses in full"), self._toggle, "unfoldPolicy")
        self.box.addWidget(Heading(self.title))
        for part in (self._short, self._unfold, self._long):
            self.box.addWidget(part)

    def refresh(self) -> None:
        """The facts of the campaign's year."""
        year = campaign.current(self._context.ws).year
        if year != self._year:
            self._year = year
            self._fill(self._short, self._facts(policy.profile(year), year))

    def _toggle(self) -> None:
        opened = self._long.isHidden()
        if self._long.layout() is None:
            self._fill(self._long, self._clauses(policy.profile(self._year)))
        self._long.setVisible(opened)
        self._unfold.setText(self.tr("Hide the clauses") if opened else self.tr("Show the clauses in full"))

    def _facts(self, found: PolicyProfile, year: int) -> Sequence[Fact]:
        first, last = found.period_in(year)
        due, source, permit = found.due_in(year), found.sources, found.permit
        asked = self.tr("from {count:person|people} a session; asked for {days:day|days} before")
        return (
            (self.tr("Document"), found.document_number, ""),
            (self.tr("Title"), found.title, ""),
            (self.tr("Issued"), self._day(found.issued), ""),
            (self.tr("Theme"), found.theme, source.get("theme", "")),
            (self.tr("Period"), f"{self._day(first)} – {self._day(last)}", source.get("period", "")),
            (self.tr("Report due"), self._due(found, due), source.get("due", "")),
            (self.tr("Addressees"), _names(found.addressees), _source(found.addressees)),
            (self.tr("Forms of event"), "、".join(one.name for one in found.kinds), found.kinds[0].source),
            (self.tr("Complaint phones"), "、".join(found.complaint_phones), source.get("complaint_phones", "")),
            (
                self.tr("Police permit"),
                fill(asked, count=permit.participants, days=permit.apply_days_before),
                permit.source,
            ),
        )

    def _clauses(self, found: PolicyProfile) -> Sequence[Fact]:
        clauses: list[tuple[str, Clause | None]] = [
            (self.tr("Where"), found.scope),
            (self.tr("Products"), found.products),
            *((self.tr("Organisation"), one) for one in found.organisation or (None,)),
            (self.tr("Safety"), found.safety),
            (self.tr("Publicity"), found.publicity),
        ]
        purpose = (self.tr("Purpose"), found.purpose, "")
        duties = [(one.name, one.duty, one.source) for one in found.departments]
        return (
            purpose,
            *((name, one.text if one else None, one.source if one else "") for name, one in clauses),
            *duties,
        )

    def _due(self, found: PolicyProfile, due: date | None) -> str | None:
        words = self._day(due)
        return f"{words}（{found.due_words}）" if words and found.due_words else words

    def _day(self, value: date | None) -> str | None:
        return day(value, self._context.lang) if value else None

    def _fill(self, part: QWidget, facts: Sequence[Fact]) -> None:
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for line, (name, text, source) in enumerate(facts):
            for at, label in enumerate((second_text(name), self._value(text), hint(source))):
                label.setAlignment(_TOP)
                grid.addWidget(label, line, at)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        grid.setColumnMinimumWidth(2, _SOURCE_WIDTH)

    def _value(self, text: str | None) -> QLabel:
        label = QLabel(text or self.tr("▲ To be verified"))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not text:
            set_property(label, "tone", "warn")
        return label


def _names(offices: Sequence[Addressee] | None) -> str | None:
    return "、".join(one.name for one in offices) if offices else None


def _source(offices: Sequence[Addressee] | None) -> str:
    return offices[0].source if offices else ""
