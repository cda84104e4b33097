"""What the figures lack, or what in them deserves a second look: each a piece of work with its place."""

from collections.abc import Collection, Iterator, Sequence

from gbm_desktop.figures.sessions import PREPARED
from gbm_desktop.model.attachments import REPORT_PHOTO
from gbm_desktop.model.events import Event, EventKind
from gbm_desktop.model.figure_gaps import by_register
from gbm_desktop.model.figures import RATIOS, Counted
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.season import Season
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import figure_gaps as store
from gbm_desktop.wording import day, word
from gbm_desktop.wording import figure_gaps as words
from gbm_desktop.wording.figures import name_of
from gbm_desktop.workspace import Workspace

_WITH_GOODS = frozenset({EventKind.SALE, EventKind.TOUR})
"""Events at which something is exhibited and sold."""


def missing_in(ws: Workspace, season: Season, counted: Sequence[Counted]) -> Iterator[Missing]:
    """What a season that was read and counted lacks: in its events, its registers, and what is set for the year."""
    yield from _events(season)
    yield from _registers(season, counted)
    yield from _settings(ws, season)
    yield from _typed(season, counted)
    yield from _of_held(ws, season)


def _events(season: Season) -> Iterator[Missing]:
    if not season.held:
        yield Missing(MissingKind.NOTHING_HELD)
    for one in season.held:
        if not season.entries(one):
            yield _of_event(MissingKind.HELD_WITHOUT_CHECK_IN, one)
    for one in season.events:
        if one.stage in PREPARED and one.said.end.date() < season.as_of:
            yield _of_event(MissingKind.PAST_NOT_HELD, one)


def _of_held(ws: Workspace, season: Season) -> Iterator[Missing]:
    """What belongs to an event that was held; where no register of it is kept at all, that is said once elsewhere."""
    db, goods = ws.read, [one for one in season.held if one.said.kind in _WITH_GOODS]
    if season.registers.exhibits:
        yield from _without(MissingKind.HELD_WITHOUT_EXHIBITS, goods, store.with_exhibits(db))
    if season.registers.deals:
        yield from _without(MissingKind.HELD_WITHOUT_DEALS, goods, store.with_deals(db))
    noted = {one.id for one in season.held if one.said.note.strip()}
    yield from _once_for_all(MissingKind.HELD_WITHOUT_PHOTO, season.held, store.with_files(db, REPORT_PHOTO))
    yield from _once_for_all(MissingKind.HELD_WITHOUT_NOTE, season.held, noted)


def _without(kind: MissingKind, events: Sequence[Event], there: Collection[EventId]) -> list[Missing]:
    return [_of_event(kind, one) for one in events if one.id not in there]


def _once_for_all(kind: MissingKind, events: Sequence[Event], there: Collection[EventId]) -> list[Missing]:
    """Each event without it; where none of several has it, one line for them together."""
    without = _without(kind, events, there)
    if 1 < len(events) == len(without):
        return [Missing(kind, words.NONE_OF.format(count=len(events)))]
    return without


def _registers(season: Season, counted: Sequence[Counted]) -> Iterator[Missing]:
    unknown = [one.key for one in counted if one.value is None and one.key not in RATIOS]
    for register, keys in by_register(key for key in unknown if key not in season.typed).items():
        about = words.REGISTER.format(register=word(register), figures=words.some_figures([*map(name_of, keys)]))
        yield Missing(MissingKind.REGISTER_EMPTY, about, register=register)


def _typed(season: Season, counted: Sequence[Counted]) -> Iterator[Missing]:
    for one in counted:
        if one.value is not None and one.key in season.typed:
            yield Missing(MissingKind.TYPED_OVERRULED, name_of(one.key))
    if not season.last_year:
        yield Missing(MissingKind.NO_LAST_YEAR, words.YEAR.format(year=season.campaign.year - 1))


def _settings(ws: Workspace, season: Season) -> Iterator[Missing]:
    if unplaced := store.of_unknown_place(ws.read, [one.id for one in season.held]):
        yield Missing(MissingKind.PLACE_UNKNOWN, words.some(unplaced))
    for office in campaign_store.departments(ws.read):
        if not (office.contact.strip() and office.phone.strip()):
            yield Missing(MissingKind.NO_CONTACT, office.name)
    if season.campaign.due is None:
        yield Missing(MissingKind.DUE_UNKNOWN)
    if not campaign_store.addressees(ws.read):
        yield Missing(MissingKind.NO_ADDRESSEE)


def _of_event(kind: MissingKind, event: Event) -> Missing:
    return Missing(kind, f"{day(event.said.start.date())} {event.said.name}", event.id)
