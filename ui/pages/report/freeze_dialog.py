"""Asks before a report is frozen, which nobody takes back; of an amendment also why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop.model.report import Missing
from gbm_desktop.wording.counted import fill
from ui.pages.report.gaps_hint import GapsHint
from ui.widgets import FieldForm, StatusDot, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH = 480


class FreezeDialog(Dialog):
    """`given` comes with the reason of an amendment (empty of a first report)."""

    given = Signal(str)

    def __init__(self, parent: QWidget, day: str, *, missing: Sequence[Missing], amends: int | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("freezeDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._amends = amends
        verb = self.tr("Freeze the report") if amends is None else fill(self.tr("Amend no. {number}"), number=amends)
        self.setWindowTitle(verb)
        self.setMinimumWidth(_WIDTH)
        self._reason = QLineEdit()
        self._reason.setMaxLength(200)
        self._reason.setPlaceholderText(self.tr("For example: one lecture was left out when counting"))
        self._form = FieldForm()
        self._form.add("amendReason", self.tr("Why? It stands in the statement of amendment"), self._reason)
        self._form.setVisible(amends is not None)
        box = column(self, margin=24, gap=16)
        said = self.tr(
            "The report as of {day} will stay as it is now, with its figures, their rows and every office's copy. "
            "This cannot be taken back; later data calls for an amendment."
        )
        box.addWidget(second_text(fill(said, day=day)))
        if missing:
            lacks = self.tr("The report still lacks {count:thing|things}")
            lacking = StatusDot(fill(lacks, count=len(missing)), "warn")
            lacking.setObjectName("freezeLacks")
            box.addWidget(lacking)
            sending = GapsHint()
            sending.show_gaps(missing)
            box.addWidget(sending)
        box.addWidget(self._form)
        box.addLayout(
            row(None, plain_button(self.tr("Back"), self.reject), primary_button(verb, self._give, "freezeNow"))
        )

    def _give(self) -> None:
        reason = self._reason.text().strip()
        if self._amends is not None and not reason:
            self._form.show_error("amendReason", self.tr("Write the reason; the offices will read it."))
            return
        self.given.emit(reason)
        self.accept()
