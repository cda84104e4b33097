"""The machine's facts, which stand above the table."""

import os
import platform
import sqlite3
from pathlib import Path
from statistics import median

from bench.bare import BareCommits
from bench.measure import seconds


def facts(folder: Path) -> str:
    """CPU, cores, Python, SQLite, and what one commit costs on this disk."""
    commits = BareCommits(folder / "facts.db")
    times = [seconds(commits.one) for _ in range(300)]
    commits.close()
    python = f"Python {platform.python_version()}"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    disk = f"a commit of one row {median(times) * 1000:.2f} ms"
    return f"{_cpu()}, {cores} cores, {python}, SQLite {sqlite3.sqlite_version}, {platform.system()}; {disk}"


def _cpu() -> str:
    described = Path("/proc/cpuinfo")
    if described.is_file():
        for line in described.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def megabytes(kind: str) -> float:
    """What this process has in memory: `VmRSS` now, `VmHWM` at its peak."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{kind}:")[2].split()[0]) / 1024
