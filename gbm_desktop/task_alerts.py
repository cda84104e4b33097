"""What of the departments' tasks needs somebody today."""

from dataclasses import dataclass
from datetime import date

from gbm_desktop import tasks
from gbm_desktop.model.tasks import Task, Urgency, urgency
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TaskAlert:
    """So many tasks want attention for one reason; `first` is the one that is due first."""

    why: Urgency
    count: int
    first: Task


def read(ws: Workspace) -> list[TaskAlert]:
    """An alert for each reason that there is, the most pressing first."""
    today, found = ws.today(), tasks.everything(ws)
    by_reason = {why: [one for one in found if urgency(one, today) is why] for why in Urgency}
    return [TaskAlert(why, len(of), min(of, key=_when)) for why, of in by_reason.items() if of]


def _when(task: Task) -> date:
    return task.due or date.max
