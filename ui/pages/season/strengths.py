"""What counts how much: three sliders of five places."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from gbm_desktop.model.season_request import STRENGTHS, Strength
from ui.widgets.form_fields import unscrolled

_LABEL = 96


class Strengths(QWidget):
    """Market days, short ways and equal shares against one another; the left end is not at all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strengths")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, _LABEL)
        self._sliders = {
            name: self._slider(grid, number, name, label)
            for number, (name, label) in enumerate(
                (
                    ("markets", self.tr("Market days")),
                    ("ways", self.tr("Short ways")),
                    ("shares", self.tr("Equal shares")),
                )
            )
        }

    def strength(self) -> Strength:
        """As the sliders stand."""
        return Strength(**{name: slider.value() for name, slider in self._sliders.items()})

    def show_strength(self, strength: Strength) -> None:
        """The sliders stand so."""
        for name, slider in self._sliders.items():
            slider.setValue(getattr(strength, name))

    def _slider(self, grid: QGridLayout, row: int, name: str, text: str) -> QSlider:
        label, slider = QLabel(text), unscrolled(QSlider(Qt.Orientation.Horizontal))
        label.setBuddy(slider)
        slider.setObjectName(f"strength_{name}")
        slider.setAccessibleName(text)
        slider.setRange(0, len(STRENGTHS) - 1)
        slider.setPageStep(1)
        slider.setMinimumHeight(24)
        grid.addWidget(label, row, 0)
        grid.addWidget(slider, row, 1)
        return slider
