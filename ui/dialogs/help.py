"""The guide, or where it is missing, the keys."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from gbm_desktop.resource_files import resource


class HelpWindow(QWidget):
    """The user guide beside the window; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help"))
        self.resize(760, 640)
        self._text = QTextBrowser()
        self._text.setObjectName("helpText")
        self._text.setOpenExternalLinks(False)
        guide = _guide()
        if guide.is_file():
            self._text.setSource(QUrl.fromLocalFile(str(guide)), QTextDocument.ResourceType.MarkdownResource)
        else:
            self._text.setMarkdown(self._keys())
        QVBoxLayout(self).addWidget(self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the guide."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> str:
        return self.tr(
            "## Keys\n\n- Ctrl+1 … Ctrl+9: the first nine pages\n- Ctrl+K: find a page, an event or a person\n"
            "- Ctrl+F: search on the page\n- Ctrl+Z: take back the last step\n- F5: read again\n- F11: full screen\n"
            "- F1: this help\n"
        )


def _guide() -> Path:
    return resource("..", "docs", "guide", "README.md")
