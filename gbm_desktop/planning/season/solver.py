"""A whole season's plan, in seconds."""

from random import Random

from gbm_desktop.model.season_plan import SeasonPlan, SeasonSpec
from gbm_desktop.planning.season.instance import Instance
from gbm_desktop.planning.season.reasons import explain
from gbm_desktop.planning.season.resume import resume
from gbm_desktop.planning.season.rules import problems
from gbm_desktop.planning.season.search import anneal, build, polish
from gbm_desktop.planning.season.state import State
from gbm_desktop.planning.season.watch import Watch
from gbm_desktop.progress import Progress, silent


def solve(
    spec: SeasonSpec, *, seconds: float = 5.0, progress: Progress | None = None, start: SeasonPlan | None = None
) -> SeasonPlan:
    """A plan that keeps every rule, as good as the search finds it; locked visits stay where they are.

    The search makes a number of changes that depends on the spec's size alone: the same spec, seed and start give the
    same plan on every machine, unless `seconds` run out first; then the plan says `stopped`, keeps the rules all the
    same, and is the best seen so far. `start` is an earlier plan, also of another spec: what of it is still possible
    is where the search begins. Raises `Cancelled` when the progress does, and ValueError where `problems(spec)` has a
    fatal one: ask first.
    """
    fatal = [problem for problem in problems(spec) if problem.fatal]
    if fatal:
        raise ValueError(fatal)
    instance = Instance(spec)
    rounds = _rounds(len(instance.visits), again=start is not None)
    watch = Watch(_FOR_THE_SEARCH * seconds, sum(changes for changes, _ in rounds), progress or silent)
    state = State(instance)
    if start is not None:
        resume(state, start)
    build(state, watch)
    anneal(state, Random(spec.seed), rounds, watch)  # noqa: S311 - the same plan again is what is wanted
    polish(state, watch)
    build(state, watch)
    return explain(state, seconds=watch.seconds(), stopped=watch.stopped)


def _rounds(visits: int, *, again: bool) -> list[tuple[int, float]]:
    changes = min(_CHANGES_EACH * max(visits, _FEW), _CHANGES)
    heats = _HEATS[1:] if again else _HEATS
    return [(changes, heat) for heat in heats] if visits else []


_CHANGES_EACH = 100
_CHANGES = 9_000
_FEW = 5
_FOR_THE_SEARCH = 0.95
_HEATS = (60.0, 30.0, 30.0)
