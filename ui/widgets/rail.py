"""The pages down the left side."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui import theme
from ui.widgets.basics import PressedByEnter, column, set_property
from ui.widgets.icons import icon

NUMBERED = 9
"""So many pages have a key of their own: Ctrl+1 to Ctrl+9."""
_FOLDED_WIDTH, _AROUND_NAME = 64, 88


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the rail; `place` is module:Class, imported when the page is first shown."""

    key: str
    title: str
    icon: str
    place: str


class Rail(QWidget):
    """One button a page; `chosen` comes with its key."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(theme.STYLED)
        self.entries = self._pages()
        self._group = QButtonGroup(self)
        self._folded = False
        box = column(self, margin=12, gap=4)
        for number, entry in enumerate(self.entries, 1):
            box.addWidget(self._button(entry, number))
        box.addStretch(1)
        self.setFixedWidth(self._room_for_names())

    def _pages(self) -> tuple[PageEntry, ...]:
        return (
            PageEntry("dashboard", self.tr("Dashboard"), "dashboard", "ui.pages.dashboard:DashboardPage"),
            PageEntry("events", self.tr("Events"), "events", "ui.pages.events:EventsPage"),
            PageEntry("tours", self.tr("Tours"), "tours", "ui.pages.tours:ToursPage"),
            PageEntry("safety", self.tr("Safety"), "safety", "ui.pages.safety.page:SafetyPage"),
            PageEntry("checkin", self.tr("Check-in"), "checkin", "ui.pages.checkin:CheckinPage"),
            PageEntry("catalogue", self.tr("Catalogue"), "catalogue", "ui.pages.catalogue:CataloguePage"),
            PageEntry("benefits", self.tr("Benefits"), "benefits", "ui.pages.benefits:BenefitsPage"),
            PageEntry("publicity", self.tr("Publicity"), "publicity", "ui.pages.publicity:PublicityPage"),
            PageEntry("plans", self.tr("Plans"), "plans", "ui.pages.plans:PlansPage"),
            PageEntry("report", self.tr("Report"), "report", "ui.pages.report:ReportPage"),
            PageEntry("exchange", self.tr("Exchange"), "exchange", "ui.pages.exchange:ExchangePage"),
            PageEntry("history", self.tr("History"), "history", "ui.pages.history:HistoryPage"),
            PageEntry("settings", self.tr("Settings"), "settings", "ui.pages.settings:SettingsPage"),
        )

    def show_only(self, keys: AbstractSet[str]) -> None:
        """Only these pages are there to choose from."""
        for entry in self.entries:
            self._of(entry.key).setVisible(entry.key in keys)

    def show_chosen(self, key: str) -> None:
        """This page's button is the pressed one."""
        self._of(key).setChecked(True)

    def fold(self, *, folded: bool) -> None:
        """Icons stand alone, each with its page's name in the tooltip; or beside the names again."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(_FOLDED_WIDTH if folded else self._room_for_names())
        for number, entry in enumerate(self.entries, 1):
            button = self._of(entry.key)
            button.setText("" if folded else f"  {entry.title}")
            button.setToolTip(" · ".join(part for part in (entry.title if folded else "", _keys(number)) if part))
            set_property(button, "folded", folded)

    def _room_for_names(self) -> int:
        """As wide as every rail, or as the longest name of another language."""
        widest = max(self._of(entry.key).fontMetrics().horizontalAdvance(entry.title) for entry in self.entries)
        return max(theme.RAIL_WIDTH, widest + _AROUND_NAME)

    def press_together(self, *, pressed: bool) -> None:
        """The buttons are lower, so that all of them are seen in a low window."""
        for entry in self.entries:
            set_property(self._of(entry.key), "low", pressed)

    def _of(self, key: str) -> QPushButton:
        button = self.findChild(QPushButton, f"rail_{key}")
        assert isinstance(button, QPushButton)  # noqa: S101 - each entry has one
        return button

    def _button(self, entry: PageEntry, number: int) -> QPushButton:
        button = PressedByEnter(icon(entry.icon), f"  {entry.title}")
        button.setObjectName(f"rail_{entry.key}")
        button.setProperty("type", "rail")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        button.setToolTip(_keys(number))
        button.setAccessibleName(entry.title)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(entry.key))
        self._group.addButton(button)
        return button


def _keys(number: int) -> str:
    return f"Ctrl+{number}" if number <= NUMBERED else ""
