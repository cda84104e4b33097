"""The shortest way through a day's stops by CP-SAT."""

from collections.abc import Sequence
from itertools import pairwise, permutations
from math import ceil, hypot
from random import Random

from gbm_desktop.model.geography import PlaceKey

Minutes = dict[tuple[PlaceKey, PlaceKey], int]


def day(stops: int, seed: int) -> tuple[list[PlaceKey], Minutes]:
    """So many stops in a county, the seat first, and the minutes between all of them."""
    random = Random(seed)  # noqa: S311 - made-up places, the same every time
    where = {PlaceKey(f"510113107/{n}"): (random.uniform(0, 60), random.uniform(0, 60)) for n in range(stops + 1)}
    way = {(a, b): ceil(2.4 * hypot(x - u, y - v)) for a, (x, y) in where.items() for b, (u, v) in where.items()}
    return list(where), way


def length(minutes: Minutes, way: Sequence[PlaceKey]) -> int:
    """The minutes of the way."""
    return sum(minutes[pair] for pair in pairwise(way))


def shortest(minutes: Minutes, places: Sequence[PlaceKey], *, back: bool, seconds: float = 20) -> tuple[int, bool]:
    """The shortest way from the first through all places (and back) that was found, and whether it is the shortest."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    arcs = [(a, b, model.new_bool_var("")) for a, b in permutations(range(len(places)), 2)]
    model.add_circuit(arcs)
    cost = [0 if b == 0 and not back else minutes[places[a], places[b]] for a, b, _ in arcs]
    model.minimize(sum(each * arc for each, (_, _, arc) in zip(cost, arcs, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    return round(solver.objective_value), bool(status == cp_model.OPTIMAL)
