"""A line that is given up when nothing has moved on it for a while; loaded only when a hub is called."""

from collections.abc import Callable
from time import monotonic
from typing import Any

import psycopg
from psycopg.abc import PQGen
from psycopg.waiting import Ready

SECONDS = 60
"""A slow line may take long, but on it something moves."""


class Line(psycopg.Connection[tuple[Any, ...]]):
    """A connection whose questions end with OperationalError when the server has fallen silent.

    While an answer is awaited, `meanwhile` is called several times a second; what it raises ends the question.
    """

    meanwhile: Callable[[], None] = staticmethod(lambda: None)

    def wait(self, gen: PQGen[Any], *settings: Any, **named: Any) -> Any:
        """The answer that the question was waiting for."""
        return super().wait(_impatient(gen, self.meanwhile), *settings, **named)


def _impatient(question: PQGen[Any], meanwhile: Callable[[], None]) -> PQGen[Any]:
    moved = monotonic()
    try:
        state = next(question)
        while True:
            ready = yield state
            meanwhile()
            if ready != Ready.NONE:
                moved = monotonic()
            elif monotonic() - moved > SECONDS:
                raise psycopg.OperationalError("the server has fallen silent")
            state = question.send(ready)
    except StopIteration as answered:
        return answered.value
