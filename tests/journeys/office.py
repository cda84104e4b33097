"""The program as a person at a command line has it: real processes on a real workspace."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Office:
    """A workspace folder and the commands on it."""

    folder: Path

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, str(ROOT / "main.py"), "-w", str(self.folder), *map(str, arguments)]

    def ask(self, *arguments: object, stdin: str = "") -> Said:
        """Whatever comes of the command."""
        done = subprocess.run(  # noqa: S603 - this program, with what the test wrote
            self.command(*arguments), input=stdin, capture_output=True, text=True, check=False, cwd=ROOT
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Said(done.returncode, done.stdout, done.stderr)

    def do(self, *arguments: object, stdin: str = "") -> Said:
        """The command was carried out."""
        said = self.ask(*arguments, stdin=stdin)
        assert said.code == 0, said.err
        return said

    def refused(self, *arguments: object) -> str:
        """The one sentence with which the command ended."""
        said = self.ask(*arguments)
        assert (said.code, said.out) == (1, ""), said
        (sentence,) = said.err.splitlines()
        return sentence

    def add_event(self, **changes: object) -> str:
        """The id of a new event at 清泉镇文化站, the morning of 2023-10-12."""
        options = {
            "kind": "lecture", "name": "清泉镇绿色建材公益宣讲", "start": "2023-10-12T09:00", "end": "2023-10-12T11:30",
            "place": "清泉镇文化站", "region": "510113102", "expected": 120, "capacity": 200,
        } | changes  # fmt: skip
        spread = [text for name, value in options.items() for text in (f"--{name}", str(value))]
        found: str = self.do("event", "add", *spread, "--json").json["id"]
        return found

    def lays_everything_on(self, event: str, leader: str, deputy: str) -> None:
        """Every role and measure is laid on the leader, and the deputy stands in."""
        about = {"unit": "清泉镇人民政府", "phone": "13800000001"}
        roles = ("officer", "fire_manager", "medical", "evacuation", "information")
        spread = [text for name, value in about.items() for text in (f"--{name}", value)]
        named = [text for role in roles for text in ("--role", role)]
        self.do("safety", "assign", event, "--person", leader, *spread, *named)
        self.do("safety", "assign", event, "--person", leader, "--all-empty")
        self.do("safety", "assign", event, "--person", deputy, "--phone", "13800000002", "--all-empty", "--deputy")

    def makes_ready(self, event: str) -> None:
        """Nothing keeps a small event from being ready: it has a plan, and two people signed for it on paper."""
        self.do("safety", "apply-template", event)
        self.lays_everything_on(event, "梁国栋", "雷强")
        self.has_signed(event, "梁国栋", "雷强")

    def has_signed(self, event: str, *people: str) -> None:
        """These people signed on paper, and the page was scanned."""
        page = self.folder.parent / "责任签收页.png"
        Image.new("L", (210, 297), 255).save(page)
        for person in people:
            self.do("safety", "acknowledge", event, "--person", person, "--page", page)


def begun(folder: Path) -> Office:
    """The campaign of 青白江区 in 2023."""
    office = Office(folder)
    office.do("--operator", "王芳", "init", "--region", "510113", "--year", 2023)
    return office
