"""The scanner's self-test: a known code is scanned three times, and what comes is compared with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gbm_desktop.checkin.scanner_diagnosis import SCANS, TEST_CODE, Diagnosis, diagnose
from gbm_desktop.checkin.scanner_findings import Grade
from gbm_desktop.checkin.scanner_keys import Key
from gbm_desktop.checkin.scanner_profile import ScannerProfile
from gbm_desktop.wording.scanner import about, noticed, verdict
from ui.context import Context
from ui.pages.checkin import remembered_scanner
from ui.pages.checkin.raw_keys import RawKeys
from ui.pages.prints.output import PrintOutput
from ui.widgets import (
    Card,
    Heading,
    StatusDot,
    Tone,
    column,
    hint,
    link_button,
    plain_button,
    primary_button,
    row,
    second_text,
    set_property,
)
from ui.widgets.dialog import Dialog
from ui.widgets.qr_code import QrCode

_WIDTH, _HEIGHT, _CODE, _SHOWN = 880, 560, 222, 80
_TONES: dict[Grade, Tone] = {Grade.HARMLESS: "action", Grade.REMEMBER: "warn", Grade.REPAIR: "danger"}


class SelfTest(Dialog):
    """`remembered` comes when the scanner is read otherwise from now on."""

    remembered = Signal()
    enter_does = False  # a scanner ends with Enter

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerSelfTest")
        self.setWindowTitle(self.tr("Scanner self-test"))
        self.resize(_WIDTH, _HEIGHT)
        self._context = context
        self._scans: list[Sequence[Key]] = []
        self._found: Diagnosis | None = None
        self._output = PrintOutput(context, self)
        self._keys = RawKeys(self)
        self._keys.came.connect(self._show_coming)
        self._keys.scanned.connect(self.take)
        self._progress, self._came = QLabel(), second_text("")
        self._verdict, self._about = StatusDot(), hint("")
        self._lines, self._kept = QGridLayout(), hint("")
        self._code = _code(self.tr("Test code"))
        self._remember = primary_button(self.tr("Remember this scanner"), self.remember, "rememberScanner")
        self._name_parts()
        self._lay_out()
        self.begin()

    def begin(self) -> None:
        """Nothing has been scanned yet."""
        self._scans.clear()
        self._found = None
        self._show()

    def take(self, keys: Sequence[Key]) -> None:
        """The test code was scanned once more; the third scan brings the result."""
        if self._found is not None:
            self.begin()
        self._scans.append(keys)
        if len(self._scans) == SCANS:
            self._found = diagnose(self._scans)
        self._show()

    def remember(self) -> None:
        """This laptop reads its scanner so from now on."""
        if self._found is not None and self._found.readable:
            self._keep(self._found.profile)
            self._context.tell(self.tr("This scanner is remembered on this laptop"))

    def forget(self) -> None:
        """This laptop takes any usual scanner again."""
        self._keep(ScannerProfile())
        self.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """The scanner is heard while the page is seen."""
        super().showEvent(event)
        self._keys.listen(wanted=True)
        self._code.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keys are anybody's again."""
        self._keys.listen(wanted=False)
        super().hideEvent(event)

    def _keep(self, profile: ScannerProfile) -> None:
        remembered_scanner.remember(profile, self._context.ws.today())
        self._show()
        self.remembered.emit()

    def _name_parts(self) -> None:
        for part, name in (
            (self._progress, "scanProgress"),
            (self._came, "scanCame"),
            (self._verdict, "scannerVerdict"),
            (self._about, "scannerAbout"),
            (self._kept, "scannerKept"),
        ):
            part.setObjectName(name)
        set_property(self._verdict, "type", "section")
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(8)
        self._lines.setColumnStretch(1, 1)

    def _lay_out(self) -> None:
        box = column(self, margin=24, gap=16)
        top = row(self._code, gap=24)
        top.addLayout(self._steps(), 1)
        box.addLayout(top)
        result = Card()
        result.box.addWidget(self._verdict)
        result.box.addLayout(self._lines)
        result.box.addWidget(self._about)
        result.box.addStretch(1)
        box.addWidget(result, 1)
        box.addWidget(self._kept)
        box.addLayout(self._buttons())

    def _steps(self) -> QVBoxLayout:
        box = column(gap=12)
        box.addWidget(Heading(self.tr("Scan this code three times")))
        steps = self.tr("Wait a second after each beep. Nobody is checked in: the code is not a ticket.")
        box.addWidget(second_text(steps))
        box.addWidget(self._progress)
        box.addWidget(self._came)
        box.addStretch(1)
        paper = self.tr("If the screen reflects or is too small, print the code and scan it from paper.")
        box.addWidget(hint(paper))
        printing = plain_button(self.tr("Print the test code"), self._print, "printTestCode", "print")
        box.addLayout(row(printing, plain_button(self.tr("Save as PDF"), self._save, "saveTestCode", "save"), None))
        return box

    def _buttons(self) -> QHBoxLayout:
        return row(
            link_button(self.tr("Any usual scanner"), self.forget, "forgetScanner"),
            None,
            plain_button(self.tr("Test again"), self.begin, "testAgain"),
            plain_button(self.tr("Close"), self.accept, "closeSelfTest"),
            self._remember,
        )

    def _show_coming(self, text: str) -> None:
        self._came.setText(self.tr("Came: {text}").format(text=_cut(text)) if text else "")

    def _show(self) -> None:
        lang, done = self._context.lang, len(self._scans)
        self._progress.setText(f"{'●' * done}{'○' * (SCANS - done)}　{done} / {SCANS}")
        self._show_coming(self._found.heard if self._found else "")
        self._remember.setEnabled(self._found is not None and self._found.readable)
        self._about.setText(about(self._found.profile, lang) if self._found and self._found.readable else "")
        self._show_result()
        day = remembered_scanner.tested_on()
        kept = (
            self.tr("Remembered on this laptop since {day}: {about}") if day else self.tr("No scanner is remembered.")
        )
        self._kept.setText(kept.format(day=day, about=about(remembered_scanner.profile(), lang)))

    def _show_result(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._found is None:
            self._verdict.show_status(self.tr("Waiting for the scanner"), "second")
            return
        lang = self._context.lang
        worst, said = verdict(self._found, lang)
        self._verdict.show_status(said, _TONES[worst])
        for at, line in enumerate(noticed(self._found, lang)):
            self._lines.addWidget(StatusDot(line.what, _TONES[line.grade]), at, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(second_text(line.advice), at, 1)

    def _print(self) -> None:
        from gbm_desktop.readiness_prints import scanner_sheet

        self._output.print_or_save(scanner_sheet())

    def _save(self) -> None:
        from gbm_desktop.readiness_prints import scanner_sheet

        self._output.ask_where(scanner_sheet())


def _code(name: str) -> QrCode:
    """The code has the keyboard, and an input method that is on comes between as it would at the door."""
    code = QrCode(TEST_CODE)
    code.setFixedSize(_CODE, _CODE)
    code.setAccessibleName(name)
    code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    code.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    return code


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
