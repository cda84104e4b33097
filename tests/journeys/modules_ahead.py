"""`python -m tests.journeys.modules_ahead`: which pages were not read ahead, and the longest pause meanwhile."""

import json
import sys

from PySide6.QtWidgets import QApplication

from tests.journeys.heartbeat import Heartbeat
from ui.ahead import Ahead
from ui.main_window import MainWindow


def main() -> None:
    """Prints one JSON object."""
    app = QApplication([])
    window = MainWindow()
    ahead = Ahead(app, lambda: False)
    ahead.finished.connect(app.quit)
    with Heartbeat() as heart:
        app.exec()
    missing = [entry.place for entry in window.rail.entries if entry.place.partition(":")[0] not in sys.modules]
    print(json.dumps({"missing": missing, "longest": heart.longest, "kept": heart.kept, "at": heart.kept_at}))  # noqa: T201 - told to the test


if __name__ == "__main__":
    main()
