"""What happens when something breaks that nobody foresaw: a sentence, and a log without personal data."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

_LONGEST = 1_000_000


def log_file() -> Path:
    """Where failures are written down."""
    return user_log_path("gbm-desktop", appauthor=False) / "window.log"


def write_down(error: BaseException) -> Path:
    """The failure's kind and places stand in the log; its text does not, for it may hold a name or a phone."""
    places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    entry = "\n".join((f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {type(error).__name__}", *places, ""))
    file = log_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    mode = "w" if file.exists() and file.stat().st_size > _LONGEST else "a"
    with file.open(mode, encoding="utf-8") as log:
        log.write(entry)
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
