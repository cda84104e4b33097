"""The one bar of tabs: quiet, no wider than it must be; where there is no room, names end in … and tell the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar


class Tabs(QTabBar):
    """Never scrolls: a tab that is not seen is not found."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def tabLayoutChange(self) -> None:
        """A name that is cut off stands whole in the tab's tooltip."""
        super().tabLayoutChange()
        for at in range(self.count()):
            cut = self.tabSizeHint(at).width() > self.tabRect(at).width()
            self.setTabToolTip(at, self.tabText(at) if cut else "")
