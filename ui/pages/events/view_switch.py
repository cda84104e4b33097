"""The one switch between list, month, week and resources, remembered on this laptop."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui import settings
from ui.widgets import Chip


class View(StrEnum):
    """How the events are seen."""

    LIST = "list"
    MONTH = "month"
    WEEK = "week"
    LANES = "lanes"


class ViewSwitch(QWidget):
    """`wanted` comes with the view that a person chose."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        names = {
            View.LIST: self.tr("List"),
            View.MONTH: self.tr("Month"),
            View.WEEK: self.tr("Week"),
            View.LANES: self.tr("By resource"),
        }
        self._group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for number, (view, name) in enumerate(names.items()):
            chip = Chip(name)
            chip.setObjectName(f"as{view.value.title()}")
            chip.setToolTip(f"Alt+{number + 1}")
            chip.setShortcut(f"Alt+{number + 1}")
            self._group.addButton(chip, number)
            box.addWidget(chip)
        self._order = list(names)
        self.choose(View(settings.events_view()) if settings.events_view() in set(View) else View.LIST)
        self._group.idClicked.connect(self._clicked)

    @property
    def view(self) -> View:
        """The view that is chosen."""
        return self._order[self._group.checkedId()]

    def chip(self, view: View) -> Chip:
        """The switch's part for this view."""
        found = self._group.button(self._order.index(view))
        assert isinstance(found, Chip)  # noqa: S101 - the group holds nothing else
        return found

    def choose(self, view: View) -> None:
        """This view is chosen, without anybody having pressed its chip."""
        self.chip(view).setChecked(True)

    def _clicked(self, number: int) -> None:
        settings.set_events_view(self._order[number].value)
        self.wanted.emit(self._order[number])
