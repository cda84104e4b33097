"""A campaign's season as the report sees it: its own events, its townships, and what happened at the doors by a day."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property

from gbm_desktop import campaign, regions
from gbm_desktop.model.admission import Window
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.model.events import TOOK_PLACE, Event, EventMode
from gbm_desktop.model.figures import TypedFigure
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.region import Level, Region, RegionCode, level_of, prefix_of
from gbm_desktop.safety import records
from gbm_desktop.safety.records import Records
from gbm_desktop.season_registers import Registers
from gbm_desktop.store import admission as admission_store
from gbm_desktop.store import events as event_store
from gbm_desktop.store import figures as store
from gbm_desktop.store import registers as registers_store
from gbm_desktop.store import same_persons
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.figures import Admitted
from gbm_desktop.workspace import Workspace

TOWNSHIP_DIGITS = 9
NOBODY = Admitted()


class Season:
    """The campaign's own events and what happened at them up to a day; read from the workspace when first asked for.

    Its own are the events in its region that begin in its period: those of other years and places are never counted.
    """

    def __init__(self, ws: Workspace, as_of: date) -> None:
        self.campaign: Campaign = campaign.current(ws)
        self.as_of = as_of
        self._ws = ws
        self._db = ws.read
        self._until = _end_of(ws, as_of)

    @cached_property
    def events(self) -> list[Event]:
        """The campaign's own events, whatever their stage, in the order of their start."""
        found = self.campaign
        query = EventQuery(
            region_prefix=prefix_of(RegionCode(found.region_code)), since=found.period_start, until=found.period_end
        )
        return [one for one in event_store.matching(self._db, query) if one.said.start.date() >= found.period_start]

    @cached_property
    def held(self) -> list[Event]:
        """Those that took place by the day."""
        return [one for one in self.events if one.stage in TOOK_PLACE and one.said.start.date() <= self.as_of]

    @cached_property
    def townships(self) -> list[Region]:
        """All townships of the campaign's region."""
        return townships_of(regions.require(self.campaign.region_code))

    @cached_property
    def admitted(self) -> dict[EventId, Admitted]:
        """How many went in, by event."""
        return store.admitted_by_event(self._db, self._until)

    @cached_property
    def registered(self) -> dict[EventId, int]:
        """How many are on the list, by event, a group's members each for themselves."""
        return self._doors[0]

    @cached_property
    def people(self) -> dict[EventId, tuple[int, int]]:
        """How many different people checked in at each event, and how many of them for the first time."""
        return self._doors[1]

    @cached_property
    def _doors(self) -> tuple[dict[EventId, int], dict[EventId, tuple[int, int]]]:
        """Both of the above, so that everybody's names need not be kept."""
        listed, more = store.people_on_lists(self._db), admission_store.more_registered(self._db)
        again = same_persons.merged_by_event(self._db)
        registered = {event: len(names) + more.get(event, 0) - again.get(event, 0) for event, names in listed.items()}
        return registered, self._people(listed)

    def _people(self, listed: Mapping[EventId, Mapping[str, str]]) -> dict[EventId, tuple[int, int]]:
        in_groups: dict[EventId, list[tuple[str, int]]] = {}
        for event_id, who, count in admission_store.more_in_groups(self._db, window=Window(until=self._until + 1)):
            in_groups.setdefault(event_id, []).append((who, count))
        known: set[str] = set()
        found = {}
        for one in self.events:
            more, tickets = in_groups.get(one.id, []), self.admitted.get(one.id, NOBODY).tickets
            here = store.people_admitted(self._db, tickets, listed.get(one.id, {}))
            new, before = sum(count for who, count in more if who not in known), len(known)
            known |= here
            found[one.id] = (len(here) + sum(count for _, count in more), len(known) - before + new)
        return found

    @cached_property
    def safety(self) -> Records:
        """What was done for the safety of its events, and what happened at them."""
        return records.read(self._ws, self.events, self.as_of, self._until)

    @cached_property
    def registers(self) -> Registers:
        """What its registers hold."""
        own, held = [event.id for event in self.events], [event.id for event in self.held]
        last = min(self.as_of, self.campaign.period_end)
        return Registers(self._db, own, held, self.campaign.period_start, last, self._until)

    @cached_property
    def typed(self) -> dict[str, TypedFigure]:
        """What people stated for this year, by the figure's key."""
        return registers_store.typed(self._db, self.campaign.year)

    @cached_property
    def last_year(self) -> dict[str, TypedFigure]:
        """What people stated for the year before, by the figure's key."""
        return registers_store.typed(self._db, self.campaign.year - 1)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {event.id: event.said.name for event in self.events}

    def name_of(self, event_id: str | None) -> str:
        """What the event is called; none, and one of another season, has no name here."""
        return self._names.get(event_id or "", "")

    def entries(self, event: Event) -> int:
        """How many went in at the event."""
        return self.admitted.get(event.id, NOBODY).entries


def on_site(event: Event) -> bool:
    """Whether people could come to a place."""
    return event.said.mode is not EventMode.ONLINE


def village_of(event: Event) -> tuple[str, str] | None:
    """The township's code and the village's name, where the event names one."""
    code, name = event.said.region_code, event.said.village.strip()
    if not name and len(code) <= TOWNSHIP_DIGITS:
        return None
    return code[:TOWNSHIP_DIGITS], name or code


def township_name(event: Event) -> str:
    """The township in which the event is, empty where it is the whole county's."""
    code = event.said.region_code[:TOWNSHIP_DIGITS]
    region = regions.find(code) if len(code) == TOWNSHIP_DIGITS else None
    return region.name if region else ""


def townships_of(region: Region) -> list[Region]:
    """The townships inside the region, itself where it is one."""
    if region.level in (Level.TOWNSHIP, Level.VILLAGE):
        return [region]
    return [
        found
        for child in regions.children(region.code)
        for found in ([child] if level_of(child.code) is Level.TOWNSHIP else townships_of(child))
    ]


def _end_of(ws: Workspace, as_of: date) -> int:
    midnight = datetime.combine(as_of + timedelta(days=1), time(), ws.clock.zone())
    return int(midnight.timestamp() * 1000) - 1
