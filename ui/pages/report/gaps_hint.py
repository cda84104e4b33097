"""Whether the report can be sent as it is: which of its gaps its readers would see."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gbm_desktop.model.report import SEEN_BY_READERS, Missing
from ui.widgets import column, hint


class GapsHint(QWidget):
    """One sentence; nothing where nothing is missing."""

    def __init__(self) -> None:
        super().__init__()
        self._text = hint("")
        self._text.setObjectName("gapsHint")
        column(self).addWidget(self._text)

    def show_gaps(self, missing: Sequence[Missing]) -> None:
        """These are missing."""
        seen = sum(one.kind in SEEN_BY_READERS for one in missing)
        self.setVisible(bool(missing))
        if seen:
            said = self.tr("{count} of them would be printed in the report, so begin there. ").format(count=seen)
            later = self.tr("The others can follow; where they change a figure, an amendment says so.")
        else:
            said = self.tr("None of them is printed in the report, so it can be sent. ")
            later = self.tr("Where what follows changes a figure, an amendment says so.")
        self._text.setText(said + later)
