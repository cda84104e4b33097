"""Templates of events: those that ship with the program and the workspace's own, and what comes along from them."""

from datetime import datetime
from functools import cache
from pathlib import Path

from gbm_desktop import event_template_files as files
from gbm_desktop import events, regions
from gbm_desktop.errors.event_templates import UnknownEventTemplate
from gbm_desktop.model.event_template import EventTemplate, drafted
from gbm_desktop.model.events import Event, EventDraft, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.resource_files import resource
from gbm_desktop.safety import from_template, permit
from gbm_desktop.safety import templates as safety_templates
from gbm_desktop.store import event_templates as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


def own_folder(ws: Workspace) -> Path:
    """Where the workspace's own templates lie; a file there stands in for a shipped one of the same key."""
    return ws.folder / "event-templates"


def templates(folder: Path | None = None) -> list[EventTemplate]:
    """The templates in the order of their kinds; raises MalformedEventTemplate for the first that cannot be read."""
    found = {template.key: template for template in _shipped()}
    found |= {template.key: template for template in map(files.read, sorted(folder.glob("*.toml")) if folder else ())}
    return list(found.values())


@cache
def _shipped() -> tuple[EventTemplate, ...]:
    return tuple(files.read(resource("event-templates", f"{key}.toml")) for key in ("lecture", "fair", "van-day"))


def named(key: str, folder: Path | None = None) -> EventTemplate:
    """The template of this key. Raises UnknownEventTemplate, MalformedEventTemplate."""
    known = {template.key: template for template in templates(folder)}
    if key not in known:
        raise UnknownEventTemplate(key, tuple(known))
    return known[key]


def draft(
    template: EventTemplate, *, start: datetime, region_code: str, village: str = "", place: str = ""
) -> EventDraft:
    """The event that the template makes there and then, not stored yet. Raises UnknownRegion."""
    region = regions.require(region_code)
    return drafted(
        template, start=start, region_code=region.code, township=region.name, village=village.strip(), place=place
    )


def add(ws: Workspace, template: EventTemplate, said: EventDraft) -> EventId:
    """The event is planned with all that comes along, in one step. Raises EventIncomplete, UnknownRegion."""
    event = Event(EventId(ws.new_id()), events.checked(said), Stage.PLANNED, "")
    with ws.unit(Op.EVENT_TEMPLATE, name=event.said.name, template=template.name) as unit:
        add_in(unit, ws, event, template)
    return event.id


def add_in(unit: Unit, ws: Workspace, event: Event, template: EventTemplate) -> None:
    """Within a step under way the event is stored, and with it the template's load and safety plan."""
    unit.add("events", event_store.row_of(event))
    _bring(unit, ws, event, template)


def _bring(unit: Unit, ws: Workspace, event: Event, template: EventTemplate) -> None:
    statutory = permit.status(ws, event).statutory
    from_template.fill(ws, unit, event, safety_templates.named(template.safety), statutory=statutory)
    if not store.has_cargo(unit.db, event.id):
        for position, load in enumerate(template.cargo):
            unit.add("cargo", store.row_of_cargo(ws.new_id(), event.id, position, load))
