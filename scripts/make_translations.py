"""The window's texts are collected from the source into zh_CN.ts, and made ready for Qt as zh_CN.qm.

`--release-only` leaves the collection as it is. New texts stand as unfinished in the file until someone translates
them; a test fails while one does.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHINESE = ROOT / "resources" / "translations" / "zh_CN.ts"
BIN = Path(sys.executable).parent


def collect(target: Path = CHINESE) -> None:
    """The file holds every text of the window, and none that is gone."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN"]
    run = [str(BIN / "pyside6-lupdate"), *sources, *options, "-ts", str(target)]
    subprocess.run(run, cwd=ROOT, check=True, capture_output=True)


def release() -> None:
    """Qt can load the translation; a program that runs with the one before keeps it, for Qt maps the file."""
    ready, new = CHINESE.with_suffix(".qm"), CHINESE.with_suffix(".new.qm")
    subprocess.run([str(BIN / "pyside6-lrelease"), "-silent", str(CHINESE), "-qm", str(new)], cwd=ROOT, check=True)
    new.replace(ready)


if __name__ == "__main__":
    if "--release-only" not in sys.argv:
        collect()
    release()
