"""A screen of its own with a window manager, and hands at its keyboard: the program is driven from outside."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.journeys.office import ROOT
from tests.journeys.picture import Drawings

_SIZE = "1366x768x24"
_DEADLINE = 60
_STILL = 0.4  # less than half the time in which the cursor of a field comes and goes
_SEARCH = 1.2  # what a field finds for a text comes a moment after the text


class Screen:
    """Keys are typed as a person types them; nothing is known of the program but what it shows and what it stores."""

    def __init__(self, display: str, picture: Path, env: dict[str, str]) -> None:
        self._picture, self._env = picture, env | {"DISPLAY": display}
        self.drawings = Drawings(display)
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        """The program runs on this screen."""
        program = subprocess.Popen(command, env=self._env, cwd=self._env["HOME"])  # noqa: S603 - this program
        self.started.append(program)
        return program

    def sees(self, title: str) -> None:
        """A window of this title has come."""
        self._do("search", "--sync", "--onlyvisible", "--name", title)
        self.rests()

    def answers(self, title: str) -> None:
        """The window of this title has taken Enter and is gone; the first one may only close what a field has found."""
        begun = time.monotonic()
        while self._is_seen(title):
            self.presses("Return")
            assert time.monotonic() < begun + _DEADLINE, f"{title} never goes"

    def presses(self, *keys: str) -> None:
        """These keys, one after the other; after each the picture rests."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            self.rests()

    def types(self, text: str) -> None:
        """This text, which the keyboard has."""
        self._do("type", "--delay", "30", text)
        self.rests(_SEARCH)

    def scans(self, code: str) -> None:
        """A scanner types the code in no time and ends with Enter."""
        self._do("type", "--delay", "4", code)
        self._do("key", "Return")
        self.rests()

    def rests(self, least: float = 0) -> None:
        """The picture stands still: what was pressed has had its effect."""
        begun = time.monotonic()
        rested, before = begun + max(_STILL, least), self._picture.read_bytes()
        while (drawn := self.drawings.come(rested - time.monotonic())) or self._works():
            now = self._picture.read_bytes()
            if now != before or not drawn:  # what is drawn again as it was is rest
                rested, before = max(rested, time.monotonic() + _STILL), now
            assert time.monotonic() < begun + _DEADLINE, "the picture never rests"

    def waits(self, found: Callable[[], object]) -> None:
        """What the program stores has come to this; whatever it stores, it shows."""
        until = time.monotonic() + _DEADLINE
        while not found():
            assert self.drawings.come(until - time.monotonic()), "it never came to this"

    def _works(self) -> bool:
        """Whether a thread of the programs here has something to do, and be it to wait for a processor or disk."""
        for thread in (file for one in self.started for file in Path(f"/proc/{one.pid}/task").glob("*/stat")):
            with suppress(OSError):  # it has just ended
                if thread.read_text().rpartition(") ")[2][0] in "RD":
                    return True
        return False

    def _is_seen(self, title: str) -> bool:
        words = ("/usr/bin/xdotool", "search", "--onlyvisible", "--name", title)
        return subprocess.run(words, env=self._env, capture_output=True, timeout=_DEADLINE, check=False).returncode == 0  # noqa: S603 - Debian's own program

    def _do(self, *words: str) -> None:
        subprocess.run(  # noqa: S603 - Debian's own program
            ("/usr/bin/xdotool", *words), env=self._env, check=True, capture_output=True, timeout=_DEADLINE
        )


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """An X server with a window manager; `folder` is the home of whoever sits before it."""
    home, picture = folder / "home", folder / "picture"
    home.mkdir()
    picture.mkdir()
    env = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    server = subprocess.Popen(  # noqa: S603 - Debian's own program
        ("/usr/bin/Xvfb", "-displayfd", "1", "-screen", "0", _SIZE, "-fbdir", str(picture), "-nolisten", "tcp"),
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert server.stdout is not None
    display = f":{server.stdout.readline().decode().strip()}"
    manager = subprocess.Popen(
        ("/usr/bin/openbox", "--sm-disable"), env=env | {"DISPLAY": display}, stderr=subprocess.DEVNULL
    )
    made = Screen(display, picture / "Xvfb_screen0", env)
    made.started += (server, manager)
    try:
        yield made
    finally:
        made.drawings.close()
        for process in reversed(made.started):
            process.terminate()
            process.wait()
        server.stdout.close()


_PACKAGED = os.environ.get("GBM_PROGRAM")
PROGRAM = (str(Path(_PACKAGED).resolve()),) if _PACKAGED else (sys.executable, str(ROOT / "main.py"))
"""The program as it stands in the tree, or the packaged one that GBM_PROGRAM names."""
