"""What is printed and exported of the register; who reported stands in none of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from gbm_desktop.model.consumer import Case
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.progress import Progress
from ui.context import Context
from ui.pages.prints.output import PrintOutput

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed


class CasePrinting(QObject):
    """Prints and exports made on the worker; `output` sends them on their way."""

    def __init__(self, context: Context, panel: QWidget) -> None:
        super().__init__(panel)
        self._context = context
        self.output = PrintOutput(context, panel)

    def menu(self, over: QWidget, case: Case | None, listed: Sequence[Case]) -> QMenu:
        """What can be made of the chosen case and of those that are listed."""
        menu = QMenu(over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = [one.id for one in listed]
        form = menu.addAction(self.tr("Print the form of the case…"), lambda: self.form(case.id) if case else None)
        form.setEnabled(case is not None)
        menu.addSeparator()
        menu.addAction(self.tr("Print the list…"), lambda: self.register(chosen))
        menu.addAction(self.tr("Export the list to Excel…"), lambda: self.workbook(chosen))
        menu.addSeparator()
        menu.addAction(self.tr("12315 notice for the site, A4…"), lambda: self.notice("A4"))
        menu.addAction(self.tr("12315 notice for the site, A3…"), lambda: self.notice("A3"))
        return menu

    def form(self, case_id: ComplaintId) -> None:
        """The case's form goes to the printer."""
        from gbm_desktop import consumer_prints

        self._make(lambda: consumer_prints.form(self._context.ws, case_id), self.output.print_or_save)

    def register(self, chosen: Sequence[ComplaintId]) -> None:
        """The list goes to the printer."""
        from gbm_desktop import consumer_prints

        self._make(lambda: consumer_prints.register(self._context.ws, chosen), self.output.print_or_save)

    def workbook(self, chosen: Sequence[ComplaintId]) -> None:
        """The list is saved as a workbook."""
        from gbm_desktop import consumer_prints

        self._make(lambda: consumer_prints.export_xlsx(self._context.ws, chosen), self.output.ask_where)

    def notice(self, paper: str) -> None:
        """The notice for the site goes to the printer."""
        from gbm_desktop import consumer_prints
        from gbm_desktop.documents.poster import PosterSize

        self._make(lambda: consumer_prints.notice(self._context.ws, PosterSize[paper]), self.output.print_or_save)

    def _make(self, made: "Callable[[], Printed]", then: "Callable[[Printed], None]") -> None:
        def work(_progress: Progress) -> "Printed":
            return made()

        self._context.jobs.run(work, then, failed=self._context.problem, title=self.tr("Making the print"))
