"""Where this person's things are kept: in their folders on this laptop, or beside a portable program on its stick."""

import os
import sys
from pathlib import Path

MARK = "portable"
"""A file of this name beside the program makes it portable."""
_NAME = "gbm-desktop"


def portable() -> Path | None:
    """The folder `data` beside the program, where the program is portable.

    A program that runs from its source is portable where GBM_PORTABLE names the place that it would have.
    """
    named = os.environ.get("GBM_PORTABLE", "")
    place = Path(named) if named else _program()
    if place is None or not (named or (place / MARK).is_file()):
        return None
    return place.absolute() / "data"


def data() -> Path:
    """The folder in which workspaces are kept."""
    from platformdirs import user_data_path

    return portable() or user_data_path(_NAME, appauthor=False)


def choices() -> Path:
    """The folder of what was chosen for the window."""
    from platformdirs import user_config_path

    return portable() or user_config_path(_NAME)


def logs() -> Path:
    """The folder in which failures are written down."""
    from platformdirs import user_log_path

    beside = portable()
    return beside / "log" if beside else user_log_path(_NAME, appauthor=False)


def as_kept(folder: Path) -> str:
    """How the folder is remembered: beside a portable program by its name there, for a stick's letter changes."""
    beside = portable()
    if beside is not None and folder.absolute().is_relative_to(beside):
        return folder.absolute().relative_to(beside).as_posix()
    return str(folder)


def from_kept(kept: str) -> Path:
    """The folder that is remembered so."""
    beside = portable()
    return beside / kept if beside else Path(kept)


def _program() -> Path | None:
    """The folder in which the packaged program stands; an AppImage runs from elsewhere than where its file lies."""
    if not getattr(sys, "frozen", False):
        return None
    return Path(os.environ.get("APPIMAGE") or sys.executable).parent
