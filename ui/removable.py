"""Sticks and other drives that can be pulled out, as far as the system tells."""

import ctypes
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW
_MOUNTED_AT = ("/media/", "/run/media/", "/Volumes/")


def sticks() -> list[Path]:
    """The drives that are plugged in now and can be written to, by name."""
    drives = (drive for drive in QStorageInfo.mountedVolumes() if drive.isValid() and drive.isReady())
    return sorted(Path(drive.rootPath()) for drive in drives if not drive.isReadOnly() and _is_removable(drive))


def _is_removable(drive: QStorageInfo) -> bool:
    root = drive.rootPath()
    if sys.platform == "win32":
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(root)
        return kind == _REMOVABLE
    return root.startswith(_MOUNTED_AT)
