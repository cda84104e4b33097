"""What a resource must say of itself before it can be stored."""

from enum import StrEnum

from gbm_desktop.model.resources import Resource

_WEEKDAYS = frozenset(range(7))


class ResourceProblem(StrEnum):
    """Why a resource cannot be stored."""

    NO_NAME = "no_name"
    NO_QUANTITY = "no_quantity"
    NEGATIVE_LOAD = "negative_load"
    NOT_A_WEEKDAY = "not_a_weekday"


def problems(resource: Resource) -> list[ResourceProblem]:
    """What must be put right before this resource can be stored."""
    wrong = {
        ResourceProblem.NO_NAME: not resource.name.strip(),
        ResourceProblem.NO_QUANTITY: resource.quantity < 1,
        ResourceProblem.NEGATIVE_LOAD: min(resource.load_kg, resource.load_litres) < 0,
        ResourceProblem.NOT_A_WEEKDAY: not set(resource.days_off) <= _WEEKDAYS,
    }
    return [problem for problem, is_so in wrong.items() if is_so]
