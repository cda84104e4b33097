"""What the first page counts: how far the campaign and the report are, and what needs attention."""

from dataclasses import dataclass

from gbm_desktop import catalogue_alerts, conflict_alerts, consumer_alerts, events, report, task_alerts
from gbm_desktop.catalogue_alerts import CatalogueAlert
from gbm_desktop.conflict_alerts import ConflictsOpen
from gbm_desktop.consumer_alerts import ConsumerAlert
from gbm_desktop.model.events import Event, Stage, WarningKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.model.safety.alerts import Alert
from gbm_desktop.privacy import alerts as privacy_alerts
from gbm_desktop.privacy.alerts import PrivacyAlert
from gbm_desktop.safety import alerts
from gbm_desktop.task_alerts import TaskAlert
from gbm_desktop.workspace import Workspace

_MOST_ALERTS = 5


@dataclass(frozen=True, slots=True)
class Attention:
    """Something to put right: what is wrong, with what, and in which event (None: in the settings).

    `other` is the other event or person that a clash is about.
    """

    kind: WarningKind | MissingKind
    about: str
    event_id: EventId | None = None
    other: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The five figures as of today, how many things the report lacks, and what needs attention.

    `sessions` are those that were not cancelled; `hazards` were found and `rectified` put right.
    """

    held: int
    sessions: int
    townships: int
    townships_all: int
    entries: int
    distinct: int
    hazards: int
    rectified: int
    report_gaps: int
    attention: tuple[Attention, ...]
    safety: tuple[Alert, ...]
    catalogue: tuple[CatalogueAlert, ...]
    consumer: tuple[ConsumerAlert, ...]
    tasks: tuple[TaskAlert, ...]
    privacy: PrivacyAlert
    conflicts: tuple[ConflictsOpen, ...]


def read(ws: Workspace) -> Overview:
    """All of it, read at once: a second with 200,000 check-ins. Raises NoCampaign."""
    found = report.read(ws, report.default_as_of(ws))
    values = {figure.key: int(figure.value or 0) for figure in found.figures}
    return Overview(
        held=values["sessions"],
        sessions=sum(event.stage is not Stage.CANCELLED for event in found.season.events),
        townships=values["townships"],
        townships_all=values["townships_all"],
        entries=values["entries"],
        distinct=values["distinct"],
        hazards=values["safety_hazards"],
        rectified=values["safety_hazards"] - values["safety_open_actions"],
        report_gaps=len(found.missing),
        attention=(*_warned(ws, found.season.events), *_gaps(found.missing, found.season.events)),
        safety=tuple(alerts.read(ws).first(_MOST_ALERTS)),
        catalogue=tuple(catalogue_alerts.read(ws)),
        consumer=tuple(consumer_alerts.read(ws)),
        tasks=tuple(task_alerts.read(ws)),
        privacy=privacy_alerts.read(ws),
        conflicts=tuple(conflict_alerts.read(ws)),
    )


def _warned(ws: Workspace, season: list[Event]) -> list[Attention]:
    """The warnings of events that are not over; what was held cannot be planned otherwise any more."""
    warned = events.all_warnings(ws)
    return [
        Attention(warning.kind, _named(event), event.id, warning.about)
        for event in season
        if event.said.end.date() >= ws.today()
        for warning in warned.get(event.id, ())
    ]


def _named(event: Event) -> str:
    return f"{event.said.start:%m-%d} {event.said.name}"


def _gaps(missing: tuple[Missing, ...], season: list[Event]) -> list[Attention]:
    """What the report lacks outside its own text; the departments without a contact are one thing to do."""
    offices = "、".join(one.about for one in missing if one.kind is MissingKind.NO_CONTACT)
    contacts = [Attention(MissingKind.NO_CONTACT, offices)] if offices else []
    names = {event.id: _named(event) for event in season}
    settings = (MissingKind.DUE_UNKNOWN, MissingKind.NO_ADDRESSEE)
    of_events = [
        Attention(one.kind, names[one.event_id], one.event_id)
        for one in missing
        if one.event_id and one.kind in (MissingKind.HELD_WITHOUT_CHECK_IN, MissingKind.PAST_NOT_HELD)
    ]
    return of_events + contacts + [Attention(one.kind, one.about) for one in missing if one.kind in settings]
