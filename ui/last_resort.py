"""What happens when something breaks that nobody foresaw: it is written down, without personal data, and said."""

import sys
from collections.abc import Callable
from contextlib import closing, suppress
from logging import makeLogRecord
from pathlib import Path
from types import TracebackType

from gbm_desktop import failures, own_folders

_LONGEST, _EARLIER = 500_000, 3


def log_file() -> Path:
    """Where failures are written down; earlier ones stand in window.log.1 to .3."""
    return own_folders.logs() / "window.log"


def write_down(error: BaseException) -> Path:
    """The failure's kind and places stand in the log; its text does not, for it may hold a name or a phone.

    Where the disk takes nothing the failure is still to be told, so that is passed over.
    """
    from logging.handlers import RotatingFileHandler  # brings sockets and pickles; no start waits for them

    file = log_file()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        log = RotatingFileHandler(file, maxBytes=_LONGEST, backupCount=_EARLIER, encoding="utf-8")
        with closing(log):
            log.emit(makeLogRecord({"msg": "\n".join(failures.of(error).lines())}))
    return file


def install(say: Callable[[BaseException], object]) -> None:
    """Whatever is raised and caught by nobody is given to `say`, until `remove`."""

    def caught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        say(error)

    sys.excepthook = caught


def remove() -> None:
    """Python itself tells of what nobody caught, as before."""
    sys.excepthook = sys.__excepthook__
