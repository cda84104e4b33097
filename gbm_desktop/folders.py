"""Where new workspaces stand when nobody says otherwise: beside the usual one."""

from itertools import count
from pathlib import Path

from gbm_desktop import workspace


def free() -> Path:
    """A folder for a new workspace, where none stands yet."""
    usual = workspace.default_folder()
    others = (usual.with_name(f"{usual.name}-{number}") for number in count(2))
    return usual if not workspace.exists(usual) else next(folder for folder in others if not workspace.exists(folder))


def sample() -> Path:
    """The folder of the sample season."""
    return workspace.default_folder().with_name("sample")
