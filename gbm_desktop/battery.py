"""How much power the laptop has left, as far as the system says."""

import sys
from dataclasses import dataclass
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_UNKNOWN, _NO_BATTERY, _FULL = 255, 128, 100


@dataclass(frozen=True, slots=True)
class Power:
    """Whether the mains are on, and how full the battery is in percent; None where there is no battery."""

    mains: bool
    percent: int | None


def power() -> Power | None:
    """What the system says; None where it does not."""
    return _of_windows() if sys.platform == "win32" else read_supplies(_SUPPLIES)


def read_supplies(folder: Path) -> Power | None:
    """What Linux says in its folder of supplies; several batteries count as one."""
    supplies = [supply for supply in sorted(folder.glob("*")) if _word(supply / "scope") != "Device"]
    kinds = {supply: _word(supply / "type") for supply in supplies}
    batteries = [supply for supply, kind in kinds.items() if kind == "Battery"]
    full = [int(word) for supply in batteries if (word := _word(supply / "capacity")).isdigit()]
    online = any(_word(supply / "online") == "1" for supply, kind in kinds.items() if kind in ("Mains", "USB"))
    charging = any(_word(supply / "status") in ("Charging", "Full", "Not charging") for supply in batteries)
    if not {"Battery", "Mains"}.intersection(kinds.values()) or (batteries and not full):
        return None
    return Power(online or charging, min(sum(full) // len(full), _FULL) if full else None)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _of_windows() -> Power | None:
    import ctypes

    status = (ctypes.c_ubyte * 12)()
    told = getattr(ctypes, "windll").kernel32.GetSystemPowerStatus(status)  # noqa: B009 - on Windows only
    return read_status(bytes(status)) if told else None


def read_status(status: bytes) -> Power | None:
    """What Windows says: line, flag and percent, one byte each; 255 is unknown (SYSTEM_POWER_STATUS)."""
    line, flag, percent = status[:3]
    if flag != _UNKNOWN and flag & _NO_BATTERY:
        return Power(mains=True, percent=None)
    return None if _UNKNOWN in (line, percent) else Power(line == 1, percent)
