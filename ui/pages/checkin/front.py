"""The left of the page as a whole: what must be said first, and below it the desk's work or an emergency."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Counts
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import Scope
from ui.barred import bar
from ui.context import Context
from ui.pages.checkin.escalation import Escalation
from ui.pages.checkin.notices import SafetyLine, StopBanner
from ui.pages.checkin.stage import Stage
from ui.widgets import column
from ui.widgets.page_stack import PageStack


class Front(QWidget):
    """Scans are heard and stored during an emergency too; their verdicts are seen when the desk goes back to work."""

    def __init__(self, context: Context, stage: Stage) -> None:
        super().__init__()
        self._context, self._stage = context, stage
        self._event_id: EventId | None = None
        self._safety, self._stop = SafetyLine(context), StopBanner()
        self._stack, at_work = PageStack(), QWidget()
        self.notices = QWidget()
        above, box = column(self.notices, gap=12), column(at_work, gap=12)
        for notice in (self._safety, self._stop):
            above.addWidget(notice)
        column(self).addWidget(self._stack)
        self._stack.addWidget(at_work)
        box.addWidget(self.notices)
        box.addWidget(stage, 1)
        self._stop.override_wanted.connect(self._override)

    @cached_property
    def escalation(self) -> Escalation:
        """What is done in an emergency; made with the first one, as the door is open sooner without it."""
        made = Escalation(self._context)
        made.closed.connect(self.go_back)
        self._stack.addWidget(made)
        bar(made, self._context)
        return made

    @property
    def in_emergency(self) -> bool:
        """Whether the emergency has the place of the desk's work."""
        return self._stack.currentIndex() > 0

    def follow(self, event_id: EventId) -> None:
        """The desk works for this event."""
        self._event_id = event_id
        self._safety.follow(event_id)

    def show_counts(self, counts: Counts) -> None:
        """Whether the door must stop is seen."""
        self._stop.show_counts(counts)

    def begin_emergency(self, *, rehearsing: bool) -> None:
        """What is happening can be chosen."""
        if self._event_id is not None:
            self.escalation.open(self._event_id, rehearsing=rehearsing)
            self._stack.setCurrentWidget(self.escalation)

    def work(self, action: Callable[[], object]) -> None:
        """The desk does this, having left an emergency."""
        self.go_back()
        action()

    def go_back(self) -> None:
        """The desk works on."""
        self._stack.setCurrentIndex(0)
        self._stage.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the emergency, in which no other key searches or leaves the full screen."""
        if not self.in_emergency:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()

    def _override(self) -> None:
        from ui.pages.safety.override import OverrideDialog

        if self._event_id is None:
            return
        try:
            event = events.get(self._context.ws, self._event_id)
            dialog = OverrideDialog(self._context, event, Scope.CAPACITY, self)
        except GbmError as error:
            self._context.problem(error)
            return
        dialog.open()
