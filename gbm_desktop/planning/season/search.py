"""The search: first every visit where it is best at once, then simulated annealing, then nothing that is better."""

import math
from random import Random

from gbm_desktop.planning.season.moves import Moves, best_seat
from gbm_desktop.planning.season.state import State
from gbm_desktop.planning.season.watch import Watch


def build(state: State, watch: Watch) -> None:
    """Every visit that finds room stands where it is worth most; those with the fewest days choose first.

    This is done also when the time is up: nobody is left out for want of time.
    """
    instance = state.instance
    waiting = [n for n, spot in enumerate(state.spots) if spot is None]
    for visit in sorted(waiting, key=lambda n: (len(instance.all_days[instance.visits[n][0]]), n)):
        watch.over()
        settle(state, visit)


def settle(state: State, visit: int) -> bool:
    """The visit, placed or not, stands where the plan is worth most, if anywhere; whether the plan is worth more."""
    state.keep()
    before = state.score
    if state.spots[visit] is not None:
        state.take(visit)
    found = best_seat(state, visit)
    if found is not None:
        state.put(visit, found.day, found.slot, found.team)
    if state.score <= before:
        state.take_back()
        return False
    state.keep()
    return True


def polish(state: State, watch: Watch) -> None:
    """No visit that is moved alone makes the plan better any more, unless the time is up."""
    better = True
    while better:
        better = False
        for visit in range(len(state.spots)):
            if watch.over():
                return
            better = settle(state, visit) or better


def anneal(state: State, random: Random, rounds: list[tuple[int, float]], watch: Watch) -> None:
    """The best plan met on the way stands; each round has so many changes and starts at so many points of heat."""
    moves = Moves(state, random)
    if not moves.some():
        return
    best = _Best(state)
    for changes, heat in rounds:
        for n in range(changes):
            if not n % _LOOK_UP and watch.over(_LOOK_UP):
                break
            _step(state, moves, random, heat * (_COLD / heat) ** (n / changes))
            best.see(state)
        best.restore(state)


def _step(state: State, moves: Moves, random: Random, heat: float) -> None:
    state.keep()
    before = state.score
    loss = before - state.score if moves.change() else math.inf
    if loss > 0 and random.random() >= math.exp(-loss / heat):
        state.take_back()


class _Best:
    """The best plan seen so far."""

    def __init__(self, state: State) -> None:
        self._score, self._spots = state.score, list(state.spots)

    def see(self, state: State) -> None:
        if state.score > self._score:
            self._score, self._spots = state.score, list(state.spots)

    def restore(self, state: State) -> None:
        changed = [n for n, spot in enumerate(self._spots) if spot != state.spots[n]]
        for n in changed:
            if state.spots[n] is not None:
                state.take(n)
        for n in changed:
            if (spot := self._spots[n]) is not None:
                state.put_back(n, spot)
        state.keep()


_COLD = 1.5
_LOOK_UP = 64
