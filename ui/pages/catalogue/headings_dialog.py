"""What the headings of a file stand for, as a person says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from gbm_desktop.intake.catalogue import COLUMNS
from gbm_desktop.intake.catalogue_headings import LEFT_OUT, Heading
from ui.widgets import column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

_WIDTH, _HEIGHT = 520, 480


class HeadingsDialog(Dialog):
    """`said` comes with the headings that were changed and the keys of their columns (empty: left out)."""

    said = Signal(dict)

    def __init__(self, headings: Sequence[Heading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("headingsDialog")
        self.setWindowTitle(self.tr("What the columns stand for"))
        self.resize(_WIDTH, _HEIGHT)
        self._headings = headings
        self._choices = [self._choice(heading) for heading in headings]
        box = column(self, margin=24, gap=12)
        box.addWidget(second_text(self.tr("On the left the heading in the file, on the right what it is imported as.")))
        box.addLayout(self._lines(), 1)
        read = primary_button(self.tr("Read again"), self._read, "headingsRead")
        read.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "headingsCancel"), read))

    def _choice(self, heading: Heading) -> QComboBox:
        choice = unscrolled(QComboBox())
        choice.setObjectName(f"heading_{heading.text}")
        choice.setAccessibleName(heading.text)
        choice.addItem(self.tr("Left out"), LEFT_OUT)
        for known in COLUMNS:
            choice.addItem(known.title, known.key)
        choice.setCurrentIndex(choice.findData(heading.key))
        return choice

    def _lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for at, (heading, choice) in enumerate(zip(self._headings, self._choices, strict=True)):
            grid.addWidget(QLabel(heading.text), at, 0)
            grid.addWidget(choice, at, 1)
        grid.setRowStretch(len(self._choices), 1)
        return grid

    def _read(self) -> None:
        chosen = (
            (heading, choice.currentData()) for heading, choice in zip(self._headings, self._choices, strict=True)
        )
        self.said.emit({heading.text: key for heading, key in chosen if key != heading.key})
        self.accept()
