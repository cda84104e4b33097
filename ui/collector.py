"""Python's garbage collector, kept off while another thread runs Python: it would destroy widgets there."""

import gc

_held = [0]


def hold() -> None:
    """The collector stands still until `release` was called as often as this. On the window's thread only."""
    _held[0] += 1
    gc.disable()


def release() -> None:
    """What held the collector is over; it goes on when nothing else holds it."""
    _held[0] -= 1
    if not _held[0]:
        gc.enable()
