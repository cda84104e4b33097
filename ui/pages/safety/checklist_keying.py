"""录入纸质检查表: code, result, Enter; what was meant is seen at once, row by row."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtGui import Qt as Keys
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety import keying
from gbm_desktop.model.safety.checklist import CheckItem
from gbm_desktop.model.safety.keying import Keyed, KeyProblem
from gbm_desktop.safety import checklist
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.safety.checklist_words import RESULT_TONES, result_words
from ui.widgets import (
    Column,
    DataTable,
    Heading,
    RecordModel,
    column,
    hint,
    link_button,
    row,
    second_text,
    set_property,
)

_TEXT, _HEIGHT = 1, 44
_WRITING = frozenset({KeyProblem.NOT_A_CODE, KeyProblem.NO_RESULT})
"""What is wrong with a line only because it is still being written."""


class KeyBackPanel(QWidget):
    """`left` comes when the person goes back to the list."""

    left = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("keyBack")
        self._context, self._event_id = context, event_id
        self._listed: dict[str, CheckItem] = {}
        self._taken: list[Keyed] = []
        self._field, self._meant, self._count = QLineEdit(), second_text(""), hint("", wrap=False)
        self._field.setObjectName("keyLine")
        self._field.setAccessibleName(self.tr("Row code and result"))
        self._field.setPlaceholderText(self.tr("Row code and result, as in 0206S 1"))
        self._field.setStyleSheet(f"font-size: 20px; min-height: {_HEIGHT}px; max-height: {_HEIGHT}px;")
        self._field.textEdited.connect(self._preview)
        self._field.returnPressed.connect(self._take)
        self._meant.setObjectName("keyMeant")
        self._meant.setMinimumHeight(_HEIGHT // 2)
        self._count.setObjectName("keyCount")
        self._table = DataTable(RecordModel(self._columns()), "keyedRows")
        self._table.setAccessibleName(self.tr("Rows keyed so far"))
        self._table.setSortingEnabled(False)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self._lay_out()

    def start(self) -> None:
        """The field waits for the first row."""
        self._listed = {
            checklist.row_code_of(one.item): one.item for one in checklist.items(self._context.ws, self._event_id)
        }
        self._taken = []
        self._field.clear()
        self._show()
        self._say("", "text")
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Keys.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        box = column(self, gap=12)
        back = link_button(self.tr("‹ Back to the list"), self.left.emit, "keyBackBack")
        box.addLayout(row(Heading(self.tr("Key a paper checklist back")), None, back))
        box.addWidget(
            second_text(
                self.tr(
                    "Type the code at the row's end, then 1 pass, 2 fail or 3 n.a., and press Enter. "
                    "A remark may follow after a space. A row keyed again counts as it was keyed last."
                )
            )
        )
        box.addWidget(self._field)
        box.addWidget(self._meant)
        box.addWidget(self._count)
        box.addWidget(self._table, 1)

    def _columns(self) -> list[Column[Keyed]]:
        lang = self._context.lang
        return [
            Column(self.tr("Code"), lambda it: it.item.code if it.item else "", width=72),
            Column(self.tr("What is checked"), lambda it: it.item.text if it.item else "", width=240),
            Column(
                self.tr("Result"),
                lambda it: result_words(it.result, lang),
                tone=lambda it: RESULT_TONES[it.result],
                width=104,
            ),
            Column(self.tr("Remark"), lambda it: it.remark, tip=lambda it: it.remark, width=180),
        ]

    def _preview(self, text: str) -> None:
        """The row that is meant is named as soon as its code is there."""
        for read in keying.read([text], self._listed):
            if read.problem is None or read.problem in _WRITING:
                self._say(self._named(read), "text")
            else:
                self._say(word(read.problem, self._context.lang), "warn")

    def _named(self, read: Keyed) -> str:
        if read.item is None:
            return ""
        return " · ".join(filter(None, (read.item.text, result_words(read.result, self._context.lang), read.remark)))

    def _take(self) -> None:
        line = self._field.text()
        try:
            answered = checklist.key_back(self._context.ws, self._event_id, [line])
        except GbmError as error:
            self._context.problem(error)
            return
        for keyed in answered:
            self._answer(keyed)

    def _answer(self, keyed: Keyed) -> None:
        if keyed.problem is not None:
            said = self.tr("Not stored: {why}").format(why=word(keyed.problem, self._context.lang))
            self._say(said, "danger")
            self._field.selectAll()
            return
        self._taken.insert(0, keyed)
        self._field.clear()
        self._say(self.tr("Stored: {what}").format(what=self._named(keyed)), "action")
        self._show()

    def _show(self) -> None:
        self._table.records.show_records(self._taken)
        rows = len({keyed.item.id for keyed in self._taken if keyed.item})
        total = len(self._listed)
        self._count.setText(self.tr("Rows keyed: {rows} of {total}").format(rows=rows, total=total))

    def _say(self, sentence: str, tone: str) -> None:
        self._meant.setText(sentence)
        set_property(self._meant, "tone", tone)
