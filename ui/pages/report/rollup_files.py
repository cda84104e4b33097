"""Which files of figures are taken in, and where one's own are put."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop import campaign
from gbm_desktop.prints import safe_file_name
from gbm_desktop.wording import rollup as words
from ui.context import Context
from ui.dialogs.save_file import ask_file, begin_at_documents


class RollupFiles(QObject):
    """Asks in dialogs of the panel that it is made for."""

    def __init__(self, context: Context, panel: QWidget) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel

    def ask_files(self, receive: Callable[[Sequence[Path]], None]) -> None:
        """The person names files that were handed in."""
        dialog = self._dialog(self.tr("Files of figures"), "figuresFiles", "JSON (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: receive([Path(path) for path in paths]))
        dialog.open()

    def ask_folder(self, receive: Callable[[Sequence[Path]], None]) -> None:
        """The person names the folder in which they lie."""
        dialog = self._dialog(self.tr("Folder of the figures"), "figuresFolder", "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: receive([Path(path)]))
        dialog.open()

    def ask_where(self, export: Callable[[Path], None]) -> None:
        """The person names the file to hand up."""
        region = campaign.current(self._context.ws).region_name
        name = safe_file_name(words.FILE_NAME.format(region=region))
        title = self.tr("Figures for the level above")
        ask_file(self._panel, title, f"{name}.json", "JSON (*.json)", export, dialog="figuresFile")

    def _dialog(self, title: str, name: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._panel, title, "", kinds)
        begin_at_documents(dialog)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
