"""The guide as one text: headings to go to, words to find, pictures no wider than the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from gbm_desktop.guide import Guide
from ui import theme
from ui.widgets import guide_pictures

_MARGIN, _WIDEST_PICTURE = 24, 800
_LARGER, _SMALLEST, _LARGEST = 2, 12, 32  # pixels of the letters: above the window's own, and how far they go
_FIRST_LINE = QPoint(_MARGIN, 16)
_HIT_FROM_TOP = 120
_LEADING, _BELOW = 125.0, 8  # per cent of the line's own height, pixels below a paragraph
_ABOVE = {1: 0, 2: 40, 3: 28}  # pixels above a heading of this level


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: how far into the text, under which heading, and the line around them."""

    at: int
    chapter: int
    line: str


class GuideText(QTextBrowser):
    """`reached` comes with the place of the heading that is read, as one scrolls; `moved` when Back or Forward change.

    Qt's own history would read the whole text anew at each step.
    """

    reached = Signal(int)
    moved = Signal()

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("helpText")
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self._guide, self._hits = guide, list[Hit]()
        self.behind, self.ahead = list[int](), list[int]()
        self._show_text()
        self._headings = [block.position() for block in self._blocks() if block.blockFormat().headingLevel()]
        self._at = 0
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())

    @property
    def chapter(self) -> int:
        """The heading under which the uppermost line stands."""
        return self._chapter_at(self._uppermost())

    def go_to(self, chapter: int) -> None:
        """This heading stands at the top; Back leads to where one was."""
        self.behind.append(self._uppermost())
        self.ahead.clear()
        self._scroll_to(self._headings[chapter])
        self.moved.emit()

    def go_back(self) -> None:
        """What was read before the last jump is read again."""
        self._leap(self.behind, self.ahead)

    def go_forward(self) -> None:
        """The jump that was taken back is made again."""
        self._leap(self.ahead, self.behind)

    def enlarge(self, by: int) -> None:
        """The letters are so many pixels larger, within reason; what is read stays in sight."""
        at = self._at
        self._write_at(self.document().defaultFont().pixelSize() + by)
        self._scroll_to(at)

    def find_all(self, words: str) -> list[Hit]:
        """Every place of these words, which are marked; capitals do not matter. No words find nothing."""
        self._hits = list(self._places(words)) if words else []
        self._mark(len(words), None)
        return self._hits

    def show_hit(self, number: int, length: int) -> None:
        """This place of the words is seen, and marked more strongly than the others."""
        self._scroll_to(self._hits[number].at, _HIT_FROM_TOP)
        self._mark(length, number)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide, in the width at which it is shown; nothing else is ever read."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return guide_pictures.read(QUrl(name), self.devicePixelRatioF())

    def showEvent(self, event: QShowEvent) -> None:
        """What was to be read stands at the top, not the cursor, which Qt shows first."""
        at = self._at
        super().showEvent(event)
        self._scroll_to(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures stay within the text, and what was read stays in sight."""
        at = self._at
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_pictures()
            self._scroll_to(at)

    def _show_text(self) -> None:
        self._write_at(QFontInfo(self.font()).pixelSize() + _LARGER)
        self.document().setDocumentMargin(_MARGIN)
        self.setMarkdown(self._guide.text)
        roomy = QTextBlockFormat()
        roomy.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            roomy.setTopMargin(_ABOVE.get(level, 0))
            roomy.setBottomMargin(_BELOW)
            if guide_pictures.SIGN not in block.text() and not QTextCursor(block).currentTable():
                QTextCursor(block).mergeBlockFormat(roomy)

    def _write_at(self, pixels: int) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST, min(_LARGEST, pixels)))
        self.document().setDefaultFont(font)

    def _uppermost(self) -> int:
        return self.cursorForPosition(_FIRST_LINE).position()

    def _chapter_at(self, at: int) -> int:
        return max(0, sum(start <= at for start in self._headings) - 1)

    def _scroll_to(self, at: int, from_top: int = 8) -> None:
        self.document().pageCount()  # all is laid out now, which Qt else does piece by piece
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - from_top)
        self._at = at  # before the window is shown there is nothing to scroll

    def _scrolled(self) -> None:
        if self.isVisible():
            self._at = self._uppermost()
            self.reached.emit(self.chapter)

    def _leap(self, source: list[int], target: list[int]) -> None:
        if source:
            target.append(self._uppermost())
            self._scroll_to(source.pop())
            self.moved.emit()

    def _follow(self, link: QUrl) -> None:
        """A link within the guide is gone; nothing leads out of it."""
        if link.fragment():
            self.go_to(self._guide.chapter(link.fragment()))

    def _places(self, words: str) -> Iterator[Hit]:
        cursor = self.document().find(words, 0)
        while not cursor.isNull():
            at, block = cursor.selectionStart(), cursor.block()
            yield Hit(at, self._chapter_at(at), _around(block.text(), at - block.position()))
            cursor = self.document().find(words, cursor)

    def _mark(self, length: int, chosen: int | None) -> None:
        marks = []
        for number, hit in enumerate(self._hits):
            cursor, mark = QTextCursor(self.document()), QTextEdit.ExtraSelection()
            cursor.setPosition(hit.at)
            cursor.setPosition(hit.at + length, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, _marking(chosen=number == chosen)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _fit_pictures(self) -> None:
        guide_pictures.fit(self.document(), min(_WIDEST_PICTURE, self.viewport().width() - 2 * _MARGIN))

    def _blocks(self) -> list[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found


def _marking(*, chosen: bool) -> QTextCharFormat:
    colours, look = theme.colours(), QTextCharFormat()
    look.setBackground(QColor(colours.action if chosen else colours.warn_soft))
    look.setForeground(QColor(colours.on_action if chosen else colours.text))
    return look


def _around(line: str, at: int) -> str:
    """So much of the line as tells what it is about."""
    start = max(0, at - 12)
    return ("…" if start else "") + line[start : at + 36].strip()
