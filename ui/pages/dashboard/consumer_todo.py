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


def _line(alert: ConsumerAlert) -> Todo:
    translate = QCoreApplication.translate
    tone: Tone = "warn"
    match alert:
        case CasesPressing(late, soon, first):
            tone = "danger" if late else "warn"
            said = (
                translate("ConsumerTodo", "■ {late} cases late, {soon} nearly")
                if late
                else translate("ConsumerTodo", "▲ {soon} cases nearly late")
            )
            wrong, about = said.format(late=late, soon=soon), translate("ConsumerTodo", "{number}, due {day}")
            told = about.format(number=first.number, day=f"{first.due:%m-%d}" if first.due else "")
            which = "pressing"
        case CallBacksDue(count, first):
            wrong = translate("ConsumerTodo", "▲ {count} complaints to call back").format(count=count)
            told, which = first.number, "done"
        case _:
            assert_never(alert)
    place = {"tab": "consumer", "which": which, "case_id": first.id}
    return Todo(wrong, told, f"{wrong}\n{told}", translate("DashboardPage", "Look ›"), tone, "benefits", place)
