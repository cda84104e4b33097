"""A large choice: an icon, what it is, and a line on what comes of it; the whole card is the button."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.widgets.basics import Heading, PressedByEnter, column, second_text
from ui.widgets.icons import icon

_ICON, _PADDING, _HEIGHT = 32, 20, 164


class ChoiceCard(PressedByEnter):
    """`first` marks the choice that most people come for."""

    def __init__(
        self, name: str, picture: str, title: str, text: str, on_click: Callable[[], object], *, first: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("type", "choice")
        self.setProperty("first", first)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._picture, self._title = QLabel(), Heading(title)
        self._title.setWordWrap(True)
        self._picture.setPixmap(icon(picture, "action").pixmap(QSize(_ICON, _ICON)))
        self._lines = box = column(self, margin=_PADDING)
        for part in (self._picture, self._title, second_text(text)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(part)
        box.addStretch(1)
        self.clicked.connect(lambda _checked=False: on_click())

    def say(self, title: str) -> None:
        """The card is headed so, as while its work goes on."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def hasHeightForWidth(self) -> bool:
        """The line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for a title and two lines, or more where they are needed."""
        return max(_HEIGHT, self._lines.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """As wide as its line asks for; high enough at that width."""
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))
