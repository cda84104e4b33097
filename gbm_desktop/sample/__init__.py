"""The sample season: a county's campaign as data, played through the same use cases that people use."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from gbm_desktop import (
    attendance,
    campaign,
    events,
    roster,
    workspace,
)
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction, Source
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.events import (
    AgendaItem,
    Body,
    BodyRole,
    EventDraft,
    EventKind,
    EventLevel,
    EventMode,
    Stage,
)
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.staff import Staff
from gbm_desktop.progress import Progress, silent
from gbm_desktop.resource_files import resource
from gbm_desktop.sample import benefits as sample_benefits
from gbm_desktop.sample import catalogue as sample_catalogue
from gbm_desktop.sample import consumer as sample_consumer
from gbm_desktop.sample import exhibits as sample_exhibits
from gbm_desktop.sample import figures as sample_figures
from gbm_desktop.sample import plans as sample_plans
from gbm_desktop.sample import publicity as sample_publicity
from gbm_desktop.sample import report as sample_report
from gbm_desktop.sample import safety as sample_safety
from gbm_desktop.sample import tours as sample_tours
from gbm_desktop.sample.safety import Doing
from gbm_desktop.sample.told import season_file
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wall_clock import SystemClock
from gbm_desktop.workspace import Workspace

_WHOLE = "sample-is-whole"
_AT_THE_END = (
    sample_tours.add,
    sample_exhibits.add,
    sample_benefits.add,
    sample_publicity.add,
    sample_plans.add,
    sample_figures.add,
    sample_report.add,
)
CHINA = ZoneInfo("Asia/Shanghai")
_PATH: dict[Stage, tuple[Stage, ...]] = {
    Stage.PLANNED: (),
    Stage.READY: (Stage.READY,),
    Stage.HELD: (Stage.READY, Stage.HELD),
    Stage.CLOSED: (Stage.READY, Stage.HELD, Stage.CLOSED),
    Stage.POSTPONED: (Stage.POSTPONED,),
    Stage.CANCELLED: (Stage.CANCELLED,),
}


class SeasonClock(SystemClock):
    """A clock that stands at the season's own times while the season is played."""

    def __init__(self) -> None:
        self._wall = 0

    def set(self, local: datetime) -> None:
        """It is this time in China."""
        self._wall = int(local.replace(tzinfo=CHINA).timestamp() * 1000)

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return self._wall

    def zone(self) -> tzinfo:
        """China's."""
        return CHINA


def as_of() -> date:
    """The day on which the sample season stands."""
    return date.fromisoformat(_season()["campaign"]["as_of"])


def open_sample(folder: Path, operator: str, progress: Progress = silent) -> Workspace:
    """A new workspace in the folder holds the whole sample season and is open. Raises what creating one raises."""
    clock, season = SeasonClock(), _season()
    clock.set(datetime(season["campaign"]["year"], 1, 9, 9))  # noqa: DTZ001 - the season's times are local
    ws = workspace.create(folder, operator=operator or season["campaign"]["operator"], clock=clock)
    try:
        _play(ws, clock, season, progress)
        (folder / _WHOLE).touch()
    finally:
        ws.close()
    return workspace.open_existing(folder, operator=operator)


def as_left(folder: Path, operator: str, progress: Progress = silent) -> Workspace:
    """The sample as it was left, or a new one: the first time, and where its preparation was once cut off.

    Cancelled, it is prepared anew the next time.
    """
    if workspace.exists(folder) and (folder / _WHOLE).is_file():
        return workspace.open_existing(folder, operator=operator)
    shutil.rmtree(folder, ignore_errors=True)
    return open_sample(folder, operator, progress)


def _season() -> dict[str, Any]:
    return season_file("campaign")


def _play(ws: Workspace, clock: SeasonClock, season: dict[str, Any], progress: Progress) -> None:
    about = season["campaign"]
    campaign.start(ws, region_code=about["region_code"], year=about["year"])
    _departments(ws, season["departments"])
    townships = {village["township"] for village in season["villages"]}
    for township in sorted(townships):
        campaign.add_villages(ws, township, [v["name"] for v in season["villages"] if v["township"] == township])
    teams = sample_safety.add_staff(ws)
    sample_catalogue.add(ws)
    doings = [doing for told in season["events"] for doing in _doings(ws, clock, told, teams)]
    doings += [doing for told in season["published"] for doing in _published(ws, told)]
    doings += sample_consumer.doings(ws)
    in_order = sorted(doings, key=lambda doing: doing[0])
    in_order += [(datetime.fromisoformat(about["as_of"]), partial(add, ws)) for add in _AT_THE_END]
    for done, (when, do) in enumerate(in_order):
        progress(done, len(in_order))
        clock.set(when)
        do()


def _departments(ws: Workspace, contacts: list[dict[str, str]]) -> None:
    by_name = {contact["name"]: contact for contact in contacts}

    def with_contact(department: Department) -> Department:
        known = by_name.get(department.name)
        return replace(department, contact=known["contact"], phone=known["phone"]) if known else department

    campaign.set_departments(ws, [with_contact(found) for found in campaign_store.departments(ws.read)])


