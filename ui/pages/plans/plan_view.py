"""A plan as it will print on the left; on the right its sections and what is still open in them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QTabWidget, QWidget
from shiboken6 import isValid

from gbm_desktop import work_plans
from gbm_desktop.errors import GbmError
from gbm_desktop.model.plans import PlanOf
from gbm_desktop.model.report import Section
from gbm_desktop.prints import Printed
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from gbm_desktop.work_plans import Form, Plan
from ui import theme
from ui.context import Context
from ui.pages.plans.open_items import OpenItems
from ui.pages.prints.output import PrintOutput
from ui.pages.report.texts import TextsPanel
from ui.widgets import StatusDot, column
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.splitter import Splitter

TEXT, OPEN = range(2)
_PAUSE_MS = 250


class PlanView(QWidget):
    """The worker reads and draws the plan; an answer that a newer question overtook is dropped."""

    def __init__(self, context: Context, of: PlanOf) -> None:
        super().__init__()
        self._context, self._of = context, of
        self._asked = 0
        self._plan: Plan | None = None
        self.state = StatusDot()
        self.state.setObjectName("planState")
        self._preview, self._tabs = PdfPreview(), QTabWidget()
        self._texts = TextsPanel(context, self._keep)
        self._open = OpenItems(context)
        self._open.section_wanted.connect(self._write)
        self._output = PrintOutput(context, self)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)
        self._lay_out()

    @property
    def of(self) -> PlanOf:
        """Which plan is seen."""
        return self._of

    def show_plan(self, of: PlanOf) -> None:
        """This plan is seen as things stand now; what was typed into another is stored there."""
        if of != self._of:
            self._texts.store()
            self._texts.forget()
            self._of = of
        self._pause.start()

    def ask_where(self, form: Form) -> None:
        """The plan stands in the file that the person names."""
        self._made(form, self._output.ask_where)

    def save_to(self, file: Path) -> None:
        """The plan stands in the file."""
        form: Form = "docx" if file.suffix.lower() == ".docx" else "pdf"
        self._made(form, lambda printed: self._output.save(printed, file))

    def print_now(self) -> None:
        """The plan goes to a printer that the person chooses."""
        self._made("pdf", self._output.print_or_save)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is stored before the plan is left."""
        self._texts.store()
        super().hideEvent(event)

    def _keep(self, section: Section, text: str) -> None:
        work_plans.edit(self._context.ws, self._of, section, text)

    def _read(self) -> None:
        self._asked += 1
        asked, ws, of = self._asked, self._context.ws, self._of
        self._context.jobs.run(
            lambda _progress: work_plans.read(ws, of),
            lambda found: self._show(asked, found),
            failed=self._cannot,
            title=self.tr("Putting the plan together"),
        )

    def _show(self, asked: int, found: Plan) -> None:
        if not isValid(self) or asked != self._asked:
            return  # the window is gone, or something else was asked for meanwhile
        self._plan = found
        self._texts.show_sections(found.sections, found.missing)
        self._open.show_items(found.missing)
        count = len(found.missing)
        self._tabs.setTabText(OPEN, fill(self.tr("Open ({count})"), count=count))
        words = fill(self.tr("{count:thing|things} to be completed"), count=count)
        self.state.show_status(words if count else self.tr("Nothing is open"), "warn" if count else "action")
        self._context.jobs.run(
            lambda _progress: work_plans.printed(found),
            lambda made: self._draw(asked, made),
            failed=self._cannot,
            title=self.tr("Drawing the pages"),
        )

    def _draw(self, asked: int, made: Printed) -> None:
        if isValid(self) and asked == self._asked:
            self._preview.show_pdf(made.content)

    def _cannot(self, error: GbmError) -> None:
        if isValid(self):
            self._preview.say(say(error, self._context.lang))

    def _write(self, section: str) -> None:
        self._tabs.setCurrentIndex(TEXT)
        self._texts.edit(section)

    def _made(self, form: Form, then: Callable[[Printed], None]) -> None:
        self._texts.store()
        ws, of = self._context.ws, self._of
        self._context.jobs.run(
            lambda _progress: work_plans.make(ws, of, form),
            then,
            failed=self._context.problem,
            title=self.tr("Drawing the pages"),
        )

    def in_reading_order(self) -> list[QWidget]:
        """Its parts as one reads."""
        return [self._preview, self._tabs.tabBar(), *self._texts.in_reading_order(), self._open]

    def _lay_out(self) -> None:
        self._tabs.setObjectName("planParts")
        for title, panel in ((self.tr("Text"), self._texts), (self.tr("Open"), self._open)):
            panel.setContentsMargins(0, 12, 0, 0)
            self._tabs.addTab(panel, title)
        split = Splitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.GAP * 2)
        split.addWidget(self._preview)
        split.addWidget(self._tabs)
        split.setSizes([560, 560])
        column(self).addWidget(split)
