"""The Tab key goes as one reads, also where parts of a page were made in another order, or later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QWidget


def read_in_order(*parts: QWidget) -> None:
    """The Tab key goes through these parts, all in one window, one after the other; each as it was made."""
    for one, following in pairwise(widget for part in parts for widget in reached_by_tab(part)):
        QWidget.setTabOrder(one, following)


def reached_by_tab(part: QWidget) -> Iterator[QWidget]:
    """What takes the Tab key, in the order in which it was put there.

    Not by `nextInFocusChain`: PySide takes what that answers for a child of the widget that was asked.
    """
    window = part.window()
    inside = (widget for widget in part.findChildren(QWidget) if widget.window() is window)  # no menus, no dialogs
    yield from (widget for widget in (part, *inside) if _takes_tab(widget))


def _takes_tab(widget: QWidget) -> bool:
    """Not the line inside a field with arrows: its order is the field's own, and Qt breaks when it is told another.

    Nor is that line asked for its proxy: PySide would take the field for a child of its own line, and never let go.
    """
    if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
