"""What the best plan of a season is worth, by CP-SAT, or at most can be worth, by the linear model behind it."""

from dataclasses import dataclass
from math import floor
from typing import Any

from gbm_desktop.model.season_plan import SeasonSpec, Visit
from tests.planning.oracle_model import SeasonModel


@dataclass(frozen=True, slots=True)
class Answer:
    """The best plan that the oracle found and its worth as the oracle counts it; no plan exceeds the bound."""

    score: int
    bound: int
    visits: tuple[Visit, ...]

    @property
    def proven(self) -> bool:
        """Whether there is no better plan."""
        return self.score == self.bound


def best(spec: SeasonSpec, *, seconds: float, workers: int = 2) -> Answer:
    """What CP-SAT knows after so many seconds; small counties only."""
    from ortools.sat.python import cp_model

    oracle = SeasonModel(spec, cp_model.CpModel())
    oracle.ways_by_day()
    oracle.model.maximize(sum(oracle.worth))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.solve(oracle.model)
    return Answer(round(solver.objective_value), int(solver.best_objective_bound + 1e-6), oracle.visits(solver))


def bound(spec: SeasonSpec) -> int:
    """What no plan exceeds: the model with fractions allowed, and with ways shared by visits of different days."""
    from ortools.linear_solver import pywraplp
    from ortools.sat.python import cp_model

    oracle = SeasonModel(spec, cp_model.CpModel())
    oracle.ways()
    oracle.model.minimize(-sum(oracle.worth))
    solver: Any = pywraplp.Solver("", pywraplp.Solver.GLOP_LINEAR_PROGRAMMING)
    _relax(oracle.model.proto, solver)
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        raise ArithmeticError(spec)
    least: float = solver.Objective().Value()
    return floor(_EXACT_ENOUGH - least)


def _relax(proto: Any, solver: Any) -> None:
    """All rows and columns of the model stand in the linear solver, the whole numbers as any numbers."""
    columns = [solver.NumVar(*list(column.domain), "") for column in proto.variables]

    def told(row: Any) -> Any:
        return solver.Sum([each * columns[n] for n, each in zip(row.vars, row.coeffs, strict=True)])

    for row in proto.constraints:
        if row.has_at_most_one():
            solver.Add(solver.Sum([columns[n] for n in row.at_most_one.literals]) <= 1)
        else:
            low, high = row.linear.domain
            solver.Add(told(row.linear) >= max(low, -_ENDLESS))
            solver.Add(told(row.linear) <= min(high, _ENDLESS))
    solver.Minimize(told(proto.objective))


_ENDLESS = 10**9
_EXACT_ENOUGH = 1e-3
