"""Copies of everything stored, and bringing one back."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from gbm_desktop.backup_preview import Preview, look
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.protection import Locked
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.dialogs.restore_backup import RestoreBackup
from ui.dialogs.save_file import begin_at_documents, documents
from ui.removable import sticks
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
    second_text,
)
from ui.widgets.flow_layout import wrapped

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
        verify: RowAction[Backup] = RowAction(
            self.tr("Check this backup"), lambda chosen: self.verify(chosen[0].file), one=True
        )
        restore: RowAction[Backup] = RowAction(
            self.tr("Restore…"), lambda chosen: self._confirm(chosen[0].file), one=True
        )
        self._table = DataTable(self._model, "backups", [restore, verify])
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.opened.connect(lambda one: self._confirm(one.file))
        self._none = second_text(self.tr("No backup yet."))
        self._restore = plain_button(self.tr("Restore the selected one…"), self._restore_selected, "restoreSelected")
        self._check = plain_button(self.tr("Check the selected one"), self._check_selected, "checkSelected")
        self._table.chosen.connect(self._offer)
        self._lay_out()

    def refresh(self) -> None:
        """The files that there are now."""
        found = _backups(self._context.ws)
        self._model.show_records(found)
        self._table.setVisible(bool(found))
        self._none.setVisible(not found)
        self._offer([])

    def back_up_to(self, file: Path) -> None:
        """A copy of everything stored stands in the file, checked."""
        from gbm_desktop import backup

        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: backup.make(ws, file, progress=progress),
            self._made,
            failed=self._context.problem,
            title=self.tr("Backing up"),
        )

    def back_up_to_stick(self, drive: Path) -> None:
        """A copy of everything stored stands on the stick, read back and checked."""
        from gbm_desktop import backup

        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: backup.to_stick(ws, drive, progress=progress),
            self._made,
            failed=self._context.problem,
            title=self.tr("Backing up to the stick"),
        )

    def verify(self, file: Path) -> None:
        """What is in the file is checked, and the message bar says whether it is a sound backup."""
        from gbm_desktop import backup

        key = self._context.ws.key
        self._context.jobs.run(
            lambda progress: backup.verify(file, key=key, progress=progress),
            lambda _sound: self._context.tell(self.tr("This backup is sound: {name}").format(name=file.name)),
            failed=self._context.problem,
            title=self.tr("Checking the backup"),
        )

    def _choose_stick(self) -> None:
        """The only stick at once; of several the person chooses; without one, any folder."""
        found = sticks()
        if len(found) == 1:
            self.back_up_to_stick(found[0])
        elif found:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for drive in found:
                menu.addAction(str(drive)).triggered.connect(partial(self._stick_chosen, drive))
            menu.popup(self._stick.mapToGlobal(self._stick.rect().bottomLeft()))
        else:
            self._context.tell(self.tr("No stick was found. Plug one in, or choose the folder to back up to."))
            self._ask_folder()

    def _stick_chosen(self, drive: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what Qt's signal brings
        self.back_up_to_stick(drive)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to back up"))
        dialog.setObjectName("stickFolder")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        begin_at_documents(dialog)
        dialog.fileSelected.connect(lambda path: self.back_up_to_stick(Path(path)))
        dialog.open()

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
        self._stick = primary_button(self.tr("Back up to the stick"), self._choose_stick, "backUpToStick")
        now = plain_button(self.tr("Back up now…"), self._ask_where, "backUp")
        self.box.addLayout(wrapped(self._stick, now, None))
        self.box.addLayout(wrapped(self._check, self._restore, other, None))

    def _ask_where(self) -> None:
        ws = self._context.ws
        start = documents() / f"gbm-{ws.now():%Y%m%d-%H%M%S}.db"
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
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(documents()), self.tr("Backups (*.db)"))
        dialog.setObjectName("restoreFileDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._confirm(Path(path)))
        dialog.open()

    def _offer(self, chosen: list[Backup]) -> None:
        for button in (self._check, self._restore):
            button.setEnabled(len(chosen) == 1)

    def _check_selected(self) -> None:
        for one in self._table.selected():
            self.verify(one.file)

    def _restore_selected(self) -> None:
        for one in self._table.selected():
            self._confirm(one.file)

    def _confirm(self, file: Path) -> None:
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: look(file, ws),
            self._ask_once_more,
            failed=lambda error: self._not_looked(file, error),
            title=self.tr("Looking into the backup"),
        )

    def _not_looked(self, file: Path, error: GbmError) -> None:
        if isinstance(error, Locked):
            self._context.restore_wanted.emit(file)  # its passphrase is asked for first
        else:
            self._context.problem(error)

    def _ask_once_more(self, preview: Preview) -> None:
        dialog = RestoreBackup(self, preview, self._context.lang)
        dialog.accepted.connect(lambda: self._context.restore_wanted.emit(preview.file))
        dialog.open()


def _backups(ws: Workspace) -> list[Backup]:
    found = []
    for file in (ws.folder / "backups").glob("*.db"):
        with suppress(FileNotFoundError):  # an old one that was just given up for a newer
            about = file.stat()
            found.append(Backup(file, ws.local(int(about.st_mtime * 1000)), about.st_size))
    return sorted(found, key=lambda one: one.made, reverse=True)


def _size(one: Backup) -> str:
    return f"{one.size / _MEGABYTE:,.1f} MB"
