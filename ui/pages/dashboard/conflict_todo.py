"""The first page's line on differences between laptops."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gbm_desktop.conflict_alerts import ConflictsOpen
from gbm_desktop.wording import Lang
from gbm_desktop.wording.conflicts import table_word
from ui.pages.dashboard.todo import Todo


def conflict_todo(alerts: Iterable[ConflictsOpen], lang: Lang) -> list[Todo]:
    """A line for each."""
    return [_line(alert, lang) for alert in alerts]


def _line(alert: ConflictsOpen, lang: Lang) -> Todo:
    said = QCoreApplication.translate("ConflictTodo", "▲ Differences after merging: {count}")
    wrong, about = said.format(count=alert.count), f"{table_word(alert.table, lang)} {alert.title}".strip()
    look = QCoreApplication.translate("DashboardPage", "Look ›")
    place = {"tab": "conflicts", "conflict": alert.first}
    return Todo(wrong, about, f"{wrong}\n{about}", look, "warn", "exchange", place)
