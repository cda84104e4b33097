"""The page of the summary report: as it will print on the left, what it is made of on the right."""

from functools import cached_property, partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from gbm_desktop import campaign, report, report_sent
from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import Section
from gbm_desktop.report import Report, bindings
from gbm_desktop.wording import day, say
from gbm_desktop.wording.report import DRAFT_NAME
from ui import theme
from ui.barred import bar
from ui.context import Context
from ui.page import Page
from ui.pages.report.bindings import BindingsPanel
from ui.pages.report.cases import CasesPanel
from ui.pages.report.copies import Copies
from ui.pages.report.dress import DressPanel
from ui.pages.report.freeze import FreezePanel
from ui.pages.report.gaps import MissingPanel
from ui.pages.report.heading import ReportHeading
from ui.pages.report.numbers import FiguresPanel
from ui.pages.report.rollup import RollupPanel
from ui.pages.report.sending import SendingPanel
from ui.pages.report.texts import TextsPanel
from ui.widgets import column
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.splitter import Splitter

TEXT, FIGURES, MISSING, CASES, DRESS, FROZEN, SENT, ROLLUP = range(8)
_PARTS = {
    "text": TEXT, "figures": FIGURES, "missing": MISSING, "cases": CASES, "dress": DRESS,
    "frozen": FROZEN, "sent": SENT, "rollup": ROLLUP,
}  # fmt: skip
_PAUSE_MS = 350


