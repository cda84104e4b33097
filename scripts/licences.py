"""What is inside, with its licences: `licences.py FILE [TOC]`, run by the Python that the package is built from.

TOC is PyInstaller's list of what it collected; the libraries of Debian in it are told with their package's own file.
"""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

HEAD = Path(__file__).parents[1] / "packaging" / "copyright.txt"
NOT_BUNDLED = {"altgraph", "packaging", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools", "wheel"}
_LINE = "=" * 100
_NAMES = ("licen", "copying", "notice", "authors")


def licences(toc: Path | None = None) -> str:
    """The page on fonts and large parts, then each Python package, then each Debian package, by name."""
    bundled = sorted(
        (each for each in distributions() if each.name.lower() not in NOT_BUNDLED), key=lambda each: each.name.lower()
    )
    parts = [HEAD.read_text(encoding="utf-8"), *map(_of_python, bundled)]
    parts += [_part(package, text) for package, text in _of_debian(toc)] if toc else []
    return "\n".join(parts)


def _of_python(package: Distribution) -> str:
    said = package.metadata
    stated = next((said[name] for name in ("License-Expression", "License") if name in said), _classified(package))
    files = [
        file for file in package.files or () if ".dist-info/" in str(file) and file.name.lower().startswith(_NAMES)
    ]
    texts = [file.read_text(encoding="utf-8") for file in files]
    return _part(f"{package.name} {package.version}: {stated.splitlines()[0]}", "\n\n".join(texts))


def _classified(package: Distribution) -> str:
    classes = package.metadata.get_all("Classifier") or []
    return ", ".join(each.rpartition(" :: ")[2] for each in classes if each.startswith("License ::")) or "see below"


def _of_debian(toc: Path) -> Iterator[tuple[str, str]]:
    """The Debian packages whose libraries were collected; none on other systems."""
    if not shutil.which("dpkg-query"):
        return
    collected = ast.literal_eval(toc.read_text(encoding="utf-8"))[0]
    libraries = {
        Path(source).name
        for _, source, kind in collected
        if kind == "BINARY" and source.startswith(("/lib/", "/usr/lib/"))
    }
    found = subprocess.run(
        ["dpkg-query", "-S", *sorted(f"*/{name}" for name in libraries)], capture_output=True, text=True, check=False
    )
    for package in sorted(
        {line.split(":")[0] for line in found.stdout.splitlines() if not line.startswith("diversion")}
    ):
        text = Path("/usr/share/doc", package, "copyright")
        if text.is_file():
            yield package, text.read_text(encoding="utf-8", errors="replace")


def _part(title: str, text: str) -> str:
    return f"{_LINE}\n{title}\n{_LINE}\n\n{text.strip()}\n"


if __name__ == "__main__":
    file, *collected = map(Path, sys.argv[1:])
    file.write_text(licences(*collected), encoding="utf-8")
