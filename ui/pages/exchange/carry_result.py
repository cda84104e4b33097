"""The written result of the latest merging: to be read, saved, printed, and to lead to what a person must settle."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from gbm_desktop import prints
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.unsettled import Unsettled
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.pages.exchange.carry_deeds import Outcome
from ui.widgets import Card, Heading, hint, link_button, plain_button
from ui.widgets.flow_layout import wrapped
from ui.widgets.printer_choice import ask_printer


class ResultCard(Card):
    """Empty until something was merged."""

    def __init__(self, context: Context) -> None:
        super().__init__(padding=16)
        self.setObjectName("carryResult")
        self._context = context
        self._text = QPlainTextEdit()
        self._text.setObjectName("carryResultText")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Result of merging"))
        self._none = hint(self.tr("After a merging its result stands here: what came, what waits, what to look at."))
        self._save = plain_button(self.tr("Save…"), self._ask_where, "carryResultSave")
        self._print = plain_button(self.tr("Print…"), self._ask_printer, "carryResultPrint", "print")
        self._look = link_button(self.tr("Look at the differences ›"), self._go, "carryResultConflicts")
        self._twice = link_button(self.tr("People entered twice ›"), self._go_to_twice, "carryResultTwice")
        self._settled = hint(
            self.tr("All of it is settled now. Export for other laptops once more; then they have it too.")
        )
        self._settled.setObjectName("carryResultSettled")
        self._twice_on: EventId | None = None
        self._was_unsettled = False
        context.to_settle.counted.connect(self._show_unsettled)
        self.box.addWidget(Heading(self.tr("Result of merging")))
        self.box.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(self._text, 1)
        self.box.addWidget(self._settled)
        self.box.addLayout(wrapped(self._look, self._twice, None, self._save, self._print))
        for shown in (self._text, self._settled, self._look, self._twice, self._save, self._print):
            shown.hide()

    def show_result(self, outcome: Outcome) -> None:
        """This came of the merging."""
        self._was_unsettled = False
        self._text.setPlainText(outcome.text)
        self._none.hide()
        for shown in (self._text, self._save, self._print):
            shown.show()
        self.refresh()

    def refresh(self) -> None:
        """What a person must settle is led to until it is settled; then it is said how the others learn of it."""
        if self._text.toPlainText():
            self._context.to_settle.look()

    def save_to(self, file: Path) -> None:
        """The result stands in the file."""
        try:
            prints.save(self._text.toPlainText().encode("utf-8-sig"), file)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("Saved: {file}").format(file=file), file=file)

    def _show_unsettled(self, found: Unsettled) -> None:
        if not self._text.toPlainText():
            return
        self._twice_on = found.twice_on
        self._was_unsettled = self._was_unsettled or bool(found.differences or found.twice)
        self._look.setVisible(bool(found.differences))
        self._twice.setVisible(bool(found.twice))
        self._settled.setVisible(self._was_unsettled and not (found.differences or found.twice))

    def _go(self) -> None:
        self._context.go("exchange", tab="conflicts")

    def _go_to_twice(self) -> None:
        self._context.go("exchange", tab="duplicates", event_id=self._twice_on)

    def _ask_where(self) -> None:
        name = self.tr("result-{when}.txt").format(when=f"{self._context.ws.now():%m%d-%H%M}")
        kinds = self.tr("Text (*.txt)")
        ask_file(self, self.tr("Save the result"), name, kinds, self.save_to, dialog="carryResultFile")

    def _ask_printer(self) -> None:
        ask_printer(self, self.tr("Result of merging"), self._text.print_)
