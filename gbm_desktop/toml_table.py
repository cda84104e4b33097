"""Tables of TOML files that people may edit, read strictly: what is missing, of another kind or misspelt is named."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self, TypeVar

from gbm_desktop.errors import GbmError

Malformed = Callable[[str, str], GbmError]
"""Makes the error of a file's name and a field's."""
_T = TypeVar("_T")


def read(path: Path, malformed: Malformed) -> dict[str, Any]:
    """What the file holds; raises `malformed` with the file's name and what is wrong."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise malformed(path.name, str(error)) from error


@dataclass
class TomlTable:
    """A table of the file; what is asked of it and is not there, or is something else, raises `malformed`."""

    file: str
    values: dict[str, Any]
    malformed: Malformed
    at: str = ""
    read: set[str] = field(default_factory=set)

    def wrong(self, name: str) -> GbmError:
        """The error that this field is wrong."""
        return self.malformed(self.file, self.at + name)

    def known(self, name: str, kind: type[_T]) -> _T:
        """The value, which must be there and not blank."""
        self.read.add(name)
        value = self.values.get(name)
        blank = isinstance(value, str | list) and not value
        if type(value) is not kind or blank:
            raise self.wrong(name)
        return value

    def given(self, name: str, default: _T) -> _T:
        """The value, of the default's kind, or the default where the table does not have it."""
        return self.known(name, type(default)) if name in self.values else default

    def below(self, name: str, values: object) -> Self:
        """The table that lies under this name."""
        if not isinstance(values, dict):
            raise self.wrong(name)
        return replace(self, values=values, at=f"{self.at}{name}.", read=set())

    def rows(self, name: str) -> list[Self]:
        """The tables that are listed under this name."""
        return [self.below(name, row) for row in self.known(name, list)]

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts that are listed under this name."""
        values = self.known(name, list)
        if not all(isinstance(value, str) and value for value in values):
            raise self.wrong(name)
        return tuple(values)

    def close(self) -> None:
        """Refuses a name that nobody asked for: it is most likely a misspelt one."""
        for name in self.values:
            if name not in self.read:
                raise self.wrong(name)
