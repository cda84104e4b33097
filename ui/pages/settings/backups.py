"""Copies of everything stored, and bringing one back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.dialogs.restore_backup import RestoreBackup
from ui.widgets import (
    RIGHT,
    Card,
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)

_TABLE_HEIGHT = 190
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A file in backups/."""

    file: Path
    made: datetime
    size: int


class BackupSection(Card):
    """The copies in backups/, the newest first."""

    name = "backup"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("backupSection")
        self.title = self.tr("Backups")
        self._context = context
        self._model = RecordModel[Backup](
            [
                Column(self.tr("Made"), lambda one: f"{one.made:%Y-%m-%d %H:%M}", width=150),
                Column(self.tr("File"), lambda one: one.file.name, tip=lambda one: str(one.file), width=330),
                Column(self.tr("Size"), _size, align=RIGHT, sort=lambda one: one.size, width=100),
            ]
        )
        restore: RowAction[Backup] = RowAction(
            self.tr("Restore…"), lambda chosen: self._confirm(chosen[0].file), one=True
        )
        self._table = DataTable(self._model, "backups", [restore])
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.opened.connect(lambda one: self._confirm(one.file))
        self._none = second_text(self.tr("No backup yet."))
        self._restore = plain_button(self.tr("Restore the selected one…"), self._restore_selected, "restoreSelected")
        self._table.chosen.connect(lambda chosen: self._restore.setEnabled(len(chosen) == 1))
        self._lay_out()

    def refresh(self) -> None:
        """The files that there are now."""
        found = _backups(self._context.ws)
        self._model.show_records(found)
        self._table.setVisible(bool(found))
        self._none.setVisible(not found)
        self._restore.setEnabled(False)

    def back_up_to(self, file: Path) -> None:
        """A copy of everything stored stands in the file, checked."""
        from gbm_desktop import backup

        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: backup.make(ws, file),
            self._made,
            failed=self._context.problem,
            title=self.tr("Backing up"),
        )

    def _made(self, file: Path) -> None:
        self.refresh()
        self._context.tell(self.tr("Backed up and checked: {file}").format(file=file))

    def _lay_out(self) -> None:
        self.box.addWidget(Heading(self.title))
        self.box.addWidget(
            hint(self.tr("Put a copy on a stick or another laptop at the end of each day; it holds personal data."))
        )
        self.box.addWidget(self._table)
        self.box.addWidget(self._none)
        other = plain_button(self.tr("Restore another file…"), self._ask_which, "restoreFile")
        self.box.addLayout(
            row(primary_button(self.tr("Back up now…"), self._ask_where, "backUp"), self._restore, other, None)
        )

    def _ask_where(self) -> None:
        ws = self._context.ws
        start = ws.folder / "backups" / f"gbm-{ws.now():%Y%m%d-%H%M%S}.db"
        dialog = QFileDialog(self, self.tr("Back up to"), str(start), self.tr("Backups (*.db)"))
        dialog.setObjectName("backupFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a backup is never written over
        dialog.setDefaultSuffix("db")
        dialog.selectFile(str(start))
        dialog.fileSelected.connect(lambda path: self.back_up_to(Path(path)))
        dialog.open()

    def _ask_which(self) -> None:
        folder = str(self._context.ws.folder / "backups")
        dialog = QFileDialog(self, self.tr("Restore a backup"), folder, self.tr("Backups (*.db)"))
        dialog.setObjectName("restoreFileDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._confirm(Path(path)))
        dialog.open()

    def _restore_selected(self) -> None:
        for one in self._table.selected():
            self._confirm(one.file)

    def _confirm(self, file: Path) -> None:
        dialog = RestoreBackup(self, file)
        dialog.accepted.connect(lambda: self._context.restore_wanted.emit(file))
        dialog.open()


def _backups(ws: Workspace) -> list[Backup]:
    found = []
    for file in (ws.folder / "backups").glob("*.db"):
        about = file.stat()
        found.append(Backup(file, ws.local(int(about.st_mtime * 1000)), about.st_size))
    return sorted(found, key=lambda one: one.made, reverse=True)


def _size(one: Backup) -> str:
    return f"{one.size / _MEGABYTE:,.1f} MB"
