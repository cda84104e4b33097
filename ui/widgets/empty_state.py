"""What an empty page says: what it is for, the next step, and a way to look at the sample."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.basics import Heading, link_button, primary_button, second_text


class EmptyState(QWidget):
    """One line on what this is, one button for the next step, one link."""

    def __init__(
        self,
        title: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        text: str = "",
        link: str = "",
        on_link: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._action = primary_button(action, on_action, "emptyAction") if action else None
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        heading = Heading(title)
        heading.setWordWrap(True)
        heading.setAlignment(centre)
        box.addWidget(heading)
        if text:
            words = second_text(text)
            words.setAlignment(centre)
            box.addWidget(words)
        if self._action is not None:
            box.addWidget(self._action, alignment=centre)
        if link:
            box.addWidget(link_button(link, on_link, "emptyLink"), alignment=centre)
        box.addStretch(2)

    def offer(self, *, offered: bool) -> None:
        """The next step can be taken, or is being taken already."""
        if self._action is not None:
            self._action.setVisible(offered)
