"""Whether the window's thread goes on beating while long work is under way, and where it stood still if not."""

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import Qt, QTimer

from gbm_desktop import failures
from tests.journeys.at_the_window import Person

MOST_S = 0.1
"""The longest pause that nobody feels."""
_BEAT_MS = 5
_LATE_S = 0.04
_LOOK_S = 0.01
_OURS = ("ui/", "gbm_desktop/")


class Heartbeat:
    """A pulse on the thread that makes it; `longest` is the longest pause between two beats, in seconds.

    What other programs take from the processor is not counted: a pause is as long as this program used a processor in
    it, on any of its threads. On a quiet machine that is the clock's time, but for waits on the disk.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.longest_by_clock = 0.0
        self.stood_at = ""
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._clock = self._used = 0.0
        self._seen_at: Counter[str] = Counter()
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._clock, self._used = time.perf_counter(), time.process_time()
        self._timer.start()
        self._watcher.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def stop(self) -> None:
        """Nothing is measured any more."""
        if self._over.is_set():
            return
        self._beat()
        self._timer.stop()
        self._over.set()
        self._watcher.join()

    def _beat(self) -> None:
        clock, used = time.perf_counter(), time.process_time()
        paused = min(clock - self._clock, used - self._used)
        self.longest_by_clock = max(self.longest_by_clock, clock - self._clock)
        if paused > self.longest:
            self.longest, self.stood_at = paused, ", ".join(f"{at} ×{n}" for at, n in self._seen_at.most_common(4))
        self._clock, self._used, self._seen_at = clock, used, Counter()

    def _watch(self) -> None:
        """While the thread is late, it is looked at where in the program it is, and where the others are."""
        while not self._over.wait(_LOOK_S):
            if time.perf_counter() - self._clock > _LATE_S:
                frames = sys._current_frames()
                here = _place(frames.pop(self._thread, None))
                frames.pop(threading.get_ident(), None)
                behind = [place for place in map(_place, frames.values()) if place]
                self._seen_at[f"{here or 'Qt'} (behind: {'; '.join(behind)})" if behind else here or "Qt"] += 1


class Pauses:
    """What each kind of work did to the window's pulse, in each of several rounds.

    What keeps the thread does so in every round; what else this machine is at does not. So the quietest round counts.
    """

    def __init__(self, person: Person) -> None:
        self._person = person
        self._hearts: dict[str, list[Heartbeat]] = {}

    @contextmanager
    def during(self, work: str) -> Iterator[None]:
        """Measured from the first key to the last of the answer."""
        self._person.settles()
        with Heartbeat() as heart:
            yield
            self._person.settles()
        self._hearts.setdefault(work, []).append(heart)

    def are_short(self) -> None:
        """No kind of work held the window up in its quietest round."""
        for work, hearts in self._hearts.items():
            quietest = min(hearts, key=lambda heart: heart.longest)
            assert quietest.longest < MOST_S, f"{work}: {quietest.longest:.3f} s at {quietest.stood_at}"


def _place(frame: FrameType | None) -> str:
    """The two innermost places of the program itself."""
    ours = [one for one in traceback.extract_stack(frame) if failures.short(one.filename).startswith(_OURS)]
    return " < ".join(f"{failures.short(one.filename)}:{one.lineno}" for one in reversed(ours[-2:]))
