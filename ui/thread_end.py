"""A thread that ends with its owner: Qt kills a program in which one is destroyed while it runs."""

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread


def ended_with(owner: QObject, thread: QThread) -> Callable[[], object]:
    """Called, when the owner goes, or at the latest with the program, it ends the thread after what is under way."""
    return weakref.finalize(owner, _end, thread)


def _end(thread: QThread) -> None:
    thread.quit()
    thread.wait()
