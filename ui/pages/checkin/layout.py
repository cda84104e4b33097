"""Where the parts of the page stand: the verdict takes two thirds, the figures one."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import column, row

_RIGHT_WIDTH = 376
_ABOVE = 16


def lay_out_door(
    whole: QWidget, head: list[QWidget], left: list[QWidget], right: list[QWidget], foot: list[QWidget]
) -> None:
    """The parts are in their places; the last of each side takes what room there is.

    With the band of exit mode it all fits a window of 640 pixels, which is what 1366 by 768 leaves on Windows.
    From the outside in: a part that is added where it stays is styled once.
    """
    sides = [QWidget(), QWidget()]
    sides[1].setFixedWidth(_RIGHT_WIDTH)
    box = column(whole, gap=12)
    box.setContentsMargins(theme.MARGIN, _ABOVE, theme.MARGIN, _ABOVE)
    for part in head:
        box.addWidget(part)
    box.addLayout(row(*sides, gap=theme.GROUP), 1)
    for side, parts in zip(sides, (left, right), strict=True):
        _fill(side, parts)
    for part in foot:
        box.addWidget(part)


def _fill(side: QWidget, parts: list[QWidget]) -> None:
    box = column(side, gap=12)
    for part in parts:
        box.addWidget(part, 1 if part is parts[-1] else 0)
    box.addStretch(0)  # takes the room of a last part that is hidden
