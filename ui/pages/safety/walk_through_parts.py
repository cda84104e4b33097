"""What the walk-through is made of: the item in large letters, the remark with its photos, the three answers."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from gbm_desktop.model.safety.checklist import Checked, CheckResult
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.pages.safety.checklist_words import result_words, who_and_when
from ui.widgets import Card, StatusDot, danger_button, hint, plain_button, primary_button, row, second_text

KEYS = {CheckResult.PASS: "1", CheckResult.FAIL: "2", CheckResult.NOT_APPLICABLE: "3"}
_LARGE = "font-size: 38px; font-weight: 600;"
_BUTTON = "QPushButton, QPushButton:focus { font-size: 20px; min-height: 72px; }"


class ItemCard(Card):
    """The item that is to be looked at, and what was found of it last."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._about, self._latest = second_text("", wrap=False), second_text("")
        self._critical = StatusDot(self.tr("critical: while it is failed, the event cannot be ready"), "warn")
        self._critical.setObjectName("walkCritical")
        self._critical.setWordWrap(True)
        self._text = QLabel(wordWrap=True)
        self._text.setStyleSheet(_LARGE)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        for part, name in ((self._about, "walkAbout"), (self._text, "walkText"), (self._latest, "walkLatest")):
            part.setObjectName(name)
        line = row(self._about, self._critical, gap=16)
        line.setStretch(1, 1)
        self.box.addLayout(line)
        self.box.addWidget(self._text, 1)
        self.box.addWidget(self._latest)

    def show_item(self, now: Checked) -> None:
        """This item is seen."""
        lang = self._context.lang
        self._about.setText(" · ".join((now.item.code, word(now.item.phase, lang), now.item.category)))
        self._critical.setVisible(now.item.critical)
        self._text.setText(now.item.text)
        self._latest.setText("\n".join(filter(None, (self._last_look(now), self._to_do(now)))))

    def _last_look(self, now: Checked) -> str:
        if now.latest is None:
            return self.tr("Nobody has looked at it yet")
        who = who_and_when(now.latest.inspector, self._context.ws.local(now.latest.at))
        said = fill(
            self.tr("Last: {result}, {who}"), result=result_words(now.latest.result, self._context.lang), who=who
        )
        return f"{said} · {now.latest.remark}" if now.latest.remark else said

    def _to_do(self, now: Checked) -> str:
        if now.action is None:
            return ""
        known = now.latest is not None and now.latest.remark == now.action.hazard
        hazard = "" if known else now.action.hazard
        parts = (word(now.action.state, self._context.lang), hazard, now.action.action)
        return " · ".join(filter(None, parts))


class RemarkLine(QWidget):
    """The remark and the pictures that go with what is found of one item."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photos: list[Path] = []
        self._remark, self._attached = QLineEdit(), hint("", wrap=False)
        self._remark.setObjectName("walkRemark")
        self._remark.returnPressed.connect(self.entered)
        self._attached.setObjectName("walkPhotos")
        photo = plain_button(self.tr("Add photos…"), self._ask_photos, "walkPhoto", "camera")
        self.setLayout(row(self._remark, self._attached, photo))
        self.ask_remark()

    @property
    def remark(self) -> str:
        """What was written."""
        return self._remark.text().strip()

    def ask_remark(self) -> None:
        """Something may be written."""
        self._ask(self.tr("Remark (may stay empty)"))

    def ask_hazard(self) -> None:
        """What is wrong is to be written, and the keyboard is there."""
        self._ask(self.tr("What is wrong? Enter records it as failed"))
        self._remark.setFocus()

    def _ask(self, said: str) -> None:
        self._remark.setPlaceholderText(said)
        self._remark.setAccessibleName(said)

    def empty(self) -> None:
        """Nothing is written and no picture chosen."""
        self._remark.clear()
        self.photos.clear()
        self._show_photos()

    def add_photos(self, files: Sequence[Path]) -> None:
        """These pictures go with it."""
        self.photos += [file for file in files if file not in self.photos]
        self._show_photos()

    def _show_photos(self) -> None:
        count = len(self.photos)
        self._attached.setText(fill(self.tr("{count:photo|photos}"), count=count) if count else "")
        self._attached.setToolTip("\n".join(file.name for file in self.photos))

    def _ask_photos(self) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic *.bmp)")
        dialog = QFileDialog(self, self.tr("Photos of what was found"), "", kinds)
        begin_at_documents(dialog)
        dialog.setObjectName("photoFiles")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.add_photos([Path(path) for path in paths]))
        dialog.open()


class Answers(QWidget):
    """The three answers between the two arrows: `answered` comes with a CheckResult, `stepped` with -1 or 1."""

    answered = Signal(object)
    stepped = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.before = self._arrow("left", "walkBefore", -1, self.tr("The item before"))
        line = row(self.before, gap=12)
        for result, make in (
            (CheckResult.PASS, primary_button),
            (CheckResult.FAIL, danger_button),
            (CheckResult.NOT_APPLICABLE, plain_button),
        ):
            button = make(f"{result_words(result, context.lang)}  [{KEYS[result]}]", None, f"walk-{result.value}")
            button.clicked.connect(lambda _on=False, found=result: self.answered.emit(found))
            line.addWidget(_large(button), 1)
        line.addWidget(self._arrow("right", "walkAfter", 1, self.tr("The item after")))
        self.setLayout(line)

    def _arrow(self, picture: str, name: str, by: int, said: str) -> QPushButton:
        button = plain_button("", lambda: self.stepped.emit(by), name, picture)
        button.setAccessibleName(said)
        button.setToolTip(said)
        return _large(button)


def _large(button: QPushButton) -> QPushButton:
    button.setStyleSheet(_BUTTON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
