"""When something was committed, here or by another program on the same file: whoever waits for it is woken."""

from threading import Condition, Event, Thread

from gbm_desktop.workspace import Committed, Workspace

_LOOK_S = 0.2


class News:
    """From when it is made until `close`. `mark` changes with every commit; who waits keeps no commit back."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._mark = 0
        self._woken = Condition()
        self._closing = Event()
        self._watch = Thread(target=self._look, name="live-news", daemon=True)
        ws.on_commit.append(self._committed)
        self._watch.start()

    @property
    def mark(self) -> int:
        """Another number after each commit."""
        return self._mark

    @property
    def closed(self) -> bool:
        """Whether nobody need wait any more."""
        return self._closing.is_set()

    def wait(self, mark: int, seconds: float) -> bool:
        """Whether something was committed after the mark; at the latest after so long, or once it is closed."""
        with self._woken:
            self._woken.wait_for(lambda: self._mark != mark or self.closed, seconds)
            return self._mark != mark

    def rest(self, seconds: float) -> None:
        """So long has passed, or it is closed."""
        self._closing.wait(seconds)

    def close(self) -> None:
        """Whoever waits goes on at once."""
        self._closing.set()
        self._tell()
        if self._committed in self._ws.on_commit:
            self._ws.on_commit.remove(self._committed)
        self._watch.join()

    def _committed(self, _committed: Committed) -> None:
        self._tell()

    def _tell(self) -> None:
        with self._woken:
            self._mark += 1
            self._woken.notify_all()

    def _look(self) -> None:
        """Commits of other programs, such as a command at the same workspace, announce themselves to nobody."""
        version = self._version()
        while not self._closing.wait(_LOOK_S):
            if version != (version := self._version()):
                self._tell()

    def _version(self) -> int:
        found: int = self._ws.read.execute("PRAGMA data_version").fetchone()[0]
        return found
