"""A form beside other things: whole where the screen is high enough, else it scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea

from ui.widgets.field_form import FieldForm

_AROUND = 176
"""The dialog's frame, margins and buttons, and the system's bar (pixels)."""


class ScrolledForm(QScrollArea):
    """Fits a screen of 1366 by 768 at 150 %."""

    def __init__(self, form: FieldForm) -> None:
        super().__init__()
        self._form = form
        form.setObjectName("scrolled")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it scrolls to itself
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(form)

    def sizeHint(self) -> QSize:
        """As high as the form, or as the screen lets it be."""
        wanted = self._form.sizeHint()
        return QSize(wanted.width(), min(wanted.height(), self.screen().size().height() - _AROUND))
