"""All that an event's safety prints say, read once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from gbm_desktop import campaign, events, policy, staff
from gbm_desktop.model.events import BodyRole, Event
from gbm_desktop.model.ids import CheckItemId, EventId, StaffId
from gbm_desktop.model.policy import PolicyProfile
from gbm_desktop.model.safety.checklist import Checked, CorrectiveAction
from gbm_desktop.model.safety.emergency import Drill, Duty
from gbm_desktop.model.safety.gate import Override
from gbm_desktop.model.safety.permit import PermitStatus
from gbm_desktop.model.safety.plan import Measure, Plan, Role
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.model.safety.signoff import Acknowledgement, holding
from gbm_desktop.model.staff import Staff
from gbm_desktop.prints import where
from gbm_desktop.safety import permit
from gbm_desktop.safety.emergency import Call, phone_tree
from gbm_desktop.store.safety import checklist as checklist_store
from gbm_desktop.store.safety import emergency as emergency_store
from gbm_desktop.store.safety import overrides as override_store
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.store.safety import risks as risk_store
from gbm_desktop.store.safety import signoff as signoff_store
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is stored of one event's safety. `plan` is an empty one where none was started.

    `signed` are the acknowledgements that hold; `organiser` signs the documents, `notice` is what they rest on. `local`
    tells a stored time as the clock on the wall shows it.
    """

    event: Event
    where: str
    organiser: str
    notice: str
    today: date
    local: Callable[[int], datetime]
    plan: Plan
    permit: PermitStatus
    people: Mapping[StaffId, Staff]
    measures: tuple[Measure, ...]
    risks: tuple[Risk, ...]
    checked: tuple[Checked, ...]
    actions: tuple[CorrectiveAction, ...]
    duties: tuple[Duty, ...]
    drills: tuple[Drill, ...]
    overrides: tuple[Override, ...]
    calls: tuple[Call, ...]
    signed: Mapping[StaffId, Acknowledgement]

    def person(self, staff_id: StaffId | None) -> Staff | None:
        """The person, None where nobody is named."""
        return self.people.get(staff_id) if staff_id else None

    def holder(self, role: Role) -> Staff | None:
        """Who has this role."""
        return self.person(self.plan.people.get(role))

    def last_action(self, item_id: CheckItemId) -> CorrectiveAction | None:
        """The latest corrective action on an item of the checklist."""
        return next((one for one in reversed(self.actions) if one.item_id == item_id), None)

    @property
    def when(self) -> str:
        """The day or days and the hours."""
        return words.hours(self.event.said.start, self.event.said.end)

    @property
    def line(self) -> str:
        """When and where, in one line."""
        return words.WHEN_AND_WHERE.format(when=self.when, where=self.where)


def read(ws: Workspace, event_id: EventId) -> Dossier:
    """What is stored of the event's safety now. Raises UnknownEvent, NoCampaign."""
    event, db = events.get(ws, event_id), ws.read
    ids = [event.id]
    found = campaign.current(ws)
    plan = plan_store.plans(db, ids).get(event.id, Plan(event.id, ""))
    measures = plan_store.measures(db, ids).get(event.id, [])
    latest = signoff_store.acknowledgements(db, ids).get(event.id, {})
    holds = holding(event, plan, measures, latest)
    return Dossier(
        event=event,
        where=where(event.said),
        organiser=_organiser(event) or found.reporter,
        notice=_notice(policy.profile(found.year)),
        today=ws.today(),
        local=ws.local,
        plan=plan,
        permit=permit.status(ws, event),
        people={person.id: person for person in staff.everyone(ws)},
        measures=tuple(measures),
        risks=tuple(risk_store.risks(db, ids).get(event.id, ())),
        checked=tuple(checklist_store.checked(db, ids).get(event.id, ())),
        actions=tuple(checklist_store.actions(db, ids).get(event.id, ())),
        duties=tuple(emergency_store.duties(db, ids).get(event.id, ())),
        drills=tuple(emergency_store.drills(db, ids).get(event.id, ())),
        overrides=tuple(override_store.overrides(db, ids).get(event.id, ())),
        calls=tuple(phone_tree(ws, event.id)),
        signed={person: one for person, one in latest.items() if person in holds},
    )


def bodies(event: Event, *roles: BodyRole) -> list[str]:
    """The names of those who have one of these parts in the event, in the order of the parts."""
    return [body.name for role in roles for body in event.said.bodies if body.role is role]


def _organiser(event: Event) -> str:
    """The organiser answers for the event's safety (国务院令第505号 第5条); where none is named, its host."""
    return _first(bodies(event, BodyRole.ORGANISER, BodyRole.HOST))


def _first(names: Iterable[str]) -> str:
    return next(iter(names), "")


def _notice(profile: PolicyProfile) -> str:
    """The notice without the names of its issuers, which are long, and with its number."""
    number, title = profile.document_number or words.OPEN, profile.title or ""
    form = words.NOTICE if title else words.NOTICE_UNSEEN
    return form.format(title=title[max(0, title.find(words.ABOUT)) :], number=number)
