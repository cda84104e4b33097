"""The Tab key goes as one reads, also where parts of a page were made in another order, or later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def read_in_order(*parts: QWidget) -> None:
    """The Tab key goes through these parts, all in one window, one after the other; within each its order stays."""
    inside: list[list[QWidget]] = [[] for _ in parts]
    for at in _chain(parts[0]):
        for part, found in zip(parts, inside, strict=True):
            if at is part or part.isAncestorOf(at):
                found.append(at)
    for one, following in pairwise(widget for found in inside for widget in found):
        QWidget.setTabOrder(one, following)


def _chain(first: QWidget) -> Iterator[QWidget]:
    """What the Tab key comes to in the window, from this widget on and once around."""
    at: QWidget | None = first
    while at is not None:
        if _takes_tab(at):
            yield at
        at = at.nextInFocusChain()
        if at is first:
            return


def _takes_tab(widget: QWidget) -> bool:
    """Not the line inside a field with arrows: its order is the field's own, and Qt breaks when it is told another."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
