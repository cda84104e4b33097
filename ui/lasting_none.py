"""Keeping Python alive under PySide6 6.12 on Python 3.11.

PySide6 6.12.0 hands None out without counting the reference, as Python 3.12 allows, where None is immortal. On 3.11
each Qt call that answers nothing takes one of None's references away, and after some thousands of calls the program
is aborted ("none_dealloc: deallocating None").
"""

import ctypes
import sys

_MANY = 1 << 40


def make_none_last() -> None:
    """None has more references than a lifetime of calls can take, where Python does not see to that itself."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += _MANY
