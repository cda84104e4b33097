"""What a better order of a day's stops would save, to be taken or left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gbm_desktop.tour_order import Suggestion
from gbm_desktop.wording.counted import fill
from ui.widgets import column, link_button, plain_button, row, second_text


class OrderStrip(QFrame):
    """`taken` comes with the suggestion when a person follows it."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("orderStrip")
        self.setProperty("type", "card")
        self._suggestion: Suggestion | None = None
        self._words = second_text("")
        self._words.setObjectName("orderWords")
        box = column(self, margin=12, gap=8)
        box.addWidget(self._words)
        take = plain_button(self.tr("Follow it"), self._take, "orderTake", "check")
        box.addLayout(row(take, link_button(self.tr("Leave it"), self.hide, "orderLeave"), None))
        self.hide()

    def show_suggestion(self, suggestion: Suggestion, names: list[str]) -> None:
        """The order and what it saves are said."""
        self._suggestion = suggestion
        said = self.tr("{saved:minute|minutes} less on the road ({then} instead of {now}): {order}")
        saved = suggestion.now - suggestion.then
        self._words.setText(fill(said, saved=saved, now=suggestion.now, then=suggestion.then, order=" → ".join(names)))
        self.show()

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self._suggestion)
