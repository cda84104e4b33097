"""Whether the window's thread goes on beating while long work is under way, and where it stood still if not.

A test judges what the program does, on however slow and busy a machine: that nothing long is done on the window's own
thread, and that nothing keeps Python from it for long. Whether each pause is so short that nobody feels it, short waits
for Python and all, is measured: the tests record it, and `python -m bench heartbeat` judges it.
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import Qt, QTimer

from bench.heartbeat import PAUSE
from gbm_desktop import failures
from tests.journeys.at_the_window import Person

FROZEN_S = 0.25
"""So long nothing but long work keeps the thread: what is done behind the window in these tests takes seconds."""
_BEAT_MS = 5
_LATE_S = 0.04
_LOOK_S = 0.01
_OURS, _PLACES = ("ui/", "gbm_desktop/"), 2


class Heartbeat:
    """A pulse on the thread that makes it.

    `longest` is the longest pause between two beats; `kept` the longest that this thread worked without a beat, or any
    other let no thread but itself use Python. In seconds; what other programs take from the processor is not counted: a
    pause is as long as this program used a processor in it, on any of its threads.
    """

    def __init__(self) -> None:
        self.longest = self.kept = 0.0
        self.stood_at = self.kept_at = ""
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._clock = self._used = self._worked = 0.0
        self._seen_at: Counter[str] = Counter()
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._clock, self._used, self._worked = time.perf_counter(), time.process_time(), time.thread_time()
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
        clock, used, worked = time.perf_counter(), time.process_time(), time.thread_time()
        seen = ", ".join(f"{at} ×{n}" for at, n in self._seen_at.most_common(4))
        paused = min(clock - self._clock, used - self._used)
        if paused > self.longest:
            self.longest, self.stood_at = paused, seen
        self._keep(worked - self._worked, seen)
        self._clock, self._used, self._worked, self._seen_at = clock, used, worked, Counter()

    def _keep(self, seconds: float, at: str) -> None:
        if seconds > self.kept:
            self.kept, self.kept_at = seconds, at

    def _watch(self) -> None:
        """While the thread is late, it is looked at where in the program it is, and where the others are."""
        clock, used = time.perf_counter(), time.process_time()
        while not self._over.wait(_LOOK_S):
            seen = self._look() if time.perf_counter() - self._clock > _LATE_S else ""
            self._keep(min(time.perf_counter() - clock, time.process_time() - used), seen)
            clock, used = time.perf_counter(), time.process_time()

    def _look(self) -> str:
        frames = sys._current_frames()
        here = _place(frames.pop(self._thread, None)) or "Qt"
        frames.pop(threading.get_ident(), None)
        behind = [place for place in map(_place, frames.values()) if place]
        seen = f"{here} (behind: {'; '.join(behind)})" if behind else here
        self._seen_at[seen] += 1
        return seen


class Pauses:
    """What each kind of work did to the window's pulse, in each of several rounds.

    What keeps the thread does so in every round; what else this machine is at does not. So the quietest round counts.
    """

    def __init__(self, record: Callable[[str, object], None]) -> None:
        self._record = record
        self._hearts: dict[str, list[Heartbeat]] = {}

    @contextmanager
    def during(self, person: Person, work: str) -> Iterator[None]:
        """Measured from the first key to the last of the answer."""
        person.settles()
        with Heartbeat() as heart:
            yield
            person.settles()
        self._add(work, heart)

    @contextmanager
    def until_done(self, person: Person, work: str) -> Iterator[None]:
        """Measured from the first key until the work behind is done; what comes of it is a new window."""
        before, done, jobs, heart = person.session.campaign, list[int](), person.session.engine.jobs, Heartbeat()

        def ended() -> None:
            heart.stop()
            done.append(1)

        with heart:
            jobs.finished.connect(ended)
            yield
            person.waits(lambda: done)
        jobs.finished.disconnect(ended)
        self._add(work, heart)
        person.waits(lambda: person.session.campaign not in (None, before))
        person.settles()

    def _add(self, work: str, heart: Heartbeat) -> None:
        self._hearts.setdefault(work, []).append(heart)

    def are_short(self) -> None:
        """No kind of work held the window up in its quietest round."""
        for work, hearts in self._hearts.items():
            self._record(PAUSE + work, round(min(heart.longest for heart in hearts), 4))
            quietest = min(hearts, key=lambda heart: heart.kept)
            assert quietest.kept < FROZEN_S, f"{work}: {quietest.kept:.3f} s at {quietest.kept_at}"


def _place(frame: FrameType | None) -> str:
    """The two innermost places of the program itself."""
    ours: list[str] = []
    while frame is not None and len(ours) < _PLACES:
        file = failures.short(frame.f_code.co_filename)
        if file.startswith(_OURS):
            ours.append(f"{file}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(ours)
