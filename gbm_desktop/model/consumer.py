"""Consumer protection (维权): consultations, complaints, reports of violations, suggestions; channels and deadlines.

投诉 is a dispute to settle, 举报 a lead on a violation; they are handled apart, and who reported stays secret.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from gbm_desktop.model.ids import ComplaintId, EnterpriseId, EventId, ProductId, StaffId


class CaseKind(StrEnum):
    """咨询, 投诉, 举报, 建议."""

    CONSULTATION = "consultation"
    COMPLAINT = "complaint"
    REPORT = "report"
    SUGGESTION = "suggestion"


class CaseState(StrEnum):
    """登记, 现场协商, 转办, 受理, 调解中, 办结, 已回访, 归档."""

    REGISTERED = "registered"
    ON_SITE = "on_site"
    TRANSFERRED = "transferred"
    ACCEPTED = "accepted"
    MEDIATING = "mediating"
    CLOSED = "closed"
    CALLED_BACK = "called_back"
    FILED = "filed"


class CaseOutcome(StrEnum):
    """和解, 调解, 终止, 不予受理, 转举报; 已答复 for what is no dispute."""

    SETTLED = "settled"
    MEDIATED = "mediated"
    ENDED = "ended"
    NOT_ACCEPTED = "not_accepted"
    BECAME_REPORT = "became_report"
    ANSWERED = "answered"


class Satisfaction(StrEnum):
    """What the call-back found."""

    SATISFIED = "satisfied"
    FAIRLY = "fairly"
    NOT = "not"


class Topic(StrEnum):
    """What people ask about on site, in the order of the keys 1 to 6."""

    PRODUCT = "product"
    PRICE = "price"
    SUBSIDY = "subsidy"
    INSTALLATION = "installation"
    RIGHTS = "rights"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the register; `number` is for people to say. `against` is the company's name where no one is chosen.

    `hidden` says that the person's name, phone and address were left out on purpose.
    """

    id: ComplaintId
    number: str
    kind: CaseKind
    received: datetime
    state: CaseState = CaseState.REGISTERED
    event_id: EventId | None = None
    enterprise_id: EnterpriseId | None = None
    product_id: ProductId | None = None
    way: str = ""
    person: str = ""
    phone: str = ""
    address: str = ""
    against: str = ""
    facts: str = ""
    claim: str = ""
    handler: StaffId | None = None
    transferred_to: str = ""
    receipt: str = ""
    due: date | None = None
    closed_on: date | None = None
    outcome: CaseOutcome | None = None
    satisfaction: Satisfaction | None = None
    note: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CaseStep:
    """What was done about a case, when, and by whom."""

    id: str
    complaint_id: ComplaintId
    at: datetime
    state: CaseState
    who: str
    what: str


def is_secret(case: Case) -> bool:
    """Whether the person is a reporter, whose identity is kept secret."""
    return case.kind is CaseKind.REPORT or case.outcome is CaseOutcome.BECAME_REPORT


def names_somebody(case: Case) -> bool:
    """Whether the case says who came with it."""
    return any(said.strip() for said in (case.person, case.phone, case.address))


def without_identity(case: Case) -> Case:
    """The case as everybody may see it: of a report, nobody's name, phone or address."""
    return replace(case, person="", phone="", address="", hidden=True) if is_secret(case) else case


def as_edited(known: Case, wanted: Case) -> Case:
    """The case as wanted, in the course that it has taken; of a hidden identity, what is left out stays as it is."""
    kept = replace(
        wanted,
        number=known.number,
        kind=known.kind,
        state=known.state,
        closed_on=known.closed_on,
        outcome=known.outcome,
        satisfaction=known.satisfaction,
        hidden=False,
    )
    if not wanted.hidden:
        return kept
    person, phone, address = wanted.person or known.person, wanted.phone or known.phone, wanted.address or known.address
    return replace(kept, person=person, phone=phone, address=address)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where people can complain."""

    name: str
    phone: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Within how many days a case of this kind is handled, and which paper says so.

    A kind without one has no last day until somebody has verified it (待核实).
    """

    kind: CaseKind
    days: int
    working: bool
    source: str


def due_day(received: date, deadline: Deadline, is_workday: Callable[[date], bool]) -> date:
    """The last day of the deadline; the day on which the case came does not count."""
    if not deadline.working:
        return received + timedelta(days=deadline.days)
    day, left = received, deadline.days
    while left:
        day += timedelta(days=1)
        left -= is_workday(day)
    return day
