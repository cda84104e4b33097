"""What a new event can be made from: its programme, what it needs and loads, and its safety template."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from gbm_desktop.model.events import AgendaItem, EventDraft, EventKind, default_level
from gbm_desktop.model.season_plan import Need


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """A line of the programme; `at` is minutes after the event's start, below zero before it."""

    at: int
    minutes: int
    title: str


@dataclass(frozen=True, slots=True)
class TemplateCargo:
    """Something to load; weight (kg) and volume (litres) are of one piece, `stays` is what does not come back."""

    name: str
    pieces: int
    kg: float
    litres: float
    stays: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class EventTemplate:
    """Everything that comes along with a new event of this sort.

    `title`, `place` and `place_in_village` may name {township} and {village}. `minutes` is how long the event lasts,
    `setup` and `takedown` are minutes before and after it. `safety` is the key of a template of safety plans.
    """

    key: str
    name: str
    about: str
    kind: EventKind
    title: str
    place: str
    place_in_village: str
    start: time
    minutes: int
    expected: int
    capacity: int
    setup: int
    takedown: int
    safety: str
    agenda: tuple[TemplateItem, ...]
    needs: tuple[Need, ...]
    cargo: tuple[TemplateCargo, ...]


FIELDS = frozenset({"township", "village"})


def drafted(
    template: EventTemplate, *, start: datetime, region_code: str, township: str, village: str = "", place: str = ""
) -> EventDraft:
    """The event that the template makes there and then; `township` is what the region is called."""
    named = {"township": township, "village": village}
    pattern = template.place_in_village if village else template.place
    return EventDraft(
        kind=template.kind,
        name=template.title.format_map(named),
        start=start,
        end=start + timedelta(minutes=template.minutes),
        place=place or pattern.format_map(named),
        region_code=region_code,
        level=default_level(region_code, village),
        village=village,
        expected=template.expected,
        capacity=template.capacity,
        agenda=tuple(_item(item, start) for item in template.agenda),
    )


def _item(item: TemplateItem, start: datetime) -> AgendaItem:
    begins = start + timedelta(minutes=item.at)
    return AgendaItem(begins, begins + timedelta(minutes=item.minutes), item.title, "")
