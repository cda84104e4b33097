"""What the tour tells of, in the order of the work."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from ui.main_window import MainWindow
from ui.tour import Stop


class TourStops(QObject):
    """The parts of the window that a newcomer needs first, of those that who is working may see."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def seen(self) -> list[Stop]:
        """The stops whose part is seen."""
        stops = []
        for key, title, text in self._said():
            part = self._window.rail.findChild(QPushButton, f"rail_{key}")
            if isinstance(part, QPushButton) and part.isVisible():
                stops.append(Stop(part, title, text))
        return [*stops, Stop(self._window.header, *self._keys())]

    def _said(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "dashboard",
                self.tr("Begin the day here"),
                self.tr("What comes next, what is missing, how far the report is. A line leads to where it is done."),
            ),
            (
                "events",
                self.tr("Events: the work itself"),
                self.tr("Add an event, then go through its steps: people, safety, prints, the day, the summary."),
            ),
            (
                "safety",
                self.tr("Safety plans"),
                self.tr("Measures and who answers for each, permits, the walk-through. What nobody has stands out."),
            ),
            (
                "checkin",
                self.tr("Check-in at the door"),
                self.tr("Badges are scanned here, with a scanner, the camera or phones. No internet is needed."),
            ),
            (
                "report",
                self.tr("The report writes itself"),
                self.tr("What was registered during the season is counted up here. A figure shows what it rests on."),
            ),
        )

    def _keys(self) -> tuple[str, str]:
        return (
            self.tr("Three keys are enough"),
            self.tr(
                "Ctrl+K finds anything, Ctrl+Z takes back the latest step, F1 opens the guide. This tour stands in the "
                "menu at the top right."
            ),
        )
