"""Data packets get lost, come late, twice or in any order: once each laptop has seen all, all stand alike."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop import attendance, events
from gbm_desktop.exchange import bundle
from gbm_desktop.exchange.bundle import Since
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.two_laptops import laptops, state

pytestmark = pytest.mark.journey
COUNT = 3


def lives(group: list[Workspace], folder: Path, random: Random, moves: int) -> None:
    """Laptops work, write files, and read whichever of them they come by."""
    files: list[Path] = []
    for move in range(moves):
        ws = random.choice(group)
        ws.clock.advance(random.uniform(-3600, 3600))  # type: ignore[attr-defined]  # the test's own clock
        match random.randrange(4):
            case 0:
                event_id = events.add(ws, lecture(name=f"第{move}场"))
                attendance.add(ws, event_id, name="王芳", unit="利民村")
            case 1:
                made = folder / f"{move}.gbmb"
                files.append(bundle.export(ws, made, since=random.choice(list(Since))).file)
            case _ if files:
                taken = random.choices(files, k=random.randrange(1, 4))
                assert all(one.error is None for one in bundle.import_(ws, taken).files)


@settings(max_examples=4, derandomize=True)
@given(seed=st.integers(0, 2**32), moves=st.integers(10, 40))
def test_files_in_any_order_lost_or_repeated_end_in_the_same_databases(seed: int, moves: int) -> None:
    random = Random(seed)  # noqa: S311 - not for secrets
    with TemporaryDirectory() as place:
        group = laptops(Path(place), COUNT)
        lives(group, Path(place), random, moves)
        for round_ in range(2):
            last = [bundle.export(ws, Path(place) / f"last-{round_}-{n}.gbmb").file for n, ws in enumerate(group)]
            for ws in group:
                random.shuffle(last)
                assert bundle.import_(ws, last).merged.waiting == {}
        for _ in range(2):  # what the merging itself asked of a laptop is carried, too
            last = [bundle.export(ws, Path(place) / f"after-{n}.gbmb").file for n, ws in enumerate(group)]
            for ws in group:
                bundle.import_(ws, last)
        first = state(group[0])
        assert all(state(ws) == first for ws in group)
        for ws in group:
            ws.close()
