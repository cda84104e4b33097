"""What a person chose for the window on this laptop stands in one file; never anything of a campaign."""

import os
from pathlib import Path

from gbm_desktop import own_folders

_KEPT_KEYS = frozenset({"operator", "department", "workspace", "language", "lockMinutes", "exitsOnly", "countingDoor"})
_KEPT_GROUPS = frozenset({"kiosk", "phones"})
"""What a desk is for, and whom it is locked to, is no matter of taste."""
_PLAIN = "[General]"
"""The group in which Qt writes keys without one."""
_QUIET = f"{_PLAIN}\nlook=light\nvolume=0\n"


def folder() -> Path:
    """Where the window's choices are kept."""
    return own_folders.choices()


def file() -> Path:
    """The file of choices; during a safe start another one, so that what was chosen before has no part in it."""
    return folder() / ("safe.ini" if is_safe() else "window.ini")


def is_safe() -> bool:
    """Whether this is a safe start: as delivered, and nothing done by itself."""
    return os.environ.get("GBM_SAFE") == "1"


def begin_safe() -> None:
    """This run is a safe start: who works where is known, and whom the laptop is locked to; no other choice counts.

    What is chosen from now on is forgotten with the next start.
    """
    usual = folder() / "window.ini"
    os.environ["GBM_SAFE"] = "1"
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_text(_QUIET + _essential(_text(usual)).replace(f"{_PLAIN}\n", "", 1), encoding="utf-8")


def reset() -> int:
    """The window is as delivered from its next start on; answers how many choices went.

    Who works, the open campaign, the language, and a kiosk's or a protected window's lock stay.
    """
    usual = folder() / "window.ini"
    before = _text(usual)
    after = _essential(before)
    if before:
        usual.write_text(after, encoding="utf-8")
    return _choices(before) - _choices(after)


def _text(chosen: Path) -> str:
    return chosen.read_text(encoding="utf-8") if chosen.is_file() else ""


def _choices(text: str) -> int:
    return sum("=" in line and not line.startswith(";") for line in text.splitlines())


def _essential(text: str) -> str:
    kept: dict[str, list[str]] = {_PLAIN: []}
    group = _PLAIN
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif _is_essential(group, line.partition("=")[0].strip()):
            kept.setdefault(group, []).append(line)
    return "".join(f"{group}\n" + "".join(f"{line}\n" for line in lines) for group, lines in kept.items())


def _is_essential(group: str, key: str) -> bool:
    return group.strip("[]") in _KEPT_GROUPS or (group == _PLAIN and key in _KEPT_KEYS)
