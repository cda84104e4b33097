"""Files that a person had saved from here, inside the workspace and elsewhere: what an erasure does with them."""

import json
from collections.abc import Collection, Iterable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import bundle_head
from gbm_desktop.model.privacy import Why
from gbm_desktop.store import exports, replica, wiping
from gbm_desktop.workspace import Workspace


def drop(ws: Workspace, erasures: Iterable[dict[str, Any]]) -> tuple[tuple[str, ...], dict[str, Why]]:
    """Files with these people that were put somewhere from here are gone; of those that are left, why.

    What now lies under a file's name and is another stays: a letter, or what another laptop has yet to have merged.
    """
    own = {device for device, _ in replica.signers(ws.read)}
    about = exports.files_about(ws.read, *_about(ws, erasures))
    lists = [(Path(path), partial(_is_as_written, digest), wiping.wipe) for path, digest in about]
    packets = [(file, partial(_is_written_by, own), wiping.drop) for file in _packets(ws, own)]  # encrypted as they are
    gone: list[str] = []
    left: dict[str, Why] = {}
    for file, is_still_it, remove in (*lists, *packets):
        try:
            if not _may_be_there(file):
                continue
            if not file.exists():
                left[str(file)] = Why.AWAY
            elif is_still_it(file):
                remove(file)
                gone.append(str(file))
                left.pop(str(file), None)  # it was saved over an earlier one
            else:
                left[str(file)] = Why.CHANGED
        except OSError:  # such as a stick that may not be written on
            left[str(file)] = Why.STUCK
    return tuple(gone), left


def _packets(ws: Workspace, own: Collection[str]) -> list[Path]:
    """Where data packets from here were put: they hold everybody who was known then."""
    inside = [file for file in sorted((ws.folder / "exports").glob("*")) if _is_written_by(own, file)]
    elsewhere = [Path(path) for path in exports.packets(ws.read)]
    return list(dict.fromkeys([*inside, *elsewhere]))


def _is_as_written(digest: str, file: Path) -> bool:
    return sha256(file.read_bytes()).hexdigest() == digest


def _is_written_by(devices: Collection[str], file: Path) -> bool:
    """Whether it is a data packet of one of these laptops."""
    try:
        return bundle_head.head_of(file).device in devices
    except GbmError:
        return False


def backups(ws: Workspace) -> list[str]:
    """Backups that a person put outside the workspace: what is to become of them, only a person can say."""
    found = [Path(path) for path in exports.backups(ws.read)]
    return [str(file) for file in found if not file.is_relative_to(ws.folder.resolve()) and _may_be_there(file)]


def _may_be_there(file: Path) -> bool:
    """False where its folder can be seen without it; a stick may only be elsewhere."""
    try:
        return file.exists() or not file.parent.is_dir()
    except OSError:
        return True


def _about(ws: Workspace, erasures: Iterable[dict[str, Any]]) -> tuple[set[str], set[str]]:
    """The events on whose lists they stood, and the kinds of files of several events that may tell of them."""
    found: set[str] = set()
    kinds: set[str] = set()
    for one in erasures:
        found.add(one["target"] if one["kind"] == "event" else exports.event_of(ws.read, one["target"]))
        kinds |= {"copy"} | _OF_SEVERAL.get(json.loads(one["proof"])["table"], frozenset())
    return found, kinds


_OF_SEVERAL = {
    "attendees": frozenset({"list-for"}),
    "complaints": frozenset({"case", "complaints"}),
    "claims": frozenset({"claims"}),
}
"""Beside a person's copy, which tells of every table."""
