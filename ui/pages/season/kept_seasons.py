"""The plans that are kept: which is open, and beginning another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from gbm_desktop.model.season_request import Season
from ui.widgets.basics import PressedByEnter


class KeptSeasons(PressedByEnter):
    """A button with a menu: `chosen` comes with a season, `begun` for a new one, `removed` with the one that goes."""

    chosen = Signal(object)
    begun = Signal()
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keptSeasons")
        self.setProperty("type", "plain")
        self.setSizePolicy(QPushButton().sizePolicy())
        self._seasons: Sequence[Season] = ()
        self.setMenu(QMenu(self))

    def show_seasons(self, seasons: Sequence[Season], shown: Season | None) -> None:
        """These are kept, and this one is open."""
        self._seasons = seasons
        name = shown.request.name if shown else self.tr("New plan")
        self.setText(f"{name} ▾")
        menu = self.menu()
        menu.clear()
        for season in seasons:
            action = menu.addAction(season.request.name, partial(self.chosen.emit, season))
            action.setCheckable(True)
            action.setChecked(shown is not None and season.id == shown.id)
        menu.addSeparator()
        menu.addAction(self.tr("New plan"), self.begun.emit)
        if shown is not None:
            menu.addAction(self.tr("Remove this plan"), partial(self.removed.emit, shown))

    def free_name(self, name: str) -> str:
        """The name, with a number behind it where a plan has it already."""
        taken = {season.request.name for season in self._seasons}
        numbered = (f"{name}（{number}）" for number in range(2, len(taken) + 3))
        return name if name not in taken else next(one for one in numbered if one not in taken)
