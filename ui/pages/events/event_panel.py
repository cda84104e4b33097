"""One event: its steps across the top, its form below, kept while unsaved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gbm_desktop import attendance, events
from gbm_desktop.errors import EventIncomplete, GbmError, UnknownRegion
from gbm_desktop.model.event_steps import EventStep, complete_steps
from gbm_desktop.model.events import Event, EventDraft, EventProblem, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say, word
from gbm_desktop.wording.events import warning_sentence
from ui.context import Context
from ui.pages.events.agenda_editor import AgendaEditor
from ui.pages.events.basics_form import PROBLEM_FIELDS, BasicsForm
from ui.pages.events.drafts import NEW, Drafts
from ui.pages.events.listing import STAGE_TONES, when_and_where
from ui.pages.events.site_steps import OnSiteStep, WrapUpStep
from ui.pages.events.stage_buttons import stage_buttons
from ui.pages.events.step_bar import StepBar
from ui.widgets import Heading, StatusDot, column, hint, icon, link_button, primary_button, row

_PAUSE_MS = 150
_BELOW_FIELD = 64  # pixels that the sentence under a field needs
_EMBEDDED = {
    EventStep.PEOPLE: ("ui.pages.people", "PeoplePanel"),
    EventStep.PRINTS: ("ui.pages.prints", "PrintPanel"),
}


class EventPanel(QWidget):
    """`closed` when a person shuts it, `saved` with the event's id, `drafted` when what is unsaved changed."""

    closed = Signal()
    saved = Signal(str)
    drafted = Signal()

    def __init__(self, context: Context, drafts: Drafts) -> None:
        super().__init__()
        self.setObjectName("eventPanel")
        self._context = context
        self._drafts = drafts
        self._event: Event | None = None
        self.event_id = NEW
        self.form, self.agenda = BasicsForm(context), AgendaEditor()
        self.steps = StepBar(context.lang)
        self._stack = QStackedWidget()
        self._pages: dict[EventStep, QWidget] = {}
        self._site: dict[EventStep, OnSiteStep | WrapUpStep] = {}
        self._warn_soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._warn_soon.timeout.connect(self._show_warnings)
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.agenda.edited.connect(self._edited)
        self.steps.wanted.connect(self._show_step)

    def _lay_out(self) -> None:
        box = column(self, gap=8)
        box.setContentsMargins(16, 0, 0, 0)
        self.title, self.status, self.place = Heading(""), StatusDot(), hint("")
        self.title.setWordWrap(True)
        close = QToolButton()
        close.setIcon(icon("close", "second"))
        close.setAutoRaise(True)
        close.setObjectName("closeEvent")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self.closed)
        top = row(self.title, self.status, close)
        top.setStretch(0, 1)
        box.addLayout(top)
        box.addWidget(self.place)
        self._stages = row(None)
        box.addLayout(self._stages)
        box.addWidget(self.steps)
        box.addWidget(self._stack, 1)
        self._scroller = _scrolled(self.form)
        self._add_page(EventStep.BASICS, self._scroller)
        self._add_page(EventStep.AGENDA, self.agenda)
        box.addWidget(self._footer())

    def _footer(self) -> QWidget:
        self.footer = QWidget()
        box: QVBoxLayout = column(self.footer)
        self.warnings = QLabel()
        self.warnings.setObjectName("eventWarnings")
        self.warnings.setProperty("tone", "warn")
        self.warnings.setWordWrap(True)
        self.unsaved = StatusDot(self.tr("Not saved"), "warn")
        self.revert = link_button(self.tr("Discard changes"), self._discard, "discardEvent")
        self.save = primary_button(self.tr("Save"), self._save, "saveEvent")
        box.addWidget(self.warnings)
        box.addLayout(row(self.unsaved, self.revert, None, self.save))
        return self.footer

    def _add_page(self, step: EventStep, page: QWidget) -> None:
        self._pages[step] = page
        self._stack.addWidget(page)

    @property
    def draft(self) -> EventDraft:
        """What the form and the agenda say now."""
        return replace(self.form.draft(), agenda=self.agenda.items())

    def show_event(self, event_id: EventId, step: EventStep | None = None) -> None:
        """The panel shows this event, with what was typed of it and not saved. Raises UnknownEvent."""
        draft = self._drafts.of(event_id)
        self._event = events.get(self._context.ws, event_id) if event_id != NEW else None
        if event_id != self.event_id:
            self._forget_embedded()
        self.event_id = event_id
        self.form.show_draft(draft)
        self.agenda.show_items(draft.start, draft.agenda)
        self._show_head()
        self._show_unsaved()
        self._show_warnings()
        wanted = step or self.steps.step
        self.steps.go(wanted if self._event or wanted is EventStep.AGENDA else EventStep.BASICS)
        self._show_step(self.steps.step)

    def reload(self) -> None:
        """What is stored is shown anew, below what is typed and not saved."""
        if self.event_id == NEW:
            self._show_warnings()
        elif self.event_id in self._drafts.unsaved():
            self._event = events.get(self._context.ws, self.event_id)
            self._show_head()
            self._show_step(self.steps.step)
        else:
            self.show_event(self.event_id)

    def _show_head(self) -> None:
        event = self._event
        if event is None:
            self.title.setText(self.tr("New event"))
            self.status.show_status(word(Stage.PLANNED, self._context.lang), "second")
            self.place.setText(self.tr("Fill in the form and save it; people and prints come after."))
            self._show_stage_buttons(())
            self.steps.show_steps(frozenset(), stored=False)
            return
        self.title.setText(event.said.name)
        self.status.show_status(word(event.stage, self._context.lang), STAGE_TONES[event.stage])
        reason = f"（{event.stage_reason}）" if event.stage_reason else ""
        self.place.setText(when_and_where(event.said) + reason)
        self._show_stage_buttons(stage_buttons(self._context, self, event))
        counts = attendance.counts(self._context.ws, event.id)
        self.steps.show_steps(complete_steps(event, counts), stored=True)

    def _show_stage_buttons(self, buttons: Sequence[QWidget]) -> None:
        while self._stages.count():
            item = self._stages.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            self._stages.addWidget(button)
        self._stages.addStretch(1)

    def _show_step(self, step: EventStep) -> None:
        if step not in self._pages:
            self._add_page(step, self._made(step))
        page = self._pages[step]
        self._stack.setCurrentWidget(page)
        self.footer.setVisible(step in {EventStep.BASICS, EventStep.AGENDA})
        if step in self._site and self._event is not None:
            self._site[step].show_event(self._event)

    def _made(self, step: EventStep) -> QWidget:
        """The step's page; the panels of people and prints belong to one event, so each event has new ones."""
        if step in _EMBEDDED:
            module, name = _EMBEDDED[step]
            panel: Callable[[Context, EventId], QWidget] = getattr(import_module(module), name)
            return panel(self._context, self.event_id)
        site = OnSiteStep(self._context) if step is EventStep.ON_SITE else WrapUpStep(self._context)
        self._site[step] = site
        return _scrolled(site)

    def _forget_embedded(self) -> None:
        for step in _EMBEDDED.keys() & self._pages.keys():
            page = self._pages.pop(step)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _edited(self) -> None:
        self.agenda.begins_at(self.form.draft().start)
        self._drafts.keep(self.event_id, self.draft)
        self._show_unsaved()
        self._warn_soon.start()
        self.drafted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is asked of the workspace while the panel is not seen."""
        self._warn_soon.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The warnings are those of what is typed now."""
        super().showEvent(event)
        self._warn_soon.start()

    def _show_unsaved(self) -> None:
        unsaved = self.event_id in self._drafts.unsaved()
        self.unsaved.setVisible(unsaved)
        self.revert.setVisible(unsaved)
        self.save.setEnabled(unsaved)

    def _show_warnings(self) -> None:
        lang = self._context.lang
        found = events.warnings(self._context.ws, self.draft, self.event_id)
        self.warnings.setText("\n".join(f"▲ {warning_sentence(warning, lang)}" for warning in found))
        self.warnings.setVisible(bool(found))

    def _discard(self) -> None:
        self._drafts.drop(self.event_id)
        self.drafted.emit()
        if self.event_id == NEW:
            self.closed.emit()
        else:
            self.show_event(self.event_id)

    def _save(self) -> None:
        draft = self.draft
        self.form.clear_errors()
        self.agenda.say_wrong("")
        try:
            self._store(draft)
        except EventIncomplete as error:
            self._show_problems(error.wrong)
        except UnknownRegion as error:
            self.steps.go(EventStep.BASICS)
            self._show_error("region", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)

    def _store(self, draft: EventDraft) -> None:
        event_id = self.event_id
        if event_id == NEW:
            event_id = events.add(self._context.ws, draft)
        else:
            events.edit(self._context.ws, event_id, draft)
        self._drafts.drop(self.event_id)
        self.show_event(event_id)
        self.saved.emit(event_id)
        self._context.tell(self.tr("Saved “{name}”").format(name=draft.name), undo=True)

    def _show_error(self, field: str, sentence: str) -> None:
        self.form.show_error(field, sentence)
        self._scroller.ensureWidgetVisible(self.form.field(field), 0, _BELOW_FIELD)

    def _show_problems(self, wrong: Sequence[EventProblem]) -> None:
        lang = self._context.lang
        in_form = [problem for problem in wrong if problem in PROBLEM_FIELDS]
        for problem in reversed(in_form):
            self._show_error(PROBLEM_FIELDS[problem], word(problem, lang))
        if EventProblem.AGENDA_BACKWARDS in wrong:
            self.agenda.say_wrong(word(EventProblem.AGENDA_BACKWARDS, lang))
        self.steps.go(EventStep.BASICS if in_form else EventStep.AGENDA)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("eventForm")
    holder = QWidget()
    holder.setObjectName("scrolled")
    box = column(holder)
    box.setContentsMargins(0, 0, 12, 8)
    box.addWidget(widget)
    box.addStretch(1)
    area.setWidget(holder)
    area.setWidgetResizable(True)
    return area
