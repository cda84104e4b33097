"""What is known of a case, and what was done about it, to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gbm_desktop.case_names import CaseNames
from gbm_desktop.model.consumer import Case, CaseStep
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording import consumer as words
from ui.widgets import column, hint, second_text

_LABEL_WIDTH = 92


class CaseAbout(QWidget):
    """A line for each thing that is known."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("caseAbout")
        self._lang: Lang = lang
        self._box = column(self)
        self._lines = QWidget()
        self._box.addWidget(self._lines)

    def show_case(self, case: Case, names: CaseNames) -> None:
        """The case, of whom it hides nobody knows."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (label, said) in enumerate((label, said) for label, said in self._said(case, names) if said):
            name, value = second_text(label), QLabel(said)
            name.setFixedWidth(_LABEL_WIDTH)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        self._box.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.setParent(None)
        self._lines.deleteLater()
        self._lines = fresh

    def _said(self, case: Case, names: CaseNames) -> list[tuple[str, str]]:
        lang = self._lang
        return [
            (self.tr("What happened"), case.facts),
            (self.tr("Asked for"), case.claim),
            (self.tr("Who"), words.person(case, lang)),
            (self.tr("Address"), case.address),
            (self.tr("Against"), names.against(case)),
            (self.tr("Product"), names.product(case)),
            (self.tr("Event"), names.event(case)),
            (self.tr("Received"), f"{case.received:%Y-%m-%d %H:%M} {case.way}"),
            (self.tr("Handled by"), names.handler(case)),
            (self.tr("Due"), f"{case.due:%Y-%m-%d}" if case.due else ""),
            (self.tr("Transferred to"), case.transferred_to),
            (self.tr("Receipt"), case.receipt),
            (self.tr("Outcome"), word(case.outcome, lang) if case.outcome else ""),
            (self.tr("Satisfaction"), word(case.satisfaction, lang) if case.satisfaction else ""),
            (self.tr("Note"), case.note),
        ]


class CaseCourse(QWidget):
    """What was done, the latest on top."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("caseCourse")
        self._lang: Lang = lang
        self._box = column(self)
        self._lines = QWidget()
        self._box.addWidget(self._lines)

    def show_steps(self, steps: Sequence[CaseStep]) -> None:
        """Each step with its time and who took it."""
        fresh = QWidget()
        box = column(fresh, gap=6)
        for step in reversed(steps):
            said = f"{step.at:%m-%d %H:%M}　{word(step.state, self._lang)}　{step.who}"
            box.addWidget(hint(said))
            if step.what:
                what = QLabel(step.what)
                what.setTextFormat(Qt.TextFormat.PlainText)
                what.setWordWrap(True)
                box.addWidget(what)
        self._box.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.setParent(None)
        self._lines.deleteLater()
        self._lines = fresh
