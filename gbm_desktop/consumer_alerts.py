"""What of consumer protection needs somebody today: cases that are late or nearly so, and call-backs that are due."""

from dataclasses import dataclass

from gbm_desktop import consumer
from gbm_desktop.model.case_flow import CaseFilter, is_overdue, matching
from gbm_desktop.model.consumer import Case, CaseKind, CaseState, is_secret
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CasesPressing:
    """So many open cases are late and so many nearly so; `first` has the earliest last day. Nobody is named."""

    late: int
    soon: int
    first: Case


@dataclass(frozen=True, slots=True)
class CallBacksDue:
    """So many complaints are closed and nobody has asked yet whether people are satisfied."""

    count: int
    first: Case


ConsumerAlert = CasesPressing | CallBacksDue


def read(ws: Workspace) -> list[ConsumerAlert]:
    """What needs somebody today, the most pressing first."""
    cases, today = consumer.cases(ws), ws.today()
    found: list[ConsumerAlert] = []
    if pressing := sorted(matching(cases, CaseFilter.PRESSING, today), key=lambda one: one.due or today):
        late = sum(is_overdue(one, today) for one in pressing)
        found.append(CasesPressing(late, len(pressing) - late, pressing[0]))
    closed = [one for one in reversed(cases) if _to_call_back(one)]
    if closed:
        found.append(CallBacksDue(len(closed), closed[0]))
    return found


def _to_call_back(case: Case) -> bool:
    return case.kind is CaseKind.COMPLAINT and case.state is CaseState.CLOSED and not is_secret(case)
