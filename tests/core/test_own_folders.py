"""A portable program keeps everything beside itself; the usual one in the person's own folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gbm_desktop import folders, own_folders, workspace
from tests.journeys.office import ROOT


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    monkeypatch.delenv("GBM_PORTABLE", raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A packaged program in a folder on a stick."""
    program = tmp_path / "stick" / "gbm"
    program.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "gbm-desktop"))
    return program


def test_the_usual_program_keeps_to_the_person_s_folders(tmp_path: Path) -> None:
    assert own_folders.portable() is None
    for folder in (own_folders.data(), own_folders.choices(), own_folders.logs()):
        assert folder.is_relative_to(tmp_path / "home")


def test_a_packaged_program_is_portable_only_with_the_mark_beside_it(packaged: Path) -> None:
    assert own_folders.portable() is None
    (packaged / "portable").touch()
    assert own_folders.portable() == packaged / "data"
    assert workspace.default_folder() == packaged / "data" / "workspace"
    assert folders.sample() == packaged / "data" / "sample"
    assert own_folders.choices() == packaged / "data"
    assert own_folders.logs().is_relative_to(packaged / "data")


def test_an_image_is_portable_by_the_mark_beside_its_file(
    packaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "portable").touch()
    monkeypatch.setenv("APPIMAGE", str(tmp_path / "gbm.AppImage"))
    assert own_folders.portable() == tmp_path / "data" != packaged / "data"


def test_a_stick_that_is_mounted_elsewhere_finds_its_workspace_again(
    packaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (packaged / "portable").touch()
    elsewhere = tmp_path / "在别处"
    kept = own_folders.as_kept(workspace.default_folder())
    away = own_folders.as_kept(elsewhere)
    moved = tmp_path / "other-letter"
    packaged.rename(moved)
    monkeypatch.setattr(sys, "executable", str(moved / "gbm-desktop"))
    assert own_folders.from_kept(kept) == moved / "data" / "workspace"
    assert own_folders.from_kept(away) == elsewhere


def test_a_program_run_from_its_source_is_portable_by_its_environment(tmp_path: Path) -> None:
    place = tmp_path / "stick"
    asked = [
        sys.executable,
        str(ROOT / "main.py"),
        "--operator",
        "王芳",
        "init",
        "--region",
        "510113",
        "--year",
        "2023",
    ]
    environment = {**os.environ, "GBM_PORTABLE": str(place)}
    subprocess.run(asked, check=True, env=environment, cwd=ROOT, capture_output=True)  # noqa: S603 - this program
    assert (place / "data" / "workspace" / "workspace.db").is_file()
    assert not (tmp_path / "home").exists()
