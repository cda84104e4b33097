"""The indicators of safety: what was inspected, found, put right, drilled, and what happened, each with its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gbm_desktop.model.events import Event
from gbm_desktop.model.figures import EVENT, Cells, Counted, share
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.model.safety.emergency import Drill, Incident
from gbm_desktop.safety.records import Decision, Records
from gbm_desktop.store.safety.records import Round
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.safety_figures import overridden


def counted(records: Records, events: Sequence[Event], held: Sequence[Event], lang: Lang) -> Iterator[Counted]:
    """Every indicator of safety; where safety was not recorded at all, each is unknown rather than nothing."""
    for found in _Rows(records, {event.id: event for event in events}, lang).counted(held):
        yield found if records.anything else found._replace(value=None)


@dataclass(frozen=True, slots=True)
class _Rows:
    records: Records
    events: Mapping[EventId, Event]
    lang: Lang

    def counted(self, held: Sequence[Event]) -> Iterator[Counted]:
        records = self.records
        hazards, rounds = [*map(self._hazard, records.hazards)], [*map(self._round, records.rounds)]
        left = [one for one in records.hazards if not records.is_closed(one)]
        hurt = [one for one in records.incidents if one.hurt or one.dead]
        planned = [event for event in held if event.id in records.planned]
        yield Counted("safety_plans", len(planned), [self._of(event.id) for event in planned])
        yield Counted("safety_inspections", len(rounds), rounds)
        yield Counted("safety_items", sum(one.items for one in records.rounds), rounds)
        yield Counted("safety_hazards", len(hazards), hazards)
        parts = len(records.closed), len(records.hazards)
        yield Counted("safety_rectified_share", rectified_share(records), hazards, parts=parts)
        yield Counted("safety_open_actions", len(left), [*map(self._hazard, left)])
        yield Counted("safety_incidents", len(records.incidents), [*map(self._incident, records.incidents)])
        yield Counted("safety_incident_hurt", sum(one.hurt + one.dead for one in hurt), [*map(self._incident, hurt)])
        yield Counted("safety_drills", len(records.drills), [*map(self._drill, records.drills)])
        yield Counted("safety_overrides", len(records.overrides), [*map(self._override, records.overrides)])

    def _of(self, event_id: EventId) -> Cells:
        said = self.events[event_id].said
        return (EVENT, event_id), ("date", said.start.date().isoformat()), ("event", said.name)

    def _round(self, one: Round) -> Cells:
        return (
            *self._of(one.event_id),
            ("inspected_on", one.day),
            ("items", one.items),
            ("failed", one.failed),
            ("inspectors", one.inspectors.replace(",", "、")),
        )

    def _hazard(self, one: CorrectiveAction) -> Cells:
        closed = self.records.is_closed(one)
        return (
            *self._of(one.event_id),
            ("hazard", one.hazard),
            ("found_on", one.found_on.isoformat()),
            ("responsible", self.records.name(one.responsible)),
            ("deadline", one.deadline.isoformat() if one.deadline else ""),
            ("action", one.action),
            ("closed_on", one.closed_on.isoformat() if closed and one.closed_on else ""),
        )

    def _incident(self, one: Incident) -> Cells:
        return (
            *self._of(one.event_id),
            ("happened", one.at.isoformat(" ", "minutes")),
            ("incident_kind", word(one.kind, self.lang)),
            ("what", one.what),
            ("hurt", one.hurt),
            ("dead", one.dead),
            ("actions", one.actions),
            ("reported", one.reported.isoformat(" ", "minutes") if one.reported else ""),
        )

    def _drill(self, one: Drill) -> Cells:
        return (
            *self._of(one.event_id),
            ("held_on", one.held_on.isoformat()),
            ("scenario", one.scenario),
            ("persons", one.persons),
            ("findings", one.findings),
            ("leader", self.records.name(one.leader)),
        )

    def _override(self, one: Decision) -> Cells:
        said = one.said
        return (
            *self._of(said.event_id),
            ("decided_on", one.day.isoformat()),
            ("override", overridden(said.scope, said.limit, self.lang)),
            ("officer", said.officer),
            ("grounds", said.reason),
        )


def rectified_share(records: Records) -> int | float | None:
    """How many of a hundred hazards were put right by the day; None where none was found."""
    return share(len(records.closed), len(records.hazards))
