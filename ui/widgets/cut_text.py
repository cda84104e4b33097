"""Dots at the end of a field whose text goes on: nobody takes half a phone number for a whole one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton

_INSET = 2  # what Qt leaves free before the text


def dots_where_cut(field: QLineEdit) -> None:
    """The dots are painted over what has no room, from the first sign on that is cut, unless somebody writes there."""
    room, metrics = _room(field), field.fontMetrics()
    if field.hasFocus() or field.cursorPosition() or metrics.horizontalAdvance(field.text()) <= room.width():
        return
    kept = metrics.elidedText(field.text(), Qt.TextElideMode.ElideRight, room.width()).removesuffix("…")
    cut = room.adjusted(metrics.horizontalAdvance(kept), 0, 0, 0)
    painter = QPainter(field)
    painter.fillRect(cut, field.palette().base())
    painter.setPen(field.palette().text().color())
    painter.drawText(cut, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "…")
    painter.end()


def _room(field: QLineEdit) -> QRect:
    """Where text is seen: within the frame, and before what can be pressed at its end."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    room.setLeft(room.left() + _INSET)
    ends = [button.x() for button in field.findChildren(QToolButton) if button.isVisible() and button.x() > room.x()]
    room.setRight(min([room.right(), *ends]) - 1)
    return room
