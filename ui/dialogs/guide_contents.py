"""The guide's headings as a tree."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from gbm_desktop.guide import Guide

_TOP, _DEEPEST = 2, 3  # levels of headings; the first is the guide's own title


class GuideContents(QTreeWidget):
    """`chosen` comes with the place of a heading among the guide's chapters."""

    chosen = Signal(int)

    def __init__(self, guide: Guide, name: str) -> None:
        super().__init__()
        self.setObjectName("helpContents")
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self._lines: list[QTreeWidgetItem | None] = []
        self._fill(guide)
        self.itemClicked.connect(lambda line, _column: self._choose(line))
        self.itemActivated.connect(lambda line, _column: self._choose(line))

    def mark(self, chapter: int) -> None:
        """This heading is marked as the one that is read."""
        line = self._lines[chapter] if chapter < len(self._lines) else None
        if line is not None and line is not self.currentItem():
            self.setCurrentItem(line)

    def _fill(self, guide: Guide) -> None:
        above = None
        for place, chapter in enumerate(guide.chapters):
            line = None
            if _TOP <= chapter.level <= _DEEPEST:
                parent = above if chapter.level > _TOP and above is not None else self.invisibleRootItem()
                line = QTreeWidgetItem(parent, [chapter.title])
                line.setToolTip(0, chapter.title)
                line.setData(0, Qt.ItemDataRole.UserRole, place)
                above = line if chapter.level == _TOP else above
            self._lines.append(line)

    def _choose(self, line: QTreeWidgetItem) -> None:
        self.chosen.emit(line.data(0, Qt.ItemDataRole.UserRole))
