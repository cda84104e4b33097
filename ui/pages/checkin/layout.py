"""Where the parts of the page stand: the verdict takes two thirds, the figures one."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import column, row

_RIGHT_WIDTH = 376
_ABOVE = 16


def door_layout(head: list[QWidget], left: list[QWidget], right: list[QWidget], foot: list[QWidget]) -> QWidget:
    """The parts in their places; the last of each side takes what room there is.

    With the band of exit mode it all fits a window of 640 pixels, which is what 1366 by 768 leaves on Windows.
    """
    whole = QWidget()
    sides = [_side(left), _side(right)]
    sides[1].setFixedWidth(_RIGHT_WIDTH)
    box = column(whole, gap=12)
    box.setContentsMargins(theme.MARGIN, _ABOVE, theme.MARGIN, _ABOVE)
    for part in head:
        box.addWidget(part)
    box.addLayout(row(*sides, gap=theme.GROUP), 1)
    for part in foot:
        box.addWidget(part)
    return whole


def _side(parts: list[QWidget]) -> QWidget:
    side = QWidget()
    box = column(side, gap=12)
    for part in parts:
        box.addWidget(part, 1 if part is parts[-1] else 0)
    box.addStretch(0)  # takes the room of a last part that is hidden
    return side
