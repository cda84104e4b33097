"""Word files as pages: laid out by LibreOffice with the program's own fonts in place of those that Word files name."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from gbm_desktop.resource_files import resource

_STANDS_FOR = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "Noto Sans SC",
    "方正小标宋简体": "Noto Serif SC Black",
    "宋体": "Noto Serif SC",
}
_SPACED, _UNSPACED = (f'style:text-autospace="{how}"' for how in ("ideograph-alpha", "none"))


def as_pdfs(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Each Word file as a PDF, under its name.

    LibreOffice 7 does not read that a paragraph puts no space between Chinese and digits (w:autoSpaceDN), so this is
    set in between, in its own format.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    _convert(folder, "fodt", [folder / f"{name}.docx" for name in files])
    for name in files:
        flat = folder / f"{name}.fodt"
        flat.write_text(flat.read_text(encoding="utf-8").replace(_SPACED, _UNSPACED), encoding="utf-8")
    _convert(folder, "pdf", [folder / f"{name}.fodt" for name in files])
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}


def _convert(folder: Path, kind: str, files: list[Path]) -> None:
    profile = (folder / "profile").as_uri()
    subprocess.run(  # noqa: S603 - its arguments are the test's own
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", folder, *files],  # noqa: S607 - wherever it is installed
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))},
    )


def _fonts(folder: Path) -> Path:
    aliases = "".join(
        f'<alias binding="same"><family>{named}</family><prefer><family>{own}</family></prefer></alias>'
        for named, own in _STANDS_FOR.items()
    )
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{resource('fonts')}</dir><cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    return file
