"""用语检查: a text on the left with what deserves a second look marked in it, why and what instead on the right."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QListWidget, QPlainTextEdit, QSplitter, QTextEdit, QWidget

from gbm_desktop import events, word_check
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.word_check import Finding
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.word_check import NOTHING_FOUND, parts
from ui import theme
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.page import Page
from ui.widgets import StatusDot, column, hint, link_button, plain_button, row
from ui.widgets.event_box import EventBox

_PAUSE_MS = 200
_TEXT_WIDTH, _FOUND_WIDTH = 680, 440


class WordsTab(Page):
    """Checked as one types; F3 goes to the next finding. It never says that a text is lawful."""

    key = "words"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("wordsTab")
        self.found: list[Finding] = []
        self.text, self.list = QPlainTextEdit(), QListWidget()
        self.text.setObjectName("wordsText")
        self.text.setAccessibleName(self.tr("The text to be checked"))
        self.text.setPlaceholderText(self.tr("Type or paste what a poster, leaflet or notice is to say"))
        self.list.setObjectName("wordsFound")
        self.list.setAccessibleName(self.tr("What deserves a second look"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verdict = StatusDot()
        self.verdict.setObjectName("wordsVerdict")
        self.at_event = EventBox(context)
        self.at_event.setObjectName("wordsEvent")
        self.at_event.setAccessibleName(self.tr("Event"))
        self.at_event.setPlaceholderText(self.tr("What an event's poster says: name or day"))
        self.at_event.setToolTip(self.at_event.placeholderText())
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._pause.timeout.connect(self.check)
        self.text.textChanged.connect(self._pause.start)
        self.list.currentRowChanged.connect(self._go_to)
        self.at_event.chosen.connect(self._take_event)
        self._on_keys()
        self.check()

    def _lay_out(self) -> None:
        self.at_event.setMaximumWidth(360)
        opened = plain_button(self.tr("Open a file…"), self._ask_file, "wordsOpen", "folder")
        clear = link_button(self.tr("Clear"), self.clear, "wordsClear")
        right = QWidget()
        beside = column(right, gap=8)
        beside.addWidget(self.verdict)
        beside.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(17)
        splitter.addWidget(self.text)
        splitter.addWidget(right)
        splitter.setSizes([_TEXT_WIDTH, _FOUND_WIDTH])
        head = row(self.at_event, opened, clear, None)
        head.setStretch(0, 1)
        self.verdict.setWordWrap(True)
        box = column(self, gap=12)
        box.addLayout(head)
        box.addWidget(splitter, 1)
        box.addWidget(hint(self.tr("A hint only, by a list of common words: have every text reviewed.")))

    def _on_keys(self) -> None:
        for keys, act in (
            ("Ctrl+O", self._ask_file),
            ("F3", lambda: self.step(1)),
            ("Shift+F3", lambda: self.step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def refresh(self) -> None:
        """The text is checked as it stands, in the colours of now."""
        self.check()

    def clear(self) -> None:
        """No text stands there."""
        self.at_event.show_event(None)
        self.text.clear()
        self.text.setFocus()

    def check(self) -> None:
        """What deserves a second look is marked in the text and listed beside it."""
        self._pause.stop()
        text = self.text.toPlainText()
        self.found = word_check.in_text(text)
        self.text.setExtraSelections([self._mark(text, one) for one in self.found])
        blocked = self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(["\n".join(parts(one, self.context.lang)) for one in self.found])
        self.list.blockSignals(blocked)
        self._say(text)

    def open_file(self, file: Path) -> None:
        """What the file says stands there and is checked."""
        self.context.jobs.run(
            lambda _progress: word_check.text_of(file),
            self._show,
            failed=self.context.problem,
            title=self.tr("Reading the file"),
        )

    def step(self, by: int) -> None:
        """The next finding, or the one before, is selected in the text."""
        if self.found:
            at = self.list.currentRow()
            self.list.setCurrentRow((at + by) % len(self.found) if at >= 0 else 0)
            self.text.setFocus()

    def _say(self, text: str) -> None:
        if self.found:
            said = fill(self.tr("{count:place deserves|places deserve} a second look"), count=len(self.found))
            self.verdict.show_status(said, "warn")
        elif text.strip():
            self.verdict.show_status(NOTHING_FOUND[self.context.lang != "zh"], "second")
        else:
            self.verdict.show_status(self.tr("No text yet"), "second")

    def _mark(self, text: str, one: Finding) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(QColor(theme.colours().warn_soft))
        look.setForeground(QColor(theme.colours().warn))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(theme.colours().warn))
        mark.format = look
        mark.cursor = self._over(text, one)
        return mark

    def _over(self, text: str, one: Finding) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(_in_qt(text, one.start))
        cursor.setPosition(_in_qt(text, one.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self.found):
            self.text.setTextCursor(self._over(self.text.toPlainText(), self.found[at]))
            self.text.ensureCursorVisible()

    def _take_event(self, event_id: EventId | None) -> None:
        if event_id is None:
            return
        try:
            self._show(word_check.text_of_event(self.context.ws, events.get(self.context.ws, event_id)))
        except GbmError as error:
            self.context.problem(error)

    def _show(self, text: str) -> None:
        self.text.setPlainText(text)
        self.check()

    def _ask_file(self) -> None:
        kinds = self.tr("Word or text (*.docx *.txt);;All files (*)")
        dialog = QFileDialog(self, self.tr("Open a file"), "", kinds)
        begin_at_documents(dialog)
        dialog.setObjectName("wordsFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()


def _in_qt(text: str, at: int) -> int:
    """Where Qt counts this place: in halves of UTF-16, of which 𠮷 has two."""
    return at + sum(ord(character) > _LARGEST_OF_ONE for character in text[:at])


_LARGEST_OF_ONE = 0xFFFF
