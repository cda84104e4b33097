"""How full it was over the last two hours, how fast that changes, and when it will be full at this pace."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gbm_desktop import crowd
from gbm_desktop.model.crowd import Trend
from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.checkin.sparkline import Sparkline
from ui.widgets import column, hint, set_property

_ANEW_MS = 2000


class PaceLine(QWidget):
    """Counted on the worker every two seconds while it is seen: the pace changes even when nobody passes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._event_id: EventId | None = None
        self._capacity = 0
        self._asked = False
        self.course = Sparkline()
        self.course.setAccessibleName(self.tr("Inside over the last two hours"))
        self.course.setToolTip(self.course.accessibleName())
        self._said = hint("", wrap=False)
        self._said.setObjectName("pace")
        box = column(self, gap=0)
        box.addWidget(self.course)
        box.addWidget(self._said)
        self._anew = QTimer(self, interval=_ANEW_MS)
        self._anew.timeout.connect(self._ask)
        context.jobs.crashed.connect(self._crashed)

    def follow(self, event_id: EventId, capacity: int) -> None:
        """It is this event's, in a venue for so many (0: not stated)."""
        other = (event_id, capacity) != (self._event_id, self._capacity)
        self._event_id, self._capacity = event_id, capacity
        if other:
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """The course is counted from now on."""
        super().showEvent(event)
        self._ask()
        self._anew.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is counted that nobody sees."""
        super().hideEvent(event)
        self._anew.stop()

    def _ask(self) -> None:
        ws, event_id, capacity = self._context.ws, self._event_id, self._capacity
        if event_id is None or self._asked or not self.isVisible():
            return
        self._asked = True
        self._context.jobs.run(
            lambda _progress: crowd.trend(ws, event_id, capacity), self._told, failed=lambda _error: self._told(None)
        )

    def _told(self, trend: Trend | None) -> None:
        if not isValid(self):
            return
        self._asked = False
        if trend is not None:
            self.course.show_values([point.inside for point in trend.points], self._capacity)
            self._said.setText(self._words(trend))
            set_property(self._said, "tone", "warn" if trend.full_at else "second")

    def _crashed(self, _error: object) -> None:
        self._asked = False

    def _words(self, trend: Trend) -> str:
        said = self.tr("10 min: {came} in, {left} out").format(came=trend.lately.came, left=trend.lately.left)
        if trend.too_few:
            return " · ".join((said, self.tr("too few yet to tell when it is full")))
        if trend.full_at is None:
            return said
        full = self.tr("full about {time} at this pace")
        return f"{said} · {full.format(time=f'{self._context.ws.local(trend.full_at):%H:%M}')}"
