"""What tests of the core share: the sample season made once, and secrets that are quickly tried."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gbm_desktop import sample, workspace
from gbm_desktop.checkin import pin
from gbm_desktop.exchange import passphrase
from gbm_desktop.protection import keys
from gbm_desktop.workspace import Workspace

_QUICK = 1 << 4
"""By so much a guess costs less; a protected workspace opens with the cost that it names down to this."""


@pytest.fixture(autouse=True)
def quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess costs a sixteenth of what it does; that all of it is paid, test_cost_of_a_guess asks."""
    monkeypatch.setattr(pin, "_WORK", pin._WORK // _QUICK)
    monkeypatch.setattr(keys, "_N", keys._N // _QUICK)
    monkeypatch.setattr(passphrase, "_N", passphrase._N // _QUICK)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample season, made once; nobody writes into it."""
    folder = tmp_path_factory.mktemp("season") / "sample"
    sample.open_sample(folder, "王芳").close()
    return folder


@pytest.fixture(scope="module")
def season(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A file's own copy of the sample season, open; the copy is another laptop than the one that it was made on."""
    copy = shutil.copytree(sample_folder, tmp_path_factory.mktemp("copy") / "sample")
    opened = workspace.open_existing(copy, operator="王芳")
    yield opened
    opened.close()