class ReportPage(Page):
    """What is stored is read by the worker, then drawn by it; an answer that a newer question overtook is dropped."""

    key = "report"
    tables = frozenset(
        {
            "campaign", "departments", "addressees", "events", "attendees", "scans", "scan_voids", "report_texts",
            "deliveries", "delivered_versions", "frozen_reports", "received_figures", "cases", "official_settings",
            "attachments", "typed_figures", "enterprises", "products", "exhibitors", "exhibits", "solutions",
            "schemes", "claims", "deals", "complaints", "consultations", "publicity", "handouts", "tasks",
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("reportPage")
        self._asked = 0
        self._report: Report | None = None
        self._heading, self._preview = ReportHeading(), PdfPreview()
        self._texts, self._figures = TextsPanel(context, partial(report.edit, context.ws)), FiguresPanel(context)
        self._missing, self._sending = MissingPanel(context), SendingPanel(context)
        self._bindings, self._cases, self._dress = BindingsPanel(context), CasesPanel(context), DressPanel(context)
        self._copies = Copies(context, self)
        self._tabs, self._later = QTabWidget(), {FROZEN: QWidget(), ROLLUP: QWidget()}
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """The report is read again and drawn."""
        try:
            found = campaign.current(self.context.ws)
            if self._report is None:
                self._heading.set_day(report.default_as_of(self.context.ws))
        except GbmError as error:
            self._cannot(error)
            return
        offices = report.addressees(self.context.ws)
        self._heading.show_offices(offices)
        if sent := report_sent.complete_on(self.context.ws):
            self._heading.show_sent(day(sent, self.context.lang))
        else:
            left = campaign.days_left(found, self.context.ws.today())
            self._heading.show_due(left, day(found.due, self.context.lang) if found.due else "")
        self._sending.refresh()
        if "_rollup" in vars(self):
            self._rollup.refresh()
        self._pause.start()

    @property
    def chapter(self) -> str:
        """Of the part beside the pages."""
        return f"{self.key}-{list(_PARTS)[self._tabs.currentIndex()]}"

    def open_at(self, *, part: str = "", section: str = "", figure: str = "", **_place: Any) -> None:
        """This part is seen: text, figures, missing or sent; a section by its key, a figure by its key."""
        if part:
            self._tabs.setCurrentIndex(_PARTS[part])
        if section:
            self._write(section)
        if figure:
            self._show_figure(figure)

    def save_to(self, path: Path) -> None:
        """The report to the chosen addressee stands in the file."""
        self._texts.store()
        self._copies.save(path, self._heading.as_of, self._heading.office)

    def export_to(self, folder: Path) -> None:
        """Each addressee's copy stands in the folder."""
        self._texts.store()
        self._copies.export(folder, self._heading.as_of)

    def print_now(self) -> None:
        """The report to the chosen addressee goes to a printer."""
        self._texts.store()
        self._copies.print(self._heading.as_of, self._heading.office, lambda: self._ask_where(".pdf"))

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is stored before the page is left."""
        self._texts.store()
        super().hideEvent(event)

    def _read(self) -> None:
        self._asked += 1
        asked, ws, as_of = self._asked, self.context.ws, self._heading.as_of
        self.context.jobs.run(
            lambda _progress: report.read(ws, as_of),
            lambda found: self._show(asked, found),
            failed=self._cannot,
            title=self.tr("Putting the report together"),
        )

    def _show(self, asked: int, found: Report) -> None:
        if asked != self._asked:
            return
        self._report = found
        self._texts.show_sections(found.sections, found.missing)
        self._figures.show_figures(found.figures)
        self._missing.show_missing(found.missing)
        self._cases.show_cases(found.season.held)
        self._dress.show_settings()
        self._tabs.setTabText(MISSING, self.tr("Missing ({count})").format(count=f"{len(found.missing):,}"))
        office = self._heading.office or None
        self.context.jobs.run(
            lambda _progress: report.pdf(found, office),
            lambda pdf: self._draw(asked, pdf),
            failed=self._cannot,
            title=self.tr("Laying out the pages"),
        )
        if "_freeze" in vars(self):
            self._freeze.refresh(found.missing)

    @cached_property
    def _freeze(self) -> FreezePanel:
        """Reports that stay for good; made when they are first seen."""
        made = FreezePanel(self.context, lambda: self._heading.as_of, lambda: self._heading.office)
        made.figure_wanted.connect(self._show_figure)
        made.refresh(self._report.missing if self._report is not None else ())
        self._put(FROZEN, made)
        return made

    @cached_property
    def _rollup(self) -> RollupPanel:
        """What other levels handed in; made, and added up, when it is first seen."""
        made = RollupPanel(self.context, lambda: self._heading.as_of)
        made.refresh()
        self._put(ROLLUP, made)
        return made

    def _put(self, at: int, made: QWidget) -> None:
        column(self._later[at]).addWidget(made)
        made.show()  # now, not when the window comes to it: it can be pressed at once
        bar(made, self.context)

    def _see(self, at: int) -> None:
        """What stands behind the part that is opened is there."""
        if at == FROZEN:
            _ = self._freeze
        elif at == ROLLUP:
            _ = self._rollup

    def _draw(self, asked: int, pdf: bytes) -> None:
        if asked == self._asked:
            self._preview.show_pdf(pdf)

    def _cannot(self, error: GbmError) -> None:
        self._preview.say(say(error, self.context.lang))

    def _write(self, section: str) -> None:
        self._tabs.setCurrentIndex(TEXT)
        self._texts.edit(section)

    def _insert(self, name: str) -> None:
        self._tabs.setCurrentIndex(TEXT)
        self._texts.insert_field(name)

    def _show_bindings(self, section: Section) -> None:
        if self._report is not None:
            self._bindings.show_bindings(bindings.of_section(section, self._report.fields, self._report.figures))

    def _show_figure(self, key: str) -> None:
        self._tabs.setCurrentIndex(FIGURES)
        self._figures.choose(key)

    def _ask_where(self, suffix: str) -> None:
        self._copies.ask_where(DRAFT_NAME, suffix, self.save_to)

    def _connect(self) -> None:
        self._heading.changed.connect(self._pause.start)
        self._heading.saved.connect(self._ask_where)
        self._heading.exported.connect(lambda: self._copies.ask_folder(self.export_to))
        self._heading.printed.connect(self.print_now)
        self._figures.inserted.connect(self._insert)
        self._missing.section_wanted.connect(self._write)
        self._missing.figure_wanted.connect(lambda key: self.open_at(part="figures", figure=key))
        self._texts.section_shown.connect(self._show_bindings)
        self._bindings.figure_wanted.connect(self._show_figure)
        self._bindings.field_wanted.connect(self._insert)
        self._cases.text_wanted.connect(self._write)
        self._tabs.currentChanged.connect(self._see)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_now)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        """From the outside in: what is added where it stays is styled once."""
        split = Splitter(Qt.Orientation.Horizontal)
        box = column(self, margin=theme.MARGIN, gap=16)
        box.addWidget(self._heading)
        box.addWidget(split, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.GAP * 2)
        split.addWidget(self._preview)
        split.addWidget(self._tabs)
        self._fill_tabs()
        split.setSizes([560, 560])

    def _fill_tabs(self) -> None:
        self._tabs.setObjectName("reportParts")
        self._tabs.setUsesScrollButtons(False)  # large letters get their room from the preview
        for title, panel in (
            (self.tr("Text"), self._text_part()),
            (self.tr("Figures"), self._figures),
            (self.tr("Missing"), self._missing),
            (self.tr("Cases"), self._cases),
            (self.tr("Layout"), self._dress),
            (self.tr("Frozen"), self._later[FROZEN]),
            (self.tr("Sent"), self._sending),
            (self.tr("Roll-up"), self._later[ROLLUP]),
        ):
            panel.setContentsMargins(0, 12, 0, 0)
            self._tabs.addTab(panel, title)

    def _text_part(self) -> Splitter:
        part = Splitter(Qt.Orientation.Vertical)
        part.setChildrenCollapsible(False)
        part.addWidget(self._texts)
        part.addWidget(self._bindings)
        part.setSizes([410, 150])
        return part
