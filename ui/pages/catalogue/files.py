"""The files that belong to an entry: scans of certificates, licences, contracts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gbm_desktop import attachments
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attachments import Attachment
from ui import attached_files
from ui.context import Context
from ui.widgets import column, hint, link_button, plain_button, row

KIND = "catalogue"


class EntryFiles(QWidget):
    """A line for each file; one can be added, opened and taken off. `keep` stores a file with its owner."""

    def __init__(self, context: Context, title: str, keep: Callable[[str, Path], object] | None = None) -> None:
        super().__init__()
        self._context, self._title = context, title
        self._keep = keep or (lambda owner, file: attachments.add(context.ws, owner, KIND, file))
        self._owner = ""
        self._lines = QWidget()
        add = plain_button(self.tr("Attach a file…"), self._ask_file, "attachFile", "add")
        add.setAccessibleDescription(title)
        self._box = column(self, gap=4)
        self._box.addLayout(row(hint(title, wrap=False), None, add))
        self._box.addWidget(self._lines)

    def show_owner(self, owner: str) -> None:
        """The files of this entry are listed; one that is not stored yet can have none."""
        self._owner = owner
        self.setVisible(bool(owner))
        fresh = QWidget()
        box = column(fresh, gap=0)
        for file in attachments.of(self._context.ws, owner) if owner else ():
            box.addLayout(self._line(file))
        self._box.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh

    def attach(self, file: Path) -> None:
        """The file belongs to the entry."""
        owner = self._owner
        if not owner:
            return
        self._context.jobs.run(
            lambda _progress: self._keep(owner, file),
            lambda _file: self._context.tell(self.tr("{name} is attached").format(name=file.name), undo=True),
            failed=self._context.problem,
            title=self.tr("Attaching the file"),
        )

    def _line(self, file: Attachment) -> QHBoxLayout:
        opened = link_button(file.name, partial(self._open, file), "openFile")
        removed = link_button(self.tr("Remove"), partial(self._remove, file), "removeFile")
        removed.setAccessibleDescription(file.name)
        return row(opened, removed, None)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self._title)
        dialog.setObjectName("entryFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.attach(Path(path)))
        dialog.open()

    def _open(self, file: Attachment) -> None:
        attached_files.show(self._context, file)

    def _remove(self, file: Attachment) -> None:
        try:
            attachments.remove(self._context.ws, file.id)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("{name} is no longer attached").format(name=file.name), undo=True)
