"""Events held, to come, postponed and cancelled; the townships and villages that they reached; who came."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from gbm_desktop.figures.event_cells import day_and_name, event_cells
from gbm_desktop.model.events import Event, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.figures import Cells, Counted
from gbm_desktop.model.region import RegionCode
from gbm_desktop.season import NOBODY, TOWNSHIP_DIGITS, Season, on_site, village_of
from gbm_desktop.wording import Lang

PREPARED = frozenset({Stage.PLANNED, Stage.READY})


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of events, places and doors."""

    def made(event: Event) -> Cells:
        return event_cells(event, lang)

    yield from _held(season, made)
    yield from _stages(season, made)
    yield from _places(season)
    yield from _doors(season)


_Made = Callable[[Event], Cells]


def _held(season: Season, made: _Made) -> Iterator[Counted]:
    held = season.held
    yield _listing("sessions", held, made)
    for kind in EventKind:
        yield _listing(f"sessions_{kind}", [e for e in held if e.said.kind is kind], made)
    for mode in EventMode:
        yield _listing(f"sessions_{mode}", [e for e in held if e.said.mode is mode], made)
    for level in EventLevel:
        yield _listing(f"sessions_{level}", [e for e in held if e.said.level is level], made)


def _stages(season: Season, made: _Made) -> Iterator[Counted]:
    yield _listing("sessions_planned", [e for e in season.events if e.stage in PREPARED], made)
    for stage in (Stage.POSTPONED, Stage.CANCELLED):
        chosen = [e for e in season.events if e.stage is stage]
        yield Counted(f"sessions_{stage}", len(chosen), chosen, lambda e: (*made(e), ("reason", e.stage_reason)))


def _listing(key: str, events: Sequence[Event], made: _Made) -> Counted:
    return Counted(key, len(events), events, made)


def _places(season: Season) -> Iterator[Counted]:
    came = [event for event in season.held if on_site(event)]
    by_township = Counter(event.said.region_code[:TOWNSHIP_DIGITS] for event in came)
    rows: list[Cells] = [(("township", r.name), ("sessions", by_township[r.code])) for r in season.townships]
    covered = [row for row, region in zip(rows, season.townships, strict=True) if by_township[region.code]]
    yield Counted("townships", len(covered), covered)
    yield Counted("townships_all", len(rows), rows)
    villages = Counter(found for event in came if (found := village_of(event)))
    names = {region.code: region.name for region in season.townships}
    yield Counted(
        "villages",
        len(villages),
        [
            (("township", names.get(RegionCode(code), code)), ("village", name), ("sessions", count))
            for (code, name), count in sorted(villages.items())
        ],
    )


def _doors(season: Season) -> Iterator[Counted]:
    past = [event for event in season.events if event.said.start.date() <= season.as_of]

    def admitted(event: Event) -> Cells:
        found = season.admitted.get(event.id, NOBODY)
        return ("entries", found.entries), ("anonymous", found.anonymous)

    def people(event: Event) -> Cells:
        found, first = season.people[event.id]
        return ("people", found), ("first", first)

    yield _sum("entries", season.events, admitted)
    yield _sum("distinct", season.events, people, column="first")
    yield _sum("anonymous", season.events, lambda event: admitted(event)[1:])
    yield _sum("registered", past, lambda event: (("registered", season.registered.get(event.id, 0)),))


def _sum(key: str, events: Sequence[Event], cells: Callable[[Event], Cells], column: str = "") -> Counted:
    """The sum of one cell over the events that have something to add."""
    found = [(event, more) for event, more in zip(events, map(cells, events), strict=True) if any(v for _, v in more)]
    value = sum(int(dict(more)[column or key]) for _, more in found)
    return Counted(key, value, found, lambda one: (*day_and_name(one[0]), *one[1]))
