"""The pages down the left side."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui import theme
from ui.widgets.basics import PressedByEnter, column
from ui.widgets.icons import icon

NUMBERED = 9
"""So many pages have a key of their own: Ctrl+1 to Ctrl+9."""


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
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.entries = self._pages()
        self._group = QButtonGroup(self)
        box = column(self, margin=12, gap=4)
        for number, entry in enumerate(self.entries, 1):
            box.addWidget(self._button(entry, number))
        box.addStretch(1)

    def _pages(self) -> tuple[PageEntry, ...]:
        return (
            PageEntry("dashboard", self.tr("Dashboard"), "dashboard", "ui.pages.dashboard:DashboardPage"),
            PageEntry("events", self.tr("Events"), "events", "ui.pages.events:EventsPage"),
            PageEntry("tours", self.tr("Tours"), "tours", "ui.pages.tours:ToursPage"),
            PageEntry("safety", self.tr("Safety"), "safety", "ui.pages.safety:SafetyPage"),
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
            button = self.findChild(QPushButton, f"rail_{entry.key}")
            if isinstance(button, QPushButton):
                button.setVisible(entry.key in keys)

    def show_chosen(self, key: str) -> None:
        """This page's button is the pressed one."""
        button = self.findChild(QPushButton, f"rail_{key}")
        if isinstance(button, QPushButton):
            button.setChecked(True)

    def _button(self, entry: PageEntry, number: int) -> QPushButton:
        button = PressedByEnter(icon(entry.icon), f"  {entry.title}")
        button.setObjectName(f"rail_{entry.key}")
        button.setProperty("type", "rail")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        button.setToolTip(f"Ctrl+{number}" if number <= NUMBERED else "")
        button.clicked.connect(lambda _checked=False: self.chosen.emit(entry.key))
        self._group.addButton(button)
        return button
