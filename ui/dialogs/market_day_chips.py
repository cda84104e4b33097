"""The next market days of an event's place, each a button."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop import postponement_days
from gbm_desktop.model.events import Event
from ui.context import Context
from ui.widgets import column, hint, plain_button
from ui.widgets.flow_layout import FlowLayout

_GAP = 8


class MarketDayChips(QWidget):
    """`taken` comes with the day that a person presses; nothing is seen where no market is known."""

    taken = Signal(date)

    def __init__(self, context: Context, event: Event) -> None:
        super().__init__()
        days = postponement_days.next_market_days(context.ws, event)
        chips = FlowLayout(_GAP)
        for day in days:
            chip = plain_button(f"{day:%m-%d}", partial(self.taken.emit, day), f"market-{day}")
            chip.setProperty("type", "chip")
            chips.addWidget(chip)
        box = column(self)
        box.addWidget(hint(self.tr("Next market days there; check with the township:")))
        box.addLayout(chips)
        self.setVisible(bool(days))
