"""Which fonts write the documents and where they lie: the laptop's own where it has the standard's, else bundled ones.

GB/T 9704 names 仿宋_GB2312, 楷体_GB2312 and 小标宋; they may not be
redistributed, so only a laptop's own copies are used.
"""

import os
import sys
from contextlib import suppress
from enum import Enum
from pathlib import Path

from gbm_desktop.resource_files import resource


class Role(Enum):
    """What a piece of an official document is set in."""

    TITLE = "小标宋"
    BODY = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"


_LAPTOP_FILES: dict[Role, tuple[tuple[str, str], ...]] = {
    # file name in lower case, family name that the file declares
    Role.TITLE: (
        ("fzxbsjw.ttf", "FZXiaoBiaoSong-B05S"),
        ("方正小标宋简体.ttf", "FZXiaoBiaoSong-B05S"),
        ("方正小标宋_gbk.ttf", "FZXiaoBiaoSong-B05"),
    ),
    Role.BODY: (("仿宋_gb2312.ttf", "FangSong_GB2312"), ("simfang.ttf", "FangSong")),
    Role.KAI: (("楷体_gb2312.ttf", "KaiTi_GB2312"), ("simkai.ttf", "KaiTi")),
}
_BUNDLED: dict[Role, tuple[str, ...]] = {
    # the names that typst reads from the files; every list ends with the fonts that have the rare characters
    Role.TITLE: ("Noto Serif SC", "Noto Sans SC"),
    Role.BODY: ("FandolFang R", "Noto Serif SC", "Noto Sans SC"),
    Role.KAI: ("FandolKai", "Noto Serif SC", "Noto Sans SC"),
    Role.HEI: ("Noto Sans SC", "Noto Serif SC"),
    Role.SONG: ("Noto Serif SC", "Noto Sans SC"),
}


def bundled(file: str) -> Path:
    """Where a font that ships with the program lies."""
    return resource("fonts", file)


def typst_font_families(folders: list[Path] | None = None) -> dict[Role, list[str]]:
    """The family names to try in order for each role; set titles in weight 900, which only Noto Serif SC Black has."""
    present = _files_in(system_font_folders() if folders is None else folders)
    own = {role: [family for file, family in files if file in present] for role, files in _LAPTOP_FILES.items()}
    return {role: [*own.get(role, []), *families] for role, families in _BUNDLED.items()}


def font_folders(folders: list[Path] | None = None) -> list[Path]:
    """The folders to hand to typst, the bundled one first; a laptop's only where it holds one of the wanted files."""
    wanted = {file for files in _LAPTOP_FILES.values() for file, _ in files}
    candidates = system_font_folders() if folders is None else folders
    return [resource("fonts"), *(folder for folder in candidates if wanted & _files_in([folder]))]


def system_font_folders() -> list[Path]:
    """The folders in which this system keeps fonts, for everyone and for this person."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return _existing([windows, home / "AppData/Local/Microsoft/Windows/Fonts"])
    if sys.platform == "darwin":
        return _existing([Path("/System/Library/Fonts/Supplemental"), Path("/Library/Fonts"), home / "Library/Fonts"])
    roots = _existing(
        [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"]
    )
    return [folder for root in roots for folder in (root, *sorted(root.glob("**/"))) if folder.is_dir()]


def _existing(folders: list[Path]) -> list[Path]:
    return [folder for folder in folders if folder.is_dir()]


def _files_in(folders: list[Path]) -> set[str]:
    found: set[str] = set()
    for folder in folders:
        with suppress(OSError):  # gone since, or another's: documents are set without its fonts
            found |= {file.name.lower() for file in folder.iterdir()}
    return found
