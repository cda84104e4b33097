"""Two laptops of a campaign, and what one sends the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gbm_desktop import attachments, events
from gbm_desktop.exchange import bundle
from gbm_desktop.model.journal import Op
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Two laptops of a campaign; the first has an event with 5 people and an attached file since."""
    first, second = laptops(tmp_path, 2)
    add_people(first, events.add(first, lecture()), 5)
    with first.unit(Op.ATTACH, name="许可.jpg") as unit:
        attachments.attach_content(first, unit, "owner", "permit", name="许可.jpg", content=b"permit" * 300)
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def sent(pair: tuple[Workspace, Workspace], tmp_path: Path) -> Path:
    return bundle.export(pair[0], tmp_path / "sent.gbmb").file
