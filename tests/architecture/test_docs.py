"""The page on architecture and the glossary name what there is."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CORE, WINDOW = ROOT / "gbm_desktop", ROOT / "ui"
OF_A_WORKSPACE = {"attachments/", "backups/", "exports/"}
_USE_CASES = PAGE[PAGE.index("    the campaign ") : PAGE.index("  store/ ")]


def _folders(root: Path) -> list[str]:
    packages = (file.parent for file in root.rglob("__init__.py"))
    return sorted(folder.relative_to(root).as_posix() for folder in packages if folder != root)


def _stands(path: str, *roots: Path) -> bool:
    return any((root / path.rstrip("/")).exists() for root in roots)


@pytest.mark.parametrize("folder", _folders(CORE))
def test_the_page_names_every_folder_of_the_core(folder: str) -> None:
    assert f"{folder}/" in PAGE


def test_the_page_names_the_window_s_folders_and_those_beside_the_program() -> None:
    for folder in ("pages/", "widgets/", "dialogs/", "tests/", "bench/", "scripts/", "packaging/", "docs/guide/"):
        assert folder in PAGE
        assert _stands(folder, ROOT, WINDOW)


def test_every_path_on_the_page_leads_somewhere() -> None:
    paths = re.findall(r"[\w.*-]+(?:/[\w.*-]+)*/(?:[\w*-]+\.(?:py|toml|md))?|\b[\w/]+\.py\b", PAGE)
    for path in set(paths) - OF_A_WORKSPACE:
        roots = (ROOT, CORE, WINDOW, CORE / "documents", ROOT / "docs", ROOT / "tests")
        assert any(list(root.glob(path)) for root in roots), path


def test_every_use_case_on_the_page_is_a_module() -> None:
    for line in _USE_CASES.splitlines():
        _, _, said = line.strip().partition("  ")
        for name in re.sub(r"\(.*?\)", "", said).split():
            if name not in "│▼":
                assert _stands(name, CORE) or _stands(f"{name}.py", CORE), name


def test_every_identifier_of_the_glossary_is_in_the_tree() -> None:
    files = [*CORE.rglob("*.py"), *WINDOW.rglob("*.py"), *(ROOT / "resources").rglob("*.toml")]
    there = set(re.findall(r"[A-Za-z_]\w*", "\n".join(file.read_text(encoding="utf-8") for file in files)))
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()[4:]:
        _, chinese, identifiers, *_ = line.split("|")
        for said in re.findall(r"`([^`]+)`", identifiers):
            assert set(re.findall(r"[A-Za-z_]\w*", said)) <= there, f"{chinese.strip()}: {said}"
