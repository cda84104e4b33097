"""A field for a number that may be unknown, written as people write it: 1200, 1.2万, 10万+."""

from PySide6.QtWidgets import QLineEdit

from gbm_desktop.model.counts import parse_count
from ui.widgets.basics import set_property


class CountLine(QLineEdit):
    """Empty for unknown. A text that is no number is marked and means unknown."""

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(lambda _text: set_property(self, "wrong", value=False))
        self.editingFinished.connect(self._settle)

    @property
    def count(self) -> int | None:
        """The number that stands there."""
        return parse_count(self.text())

    @property
    def is_sound(self) -> bool:
        """Whether the text is a number or nothing."""
        return not self.text().strip() or self.count is not None

    def show_count(self, count: int | None) -> None:
        """The field holds this number, or none."""
        self.setText("" if count is None else str(count))

    def _settle(self) -> None:
        set_property(self, "wrong", not self.is_sound)