def _doings(ws: Workspace, clock: SeasonClock, told: dict[str, Any], teams: dict[str, list[Staff]]) -> Iterator[Doing]:
    """What is done for one event, and when; done in the order of time, as people did it."""
    draft = _draft(told)
    planned = draft.start - timedelta(days=_AHEAD)
    event_id: list[EventId] = []
    yield planned, lambda: event_id.append(_plan(ws, draft, told["roster"]))
    yield from sample_safety.doings(ws, event_id, told, planned, teams)
    stages = _PATH[Stage(told["stage"])]
    for stage in stages:
        when = {Stage.HELD: draft.start - timedelta(minutes=40), Stage.CLOSED: draft.end}.get(stage)
        moment = max(planned, when or draft.start - timedelta(days=2)) + timedelta(minutes=_PATH_ORDER.index(stage))
        yield moment, partial(_go_to, ws, event_id, stage, told["stage_reason"])
    if Stage.HELD in stages:
        yield from _arrivals(ws, clock, event_id, told)
        came = round(draft.expected * told["attendance_share"])
        yield from sample_consumer.advised(ws, event_id, draft.start, came)


_PATH_ORDER = list(Stage)
_AHEAD = 20
_PUBLISHED = "据公开报道补录"


def _published(ws: Workspace, told: dict[str, Any]) -> Iterator[Doing]:
    """An event that others held, as they published it: never prepared here, only put on record as over."""

    def record() -> None:
        event_id = events.add(ws, _draft(told))
        for stage in (Stage.HELD, Stage.CLOSED):
            events.set_stage(ws, event_id, stage, _PUBLISHED)

    published = datetime(2023, 1, 10)  # noqa: DTZ001 - the season's times are local
    yield max(published, _draft(told).end + timedelta(days=1)), record


def _plan(ws: Workspace, draft: EventDraft, roster_file: str | None) -> EventId:
    event_id = events.add(ws, draft)
    if roster_file:
        roster.import_roster(ws, event_id, roster.plan(ws, event_id, resource("samples", roster_file)))
    return event_id


def _go_to(ws: Workspace, event_id: list[EventId], stage: Stage, reason: str) -> None:
    events.set_stage(ws, event_id[0], stage, reason)


def _arrivals(ws: Workspace, clock: SeasonClock, event_id: list[EventId], told: dict[str, Any]) -> Iterator[Doing]:
    """Those who came, came in the half hour before: people on the list by ticket, the others by headcount."""
    start, end = datetime.fromisoformat(told["start"]), datetime.fromisoformat(told["end"])
    share = told["attendance_share"]
    if told["roster"]:
        yield start - timedelta(minutes=30), lambda: _scan_in(ws, clock, event_id[0], told)
        yield end - timedelta(minutes=10), lambda: _scan_out(ws, event_id[0], share)
    elif share:
        came = round(told["expected"] * share)
        yield start - timedelta(minutes=10), lambda: Door(ws, event_id[0]).headcount(came)


def _present(ws: Workspace, event_id: EventId, share: float) -> list[str]:
    codes = [code for person, code in attendance.tickets(ws, event_id) if person.source is Source.ROSTER]
    return codes[: round(len(codes) * share)]


def _scan_in(ws: Workspace, clock: SeasonClock, event_id: EventId, told: dict[str, Any]) -> None:
    door, present = Door(ws, event_id), _present(ws, event_id, told["attendance_share"])
    arrival = datetime.fromisoformat(told["start"]) - timedelta(minutes=30)
    for at, code in enumerate(present):
        clock.set(arrival + timedelta(seconds=1800 * at / len(present)))
        door.scan(code)
    door.scan(present[0])
    door.walk_in("刘素芳", told["village"] or "清泉村")


def _scan_out(ws: Workspace, event_id: EventId, share: float) -> None:
    door, present = Door(ws, event_id), _present(ws, event_id, share)
    for code in present[: len(present) // 4]:
        door.scan(code, Direction.OUT)


def _draft(told: dict[str, Any]) -> EventDraft:
    plain = ("name", "place", "region_code", "village", "expected", "capacity", "contact_name", "contact_phone", "note")
    return EventDraft(
        kind=EventKind(told["kind"]),
        mode=EventMode(told["mode"]),
        level=EventLevel(told["level"]),
        start=datetime.fromisoformat(told["start"]),
        end=_end(told),
        bodies=tuple(Body(role, name) for role in BodyRole for name in told["bodies"][role.value]),
        agenda=tuple(
            AgendaItem(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None, title, place or "")
            for start, end, title, place in told["agenda"]
        ),
        **{name: told[name] for name in plain},
    )


def _end(told: dict[str, Any]) -> datetime:
    end = datetime.fromisoformat(told["end"])
    whole_day = "T" not in told["end"]
    return end + timedelta(hours=23, minutes=59) if whole_day else end
