"""Where the files that ship with the program lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file: beside the packages in a source tree, inside this one when installed."""
    return _shipped("_resources", "resources").joinpath(*parts)


def guide_file(*parts: str) -> Path:
    """The path of a file of the user guide, in a source tree or installed."""
    return _shipped("_guide", "docs", "guide").joinpath(*parts)


def _shipped(installed: str, *in_source: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent.joinpath(*in_source)
