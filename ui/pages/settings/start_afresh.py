"""The window as delivered: its choices forgotten, the data untouched."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui import settings
from ui.context import Context
from ui.widgets import column, danger_button, hint, plain_button, row

_WIDTH, _HEIGHT = 1280, 720


class StartAfresh(QWidget):
    """One button asks, the next one does it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ask = plain_button(self.tr("Restore the default settings"), self._sure, "resetSettings")
        self._do = danger_button(self.tr("Restore them now"), self._reset, "resetNow")
        self._not = plain_button(self.tr("Cancel"), self.calm, "resetCancel")
        about = self.tr(
            "Colours, sizes, sound, scanner and camera on this laptop become as delivered. The campaign's data, who"
            " works here, the language and the locks stay."
        )
        box = column(self)
        box.addWidget(hint(about))
        box.addLayout(row(self._ask, self._do, self._not, None))
        self.calm()

    def calm(self) -> None:
        """Nothing is asked yet."""
        self._show_question(asked=False)

    def _sure(self) -> None:
        self._show_question(asked=True)
        self._not.setFocus()

    def _show_question(self, *, asked: bool) -> None:
        self._ask.setVisible(not asked)
        self._do.setVisible(asked)
        self._not.setVisible(asked)

    def _reset(self) -> None:
        settings.reset()
        self.calm()
        window = self.window()
        window.showNormal()
        window.resize(_WIDTH, _HEIGHT)
        said = self.tr("The settings are as delivered; scanner and camera can be tested on the check-in page")
        self._context.tell(said)
        QTimer.singleShot(0, self._context.choices_changed.emit)
