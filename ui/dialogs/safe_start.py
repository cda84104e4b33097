"""Whether to start carefully, asked where the program died twice at its start, or Shift was held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.lone_card import lone_card
from ui.widgets import Heading, plain_button, primary_button, row, second_text

_WIDTH = 520


class SafeStart(QWidget):
    """`chosen` comes with whether it is to be a safe start."""

    chosen = Signal(bool)

    def __init__(self, *, died: bool) -> None:
        super().__init__()
        self.setObjectName("safeStart")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        died_text = self.tr("The program ended by itself twice soon after its start.")
        about = self.tr(
            "A safe start leaves out camera, sound, network, automatic backups and what was chosen for the window."
            " The data is there as always, and nothing of it changes."
        )
        careful = primary_button(self.tr("Safe start"), lambda: self.chosen.emit(True), "startSafely")
        usual = plain_button(self.tr("Start as usual"), lambda: self.chosen.emit(False), "startUsually")
        card = lone_card(self, _WIDTH)
        card.box.addWidget(Heading(self.tr("How should the program start?"), "title"))
        if died:
            card.box.addWidget(second_text(died_text))
        card.box.addWidget(second_text(about))
        card.box.addLayout(row(None, usual, careful))
        careful.setFocus()
