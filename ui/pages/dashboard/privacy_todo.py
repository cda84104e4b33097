"""The first page's lines on personal data."""

from PySide6.QtCore import QCoreApplication

from gbm_desktop.privacy.alerts import PrivacyAlert
from ui.pages.dashboard.todo import Todo
from ui.widgets import Tone


def privacy_todo(alert: PrivacyAlert) -> list[Todo]:
    """A line where data is kept too long, and one where an erasure is not finished."""
    found = []
    if alert.overdue:
        said = QCoreApplication.translate("PrivacyTodo", "Events that keep personal data too long: {count}")
        first = alert.overdue[0]
        found.append(
            _line("danger", f"■ {said.format(count=len(alert.overdue))}", f"{first.until} {first.name}", "held")
        )
    if alert.pending:
        said = QCoreApplication.translate("PrivacyTodo", "Erasures to finish: {count}")
        found.append(_line("warn", f"▲ {said.format(count=alert.pending)}", "", "records"))
    return found


def _line(tone: Tone, wrong: str, about: str, part: str) -> Todo:
    look = QCoreApplication.translate("DashboardPage", "Look ›")
    return Todo(wrong, about, f"{wrong}\n{about}", look, tone, "exchange", {"tab": "privacy", "part": part})
