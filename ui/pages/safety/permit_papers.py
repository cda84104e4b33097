"""The papers of an application: which are at hand, and the files attached to each."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from gbm_desktop import attachments
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import Paper, PermitStatus
from gbm_desktop.safety import permit
from gbm_desktop.wording import word
from ui.context import Context
from ui.file_lines import FileLines, ask_file
from ui.widgets import Card, Heading, column, hint, plain_button, row

_INDENT = 24


class PermitPapers(Card):
    """The papers of 第13条, one below the other."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("permitPapers")
        self._context, self._event_id = context, event_id
        self._count = hint("", wrap=False)
        self._count.setObjectName("papersCount")
        self._lines = {paper: PaperLine(context, event_id, paper) for paper in Paper}
        self.box.addLayout(row(Heading(self.tr("Papers")), self._count, None))
        for line in self._lines.values():
            self.box.addWidget(line)

    def show_status(self, status: PermitStatus) -> None:
        """What is at hand now, and what is attached."""
        at_hand = status.permit.papers
        text = self.tr("{done} of {all} at hand (art. 13)")
        self._count.setText(text.format(done=len(at_hand), all=len(Paper)))
        attached = attachments.of(self._context.ws, self._event_id)
        for paper, line in self._lines.items():
            line.show_paper([file for file in attached if file.kind == paper.value], at_hand=paper in at_hand)


class PaperLine(QWidget):
    """One paper: ticked when at hand, its files below it."""

    def __init__(self, context: Context, event_id: EventId, paper: Paper) -> None:
        super().__init__()
        self._context, self._event_id, self._paper = context, event_id, paper
        name = word(paper, context.lang)
        self._tick = QCheckBox()
        self._tick.setObjectName(f"paper_{paper}")
        self._tick.setAccessibleName(name)
        self._tick.clicked.connect(lambda ticked: self._mark(at_hand=ticked))
        add = plain_button(self.tr("Attach a file…"), self._ask_file, f"attach_{paper}", "add")
        add.setAccessibleDescription(name)
        self._files = FileLines(context, indent=_INDENT)
        box = column(self, gap=0)
        line = row(self._tick, TickWords(name, self._tick), add)
        line.setStretch(1, 1)
        box.addLayout(line)
        box.addWidget(self._files)

    def show_paper(self, files: list[Attachment], *, at_hand: bool) -> None:
        """The paper is at hand or not, with these files."""
        self._tick.setChecked(at_hand)
        self._files.show_files(files)

    def attach(self, file: Path) -> None:
        """The file belongs to the paper, which is at hand."""
        ws, event_id, paper = self._context.ws, self._event_id, self._paper
        self._context.jobs.run(
            lambda _progress: permit.add_paper(ws, event_id, paper, file),
            lambda _none: self._context.tell(self.tr("{name} is attached").format(name=file.name), undo=True),
            failed=self._context.problem,
            title=self.tr("Attaching the file"),
        )

    def _mark(self, *, at_hand: bool) -> None:
        change = permit.add_paper if at_hand else permit.drop_paper
        try:
            change(self._context.ws, self._event_id, self._paper)
        except GbmError as error:
            self._tick.setChecked(not at_hand)
            self._context.problem(error)

    def _ask_file(self) -> None:
        ask_file(self, word(self._paper, self._context.lang), "paperFile", self.attach)


class TickWords(QLabel):
    """What a tick stands for, in as many lines as there is room for; a click on it is one on the tick."""

    def __init__(self, text: str, tick: QCheckBox) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self._tick = tick

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The tick changes."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tick.click()
