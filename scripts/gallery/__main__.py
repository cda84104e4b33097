"""Every page, tab and step of the window in every look, as pictures; exit 1 where something is cut off or overflows.

python -m scripts.gallery [FOLDER [LOOK…]]     by default out/gallery and all looks; a LOOK is as sample-150-light-zh

Beside the pictures of a look stand sheets of six and faults.txt. Where no LOOK is named, prints are looked at too.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.gallery import workspaces
from scripts.gallery.looks import DATA, SCALES, SCREEN, Look, every, read

_AT_ONCE = 2
_CHILD = "--look"
_SCREEN = {"screens": [{"name": "laptop", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1]}]}


def main(arguments: list[str]) -> int:
    """The gallery stands in the folder."""
    if any(given.startswith("-") for given in arguments):
        print(__doc__)
        return 2
    folder = Path(arguments[0] if arguments else "out/gallery").resolve()
    looks = [read(name) for name in arguments[1:]] or every()
    with tempfile.TemporaryDirectory(prefix="gbm-gallery-") as made:
        rooms = Path(made)
        for data in {look.data for look in looks}:
            workspaces.lay_out(data, rooms / data)
        printed = _prints(rooms, folder) if not arguments[1:] else []
        with ThreadPoolExecutor(_AT_ONCE) as side_by_side:
            found = [printed, *side_by_side.map(lambda look: _in_a_process(look, rooms, folder), looks)]
    for lines in found:
        print("\n".join(lines), end="\n" if lines else "")
    print(f"{len(looks)} looks, {sum(map(len, found))} faults, {folder}")
    return 1 if any(found) else 0


def _prints(rooms: Path, folder: Path) -> list[str]:
    """Each print stands in the folder, once with the sample's names and once with the longest."""
    from scripts.gallery.papers import paper_faults

    kept = [(data, folder / f"prints-{data}") for data in DATA if data != "empty"]
    for data, _ in kept:
        shutil.copytree(rooms / data, rooms / f"printed-{data}")
    return [line for data, ours in kept for line in paper_faults(data, rooms / f"printed-{data}", ours)]


def _in_a_process(look: Look, rooms: Path, folder: Path) -> list[str]:
    """Each look has a process of its own, for Qt takes the scale of a screen when it starts; and a home of its own."""
    from scripts.gallery.take import FAULTS

    home, ours = rooms / look.name, folder / look.name
    for old in ours.glob("*"):
        old.unlink()
    shutil.copytree(rooms / look.data, home / "data")
    (home / "screen.json").write_text(json.dumps(_SCREEN), encoding="utf-8")
    own = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    platform = f"offscreen:configfile={home / 'screen.json'}"
    told = {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(look.scale / SCALES[0]), **own}
    child = [sys.executable, "-m", "scripts.gallery", _CHILD, look.name, str(home / "data"), str(ours)]
    done = subprocess.run(child, env=os.environ | told, check=False)
    if done.returncode:
        return [f"{look.name}: could not be looked at"]
    return (ours / FAULTS).read_text(encoding="utf-8").splitlines()


def _look(name: str, workspace_folder: str, folder: str) -> None:
    from scripts.gallery.take import end, take

    take(read(name), Path(workspace_folder), Path(folder))
    end()


if __name__ == "__main__":
    if sys.argv[1:2] == [_CHILD]:
        _look(*sys.argv[2:5])
    sys.exit(main(sys.argv[1:]))
