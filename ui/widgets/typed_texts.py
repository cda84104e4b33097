"""What a person typed into a window since it was shown, to be asked before it is lost."""

from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.search_box import SearchBox

Field = QLineEdit | QPlainTextEdit


class TypedTexts:
    """Neither what was looked for nor what is hidden as it is typed counts: nobody mourns a PIN."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._before: dict[Field, str] = {}

    def begin(self) -> None:
        """What stands in the fields now was not typed by the person."""
        self._before = {field: _text(field) for field in self._fields()}

    def any_new(self) -> bool:
        """Whether a field says something else than it did, by the person's hand."""
        return any(_text(field) != self._before.get(field, "") for field in self._fields() if _by_hand(field))

    def _fields(self) -> list[Field]:
        lines = [line for line in self._window.findChildren(QLineEdit) if _is_of_text(line)]
        return [*lines, *self._window.findChildren(QPlainTextEdit)]


def _is_of_text(line: QLineEdit) -> bool:
    inner = isinstance(line.parent(), QAbstractSpinBox | QAbstractItemView)
    return not inner and not isinstance(line, SearchBox) and line.echoMode() is QLineEdit.EchoMode.Normal


def _text(field: Field) -> str:
    return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()


def _by_hand(field: Field) -> bool:
    if isinstance(field, QLineEdit):
        return field.isModified()
    return field.document().isModified() and not field.isReadOnly()
