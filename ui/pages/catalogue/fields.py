"""Fields of the catalogue's forms: prices that may be missing, ticks for several choices."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.wording.money import yuan
from ui.widgets.basics import set_property

Choice = TypeVar("Choice", bound=Enum)
_TICKS_A_LINE = 4


class PriceLine(QLineEdit):
    """A price in yuan; empty for none. A text that is none is marked and means none."""

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(lambda _text: set_property(self, "wrong", value=False))
        self.editingFinished.connect(lambda: set_property(self, "wrong", isinstance(self.sum, MoneyProblem)))

    @property
    def sum(self) -> int | MoneyProblem | None:
        """The price in 分, or why the text is none."""
        return parse_yuan(self.text()) if self.text().strip() else None

    def show_sum(self, price: int | None) -> None:
        """The field holds this price, or none."""
        self.setText("" if price is None else yuan(price))


class Ticks(QWidget, Generic[Choice]):
    """A box for each choice, four in a line; `changed` comes when one is ticked or not any more."""

    changed = Signal()

    def __init__(self, words: Mapping[Choice, str]) -> None:
        super().__init__()
        self._boxes = {choice: QCheckBox(word) for choice, word in words.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (choice, box) in enumerate(self._boxes.items()):
            box.setObjectName(f"tick_{choice.value}")
            box.clicked.connect(lambda _on: self.changed.emit())
            grid.addWidget(box, at // _TICKS_A_LINE, at % _TICKS_A_LINE)

    @property
    def ticked(self) -> tuple[Choice, ...]:
        """The choices that are ticked."""
        return tuple(choice for choice, box in self._boxes.items() if box.isChecked())

    def show_ticked(self, chosen: Iterable[Choice]) -> None:
        """These are ticked and no others."""
        wanted = set(chosen)
        for choice, box in self._boxes.items():
            box.setChecked(choice in wanted)
