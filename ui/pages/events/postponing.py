"""Postponing from the window: some events or a whole day, and the notices that are offered right after it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from gbm_desktop import events, postponement, postponement_prints
from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.prints import Printed
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.postpone import Postpone
from ui.pages.prints.output import PrintOutput
from ui.widgets import Heading, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH = 460


class PostponedNotices(Dialog):
    """The notices can be printed or saved; nothing happens when it is shut."""

    def __init__(self, parent: QWidget, context: Context, moved: Sequence[EventId]) -> None:
        super().__init__(parent)
        self.setObjectName("postponedNotices")
        self.setWindowTitle(self.tr("Notice of postponement"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._moved = context, list(moved)
        self._output = PrintOutput(context, parent)
        box = column(self, margin=24, gap=16)
        box.addWidget(Heading(fill(self.tr("Postponed {count:event|events}"), count=len(moved))))
        box.addWidget(
            second_text(
                self.tr(
                    "Each has a notice to put up at the venue and a list of all phones to call, with boxes to tick. "
                    "They are found under the event's prints later, too."
                )
            )
        )
        box.addLayout(
            row(
                None,
                plain_button(self.tr("Not now"), self.reject, "noNotices"),
                plain_button(self.tr("Save as PDF"), lambda: self._made(self._output.ask_where), "saveNotices", "save"),
                primary_button(
                    self.tr("Print notices"), lambda: self._made(self._output.print_or_save), "printNotices"
                ),
            )
        )

    def _made(self, then: Callable[[Printed], None]) -> None:
        ws, moved = self._context.ws, self._moved
        self._context.jobs.run(
            lambda _progress: postponement_prints.notice(ws, *moved),
            then,
            failed=self._context.problem,
            title=self.tr("Drawing the pages"),
        )
        self.accept()


def ask_to_postpone(context: Context, parent: QWidget, chosen: Sequence[Event]) -> None:
    """A dialog asks when and why; once it is done, the notices are offered."""
    dialog = Postpone(parent, context, chosen)
    dialog.postponed.connect(lambda moved: PostponedNotices(parent, context, moved).open())
    dialog.open()


def ask_to_postpone_day(context: Context, parent: QWidget, day: date) -> None:
    """As `ask_to_postpone`, for all that is still to be held on this day; it is said where there is nothing."""
    try:
        found = postponement.whole_day(context.ws, day)
    except GbmError as error:
        context.problem(error)
        return
    ask_to_postpone(context, parent, [events.get(context.ws, each) for each in found])


def can_be_postponed(chosen: Sequence[Event]) -> bool:
    """Whether all of them are still to be held."""
    return bool(chosen) and all(event.stage in _TO_COME for event in chosen)


_TO_COME = frozenset({Stage.PLANNED, Stage.READY, Stage.POSTPONED})
