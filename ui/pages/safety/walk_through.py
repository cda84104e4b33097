"""逐项检查: one item at a time, large enough for a hand that holds a tablet; the next comes by itself."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import CheckItemId, EventId
from gbm_desktop.model.safety.checklist import Checked, CheckResult
from gbm_desktop.model.safety.correcting import Failure, usual_deadline
from gbm_desktop.safety import checklist
from ui.context import Context
from ui.pages.safety.checklist_words import progress_words, share_looked_at
from ui.pages.safety.walk_through_failure import FailureForm
from ui.pages.safety.walk_through_parts import KEYS, Answers, ItemCard, RemarkLine
from ui.widgets import column, link_button, row, second_text


class WalkThrough(QWidget):
    """`left` comes when the person goes back to the list: by Esc, by the link, or after the last item."""

    left = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("walkThrough")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context, self._event_id = context, event_id
        self._ids: list[CheckItemId] = []
        self._at = 0
        self._now: Checked | None = None
        self._bar, self._progress = QProgressBar(textVisible=False), second_text("", wrap=False)
        self._progress.setObjectName("walkProgress")
        self._card, self._said, self._answers = ItemCard(context), RemarkLine(), Answers(context)
        self._failure = FailureForm(context)
        self._lay_out()
        self._connect()

    def start(self, ids: Sequence[CheckItemId], first: CheckItemId | None = None, *, failing: bool = False) -> None:
        """These items are gone through from `first`, else from the first that nobody has looked at.

        With `failing` that one is about to be recorded as failed.
        """
        self._ids = list(ids)
        unseen = {one.item.id for one in self._listed() if one.latest is None}
        begin = first or next((each for each in self._ids if each in unseen), self._ids[0])
        self._at = self._ids.index(begin)
        self._show_item()
        if failing:
            self._ask_failure()

    def _record(self, result: CheckResult, failure: Failure | None = None) -> None:
        """What was found of the item is stored, and the next one comes."""
        if self._now is None:
            return
        said = failure or Failure()
        try:
            checklist.inspect(
                self._context.ws, self._event_id, self._now.item.id, result,
                remark=self._said.remark, photos=self._said.photos,
                responsible=said.responsible, deadline=said.deadline,
            )  # fmt: skip
        except GbmError as error:
            self._context.problem(error)
            return
        self._step(1)

    def _browse(self, by: int) -> None:
        """An arrow was pressed; a failure that is being written down is not passed over."""
        if not self._failure.isVisible():
            self._step(by)

    def _step(self, by: int) -> None:
        self._at = max(0, self._at + by)
        if self._at >= len(self._ids):
            self._tell_end()
            self.left.emit()
        else:
            self._show_item()

    def _tell_end(self) -> None:
        listed = self._listed()
        looked, total, _failed = share_looked_at(listed)
        if looked == total:
            said = self.tr("The list is gone through: {progress}").format(progress=progress_words(listed))
        else:
            said = self.tr("Items still to be looked at: {count}").format(count=total - looked)
        self._context.tell(said)

    def _listed(self) -> list[Checked]:
        wanted = set(self._ids)
        return [one for one in checklist.items(self._context.ws, self._event_id) if one.item.id in wanted]

    def _show_item(self) -> None:
        listed = self._listed()
        self._now = next((one for one in listed if one.item.id == self._ids[self._at]), None)
        self._said.empty()
        self._close_failure()
        looked, total, _failed = share_looked_at(listed)
        self._bar.setRange(0, total)
        self._bar.setValue(looked)
        place = self.tr("Item {at} of {total}").format(at=self._at + 1, total=len(self._ids))
        self._progress.setText(f"{place} · {progress_words(listed)}")
        self._answers.before.setEnabled(self._at > 0)
        if self._now is not None:
            self._card.show_item(self._now)

    def _choose(self, result: CheckResult) -> None:
        if self._failure.isVisible():
            return
        if result is CheckResult.FAIL:
            self._ask_failure()
        else:
            self._record(result)

    def _ask_failure(self) -> None:
        ws = self._context.ws
        try:
            event_day = events.get(ws, self._event_id).said.start.date()
        except GbmError as error:
            self._context.problem(error)
            return
        self._answers.hide()
        self._failure.show()
        self._failure.begin(self._now.action if self._now else None, usual_deadline(ws.today(), event_day))
        self._said.ask_hazard()

    def _said_all(self) -> None:
        """Enter ends the remark; of a failure it is the last word."""
        if self._failure.isVisible():
            self._failure.give()
        else:
            self.setFocus()

    def _close_failure(self) -> None:
        self._failure.hide()
        self._answers.show()
        self._said.ask_remark()
        self.setFocus()

    def _leave(self) -> None:
        if self._failure.isVisible():
            self._close_failure()
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        box = column(self, gap=12)
        back = link_button(self.tr("‹ Back to the list"), self.left.emit, "walkBack")
        box.addLayout(row(back, None, self._progress))
        box.addWidget(self._bar)
        box.addWidget(self._card, 1)
        for part in (self._said, self._failure, self._answers):
            box.addWidget(part)

    def _connect(self) -> None:
        self._answers.answered.connect(self._choose)
        self._answers.stepped.connect(self._browse)
        self._failure.given.connect(lambda failure: self._record(CheckResult.FAIL, failure))
        self._failure.dropped.connect(self._close_failure)
        self._said.entered.connect(self._said_all)
        for result, key in KEYS.items():
            self._on_key(key, partial(self._choose, result))
        self._on_key("Left", partial(self._browse, -1))
        self._on_key("Right", partial(self._browse, 1))
        self._on_key("Esc", self._leave)

    def _on_key(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self, act)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
