"""The page of an event's prints: what is chosen is seen as it will print, then printed or saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from shiboken6 import isValid

from gbm_desktop import events, word_check
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import NobodyOnList
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.safety.prints import AS_WORD, SafetyPrint
from gbm_desktop.prints import Printed
from gbm_desktop.safety.prints import Form
from gbm_desktop.store.event_list import ListOrder, ids_in_order
from gbm_desktop.store.tables import TABLES
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.prints import missing_sentence
from gbm_desktop.wording.word_check import on_poster
from ui.context import Context
from ui.page import Page
from ui.pages.prints.kinds import AnyKind, Kind, KindBar
from ui.pages.prints.options import PrintOptions
from ui.pages.prints.output import PrintOutput
from ui.widgets import Card, Heading, column, hint, link_button, plain_button, primary_button, row
from ui.widgets.pdf_preview import PdfPreview

_PREVIEWED = 80
_PAUSE_MS = 200
_OPTIONS_WIDTH, _MOST_OPTIONS = 232, 400
_OF_PEOPLE = frozenset({Kind.BADGES, Kind.SIGNIN})
_AS_WORD = frozenset({*AS_WORD, Kind.ACTIVITY_PLAN})
_WHOLE_PAGE = frozenset({Kind.POSTER, SafetyPrint.SITE_NOTICE})


class PrintPanel(Page):
    """`finished` comes when the person goes back to where these people were chosen (`people`; None: everyone)."""

    key = "prints"
    tables = frozenset(TABLES) - {"scans", "scan_voids"}
    finished = Signal()

    def __init__(self, context: Context, event_id: EventId, people: Sequence[AttendeeId] | None = None) -> None:
        super().__init__(context)
        self.setObjectName("printPanel")
        self._event_id, self._people = event_id, people
        self._asked = 0
        self._kinds, self._options = KindBar(context.lang), PrintOptions()
        self._output = PrintOutput(context, self)
        self._preview = PdfPreview()
        self._about = hint("")
        self._about.setObjectName("printAbout")
        self._print = primary_button(self.tr("Print"), self.print_now, "printNow")
        self._save = plain_button(self.tr("Save as PDF"), self._ask_where, "savePdf", "save")
        self._save_word = plain_button(self.tr("Save as Word"), self._ask_where_for_word, "saveWord", "save")
        self._write_plan = link_button(self.tr("Write the plan's text ›"), self._to_plan, "writePlan")
        self._fill_list = link_button(self.tr("To the list of people ›"), self._to_people, "fillList")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._options.changed.connect(self._pause.start)
        self._kinds.chosen.connect(self.choose)
        self._lay_out()
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_now)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def choose(self, kind: AnyKind) -> None:
        """This kind of print is chosen and seen."""
        self._kinds.choose(kind)
        self._options.show_kind(kind)
        self._save_word.setVisible(kind in _AS_WORD)
        self._write_plan.setVisible(kind is Kind.ACTIVITY_PLAN)
        self.refresh()

    def refresh(self) -> None:
        """The preview shows what is stored, as chosen."""
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        make = self._options.maker(self.context.ws, self._event_id, self._previewed())
        self.context.jobs.run(
            lambda _progress: make(),
            lambda printed: self._show(asked, printed),
            failed=lambda error: self._cannot(asked, error),
            title=self.tr("Drawing the preview"),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What waits to be drawn is drawn when the page is seen again."""
        self._stale = self._stale or self._pause.isActive()
        self._pause.stop()
        super().hideEvent(event)

    def print_now(self) -> None:
        """The print goes to a printer that the person chooses; where there is none, it is saved as PDF instead."""
        self._made(self._output.print_or_save)

    def save_to(self, path: Path) -> None:
        """The whole print stands in this file, a Word file where it is named so."""
        form: Form = "docx" if path.suffix.lower() == ".docx" else "pdf"
        self._made(lambda printed: self._output.save(printed, path), form)

    def _lay_out(self) -> None:
        side = Card()
        side.setMinimumWidth(_OPTIONS_WIDTH)
        side.setMaximumWidth(_MOST_OPTIONS)
        ways = (self._save_word, self._write_plan, self._fill_list)
        for part in (self._options, self._about, self._print, self._save, *ways):
            side.box.addWidget(part)
        side.box.addStretch(1)
        for way in ways:
            way.hide()
        self._kinds.setVisible(self._people is None)
        box = column(self)
        box.addWidget(self._kinds)
        if self._people is not None:
            title = fill(self.tr("Badges for {count:chosen person|chosen people}"), count=len(self._people))
            back = link_button(self.tr("‹ Back to the list"), self.finished.emit, "printBack")
            box.addLayout(row(Heading(title), None, back))
        body = row(side, gap=16)
        body.addWidget(self._preview, 1)
        box.addLayout(body, 1)

    def _to_plan(self) -> None:
        self.context.go("plans", tab="activity", event_id=self._event_id)

    def _to_people(self) -> None:
        self.context.go("events", event_id=self._event_id, step=EventStep.PEOPLE)

    def _everyone(self) -> Sequence[AttendeeId]:
        if self._people is not None:
            return self._people
        return ids_in_order(self.context.ws.read, self._event_id, ListOrder.NUMBER, backwards=False)

    def _previewed(self) -> Sequence[AttendeeId] | None:
        """Of thousands of badges the first ones tell enough."""
        return self._everyone()[:_PREVIEWED] if self._kinds.kind in _OF_PEOPLE else None

    def _show(self, asked: int, printed: Printed) -> None:
        if not isValid(self) or asked != self._asked:
            return  # the panel is gone, or something else was chosen meanwhile
        self._preview.show_pdf(printed.content, whole_page=self._kinds.kind in _WHOLE_PAGE)
        self._about.setText(self._said_of(printed))
        self._enable(possible=True)
        self._fill_list.hide()

    def _said_of(self, printed: Printed) -> str:
        lines = [missing_sentence(printed.warnings, self.context.lang)]
        if self._kinds.kind in _OF_PEOPLE:
            lines.insert(0, self._count(len(self._everyone())))
        if self._kinds.kind is Kind.POSTER:
            found = word_check.in_event(self.context.ws, events.get(self.context.ws, self._event_id))
            lines.insert(0, on_poster(found, self.context.lang))
        return "\n".join(filter(None, lines))

    def _count(self, everyone: int) -> str:
        if everyone <= _PREVIEWED:
            return fill(self.tr("{count:person|people}"), count=everyone)
        text = self.tr("{count:person|people}; the preview shows the first {shown}, all are printed")
        return fill(text, count=f"{everyone:,}", shown=_PREVIEWED)

    def _cannot(self, asked: int, error: GbmError) -> None:
        if isValid(self) and asked == self._asked:
            self._preview.say(say(error, self.context.lang))
            self._about.setText("")
            self._enable(possible=False)
            self._fill_list.setVisible(isinstance(error, NobodyOnList))

    def _enable(self, *, possible: bool) -> None:
        for button in (self._print, self._save, self._save_word):
            button.setEnabled(possible)

    def _made(self, then: Callable[[Printed], None], form: Form = "pdf") -> None:
        make = self._options.maker(self.context.ws, self._event_id, self._people, form)

        def if_here(printed: Printed) -> None:
            if isValid(self):
                then(printed)

        self.context.jobs.run(
            lambda _progress: make(), if_here, failed=self.context.problem, title=self.tr("Drawing the pages")
        )

    def _ask_where(self) -> None:
        self._made(self._output.ask_where)

    def _ask_where_for_word(self) -> None:
        self._made(self._output.ask_where, "docx")
