"""What a look at an item does to its corrective actions: a failure opens one, a pass closes what is open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gbm_desktop.model.ids import ActionId, StaffId
from gbm_desktop.model.safety.checklist import ActionState, CheckItem, CheckResult, CorrectiveAction


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said of a hazard when it is found; what is empty has not been said."""

    hazard: str = ""
    responsible: StaffId | None = None
    deadline: date | None = None


def after_look(
    unclosed: Sequence[CorrectiveAction], result: CheckResult, failure: Failure, new: CorrectiveAction
) -> list[CorrectiveAction]:
    """The actions that stand differently after a look at their item on the day that `new` was found on.

    A failure opens the oldest that is not closed again, with what is said anew, or else `new`; a pass closes them all.
    """
    match result:
        case CheckResult.PASS:
            return [replace(one, state=ActionState.CLOSED, closed_on=new.found_on) for one in unclosed]
        case CheckResult.FAIL:
            return [_again(unclosed[0], failure) if unclosed else new]
        case CheckResult.NOT_APPLICABLE:
            return []


def _again(known: CorrectiveAction, failure: Failure) -> CorrectiveAction:
    return replace(
        known,
        state=ActionState.OPEN,
        hazard=failure.hazard or known.hazard,
        responsible=failure.responsible or known.responsible,
        deadline=failure.deadline or known.deadline,
    )


def usual_deadline(found_on: date, event_day: date) -> date:
    """The event's day, or the day on which the hazard was found where the event is over."""
    return max(found_on, event_day)


def newly_found(
    action_id: ActionId, item: CheckItem, failure: Failure, unnamed: str, *, found_on: date, event_day: date
) -> CorrectiveAction:
    """The action on a hazard; `unnamed` stands for what is wrong where the inspector wrote nothing."""
    return CorrectiveAction(
        action_id,
        item.event_id,
        item.id,
        failure.hazard or unnamed,
        found_on,
        failure.responsible,
        failure.deadline or usual_deadline(found_on, event_day),
    )
