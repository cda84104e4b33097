"""A form: the label above its field, what is wrong under it, never wider than can be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.basics import Heading, column, hint, set_property
from ui.widgets.pick_box import PickBox


class FieldForm(QWidget):
    """Fields by key. `add` puts one below the other, `add_row` several side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(theme.FORM_WIDTH)
        self._box = column(self, gap=16)
        self._fields: dict[str, QWidget] = {}
        self._errors: dict[str, QLabel] = {}
        self._notes: dict[str, str] = {}
        self._blocks: dict[str, QWidget] = {}

    def add_heading(self, text: str) -> None:
        """A section begins."""
        self._box.addSpacing(theme.GAP)
        self._box.addWidget(Heading(text))

    def add(self, key: str, label: str, field: QWidget, *, note: str = "") -> QWidget:
        """The field stands below what there was; answers it."""
        self._box.addWidget(self._block(key, label, field, note))
        return field

    def add_row(self, *fields: tuple[str, str, QWidget]) -> None:
        """Fields as (key, label, widget) side by side, sharing the width."""
        line = QHBoxLayout()
        line.setSpacing(16)
        for key, label, field in fields:
            line.addWidget(self._block(key, label, field, ""), 1, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(line)

    def add_widget(self, widget: QWidget) -> None:
        """Something that is no field stands below what there was."""
        self._box.addWidget(widget)

    def field(self, key: str) -> QWidget:
        """The field of this key."""
        return self._fields[key]

    def ask(self, key: str, *, asked: bool) -> None:
        """The field stands in the form with its label, or neither does."""
        self._blocks[key].setVisible(asked)

    def show_error(self, key: str, sentence: str) -> None:
        """What is wrong stands under the field, and the field has the focus."""
        self._say(key, sentence)
        if sentence:
            self._fields[key].setFocus()
            announce(self._fields[key], sentence, at_once=True)

    def _say(self, key: str, sentence: str) -> None:
        label = self._errors[key]
        label.setText(sentence)
        label.setMinimumHeight(label.heightForWidth(self._fields[key].width()) if sentence else 0)  # of several lines
        label.setVisible(bool(sentence))
        set_property(self._fields[key], "wrong", bool(sentence))
        self._fields[key].setAccessibleDescription(sentence or self._notes[key])

    def all_taken(self) -> bool:
        """Whether each text typed into a field of a directory means an entry; where one does not, that is said there.

        Nothing may be stored before: the text would be dropped without a word.
        """
        for key, field in self._fields.items():
            if isinstance(field, PickBox) and field.nothing:
                self.show_error(key, field.nothing)
                return False
        return True

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        for key in self._errors:
            self.show_error(key, "")

    def error(self, key: str) -> str:
        """What stands under the field."""
        return self._errors[key].text()

    def _block(self, key: str, label: str, field: QWidget, note: str) -> QWidget:
        block = QWidget()
        block.setSizePolicy(QSizePolicy.Policy.Expanding, _upwards(field))
        box: QVBoxLayout = column(block, gap=4)
        name = QLabel(label)
        name.setProperty("type", "fieldLabel")
        name.setWordWrap(True)
        name.setBuddy(field)
        if not field.objectName():
            field.setObjectName(key)
        for named in (field, field.focusProxy()):
            if named is not None:
                named.setAccessibleName(label)
        if isinstance(field, QLineEdit) and not field.toolTip():
            field.setToolTip(field.placeholderText())  # whole, where the field is too narrow for it
        wrong = hint("")
        wrong.setProperty("type", "error")
        wrong.setObjectName(f"{key}Error")
        wrong.hide()
        box.addWidget(name)
        box.addWidget(field)
        if note:
            box.addWidget(hint(note))
        box.addWidget(wrong)
        if isinstance(field, PickBox):
            field.untaken.connect(lambda sentence: self._say(key, sentence))
        field.setAccessibleDescription(note)
        self._notes[key] = note
        self._fields[key], self._errors[key], self._blocks[key] = field, wrong, block
        return block


def _upwards(field: QWidget) -> QSizePolicy.Policy:
    """A field of lines that wrap becomes higher than Qt reckons where it is narrow; any other does not."""
    inside = field.layout()
    wraps = inside is not None and inside.hasHeightForWidth()
    return QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Maximum
