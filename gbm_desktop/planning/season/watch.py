"""When the search ends: at its count of changes, or earlier when the time is up or the person cancels."""

import time

from gbm_desktop.progress import Progress


class Watch:
    """Counts what is done, tells of it, and knows when the time is up."""

    def __init__(self, seconds: float, total: int, progress: Progress) -> None:
        self._began = time.monotonic()
        self._until = self._began + seconds
        self._done, self._total, self._progress = 0, total, progress
        self.stopped = False

    def over(self, done: int = 0) -> bool:
        """Whether the time is up, now that so much more is done; raises `Cancelled` if the person cancelled."""
        self._done = min(self._done + done, self._total)
        self._progress(self._done, self._total)
        self.stopped = self.stopped or time.monotonic() >= self._until
        return self.stopped

    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self._began
