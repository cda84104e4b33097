"""One event: its steps across the top, its form below, kept while unsaved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gbm_desktop import attendance, events, exhibits, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import EventIncomplete
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.model.event_steps import EventStep, complete_steps
from gbm_desktop.model.events import Event, EventDraft, EventProblem, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import still_lacking
from gbm_desktop.safety import gate
from gbm_desktop.store import exports
from gbm_desktop.wording import say, word
from ui import theme
from ui.context import Context
from ui.pages.events.agenda_editor import AgendaEditor
from ui.pages.events.basics_form import PROBLEM_FIELDS, BasicsForm
from ui.pages.events.drafts import NEW, Drafts
from ui.pages.events.event_head import EventHead
from ui.pages.events.save_bar import SaveBar
from ui.pages.events.site_steps import OnSiteStep, WrapUpStep
from ui.pages.events.step_bar import StepBar
from ui.widgets import column
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from ui.pages.prints import PrintPanel
    from ui.pages.prints.kinds import AnyKind

_PAUSE_MS, _BESIDE_LIST = 150, 16
_BELOW_FIELD = 64  # pixels that the sentence under a field needs
_EMBEDDED = {
    EventStep.RESOURCES: ("ui.pages.resources", "BookingBox"),
    EventStep.PEOPLE: ("ui.pages.people", "PeoplePanel"),
    EventStep.EXHIBITS: ("ui.pages.exhibits", "ExhibitsPanel"),
    EventStep.SAFETY: ("ui.pages.safety.panel", "SafetyPanel"),
    EventStep.PRINTS: ("ui.pages.prints", "PrintPanel"),
}


class EventPanel(QWidget):
    """`closed` when a person shuts it, `saved` with the event's id, `drafted` when what is unsaved changed.

    `needs_room` says whether a step wants the whole width of the page.
    """

    closed = Signal()
    saved = Signal(str)
    drafted = Signal()
    needs_room = Signal(bool)

    def __init__(self, context: Context, drafts: Drafts) -> None:
        super().__init__()
        self.setObjectName("eventPanel")
        self._context = context
        self._drafts = drafts
        self._event: Event | None = None
        self.event_id = NEW
        self.form, self.agenda = BasicsForm(context), AgendaEditor()
        self.head, self.steps, self.footer = EventHead(context), StepBar(context.lang), SaveBar(context.lang)
        self._stack = PageStack()
        self._pages: dict[EventStep, QWidget] = {}
        self._roomy = {EventStep.EXHIBITS, EventStep.SAFETY, EventStep.PRINTS}
        self._site: dict[EventStep, OnSiteStep | WrapUpStep] = {}
        self._warn_soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._warn_soon.timeout.connect(self._show_warnings)
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.agenda.edited.connect(self._edited)
        self.steps.wanted.connect(self._show_step)

    def _lay_out(self) -> None:
        self._box = box = column(self, gap=8)
        box.setContentsMargins(_BESIDE_LIST, 0, 0, 0)
        self.head.closed.connect(self.closed)
        box.addWidget(self.head)
        box.addWidget(self.steps)
        box.addWidget(self._stack, 1)
        self._scroller = _scrolled(self.form)
        self._add_page(EventStep.BASICS, self._scroller)
        self._add_page(EventStep.AGENDA, self.agenda)
        box.addWidget(self.footer)
        read_in_order(self.head, self.steps, self._stack, self.footer)
        for typed_in in (self._scroller, self.agenda):
            keys = QShortcut(QKeySequence("Ctrl+Return"), typed_in, self.footer.save.click)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.footer.save.setToolTip("Ctrl+Enter")
        for turning, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            keys = QShortcut(QKeySequence(turning), self, partial(self.steps.turn, by))
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.footer.saving.connect(self._save)
        self.footer.discarding.connect(self._discard)

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
            self._scroller.verticalScrollBar().setValue(0)
        self.event_id = event_id
        self.form.show_draft(draft)
        self.agenda.show_items(draft.start, draft.agenda)
        self._show_head()
        self._show_unsaved()
        self._show_warnings()
        wanted = step or self.steps.step
        self.steps.go(wanted if self._event or wanted == EventStep.AGENDA else EventStep.BASICS)
        self._show_step(self.steps.step)

    def go_to_field(self, key: str) -> None:
        """The field of the form is seen and has the keyboard."""
        self.steps.go(EventStep.BASICS)
        field = self.form.field(key)
        self._scroller.ensureWidgetVisible(field, 0, _BELOW_FIELD)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_print(self, kind: "AnyKind") -> None:
        """Of the prints, which are shown, this kind is chosen."""
        cast("PrintPanel", self._pages[EventStep.PRINTS]).choose(kind)

    def print_now(self) -> None:
        """The prints are seen; where they are seen already, the chosen one is printed."""
        if self.steps.step is EventStep.PRINTS:
            cast("PrintPanel", self._pages[EventStep.PRINTS]).print_now()
        elif self.event_id != NEW:
            self.show_event(self.event_id, EventStep.PRINTS)

    def reload(self) -> None:
        """What is stored is shown anew, below what is typed and not saved."""
        if self.event_id == NEW:
            self._show_warnings()
        elif self.event_id in self._drafts.unsaved() and self._drafts.of(self.event_id) == self.draft:
            self._event = events.get(self._context.ws, self.event_id)
            self._show_head()
            self._show_step(self.steps.step)
        else:
            self.show_event(self.event_id)

    def _show_head(self) -> None:
        event = self._event
        self.head.show_event(event)
        read_in_order(self.head, self.steps, self._stack, self.footer)
        self._show_done()

    def _show_done(self) -> None:
        event = self._event
        self.steps.show_steps(self._done(event) if event else frozenset(), stored=event is not None)

    def _done(self, event: Event) -> frozenset[EventStep]:
        ws = self._context.ws
        safe = not still_lacking(gate.read(ws, event))
        booked = bool(resources.bookings(ws, event_ids=[event.id]))
        fit = exhibits.all_fit(ws, event)
        printed = exports.printed_for_door(ws.read, event.id)
        counts = attendance.counts(ws, event.id)
        return complete_steps(event, counts, safe=safe, booked=booked, fit=fit, printed=printed)

    def _show_step(self, step: EventStep) -> None:
        if step not in self._pages:
            self._add_page(step, self._made(step))
            read_in_order(self.head, self.steps, self._stack, self.footer)
        page = self._pages[step]
        self._stack.setCurrentWidget(page)
        self._take_room()
        self.footer.setVisible(step in {EventStep.BASICS, EventStep.AGENDA})
        if step in self._site and self._event is not None:
            self._site[step].show_event(self._event)

    def _made(self, step: EventStep) -> QWidget:
        """The step's page; the panels of people and prints belong to one event, so each event has new ones."""
        if step in _EMBEDDED:
            module, name = _EMBEDDED[step]
            panel: Callable[[Context, EventId], QWidget] = getattr(import_module(module), name)
            page = panel(self._context, self.event_id)
            if isinstance(wish := getattr(page, "needs_room", None), SignalInstance):
                wish.connect(lambda wanted: self._give_room(step, wanted=wanted))
            if isinstance(look := getattr(page, "looked", None), SignalInstance):
                look.connect(self._show_done)
            return page
        site = OnSiteStep(self._context) if step == EventStep.ON_SITE else WrapUpStep(self._context)
        self._site[step] = site
        return _scrolled(site)

    def _give_room(self, step: EventStep, *, wanted: bool) -> None:
        (self._roomy.add if wanted else self._roomy.discard)(step)
        self._take_room()

    def _take_room(self) -> None:
        self.needs_room.emit(
            self.steps.step in self._roomy or theme.is_large()
        )  # large letters take turns with the list

    def stand(self, *, beside_list: bool) -> None:
        """The list stands beside the event, or has made way for it."""
        self._box.setContentsMargins(_BESIDE_LIST if beside_list else 0, 0, 0, 0)

    def _forget_embedded(self) -> None:
        self._roomy.discard(EventStep.PEOPLE)
        self.needs_room.emit(False)
        for step in _EMBEDDED.keys() & self._pages.keys():
            page = self._pages.pop(step)
            self._stack.removeWidget(page)
            page.setParent(self)  # or it would be Python's alone, and gone with this function
            if self._context.jobs.busy:  # its work may still be under way and will come back to it
                self._context.jobs.finished.connect(page.deleteLater)
            else:
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
        if not unsaved and self.footer.save.hasFocus():
            self.steps.setFocus()  # the next step is what comes after saving, not the first place of the rail
        self.footer.show_unsaved(unsaved=unsaved)

    def _show_warnings(self) -> None:
        self.footer.show_warnings(events.warnings(self._context.ws, self.draft, self.event_id))

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
        event_id, before = self.event_id, self._event
        if event_id == NEW:
            event_id = events.add(self._context.ws, draft)
        else:
            events.edit(self._context.ws, event_id, draft)
        self._drafts.drop(self.event_id)
        self.show_event(event_id)
        self.saved.emit(event_id)
        said = self.tr("Saved “{name}”")
        if before and self._event and (before.stage, self._event.stage) == (Stage.READY, Stage.PLANNED):
            said = self.tr("Saved “{name}”; it is back in planning, as its safety lacks something at the new time")
        self._context.tell(said.format(name=draft.name), undo=True)

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
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
