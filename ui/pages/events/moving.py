"""What a drop on the calendar does: one step that can be taken back, and what deserves a look after it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gbm_desktop import events, lanes, move_effects, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.schedule import EventNotMovable
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.wording import word
from ui.context import Context

_MOST = 3


def move(context: Context, event: Event, start: datetime) -> None:
    """The event begins then, with all that belongs to it; the message bar says what deserves a look, or why not."""
    if not _stored(context, lambda: events.move(context.ws, {event.id: start})):
        return
    said = QCoreApplication.translate("CalendarMoves", "“{name}” moved to {when}")
    lines = move_effects.after_move(context.ws, event, context.lang)
    now = events.get(context.ws, event.id)
    if event.stage is Stage.READY and now.stage is not Stage.READY:
        again = QCoreApplication.translate("CalendarMoves", "it is {stage} now, as its safety lacks something")
        lines.insert(0, again.format(stage=word(now.stage, context.lang)))
    _tell(context, said.format(name=event.said.name, when=f"{start:%Y-%m-%d %H:%M}"), lines)


def rebook(context: Context, event_id: EventId, taken: ResourceId | None, given: ResourceId | None) -> None:
    """The event has the one resource instead of the other; the message bar says what cannot be kept."""
    if not _stored(context, lambda: lanes.rebook(context.ws, event_id, taken, given)):
        return
    name = events.get(context.ws, event_id).said.name
    if given is None:
        said = QCoreApplication.translate("CalendarMoves", "“{name}”: booking removed").format(name=name)
    else:
        form = QCoreApplication.translate("CalendarMoves", "“{name}” has “{resource}” now")
        said = form.format(name=name, resource=resources.get(context.ws, given).name)
    _tell(context, said, move_effects.clashes_said(context.ws, event_id, context.lang))


def refuse(context: Context, event: Event) -> None:
    """The message bar says why the event stays where it is."""
    context.problem(EventNotMovable(event.said.name, event.stage))


def _stored(context: Context, change: Callable[[], object]) -> bool:
    try:
        change()
    except GbmError as error:
        context.problem(error)
        return False
    return True


def _tell(context: Context, said: str, lines: list[str]) -> None:
    shown = [f"▲ {line}" for line in lines[:_MOST]]
    if len(lines) > _MOST:
        more = QCoreApplication.translate("CalendarMoves", "and {count} more")
        shown.append(more.format(count=len(lines) - _MOST))
    context.tell("\n".join((said, *shown)), undo=True)
