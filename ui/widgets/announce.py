"""What a screen reader is to say although the cursor is elsewhere."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_AT_ONCE, _IN_TURN = QAccessible.AnnouncementPoliteness.Assertive, QAccessible.AnnouncementPoliteness.Polite


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """A running screen reader says the text: in its turn, or in the midst of what it is saying."""
    if text:
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(_AT_ONCE if at_once else _IN_TURN)
        QAccessible.updateAccessibility(event)
