"""The first page's lines on consumer protection: cases that are late or nearly so, call-backs that are due."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from gbm_desktop.consumer_alerts import CallBacksDue, CasesPressing, ConsumerAlert
from ui.pages.dashboard.todo import Todo
from ui.widgets import Tone


def consumer_todo(alerts: Iterable[ConsumerAlert]) -> list[Todo]:
    """A line for each; a case is named by its number and last day, nobody by name."""
    return [_line(alert) for alert in alerts]


def _pressing(late: int, soon: int) -> str:
    translate = QCoreApplication.translate
    if late and soon:
        return translate("ConsumerTodo", "■ Cases: {late} late, {soon} nearly").format(late=late, soon=soon)
    if late:
        return translate("ConsumerTodo", "■ Cases late: {late}").format(late=late)
    return translate("ConsumerTodo", "▲ Cases nearly late: {soon}").format(soon=soon)


def _line(alert: ConsumerAlert) -> Todo:
    translate = QCoreApplication.translate
    tone: Tone = "warn"
    match alert:
        case CasesPressing(late, soon, first):
            tone = "danger" if late else "warn"
            wrong, about = _pressing(late, soon), translate("ConsumerTodo", "{number}, due {day}")
            told = about.format(number=first.number, day=f"{first.due:%m-%d}" if first.due else "")
            which = "pressing"
        case CallBacksDue(count, first):
            wrong = translate("ConsumerTodo", "▲ Complaints to call back: {count}").format(count=count)
            told, which = first.number, "done"
        case _:
            assert_never(alert)
    place = {"tab": "consumer", "which": which, "case_id": first.id}
    return Todo(wrong, told, f"{wrong}\n{told}", translate("DashboardPage", "Look ›"), tone, "benefits", place)
