"""The photos of a case or an event: seen small, each over its caption, which can be written there."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from gbm_desktop import attachments
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.report import photos
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import column, hint, plain_button, row

_SMALL = QSize(140, 105)
_CELL = QSize(164, 150)
_PHOTO = Qt.ItemDataRole.UserRole


class PhotoList(QWidget):
    """F2 writes a caption, Delete takes a photo off."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._owner: CaseId | EventId | None = None
        self._shown: tuple[Attachment, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName("photos")
        self._list.setAccessibleName(self.tr("Photos"))
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setIconSize(_SMALL)
        self._list.setGridSize(_CELL)
        self._list.setWordWrap(True)
        self._list.itemChanged.connect(self._write)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add = plain_button(self.tr("Add photos…"), self._ask, "addPhotos", "add")
        self._remove = plain_button(self.tr("Remove photo"), self.remove_chosen, "removePhoto", "remove")
        for button in (self._add, self._remove):
            button.setEnabled(False)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._list, self.remove_chosen)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.itemSelectionChanged.connect(lambda: self._remove.setEnabled(bool(self._list.selectedItems())))
        box = column(self, gap=8)
        box.addLayout(row(self._add, self._remove, None))
        box.addWidget(self._list, 1)
        box.addWidget(hint(self.tr("F2 writes the caption. Place, time and device in the files are not kept.")))

    def show_owner(self, owner: CaseId | EventId | None) -> None:
        """The photos of this case or event are seen."""
        self._owner = owner
        self._add.setEnabled(owner is not None)
        found = tuple(photos.of(self._context.ws, owner)) if owner else ()
        if found != self._shown:
            self._show(found)

    def add(self, files: Sequence[Path]) -> None:
        """Copies of the photos belong to the case or event."""
        owner, ws = self._owner, self._context.ws
        if owner is None or not files:
            return
        self._context.jobs.run(
            lambda _progress: photos.add(ws, owner, files),
            lambda made: self._context.tell(fill(self.tr("{count:photo|photos} added"), count=len(made)), undo=True),
            failed=self._context.problem,
            title=self.tr("Adding photos"),
        )

    def remove_chosen(self) -> None:
        """The chosen photo is no longer attached; the bar offers to undo it."""
        for item in self._list.selectedItems():
            photo: Attachment = item.data(_PHOTO)
            try:
                attachments.remove(self._context.ws, photo.id)
            except GbmError as error:
                self._context.problem(error)
                return
            self._context.tell(self.tr("The photo is removed"), undo=True)

    def _show(self, found: tuple[Attachment, ...]) -> None:
        self._shown = found
        self._list.blockSignals(True)
        self._list.clear()
        for photo in found:
            small = _thumbnail(attachments.content(self._context.ws, photo) or b"")
            item = QListWidgetItem(QIcon(small), photos.caption_of(photo))
            item.setData(_PHOTO, photo)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._remove.setEnabled(False)

    def _write(self, item: QListWidgetItem) -> None:
        photo: Attachment = item.data(_PHOTO)
        if item.text().strip() == photos.caption_of(photo):
            return
        try:
            photos.set_caption(self._context.ws, photo, item.text())
        except GbmError as error:
            self._context.problem(error)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Add photos"))
        begin_at_documents(dialog)
        dialog.setObjectName("photoFiles")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Photos (*.jpg *.jpeg *.png *.webp *.bmp)"))
        dialog.filesSelected.connect(lambda paths: self.add([Path(path) for path in paths]))
        dialog.open()


def _thumbnail(content: bytes) -> QPixmap:
    """The picture no larger than a sharp screen shows it here: read so, it takes a fraction of the time."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if reader.size().isValid():
        reader.setScaledSize(reader.size().scaled(_SMALL * 2, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
