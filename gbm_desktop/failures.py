"""What of a failure may be written down and handed on: its kind and its places, never its text."""

import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_OURS = re.compile(r"(?:^|.*[/\\])(?:site-packages[/\\])?((?:gbm_desktop|ui)[/\\].*|main\.py)$")
_PACKAGED = re.compile(r".*[/\\](?:site|dist)-packages[/\\](.*)$")
_FILE = re.compile(r'File "([^"]*)"')
_MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that nobody foresaw: when, of which kinds (what caused it last), and through which places it came."""

    at: datetime
    kinds: tuple[str, ...]
    places: tuple[str, ...]

    def is_like(self, other: "Failure") -> bool:
        """Whether it is the same trouble once more."""
        return (self.kinds, self.places) == (other.kinds, other.places)

    def lines(self) -> Iterator[str]:
        """As the log tells it; times are UTC."""
        yield f"{self.at:%Y-%m-%d %H:%M:%S} {' < '.join(self.kinds)}"
        yield from (f"  {place}" for place in self.places)


def of(error: BaseException) -> Failure:
    """What may be told of it: its text may hold a name or a phone."""
    chain = list(_causes(error))
    return Failure(
        at=datetime.now(UTC),
        kinds=tuple(_kind(one) for one in chain),
        places=tuple(place for one in chain for place in _places(one))[-_MOST_PLACES:],
    )


def without_paths(trace: str) -> str:
    """What the interpreter wrote as it died, with the program's own paths only."""
    return _FILE.sub(lambda found: f'File "{short(found[1])}"', trace)


def short(path: str) -> str:
    """A file of the program as it is known inside it; of any other only its name, for a path may name a person."""
    for pattern in (_OURS, _PACKAGED):
        if found := pattern.match(path):
            return found[1].replace("\\", "/")
    return re.split(r"[/\\]", path)[-1]


def at_home(path: Path) -> str:
    """The path with ~ where it would name whose computer this is."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return path.name


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    code = getattr(error, "sqlite_errorname", "") or (error.errno if isinstance(error, OSError) else "")
    return f"{type(error).__name__} {code}".strip() if code else type(error).__name__


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{short(frame.filename)}:{frame.lineno} {frame.name}"
