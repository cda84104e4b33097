"""The files of a case; those of a report are listed only to who gave the PIN."""

from pathlib import Path

from gbm_desktop import case_files
from gbm_desktop.model.consumer import Case
from ui.context import Context
from ui.pages.catalogue.files import EntryFiles


class CaseFiles(EntryFiles):
    """Each file is kept under the case's number, never under the name with which it came."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Letters, photos, receipts"))
        self._case: Case | None = None

    def show_case(self, case: Case) -> None:
        """The files of the case are listed."""
        self._case = case
        self.show_owner(case.id)

    def attach(self, file: Path) -> None:
        """The file belongs to the case."""
        context, case = self._context, self._case
        if case is None:
            return
        context.jobs.run(
            lambda _progress: case_files.attach(context.ws, case.id, file),
            lambda kept: context.tell(self.tr("Attached as {name}").format(name=kept.name), undo=True),
            failed=context.problem,
            title=self.tr("Attaching the file"),
        )
