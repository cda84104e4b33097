"""A page that stands in place of the window: one card, a bit above the middle."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import Card, column, row


def lone_card(page: QWidget, width: int) -> Card:
    """The card, in which the page says all that it has to say."""
    card = Card(padding=theme.MARGIN)
    card.setFixedWidth(width)
    card.box.setSpacing(16)
    box = column(page, margin=theme.MARGIN)
    box.addStretch(2)
    box.addLayout(row(None, card, None))
    box.addStretch(3)
    return card
