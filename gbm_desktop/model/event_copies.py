"""What a copy of an event becomes on another day or in another place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from gbm_desktop.model.events import EventDraft, default_level


def starting(draft: EventDraft, start: datetime) -> EventDraft:
    """The same event at another time, as long as before, its agenda with it."""
    by = start - draft.start
    agenda = tuple(
        replace(item, start=item.start + by, end=item.end + by if item.end else None) for item in draft.agenda
    )
    return replace(draft, start=start, end=draft.end + by, agenda=agenda)


def shifted(draft: EventDraft, days: int) -> EventDraft:
    """The same event some days later (or earlier), its agenda with it."""
    return starting(draft, draft.start + timedelta(days=days))


def renamed(draft: EventDraft, names: Mapping[str, str]) -> EventDraft:
    """The same event with places called by other names, wherever its name and venue speak of them."""
    name, place = draft.name, draft.place
    for old, new in names.items():
        if old and new:
            name, place = name.replace(old, new), place.replace(old, new)
    return replace(draft, name=name, place=place)


@dataclass(frozen=True, slots=True)
class CopyTo:
    """Where and when a copy takes place; what is empty stays as it is in the original."""

    day: date
    region_code: str = ""
    village: str = ""
    place: str = ""


def copied(draft: EventDraft, to: CopyTo, names: Mapping[str, str]) -> EventDraft:
    """The copy of an event that goes to another day or place; `names` are the old places' names and the new ones'."""
    moved = shifted(draft, (to.day - draft.start.date()).days)
    if not (to.region_code or to.village):
        return replace(moved, place=to.place or draft.place)
    code = to.region_code or draft.region_code
    level = default_level(code, to.village)
    there = replace(renamed(moved, names), region_code=code, village=to.village, level=level)
    return replace(there, place=to.place or there.place)
