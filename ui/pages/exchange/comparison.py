"""Two sides of the same thing, field by field, so that a person can decide between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from ui import theme
from ui.widgets import column, rule, set_property

_LABEL_WIDTH = 88


@dataclass(frozen=True, slots=True)
class Compared:
    """A line: what is compared, and what either side says. `marked`: the two differ, which is what it is about."""

    label: str
    first: str
    second: str
    marked: bool = False


class Comparison(QScrollArea):
    """Values can be selected and copied; where the two differ they are bold and bear a sign."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads = (first, second)

    def show_lines(self, lines: Sequence[Compared], heads: tuple[str, str] | None = None) -> None:
        """These lines are shown, under these headings where they are others than at first."""
        body, grid = QWidget(), QGridLayout()
        body.setObjectName("scrolled")
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        for at in (1, 2):
            grid.setColumnStretch(at, 1)
        for at, head in enumerate(heads or self._heads, 1):
            grid.addWidget(_label(head, "hint"), 0, at)
        grid.addWidget(rule(), 1, 0, 1, 3)
        for number, line in enumerate(lines, 2):
            self._add(grid, number, line)
        box = column(body, margin=0, gap=0)
        box.addLayout(grid)
        box.addStretch(1)
        self.setWidget(body)

    def _add(self, grid: QGridLayout, number: int, line: Compared) -> None:
        grid.addWidget(_label(f"≠ {line.label}" if line.marked else line.label, "second"), number, 0)
        for at, value in enumerate((line.first, line.second), 1):
            shown = _label(value or "—", "value" if line.marked else "")
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            grid.addWidget(shown, number, at)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if kind == "value":
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    elif kind:
        set_property(label, "type", kind)
    return label
