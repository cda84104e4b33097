"""The first page's lines on the departments' tasks."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.tasks import Urgency
from gbm_desktop.task_alerts import TaskAlert
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from ui.pages.dashboard.todo import Todo
from ui.widgets import Tone

_SIGNS: dict[Tone, str] = {"danger": "■", "warn": "▲"}


def task_todo(alerts: Iterable[TaskAlert], lang: Lang) -> list[Todo]:
    """A line for each."""
    return [_line(alert, lang) for alert in alerts]


def _line(alert: TaskAlert, lang: Lang) -> Todo:
    tone: Tone = "danger" if alert.why is Urgency.OVERDUE else "warn"
    said = QCoreApplication.translate("TaskTodo", "{count:task|tasks} {why}")
    wrong = f"{_SIGNS[tone]} {fill(said, count=alert.count, why=word(alert.why, lang))}"
    due = f"{alert.first.due:%m-%d} " if alert.first.due else ""
    about = due + alert.first.title
    look = QCoreApplication.translate("DashboardPage", "Look ›")
    return Todo(wrong, about, f"{wrong}\n{about}", look, tone, "plans", {"tab": "tasks", "task": alert.first.id})
