"""The window as delivered: its choices forgotten, the data untouched."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui import screen_use, settings
from ui.context import Context
from ui.widgets import column, hint, plain_button, row
from ui.widgets.dialog import ask_first

_WIDTH, _HEIGHT = 1280, 720


class StartAfresh(QWidget):
    """What is lost is told first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        ask = plain_button(self.tr("Restore the default settings"), self._sure, "resetSettings")
        self._about = self.tr(
            "Colours, sizes, sound, scanner and camera on this laptop become as delivered. The campaign's data, who"
            " works here, the language and the locks stay."
        )
        box = column(self)
        box.addWidget(hint(self._about))
        box.addLayout(row(ask, None))

    def _sure(self) -> None:
        ask_first(self, self.tr("Restore the default settings?"), self._about, self.tr("Restore them now"), self._reset)

    def _reset(self) -> None:
        settings.reset()
        window = self.window()
        window.showNormal()
        window.resize(_WIDTH, _HEIGHT)
        screen_use.show_first(window)
        said = self.tr("The settings are as delivered; scanner and camera can be tested on the check-in page")
        self._context.tell(said)
        QTimer.singleShot(0, self._context.choices_changed.emit)
