"""A season's plan: `solve` finds one, `score` says what one is worth, `problems` what is wrong with a spec."""

from gbm_desktop.planning.season.rules import breaches, problems
from gbm_desktop.planning.season.scoring import score
from gbm_desktop.planning.season.solver import solve

__all__ = ["breaches", "problems", "score", "solve"]
