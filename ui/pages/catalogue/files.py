"""The files that belong to an entry: scans of certificates, licences, contracts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gbm_desktop import attachments
from ui.context import Context
from ui.file_lines import FileLines, ask_file
from ui.widgets import column, hint, plain_button, row

KIND = "catalogue"


class EntryFiles(QWidget):
    """A line for each file; one can be added, opened and taken off. `keep` stores a file with its owner."""

    def __init__(self, context: Context, title: str, keep: Callable[[str, Path], object] | None = None) -> None:
        super().__init__()
        self._context, self._title = context, title
        self._keep = keep or (lambda owner, file: attachments.add(context.ws, owner, KIND, file))
        self._owner = ""
        self._lines = FileLines(context)
        add = plain_button(self.tr("Attach a file…"), self._ask_file, "attachFile", "add")
        add.setAccessibleDescription(title)
        box = column(self, gap=4)
        box.addLayout(row(hint(title, wrap=False), None, add))
        box.addWidget(self._lines)

    def show_owner(self, owner: str) -> None:
        """The files of this entry are listed; one that is not stored yet can have none."""
        self._owner = owner
        self.setVisible(bool(owner))
        self._lines.show_files(attachments.of(self._context.ws, owner) if owner else [])

    def attach(self, file: Path) -> None:
        """The file belongs to the entry."""
        self._attach_to(self._owner, file)

    def _attach_to(self, owner: str, file: Path) -> None:
        if not owner:
            return
        self._context.jobs.run(
            lambda _progress: self._keep(owner, file),
            lambda _file: self._context.tell(self.tr("{name} is attached").format(name=file.name), undo=True),
            failed=self._context.problem,
            title=self.tr("Attaching the file"),
        )

    def _ask_file(self) -> None:
        """The file is this entry's, whatever is chosen behind the dialog by then."""
        ask_file(self, self._title, "entryFile", partial(self._attach_to, self._owner))
