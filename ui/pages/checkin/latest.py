"""The last six scans, and taking one back with its reason, in place."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Direction, Method, Scan, Verdict
from gbm_desktop.model.door import Passage
from gbm_desktop.model.ids import ScanId
from gbm_desktop.wording import Lang, say
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.merged_repeats import at_door, brief, explained
from ui.widgets import Card, Heading, column, hint, link_button, plain_button, primary_button, row, set_property
from ui.widgets.basics import Tone
from ui.widgets.one_line import OneLine

SHOWN = 6
Latest = tuple[Scan, str, bool]
_TONES: dict[Verdict, Tone] = {
    Verdict.ADMITTED: "action", Verdict.REPEAT: "warn", Verdict.REFUSED: "danger", Verdict.UNKNOWN: "warn",
}  # fmt: skip
_SIGNS = {Verdict.ADMITTED: "●", Verdict.REPEAT: "▲", Verdict.REFUSED: "■", Verdict.UNKNOWN: "▲"}


class LatestScans(Card):
    """`taken_back` comes with the scan and the reason that a person chose or typed."""

    taken_back = Signal(object, str)

    def __init__(self, lang: Lang, local: Callable[[int], datetime]) -> None:
        super().__init__(padding=12)
        self.setObjectName("latestScans")
        self._lang, self._local = lang, local
        self._latest: list[Latest] = []
        self._repeats: Mapping[ScanId, Passage | None] = {}
        self._lines = [_Line(number) for number in range(SHOWN)]
        self._nothing = hint(self.tr("Nobody has been scanned yet."))
        self.strip = VoidStrip(lang)
        self.strip.decided.connect(self.taken_back)
        self.strip.shown.connect(lambda asking: self._make_room(asking=asking))
        self.box.setSpacing(0)
        self.box.addWidget(Heading(self.tr("Latest")))
        self.box.addSpacing(8)
        self.box.addWidget(self._nothing)
        for line in self._lines:
            line.asked.connect(self._ask)
            self.box.addWidget(line)
        self.box.addStretch(1)
        self.box.addWidget(self.strip)

    def show_latest(self, latest: list[Latest], repeats: Mapping[ScanId, Passage | None]) -> None:
        """These are seen, newest first; of those that count no more since laptops were merged, what does instead."""
        self._latest, self._repeats = latest[:SHOWN], repeats
        self._nothing.setVisible(not latest)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(self._latest) and self.strip.isHidden())
            if number < len(self._latest):
                scan, name, voided = self._latest[number]
                line.show_scan(scan, self._who(scan, name), self._local(scan.at), self._lang, voided=voided)
                if scan.id in repeats and not voided:
                    line.show_repeat(repeats[scan.id], self._local, self._lang)

    def ask_for_last(self) -> None:
        """The reason for taking back the newest scan that counts is asked for."""
        for number, (scan, _, voided) in enumerate(self._latest):
            if not voided and scan.persons and scan.id not in self._repeats:
                self._ask(number)
                return

    def _ask(self, number: int) -> None:
        scan, name, _ = self._latest[number]
        self.strip.ask(scan, f"{self._local(scan.at):%H:%M} {self._who(scan, name)}")

    def _make_room(self, *, asking: bool) -> None:
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(self._latest) and not asking)

    def _who(self, scan: Scan, name: str) -> str:
        if name and scan.persons > 1:
            return fill(self.tr("{name}, {count:person|people}"), name=name, count=scan.persons)
        if name:
            return name
        if scan.method is Method.HEADCOUNT:
            sign = "+" if scan.direction is Direction.IN else "−"
            return fill(self.tr("Without a name {sign}{count}"), sign=sign, count=scan.persons)
        return scan.code[:12] or self.tr("no name")


class _Line(QWidget):
    """One scan: when, whose, what was said, and taking it back."""

    asked = Signal(int)

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setFixedHeight(28)
        self._when, self._sign, self._who, self._said = QLabel(), QLabel(), OneLine(), QLabel()
        self._when.setProperty("type", "second")
        self._sign.setMinimumWidth(16)
        self._who.setObjectName(f"latestName{number}")
        self._said.setObjectName(f"latestVerdict{number}")
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setMinimumWidth(1)
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._void = link_button(self.tr("Take back"), lambda: self.asked.emit(number), f"void{number}")
        box = row(self._when, self._sign, self._who, self._said, self._void)
        box.setStretch(2, 1)
        self.setLayout(box)

    def show_scan(self, scan: Scan, who: str, when: datetime, lang: Lang, *, voided: bool) -> None:
        """This scan stands here."""
        self._when.setText(f"{when:%H:%M}")
        self._sign.setText(_SIGNS[scan.verdict])
        set_property(self._sign, "tone", "second" if voided else _TONES[scan.verdict])
        self._who.setText(who)
        struck = self._who.font()
        struck.setStrikeOut(voided)
        self._who.setFont(struck)
        shown = self.tr("from paper") if scan.method is Method.PAPER else at_door(scan, lang)
        self._said.setText(self.tr("taken back") if voided else shown)
        set_property(self._said, "type", "hint")
        self._void.setVisible(not voided and scan.persons > 0)
        self._void.setAccessibleName(f"{self._void.text()} {who}")
        self._said.setToolTip("")

    def show_repeat(self, earlier: Passage | None, local: Callable[[int], datetime], lang: Lang) -> None:
        """Beside what the door said: since laptops were merged the scan counts no more, and why."""
        self._sign.setText(_SIGNS[Verdict.REPEAT])
        set_property(self._sign, "tone", _TONES[Verdict.REPEAT])
        self._said.setText(f"{self._said.text()} · {brief(earlier, local, lang)}")
        self._said.setToolTip(explained(earlier, local, lang))


class VoidStrip(QFrame):
    """The reason for taking a scan back: chosen or typed, in place of a dialog. Esc leaves it."""

    decided = Signal(object, str)
    shown = Signal(bool)

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self._scan: Scan | None = None
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self.reason = QComboBox(editable=True)
        self.reason.setObjectName("voidReason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.addItems(
            [
                self.tr("Scanned the wrong person"),
                self.tr("Pressed once too often"),
                self.tr("The person has not come in"),
                self.tr("Only a trial"),
            ]
        )
        self._wrong = hint("")
        self._wrong.setObjectName("voidError")
        set_property(self._wrong, "type", "error")
        box = column(self)
        box.addWidget(self._title)
        box.addWidget(self.reason)
        box.addWidget(self._wrong)
        confirm = primary_button(self.tr("Take back"), self._decide, "voidConfirm")
        box.addLayout(row(confirm, plain_button(self.tr("Leave it"), self.close_strip, "voidCancel"), None))
        self.hide()

    def ask(self, scan: Scan, who: str) -> None:
        """The reason for this scan is asked for."""
        self._scan = scan
        self._title.setText(fill(self.tr("Take back: {who}"), who=who))
        self._wrong.hide()
        self.reason.setCurrentIndex(0)
        self.show()
        self.shown.emit(True)
        self.reason.setFocus()
        if field := self.reason.lineEdit():
            field.selectAll()

    def refuse(self, error: GbmError) -> None:
        """Why it cannot be taken back stands under the reason."""
        self._wrong.setText(say(error, self._lang))
        self._wrong.show()
        self.show()

    def close_strip(self) -> None:
        """Nothing is asked."""
        self._scan = None
        self.hide()
        self.shown.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes back, Esc does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def _decide(self) -> None:
        if self._scan is not None:
            self.decided.emit(self._scan, self.reason.currentText())
