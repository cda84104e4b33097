"""What opens in a cell of the measures: a field for a person, a larger one for a task."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gbm_desktop.model.ids import StaffId
from ui.context import Context
from ui.widgets.staff_box import StaffBox

Index = QModelIndex | QPersistentModelIndex
_TASK_WIDTH, _TASK_HEIGHT, _PERSON_WIDTH = 420, 112, 280


class HeadDelegate(QStyledItemDelegate):
    """A cell whose widget fills it to its edges."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """No padding round a heading; a field for text stands in its cell."""
        editor.setGeometry(option.rect)


class PersonDelegate(QStyledItemDelegate):
    """A cell in which a person is chosen: `shown` gives who stands there, `taken` who was chosen, by the row."""

    def __init__(
        self,
        context: Context,
        parent: QObject,
        shown: Callable[[int], StaffId | None],
        taken: Callable[[int, StaffId | None], object],
    ) -> None:
        super().__init__(parent)
        self._context, self._shown, self._taken = context, shown, taken

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """A field for a person; who is chosen is taken at once."""
        box = StaffBox(self._context)
        box.setParent(parent)
        box.chosen.connect(lambda _id: self._finish(box))
        return box

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of an empty place is painted here: the style sheet leaves it out."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Wide enough for name, unit and phone."""
        editor.setGeometry(_widened(option.rect, editor, _PERSON_WIDTH, option.rect.height()))

    def _finish(self, box: StaffBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Who stands there; what is being typed stays."""
        if isinstance(editor, StaffBox) and not editor.isModified():
            editor.show_staff(self._shown(index.row()))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Who was chosen is stored, where it is somebody else."""
        if isinstance(editor, StaffBox) and editor.staff_id != self._shown(index.row()):
            self._taken(index.row(), editor.staff_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the field while it searches, and the field stays while somebody new is being added."""
        if isinstance(watched, StaffBox):
            if event.type() == QEvent.Type.FocusOut and watched.adding:
                return False
            if _is_enter(event) and watched.searching:
                return False
        return super().eventFilter(watched, event)


class TaskDelegate(QStyledItemDelegate):
    """A cell with a long text: its field is larger than the cell; Enter stores it."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """A field of several lines."""
        field = _Task(parent)
        field.finished.connect(lambda: self._finish(field))
        return field

    def _finish(self, field: "_Task") -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The text as it stands."""
        if isinstance(editor, _Task) and not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The text in one paragraph is stored."""
        if isinstance(editor, _Task):
            model.setData(index, "".join(editor.toPlainText().split("\n")))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Larger than the cell, and whole inside the table."""
        editor.setGeometry(_widened(option.rect, editor, _TASK_WIDTH, _TASK_HEIGHT))


def _widened(cell: QRect, editor: QWidget, width: int, height: int) -> QRect:
    """At least so large, and inside the table where that has room."""
    place = QRect(cell.x(), cell.y(), max(cell.width(), width), max(cell.height(), height))
    if (table := editor.parentWidget()) is not None:
        place.moveRight(min(place.right(), table.rect().right()))
        place.moveBottom(min(place.bottom(), table.rect().bottom()))
    return place


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Task(QPlainTextEdit):
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends: a task is one paragraph."""
        if _is_enter(event):
            self.finished.emit()
        else:
            super().keyPressEvent(event)
