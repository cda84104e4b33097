"""The indicators of the summary report, counted from what is stored, each with the rows behind it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from gbm_desktop import policy
from gbm_desktop.model.events import Event, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.figures import Figure, FigureRow
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.region import RegionCode
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.safety import indicators
from gbm_desktop.season import NOBODY, TOWNSHIP_DIGITS, Season, on_site, township_name, village_of
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import Lang, day, word
from gbm_desktop.wording.figures import column, figure_words
from gbm_desktop.workspace import Workspace

_PREPARED = frozenset({Stage.PLANNED, Stage.READY})
_Cells = tuple[tuple[str, str | int], ...]


def compute(ws: Workspace, as_of: date | None = None, lang: Lang = "zh") -> list[Figure]:
    """Every indicator as of the end of that day (today when none is named). Raises NoCampaign."""
    return of_season(Season(ws, as_of or ws.today()), lang)


def of_season(season: Season, lang: Lang = "zh") -> list[Figure]:
    """Every indicator of a season that was read."""
    maker = _Maker(season, lang)
    return [*maker.sessions(), *maker.stages(), *maker.places(), *maker.doors(), *maker.safety()]


def missing(ws: Workspace, as_of: date | None = None) -> list[Missing]:
    """What the figures lack, or what in them deserves a second look. Raises NoCampaign."""
    return missing_in(ws, Season(ws, as_of or ws.today()))


def missing_in(ws: Workspace, season: Season) -> list[Missing]:
    """What the figures of a season that was read lack."""
    empty = [one for one in season.held if not season.entries(one)]
    past = [one for one in season.events if one.stage in _PREPARED and one.said.end.date() < season.as_of]
    found = [] if season.held else [Missing(MissingKind.NOTHING_HELD)]
    found += [_about(MissingKind.HELD_WITHOUT_CHECK_IN, one) for one in empty]
    found += [_about(MissingKind.PAST_NOT_HELD, one) for one in past]
    found += [
        Missing(MissingKind.NO_CONTACT, office.name)
        for office in campaign_store.departments(ws.read)
        if not (office.contact.strip() and office.phone.strip())
    ]
    if season.campaign.due is None:
        found.append(Missing(MissingKind.DUE_UNKNOWN))
    if not campaign_store.addressees(ws.read):
        found.append(Missing(MissingKind.NO_ADDRESSEE))
    return found


def _about(kind: MissingKind, event: Event) -> Missing:
    return Missing(kind, f"{day(event.said.start.date())} {event.said.name}", event.id)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the figures of a season in one language."""

    season: Season
    lang: Lang
    rows: dict[EventId, FigureRow] = field(default_factory=dict)

    def sessions(self) -> Iterable[Figure]:
        """Events held: in all, by kind, by mode, by level."""
        held = self.season.held
        yield self._listing("sessions", held)
        for kind in EventKind:
            yield self._listing(f"sessions_{kind}", [e for e in held if e.said.kind is kind])
        for mode in EventMode:
            yield self._listing(f"sessions_{mode}", [e for e in held if e.said.mode is mode])
        for level in EventLevel:
            yield self._listing(f"sessions_{level}", [e for e in held if e.said.level is level])

    def stages(self) -> Iterable[Figure]:
        """Events that are still to come, or will not be held as planned."""
        events = self.season.events
        yield self._listing("sessions_planned", [e for e in events if e.stage in _PREPARED])
        for stage in (Stage.POSTPONED, Stage.CANCELLED):
            chosen = [e for e in events if e.stage is stage]
            yield self._figure(f"sessions_{stage}", len(chosen), [self._row(*self._with_reason(e)) for e in chosen])

    def places(self) -> Iterable[Figure]:
        """Townships and villages covered."""
        came = [event for event in self.season.held if on_site(event)]
        by_township = Counter(event.said.region_code[:TOWNSHIP_DIGITS] for event in came)
        rows = [self._row(("township", r.name), ("sessions", by_township[r.code])) for r in self.season.townships]
        covered = [row for row, region in zip(rows, self.season.townships, strict=True) if by_township[region.code]]
        yield self._figure("townships", len(covered), covered)
        yield self._figure("townships_all", len(rows), rows)
        villages = Counter(found for event in came if (found := village_of(event)))
        names = {region.code: region.name for region in self.season.townships}
        yield self._figure(
            "villages",
            len(villages),
            [
                self._row(("township", names.get(RegionCode(code), code)), ("village", name), ("sessions", count))
                for (code, name), count in sorted(villages.items())
            ],
        )

    def doors(self) -> Iterable[Figure]:
        """Who came, and who was expected."""
        season = self.season
        past = [event for event in season.events if event.said.start.date() <= season.as_of]
        yield self._sum("entries", season.events, self._admitted_cells)
        yield self._sum("distinct", season.events, self._people_cells, counted="first")
        yield self._sum("anonymous", season.events, self._anonymous_cells)
        yield self._sum("registered", past, lambda event: (("registered", season.registered.get(event.id, 0)),))

    def safety(self) -> Iterable[Figure]:
        """What was inspected and put right, drilled and decided, and what happened."""
        for found in indicators.counted(self.season.safety, self.season.events, self.season.held, self.lang):
            yield self._figure(found.key, found.value, [self._row(*cells) for cells in found.rows])

    def _admitted_cells(self, event: Event) -> _Cells:
        found = self.season.admitted.get(event.id, NOBODY)
        return ("entries", found.entries), ("anonymous", found.anonymous)

    def _anonymous_cells(self, event: Event) -> _Cells:
        return (("anonymous", self.season.admitted.get(event.id, NOBODY).anonymous),)

    def _people_cells(self, event: Event) -> _Cells:
        people, first = self.season.people[event.id]
        return ("people", people), ("first", first)

    def _sum(self, key: str, events: Sequence[Event], cells: Callable[[Event], _Cells], counted: str = "") -> Figure:
        """The figure is the sum of one cell over the events that have something to add."""
        found = [(event, cells(event)) for event in events]
        wanted = counted or key
        rows = [self._row(*_day_and_name(event), *more) for event, more in found if any(value for _, value in more)]
        return self._figure(key, sum(int(dict(more)[wanted]) for _, more in found), rows)

    def _listing(self, key: str, events: Sequence[Event]) -> Figure:
        return self._figure(key, len(events), [self._event_row(event) for event in events])

    def _event_row(self, event: Event) -> FigureRow:
        """The event's row, made once for all figures that it counts in."""
        found = self.rows.get(event.id)
        if found is None:
            found = self.rows[event.id] = self._row(*self._event_cells(event))
        return found

    def _with_reason(self, event: Event) -> _Cells:
        return *self._event_cells(event), ("reason", event.stage_reason)

    def _event_cells(self, event: Event) -> _Cells:
        said = event.said
        return (
            *_day_and_name(event),
            ("kind", word(said.kind, self.lang)),
            ("mode", word(said.mode, self.lang)),
            ("level", word(said.level, self.lang)),
            ("township", township_name(event)),
            ("village", said.village),
            ("place", said.place),
            ("stage", word(event.stage, self.lang)),
        )

    def _row(self, *cells: tuple[str, str | int]) -> FigureRow:
        return {column(key, self.lang): value for key, value in cells}

    def _figure(self, key: str, value: float | None, rows: Iterable[FigureRow]) -> Figure:
        found = self.season.campaign
        about = {
            "region": found.region_name,
            "start": day(found.period_start, self.lang),
            "end": day(found.period_end, self.lang),
            "as_of": day(self.season.as_of, self.lang),
            "source": policy.profile(found.year).kinds[0].source,
            "edition": found.region_edition,
        }
        words = figure_words(key, self.lang, about)
        return Figure(key, words.name, value, words.unit, words.definition, tuple(rows))


def _day_and_name(event: Event) -> _Cells:
    return ("date", event.said.start.date().isoformat()), ("event", event.said.name)
