"""Signs, words and tones of tasks, the same in matrix and list."""

from datetime import date

from gbm_desktop.model.tasks import Task, TaskState, Urgency, urgency
from gbm_desktop.wording import Lang, word
from ui.widgets import Tone

_SIGNS = {TaskState.OPEN: "○", TaskState.DOING: "◐", TaskState.DONE: "●", TaskState.DROPPED: "－"}
_TONES: dict[TaskState, Tone] = {TaskState.DOING: "text", TaskState.DONE: "action", TaskState.DROPPED: "second"}
_PRESSING: dict[Urgency, tuple[str, Tone]] = {Urgency.OVERDUE: ("■", "danger"), Urgency.SOON: ("▲", "warn")}


def sign(task: Task, today: date) -> str:
    """One character: how far the task is, or that it presses."""
    pressing = _PRESSING.get(_why(task, today))
    return pressing[0] if pressing else _SIGNS[task.state]


def tone(task: Task, today: date) -> Tone:
    """The colour that goes with the sign."""
    pressing = _PRESSING.get(_why(task, today))
    return pressing[1] if pressing else _TONES.get(task.state, "second")


def said(task: Task, today: date, lang: Lang) -> str:
    """How far the task is, and what presses."""
    why = _why(task, today)
    return f"{sign(task, today)} {word(why if why in _PRESSING else task.state, lang)}"


def _why(task: Task, today: date) -> Urgency:
    return urgency(task, today) or Urgency.NOBODY
