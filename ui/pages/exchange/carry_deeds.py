"""Writing and merging data packets on the worker, and what the message bar says of it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.exchange import bundle, bundle_report
from gbm_desktop.exchange.bundle import Exported, Imported, Since
from gbm_desktop.model.exchanges import Way
from gbm_desktop.progress import Progress
from gbm_desktop.wording.bundle import size
from gbm_desktop.wording.counted import fill
from ui.context import Context


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was imported, in words too."""

    imported: Imported
    text: str


class CarryDeeds(QObject):
    """`merged` comes with the outcome, `exported` when a file stands in the folder."""

    merged = Signal(object)
    exported = Signal()

    def __init__(self, context: Context, tab: QWidget) -> None:
        super().__init__(tab)
        self._context = context

    def merge(self, files: list[Path], way: Way) -> None:
        """What the files hold is merged; those that cannot be taken are named in the result."""
        ws, lang = self._context.ws, self._context.lang

        def work(progress: Progress) -> Outcome:
            imported = bundle.import_(ws, files, way=way, progress=progress)
            return Outcome(imported, bundle_report.text(ws, imported, lang))

        self._context.jobs.run(
            work, self._tell_merged, failed=self._context.problem, title=self.tr("Merging"),
            cancelled=self._merging_cancelled,
        )  # fmt: skip

    def export(self, folder: Path, *, latest: bool) -> None:
        """A file for the other laptops stands in the folder."""
        ws = self._context.ws

        def work(progress: Progress) -> Exported:
            since = Since.LAST if latest else Since.ALL
            return bundle.export(ws, folder / bundle.suggested_name(ws), since=since, way=Way.FOLDER, progress=progress)

        self._context.jobs.run(
            work, self._tell_exported, failed=self._context.problem, title=self.tr("Exporting"),
            cancelled=self._cancelled,
        )  # fmt: skip

    def _tell_merged(self, outcome: Outcome) -> None:
        imported = outcome.imported
        for one in imported.files:
            if one.error is not None:
                self._context.problem(one.error)
        if any(one.error is None or one.merged.added for one in imported.files):
            said = self.tr("Merged: {added:step|steps} new, {known} known, {count:difference|differences}")
            merged = imported.merged
            self._context.tell(fill(said, added=merged.added, known=merged.known, count=len(imported.conflicts)))
        self.merged.emit(outcome)

    def _tell_exported(self, made: Exported) -> None:
        said = self.tr(
            "Exported {steps:step|steps} and {files:attached file|attached files} ({size}): {file}. "
            "Now merge it on the other laptop"
        )
        told = fill(said, steps=made.steps, files=made.files, size=size(made.size), file=made.file.name)
        self._context.tell(told)
        self.exported.emit()

    def _cancelled(self) -> None:
        self._context.tell(self.tr("Cancelled; nothing was changed by the file under way"))

    def _merging_cancelled(self) -> None:
        self._context.tell(self.tr("Cancelled; what was merged until then stays, and merging again goes on from there"))
