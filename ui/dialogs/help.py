"""The guide beside the window: contents on the left, words to find, and the quick card for the laptop's lid."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QStackedWidget, QWidget

from gbm_desktop import guide
from ui.dialogs.guide_contents import GuideContents
from ui.widgets import SearchBox, column, hint, plain_button, row
from ui.widgets.guide_text import GuideText

PrintCard = Callable[[QWidget], object]
_SIZE, _LIST_WIDTH, _LEAST = (1180, 680), 264, (760, 440)


def show_guide(parent: QWidget, lang: str, place: str, print_card: PrintCard | None = None) -> None:
    """The guide tells of this place of the window; one that is open already turns to it."""
    window = parent.findChild(HelpWindow)
    if isinstance(window, HelpWindow):
        window.open_at(place)
        window.raise_()
        window.activateWindow()
    else:
        HelpWindow(parent, lang, place, print_card).show()


def show_guide_beside(dialog: QWidget) -> None:
    """The guide tells of the page at which the dialog asks; it closes with it, which lets no other window be used."""
    from ui import settings

    show_guide(dialog, settings.language(), _chapter_of(dialog))


def _chapter_of(dialog: QWidget) -> str:
    """That of the outermost page in which the dialog was opened, else of the page that is seen."""
    from ui.main_window import MainWindow
    from ui.page import Page

    place, around = "", dialog.parentWidget()
    while around is not None:
        if isinstance(around, MainWindow) and not place:
            around = around.pages.currentWidget()
            return around.chapter if isinstance(around, Page) else ""
        if isinstance(around, Page):
            place = around.chapter
        around = around.parentWidget()
    return place


class HelpWindow(QWidget):
    """`print_card` prints the quick card and is told in which window; without a campaign there is none. Esc closes."""

    def __init__(self, parent: QWidget, lang: str, place: str = "", print_card: PrintCard | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        self._guide, self._print_card = guide.read(lang), print_card
        self._words = ""
        self.text = GuideText(self._guide)
        self.text.setAccessibleName(self.tr("Guide"))
        self.contents = GuideContents(self._guide, self.tr("Contents"))
        self.search = SearchBox(self.tr("Find in the guide (Ctrl+F)"))
        self.search.setObjectName("helpFind")
        self.hits = QListWidget()
        self.hits.setObjectName("helpHits")
        self.hits.setAccessibleName(self.tr("Where the words stand"))
        self.hits.setWordWrap(True)
        self.hits.setSpacing(2)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._count = hint("", wrap=False)
        self._count.setObjectName("helpCount")
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.open_at(place)
        self.text.behind.clear()
        self._show_ways()

    def open_at(self, place: str) -> None:
        """The chapter that tells of this place of the window is read."""
        self.text.go_to(self._guide.chapter(place))
        self.contents.mark(self._guide.chapter(place))
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the guide."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._back = self._tool(self.tr("Back (Alt+Left)"), self.text.go_back, "helpBack", "left")
        self._forward = self._tool(self.tr("Forward (Alt+Right)"), self.text.go_forward, "helpForward", "right")
        self._previous = self._tool(self.tr("Previous place (Shift+F3)"), lambda: self._turn(-1), "helpPrevious", "up")
        self._next = self._tool(self.tr("Next place (F3)"), lambda: self._turn(1), "helpNext", "down")
        for button in (self._back, self._forward, self._previous, self._next):
            button.setEnabled(False)
        card = plain_button(self.tr("Print the quick card…"), self._ask_card, "quickCard", "print")
        if self._print_card is None:
            card.hide()
        self.search.setMaximumWidth(320)
        self._left = QStackedWidget()
        self._left.setFixedWidth(_LIST_WIDTH)
        for side in (self.contents, self.hits):
            self._left.addWidget(side)
        head = row(self._back, self._forward, self.search, self._previous, self._next, self._count, None, card)
        head.setStretch(2, 1)
        body = row(self._left, gap=16)
        body.addWidget(self.text, 1)
        box = column(self, margin=16, gap=12)
        box.addLayout(head)
        box.addLayout(body, 1)

    def _tool(self, said: str, does: Callable[[], object], name: str, picture: str) -> QPushButton:
        button = plain_button("", does, name, picture)
        button.setToolTip(said)
        button.setAccessibleName(said)
        return button

    def _connect(self) -> None:
        self.text.moved.connect(self._show_ways)
        self.text.reached.connect(self.contents.mark)
        self.contents.chosen.connect(self.text.go_to)
        self.search.searched.connect(self._search)
        self.search.textChanged.connect(lambda text: None if text else self._search(""))
        self.search.left_downwards.connect(self._to_hits)
        self.hits.currentRowChanged.connect(self._show_hit)

    def _bind_keys(self) -> None:
        for keys, does in (
            ("Ctrl+F", self._focus_find),
            ("F3", lambda: self._turn(1)),
            ("Shift+F3", lambda: self._turn(-1)),
            ("Alt+Left", self.text.go_back),
            ("Alt+Right", self.text.go_forward),
            ("Ctrl++", lambda: self.text.enlarge(2)),
            ("Ctrl+=", lambda: self.text.enlarge(2)),
            ("Ctrl+-", lambda: self.text.enlarge(-2)),
            ("Ctrl+P", self._ask_card),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    def _ask_card(self) -> None:
        if self._print_card is not None:
            self._print_card(self)

    def _search(self, words: str) -> None:
        """What was searched for already and is again, with Enter, is its next place."""
        if words and words == self._words:
            self._turn(1)
            return
        self._words = words
        found = self.text.find_all(words)
        blocked = self.hits.blockSignals(True)
        self.hits.clear()
        for hit in found:
            QListWidgetItem(f"{self._guide.chapters[hit.chapter].title}\n{hit.line}", self.hits)
        self.hits.blockSignals(blocked)
        self._left.setCurrentWidget(self.hits if words else self.contents)
        for button in (self._previous, self._next):
            button.setEnabled(bool(found))
        self._count.setText("" if found or not words else self.tr("Not in the guide"))
        if found:
            here = self.text.chapter
            self.hits.setCurrentRow(next((at for at, hit in enumerate(found) if hit.chapter >= here), 0))

    def _turn(self, by: int) -> None:
        """The next place of the words, round and round."""
        if count := self.hits.count():
            self.hits.setCurrentRow((self.hits.currentRow() + by) % count)

    def _show_hit(self, number: int) -> None:
        if number >= 0:
            self.text.show_hit(number, len(self.search.text().strip()))
            self._count.setText(self.tr("{at} of {count}").format(at=number + 1, count=self.hits.count()))

    def _show_ways(self) -> None:
        self._back.setEnabled(bool(self.text.behind))
        self._forward.setEnabled(bool(self.text.ahead))

    def _to_hits(self) -> None:
        if self.hits.count():
            self.hits.setFocus()

    def _focus_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
