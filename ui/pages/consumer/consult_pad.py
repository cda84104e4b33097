"""现场咨询: big buttons by topic, a press or a key for each person who asked."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from gbm_desktop import consultations
from gbm_desktop.errors import GbmError
from gbm_desktop.model.consumer import Topic
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.event_choices import choices
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import Card, Heading, column, hint, plain_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

_WIDTH, _ACROSS = 620, 3
_OFF = frozenset({Stage.CANCELLED, Stage.POSTPONED})


class ConsultPad(Dialog):
    """Keys 1 to 6 count one more, with Shift one less; each press is stored at once."""

    def __init__(self, context: Context, parent: QWidget, event_id: EventId | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consultPad")
        self.setWindowTitle(self.tr("People advised on site"))
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._event = unscrolled(QComboBox())
        self._event.setObjectName("consultEvent")
        self._event.setAccessibleName(self.tr("Event"))
        self._counts = {topic: QLabel("0") for topic in Topic}
        self._total = Heading("", "title")
        self._total.setObjectName("consultTotal")
        self._fill(event_id)
        self._lay_out()
        self._event.currentIndexChanged.connect(lambda _at: self.refresh())
        for at, topic in enumerate(Topic, 1):
            for keys, by in ((f"{at}", 1), (f"Shift+{at}", -1)):
                QShortcut(QKeySequence(keys), self).activated.connect(partial(self.count, topic, by))
        self.refresh()
        self._first.setFocus()

    @property
    def event_id(self) -> EventId | None:
        """At which event people are advised."""
        chosen: EventId | None = self._event.currentData()
        return chosen

    def count(self, topic: Topic, by: int) -> None:
        """One more, or one less, was advised on the topic."""
        if self.event_id is None:
            return
        try:
            consultations.consult(self._context.ws, self.event_id, topic, by)
        except GbmError as error:
            self._context.problem(error)
        self.refresh()

    def refresh(self) -> None:
        """The counts as they are stored."""
        of_event = consultations.consulted(self._context.ws, [self.event_id]) if self.event_id else {}
        counts = of_event.get(self.event_id, {}) if self.event_id else {}
        for topic, label in self._counts.items():
            label.setText(f"{counts.get(topic, 0):,}")
        self._total.setText(fill(self.tr("{count:person|people} advised"), count=f"{sum(counts.values()):,}"))

    def _fill(self, event_id: EventId | None) -> None:
        """The events from the latest that began to the oldest, then those to come."""
        today = self._context.ws.today()
        found = [one for one in choices(self._context.ws.read) if one.stage not in _OFF]
        begun = [one for one in reversed(found) if one.start.date() <= today]
        for one in [*begun, *(one for one in found if one.start.date() > today)]:
            self._event.addItem(f"{one.start:%m-%d} {one.name}", one.id)
        if event_id is not None:
            self._event.setCurrentIndex(self._event.findData(event_id))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, topic in enumerate(Topic):
            grid.addWidget(self._card(at + 1, topic), at // _ACROSS, at % _ACROSS)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._event)
        box.addLayout(grid)
        box.addWidget(hint(self.tr("Keys 1 to 6 count one more, Shift with the key one less.")))
        box.addLayout(row(self._total, None, plain_button(self.tr("Close"), self.accept, "consultClose")))

    def _card(self, key: int, topic: Topic) -> Card:
        card = Card(padding=12)
        more = plain_button(f"{key}　{word(topic, self._context.lang)}", partial(self.count, topic, 1), f"more_{topic}")
        more.setProperty("big", "true")
        number = self._counts[topic]
        number.setObjectName(f"count_{topic}")
        number.setProperty("type", "title")
        number.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        less = plain_button("−1", partial(self.count, topic, -1), f"less_{topic}")
        less.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        less.setAccessibleName(fill(self.tr("One less: {topic}"), topic=word(topic, self._context.lang)))
        if key == 1:
            self._first = more
        card.box.addWidget(more)
        card.box.addLayout(row(number, None, less))
        return card
