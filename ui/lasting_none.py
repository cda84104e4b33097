"""Keeping Python alive under PySide6 6.12 on Python 3.11.

PySide6 6.12.0 hands None out without counting the reference, as Python 3.12 allows, where None is immortal. On 3.11
each Qt call that answers nothing takes one of None's references away, and after some thousands of calls the program
is aborted ("none_dealloc: deallocating None"); True and False go the same way ("bool_dealloc").
"""

import ctypes
import sys

_MANY = 1 << 40


def make_none_last() -> None:
    """None, True and False have more references than a lifetime of calls takes, where Python does not see to that."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        for lasting in (None, True, False):
            ctypes.c_ssize_t.from_address(id(lasting)).value += _MANY
