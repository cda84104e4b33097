"""What to do first in each kind of emergency, as the emergency plan prints it."""

import tomllib
from functools import cache

from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.resource_files import resource


def procedure(kind: IncidentKind) -> tuple[str, ...]:
    """The steps for this kind of incident, in order; none where the plan has no procedure for it."""
    return _procedures().get(kind.value, ())


@cache
def _procedures() -> dict[str, tuple[str, ...]]:
    with resource("templates", "emergency-plan.zh.toml").open("rb") as file:
        return {one["kind"]: tuple(one["steps"]) for one in tomllib.load(file)["procedures"]}
