"""What the first page says needs attention, feature by feature."""

from gbm_desktop.overview import Overview
from gbm_desktop.wording import Lang
from ui.pages.dashboard.catalogue_todo import catalogue_todo
from ui.pages.dashboard.conflict_todo import conflict_todo
from ui.pages.dashboard.consumer_todo import consumer_todo
from ui.pages.dashboard.privacy_todo import privacy_todo
from ui.pages.dashboard.task_todo import task_todo
from ui.pages.dashboard.todo import Todo, safety_todo


def lines(found: Overview, lang: Lang) -> list[Todo]:
    """The most pressing features first."""
    return [
        *safety_todo(found.safety, lang),
        *consumer_todo(found.consumer),
        *catalogue_todo(found.catalogue, lang),
        *task_todo(found.tasks, lang),
        *privacy_todo(found.privacy),
        *conflict_todo(found.conflicts, lang),
    ]
