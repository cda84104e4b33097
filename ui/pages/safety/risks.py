"""风险: what may go wrong at the event, how bad it is, what holds it down, who answers for that, who looked again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gbm_desktop import staff
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.risk import Risk, RiskLevel
from gbm_desktop.model.safety.template import TemplateRisk
from gbm_desktop.safety import risks
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.risks import level
from ui.context import Context
from ui.page import Page
from ui.pages.safety.risk_dialogs import RiskDialog, RiskPersonDialog, SuggestionsDialog
from ui.pages.safety.risk_matrix import RiskMatrix
from ui.pages.safety.risk_table import RiskTable
from ui.widgets import EmptyState, RowAction, StatusDot, column, hint, plain_button, second_text
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack


class RisksTab(Page):
    """The table, above it what is done with the risks that are selected, and the matrix."""

    key = "risks"
    tables = frozenset({"risks", "staff", "events"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("risksTab")
        self._event_id = event_id
        self.table = RiskTable(context, self._edit, self._review_one, self._actions())
        self.matrix = RiskMatrix()
        self._levels, self._state = second_text("", wrap=False), StatusDot()
        self._levels.setObjectName("riskLevels")
        self._state.setObjectName("riskState")
        self._state.setWordWrap(True)
        self._assign_button = plain_button(self.tr("Name a person…"), self._assign, "assignRisks", "person")
        self._review_button = plain_button(self.tr("Reviewed by…"), self._review, "reviewRisks", "check")
        self.table.chosen.connect(lambda chosen: self._offer(possible=bool(chosen)))
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._add)

    def refresh(self) -> None:
        """The table as it is stored now."""
        found = risks.of(self.context.ws, self._event_id)
        self.table.show_risks(found, {person.id: person for person in staff.everyone(self.context.ws)})
        self.matrix.show_risks(found)
        self._offer(possible=bool(self.table.selected()))
        self._say_levels(found)
        self._say_state(found)
        self._stack.setCurrentIndex(1 if found else 0)

    def go_to(self, ref: str) -> None:
        """The risk is seen, the cursor on what it lacks."""
        self.refresh()
        self.table.go_to(ref)

    def _actions(self) -> list[RowAction[Risk]]:
        return [
            RowAction(self.tr("Name a person…"), lambda _chosen: self._assign(), "Ctrl+Return"),
            RowAction(self.tr("Reviewed by…"), lambda _chosen: self._review()),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No risk has been looked into yet"),
            self.tr("Show what is suggested"),
            self._suggest,
            text=self.tr("Events of this kind and size bring risks with them; take over what applies."),
            link=self.tr("Add a risk of your own"),
            on_link=self._add,
        )

    def _list_view(self) -> QWidget:
        view, buttons = QWidget(), QWidget()
        flow = FlowLayout(8)
        for button in (
            plain_button(self.tr("Suggested risks…"), self._suggest, "suggestRisks", "list"),
            plain_button(self.tr("Add a risk…"), self._add, "addRisk", "add"),
            self._assign_button,
            self._review_button,
        ):
            flow.addWidget(button)
        buttons.setLayout(flow)
        words = column(gap=8)
        for part in (buttons, self._levels, self._state):
            words.addWidget(part)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        axes = hint(self.tr("↑ likelihood\n→ severity"), wrap=False)
        head.addWidget(axes, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.matrix)
        box = column(view)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        return view

    def _offer(self, *, possible: bool) -> None:
        for button in (self._assign_button, self._review_button):
            button.setEnabled(possible)

    def _say_levels(self, found: list[Risk]) -> None:
        counts = [(of, sum(risk.level is of for risk in found)) for of in RiskLevel]
        self._levels.setText("　".join(f"{level(of, self.context.lang)} {count}" for of, count in counts if count))

    def _say_state(self, found: list[Risk]) -> None:
        loose = [risk for risk in found if risk.level is RiskLevel.RED and not risk.is_held_down]
        unreviewed = sum(risk.reviewed_on is None for risk in found)
        if loose:
            said = self.tr(
                "{count:red risk lacks|red risks lack} a control or a person: the event cannot be ready before"
            )
            self._state.show_status(fill(said, count=len(loose)), "danger")
        elif unreviewed:
            said = self.tr("Every red risk is under control; {count:risk awaits|risks await} review")
            self._state.show_status(fill(said, count=unreviewed), "warn")
        else:
            self._state.show_status(self.tr("Every red risk is under control, every risk reviewed"), "action")

    def _suggest(self) -> None:
        found = risks.suggested(self.context.ws, self._event_id)
        if not found:
            self.context.tell(self.tr("Everything that is suggested for this kind of event is in the table"))
            return
        dialog = SuggestionsDialog(self.context, found, self)
        dialog.decided.connect(self._take_over)
        dialog.open()

    def _take_over(self, chosen: list[TemplateRisk]) -> None:
        if chosen and self.context.attempt(lambda: risks.add_suggested(self.context.ws, self._event_id, chosen)):
            self.context.tell(fill(self.tr("{count:risk|risks} added"), count=len(chosen)), undo=True)

    def _add(self) -> None:
        dialog = RiskDialog(self.context, self._event_id, self)
        dialog.stored.connect(self.go_to)
        dialog.open()

    def _edit(self, risk: Risk) -> bool:
        return self.context.attempt(lambda: risks.edit(self.context.ws, risk))

    def _review_one(self, risk: Risk, staff_id: StaffId | None) -> bool:
        return staff_id is not None and self.context.attempt(lambda: risks.review(self.context.ws, risk.id, staff_id))

    def _assign(self) -> None:
        ids = [risk.id for risk in self.table.selected()]
        title = fill(self.tr("Name who answers for {count:risk|risks}"), count=len(ids))
        self._ask_person(title, self.tr("Responsible"), lambda person: risks.assign(self.context.ws, ids, person))

    def _review(self) -> None:
        first, *also = [risk.id for risk in self.table.selected()]
        title = fill(self.tr("{count:risk|risks} looked at again today"), count=1 + len(also))
        self._ask_person(
            title, self.tr("Reviewed by"), lambda person: risks.review(self.context.ws, first, person, also=also)
        )

    def _ask_person(self, title: str, label: str, take: Callable[[StaffId], object]) -> None:
        RiskPersonDialog(self.context, title, label, take, self).open()

    def _remove(self, chosen: list[Risk]) -> None:
        if self.context.attempt(lambda: risks.remove(self.context.ws, [risk.id for risk in chosen])):
            self.context.tell(fill(self.tr("{count:risk|risks} removed"), count=len(chosen)), undo=True)
