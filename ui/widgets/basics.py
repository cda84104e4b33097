"""The smallest building blocks: headings, buttons, chips, dots, cards."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.icons import icon

Tone = Literal["text", "second", "action", "warn", "danger"]
_SYMBOLS = {"text": "●", "second": "○", "action": "●", "warn": "▲", "danger": "■"}


class PressedByEnter(QPushButton):
    """A button that Enter presses too while it has the focus, as on Windows; Qt knows the space bar only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Heading(QLabel):
    """A heading: `title` once a page, `section` for a group."""

    def __init__(self, text: str, kind: Literal["title", "section"] = "section") -> None:
        super().__init__(text)
        self.setProperty("type", kind)


def hint(text: str, *, wrap: bool = True) -> QLabel:
    """A line of small second text."""
    return _typed_label(text, "hint", wrap=wrap)


def second_text(text: str, *, wrap: bool = True) -> QLabel:
    """A line of body text in the second colour."""
    return _typed_label(text, "second", wrap=wrap)


def _typed_label(text: str, kind: str, *, wrap: bool) -> QLabel:
    label = QLabel(text)
    label.setProperty("type", kind)
    label.setWordWrap(wrap)
    return label


def primary_button(text: str, on_click: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """The one button of a page that does what the person came for."""
    return _button(text, "primary", on_click, name)


def plain_button(
    text: str, on_click: Callable[[], object] | None = None, name: str = "", picture: str = ""
) -> QPushButton:
    """Any other button; `picture` names an icon."""
    button = _button(text, "plain", on_click, name)
    if picture:
        button.setIcon(icon(picture))
    return button


def danger_button(text: str, on_click: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """A button that takes something away."""
    return _button(text, "danger", on_click, name)


def link_button(text: str, on_click: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """A button that looks like a link: it leads somewhere."""
    button = _button(text, "link", on_click, name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def _button(text: str, kind: str, on_click: Callable[[], object] | None, name: str) -> QPushButton:
    button = PressedByEnter(text)
    button.setProperty("type", kind)
    button.setAutoDefault(False)
    if name:
        button.setObjectName(name)
    if on_click is not None:
        button.clicked.connect(lambda _checked=False: on_click())
    return button


class Chip(PressedByEnter):
    """A filter that is on or off; it begins with a capital, whatever word it is made of."""

    def __init__(self, text: str, *, checked: bool = False) -> None:
        super().__init__(text[:1].upper() + text[1:])
        self.setProperty("type", "chip")
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def symbol(tone: Tone) -> str:
    """The sign that goes with a tone, so that colour never stands alone."""
    return _SYMBOLS[tone]


class StatusDot(QLabel):
    """A sign and a word: ● 就绪, ▲ 缺 3 项, ■ 将超期."""

    def __init__(self, word: str = "", tone: Tone = "text") -> None:
        super().__init__()
        self.show_status(word, tone)

    def show_status(self, word: str, tone: Tone) -> None:
        """The dot says this now."""
        self.setText(f"{_SYMBOLS[tone]} {word}")
        set_property(self, "tone", tone)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """The widget has the property, and the style sheet has seen it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A white group with a fine line around it; `box` takes what is put in."""

    def __init__(self, title: str = "", padding: int = 16) -> None:
        super().__init__()
        self.setProperty("type", "card")
        self.box = column(self, margin=padding)
        if title:
            self.box.addWidget(Heading(title))


def rule() -> QFrame:
    """A fine line across."""
    line = QFrame()
    line.setProperty("type", "line")
    return line


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = theme.GAP) -> QVBoxLayout:
    """A column of widgets on the 8 px grid."""
    box = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(gap)
    return box


def row(*parts: QWidget | None, gap: int = theme.GAP) -> QHBoxLayout:
    """Widgets side by side; None is a space that grows."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap)
    for part in parts:
        if part is None:
            box.addStretch(1)
        else:
            box.addWidget(part)
    return box
