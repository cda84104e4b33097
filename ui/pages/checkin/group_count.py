"""How many of a group pass: asked in place of the verdict, answered on the keypad or by touch."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gbm_desktop.model.admission import MOST_IN_GROUP
from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.door import Ask
from gbm_desktop.wording import Lang
from gbm_desktop.wording.door import asked
from ui.pages.checkin.keypad import Keypad
from ui.widgets import StatusDot, column, hint, plain_button, primary_button, row
from ui.widgets.verdict import Face

_FIELD_WIDTH = 160


class GroupCount(QWidget):
    """`answered` comes with the question and the number; `left` when nothing is to be recorded. It stays until then."""

    answered = Signal(object, int)
    left = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self.ask: Ask | None = None
        self._name, self._said = QLabel(), QLabel()
        self._name.setObjectName("groupName")
        self._name.setProperty("type", "title")
        self._name.setWordWrap(True)
        self._said.setObjectName("groupSaid")
        self._said.setStyleSheet("font-size: 16px;")
        for label in (self._name, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setObjectName("groupPersons")
        self.field.setAccessibleName(self.tr("How many"))
        self.field.setStyleSheet("font-size: 28px; font-weight: 600;")
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setValidator(QIntValidator(0, MOST_IN_GROUP, self.field))
        self.field.returnPressed.connect(self._answer)
        self._note = StatusDot()
        self._note.setObjectName("groupNote")
        self._confirm = primary_button("", self._answer, "groupConfirm")
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._show_answer())

    def _lay_out(self) -> None:
        box = column(self, margin=24, gap=12)
        box.addWidget(self._name)
        box.addWidget(self._said)
        box.addLayout(row(hint(self.tr("How many pass now"), wrap=False), self.field, None, gap=16))
        box.addLayout(row(Keypad(self.field), None))
        cancel = plain_button(self.tr("Cancel (Esc)"), self.left.emit, "groupCancel")
        box.addLayout(row(self._confirm, cancel, None))
        box.addWidget(self._note)
        box.addStretch(1)

    def put(self, ask: Ask) -> None:
        """This is asked; Enter admits as many as most likely come."""
        self.ask = ask
        person = ask.seen.person
        self._name.setText(" · ".join(filter(None, (person.name, person.unit, person.number))) if person else "")
        self._said.setText(asked(ask, self._lang))
        self._note.hide()
        self.field.setText(str(ask.likely))
        self._show_answer()
        self.field.setFocus()
        self.field.selectAll()

    def remind(self) -> None:
        """It is said that this comes first."""
        self._tell(self.tr("Answer this first: Enter records it, Esc cancels. What came meanwhile was not recorded."))

    def note(self, face: Face) -> None:
        """A verdict that was given meanwhile is seen below."""
        self._tell(" ".join(filter(None, (face.word, face.name, face.line))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, said: str) -> None:
        self._note.show_status(said, "warn")
        self._note.show()

    def _persons(self) -> int:
        return int(self.field.text() or 0)

    def _show_answer(self) -> None:
        if self.ask is None:
            return
        leaving = self.ask.direction is Direction.OUT
        words = self.tr("Let out {persons}") if leaving else self.tr("Admit {persons}")
        self._confirm.setText(words.format(persons=self._persons()))
        self._confirm.setEnabled(self._persons() > 0)

    def _answer(self) -> None:
        if self.ask is not None and self._persons() > 0:
            self.answered.emit(self.ask, self._persons())
