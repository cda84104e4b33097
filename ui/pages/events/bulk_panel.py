"""What can be done with several events at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from gbm_desktop.model.events import Event
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.events.postponing import ask_to_postpone, can_be_postponed
from ui.pages.events.stage_buttons import stage_menu
from ui.widgets import Heading, column, danger_button, hint, plain_button, row


class BulkPanel(QWidget):
    """The buttons call `copy` and `remove` with the events that are selected."""

    def __init__(
        self,
        context: Context,
        copy: Callable[[Sequence[Event]], object],
        remove: Callable[[Sequence[Event]], object],
    ) -> None:
        super().__init__()
        self.setObjectName("bulkPanel")
        self._context = context
        self._events: list[Event] = []
        self.title, self._names = Heading(""), hint("")
        self.stage = plain_button(self.tr("Set stage"), name="bulkStage", picture="down")
        self.postpone = plain_button(
            self.tr("Postpone…"), lambda: ask_to_postpone(context, self, self._events), "bulkPostpone", "clock"
        )
        box = column(self, gap=16)
        box.setContentsMargins(16, 0, 0, 0)
        box.addWidget(self.title)
        box.addWidget(self._names)
        box.addLayout(
            row(
                plain_button(self.tr("Copy events…"), lambda: copy(self._events), "bulkCopy", "copy"),
                self.postpone,
                self.stage,
                danger_button(self.tr("Remove"), lambda: remove(self._events), "bulkRemove"),
                None,
            )
        )
        box.addStretch(1)

    def show_events(self, chosen: Sequence[Event]) -> None:
        """The buttons act on these events."""
        self._events = list(chosen)
        self.title.setText(fill(self.tr("{count:event|events} selected"), count=len(chosen)))
        self._names.setText("\n".join(f"{event.said.start:%m-%d} {event.said.name}" for event in chosen[:_NAMED]))
        self.postpone.setEnabled(can_be_postponed(chosen))
        earlier, menu = self.stage.menu(), stage_menu(self._context, self, chosen)
        self.stage.setMenu(menu)
        if earlier is not None:
            earlier.deleteLater()
        self.stage.setEnabled(not menu.isEmpty())
        self.stage.setToolTip("" if not menu.isEmpty() else self.tr("These events have no next stage in common."))


_NAMED = 12
