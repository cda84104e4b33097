"""The register on paper and as a workbook: to a printer, or into a file that the person names."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.publicity import Publicity
from gbm_desktop.prints import Printed
from gbm_desktop.progress import Progress
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.pages.prints.output import PrintOutput


class ListOutput(QObject):
    """Prints and exports for one tab, whose dialogs it opens."""

    def __init__(self, context: Context, tab: QWidget) -> None:
        super().__init__(tab)
        self._context, self._tab = context, tab
        self._printer = PrintOutput(context, tab)

    def print_list(self, items: Sequence[Publicity]) -> None:
        """The list goes to a printer that the person chooses; where there is none, it is saved instead."""
        self._context.jobs.run(
            lambda _progress: _made(self._context, items, ".pdf"),
            self._printer.print_or_save,
            failed=self._context.problem,
            title=self.tr("Preparing the list"),
        )

    def ask_where(self, items: Sequence[Publicity]) -> None:
        """A dialog asks for the file; its ending says whether it is a workbook or the list as printed."""
        kinds = self.tr("Excel (*.xlsx);;PDF (*.pdf)")
        title, name, save = self.tr("Export the register"), self.tr("publicity.xlsx"), partial(self.save, items)
        dialog = ask_file(self._tab, title, name, kinds, save, dialog="exportFile")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("pdf" if "pdf" in kind else "xlsx"))

    def save(self, items: Sequence[Publicity], path: Path) -> None:
        """The list stands in the file, and the message bar says so."""
        said = fill(self.tr("{count:item|items} exported to {file}"), count=len(items), file=path.name)

        def written(_progress: Progress) -> None:
            from gbm_desktop import prints

            prints.save(_made(self._context, items, path.suffix).content, path)

        self._context.jobs.run(
            written,
            lambda _none: self._context.tell(said),
            failed=self._context.problem,
            title=self.tr("Exporting the register"),
        )


def _made(context: Context, items: Sequence[Publicity], ending: str) -> Printed:
    from gbm_desktop import publicity_lists

    make = publicity_lists.sheet if ending.lower() == ".pdf" else publicity_lists.book
    return make(context.ws, items)
