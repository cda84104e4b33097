"""Python's garbage is looked for on the window's thread alone: elsewhere it would destroy widgets there."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 200
_MOST = 700, 10, 100
"""New objects, then looks at new ones, then looks at those, after which the next older ones are looked at, too.

As Python by itself, but that a walk over everything, which may hold the window for 0.1 s, is ten times as rare.
"""

_held = [0]


def hold() -> None:
    """Nobody looks until `release` was called as often: a job makes so much at once that a look would take 0.1 s."""
    _held[0] += 1


def release() -> None:
    """What held it up is over."""
    _held[0] -= 1


def keep_to_this_thread(owner: QObject) -> None:
    """From now on garbage is looked for here, whenever events are handled, until the owner goes; nowhere else."""
    gc.disable()
    looking = QTimer(owner, interval=_LOOK_MS)
    looking.timeout.connect(look)
    looking.start()


def look() -> None:
    """What is garbage is gone, as far as a look is due and nothing holds it up."""
    if _held[0]:
        return
    due = [age for age, (count, most) in enumerate(zip(gc.get_count(), _MOST, strict=True)) if count > most]
    if due:
        gc.collect(max(due))
