"""The chosen case beside the list: its way, the next steps as buttons, what is known, what was done, its files."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gbm_desktop.case_names import CaseNames
from gbm_desktop.model import case_flow
from gbm_desktop.model.consumer import Case, CaseState, CaseStep
from gbm_desktop.wording import word
from gbm_desktop.wording.consumer import time_left
from ui.context import Context
from ui.pages.consumer.case_about import CaseAbout, CaseCourse
from ui.pages.consumer.case_files import CaseFiles
from ui.pages.consumer.flow_track import FlowTrack
from ui.widgets import Heading, StatusDot, Tone, column, hint, link_button, plain_button, primary_button, row, rule
from ui.widgets.flow_layout import FlowLayout

_INSET = 12


class CaseDetail(QWidget):
    """`wanted` comes with the state that a person is about to record, `reveal` when who reported is to be seen.

    `edited` and `classified` come when the case is to be put right.
    """

    wanted = Signal(object)
    edited = Signal()
    classified = Signal()
    reveal = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("caseDetail")
        self._context, self._lang = context, context.lang
        self._title, self._state = Heading(""), StatusDot()
        self._title.setObjectName("caseTitle")
        self._state.setObjectName("caseState")
        self._track, self._about, self._course = FlowTrack(self._lang), CaseAbout(self._lang), CaseCourse(self._lang)
        self.files = CaseFiles(context)
        self._no_files = hint(self.tr("The files of a report are seen with the PIN only."))
        self._reveal = plain_button(self.tr("Show who reported…"), self.reveal.emit, "revealReporter", "person")
        self._classify = link_button(self.tr("Other kind…"), self.classified.emit, "classifyCase")
        self._edit = link_button(self.tr("Correct"), self.edited.emit, "editCase")
        self._next = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        inside = column(inner, gap=12)
        inside.setContentsMargins(0, 0, _INSET, _INSET)
        for part in (self._about, self._reveal, rule(), Heading(self.tr("What was done")), self._course, rule(),
                     self.files, self._no_files):  # fmt: skip
            inside.addWidget(part)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        self._box: QVBoxLayout = column(self, gap=8)
        self._box.addLayout(row(self._title, None, self._classify, self._edit))
        self._box.addWidget(self._state)
        self._box.addWidget(self._track)
        self._box.addWidget(self._next)
        self._box.addWidget(scroll, 1)

    def show_case(self, case: Case, steps: list[CaseStep], names: CaseNames) -> None:
        """Everything that may be seen of the case."""
        self._title.setText(f"{case.number}　{word(case.kind, self._lang)}")
        self._show_state(case)
        self._track.show_case(case, steps)
        self._about.show_case(case, names)
        self._course.show_steps(steps)
        self._reveal.setVisible(case.hidden)
        self._no_files.setVisible(case.hidden)
        self.files.show_case(case)
        self.files.setVisible(not case.hidden)
        self._classify.setVisible(case_flow.classify_problem(case) is None)
        self._show_next(case)

    def focus_next(self) -> None:
        """What is to be done next has the cursor."""
        for button in self._next.findChildren(QPushButton)[:1]:
            button.setFocus()

    def _show_state(self, case: Case) -> None:
        left = case_flow.days_left(case, self._context.ws.today())
        tone: Tone = "text" if left is None or left > case_flow.SOON_DAYS else "danger" if left < 0 else "warn"
        said = (word(case.state, self._lang), word(case.outcome, self._lang) if case.outcome else "",
                time_left(case, self._context.ws.today(), self._lang))  # fmt: skip
        self._state.show_status("　".join(part for part in said if part), tone)

    def _show_next(self, case: Case) -> None:
        fresh = QWidget()
        flow = FlowLayout(8)
        for at, state in enumerate(case_flow.moves(case)):
            make = plain_button if at else primary_button
            flow.addWidget(make(move_verb(case, state), partial(self.wanted.emit, state), f"move_{state}"))
        fresh.setLayout(flow)
        self._box.replaceWidget(self._next, fresh)
        fresh.setVisible(flow.count() > 0)
        self._next.setParent(None)
        self._next.deleteLater()
        self._next = fresh


def move_verb(case: Case, state: CaseState) -> str:
    """What stands on the button that goes there."""
    translate = QCoreApplication.translate
    if state is CaseState.MEDIATING and case.state in case_flow.DONE:
        return translate("CaseDetail", "Mediate again…")
    return {
        CaseState.REGISTERED: "",
        CaseState.ON_SITE: translate("CaseDetail", "Settle on site…"),
        CaseState.TRANSFERRED: translate("CaseDetail", "Transfer…"),
        CaseState.ACCEPTED: translate("CaseDetail", "Record the receipt…"),
        CaseState.MEDIATING: translate("CaseDetail", "Begin mediation…"),
        CaseState.CLOSED: translate("CaseDetail", "Close…"),
        CaseState.CALLED_BACK: translate("CaseDetail", "Call back…"),
        CaseState.FILED: translate("CaseDetail", "File"),
    }[state]
