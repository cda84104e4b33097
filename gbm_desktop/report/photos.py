"""Photos of cases and events: kept small, upright and without the camera's data, each under its caption."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gbm_desktop import attachments
from gbm_desktop.documents import photos
from gbm_desktop.documents.blocks import Picture
from gbm_desktop.errors.pictures import NotAPicture
from gbm_desktop.model.attachments import REPORT_PHOTO as PHOTO
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import attachments as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording import report as words
from gbm_desktop.workspace import Workspace

ByOwner = Mapping[str, Sequence[Attachment]]
Ready = Sequence[tuple[str, bytes]]
_ENDING = ".jpg"
_CAMERA_NAMES = re.compile(r"(?i)^(img|dsc|dcim|mmexport|wx|pic|photo|微信图片|screenshot)?[-_ ]*[\d_\- ]*\d{4,}.*$")


def add(
    ws: Workspace, owner: CaseId | EventId, files: Sequence[Path], captions: Sequence[str] = ()
) -> list[Attachment]:
    """Copies of the photos belong to the case or event, all or none; one step.

    Without `captions` the files' names tell what is seen. Raises NotAPicture, and of the disk as `attachments.attach`.
    """
    ready = read(files, captions)
    with ws.unit(Op.ATTACH, name="、".join(caption or words.PHOTO for caption, _ in ready)) as unit:
        return keep(ws, unit, owner, ready)


def read(files: Sequence[Path], captions: Sequence[str] = ()) -> Ready:
    """The photos as they will be kept, each with its caption. Raises NotAPicture, CannotRead."""
    said = captions or [caption_from(file.stem) for file in files]
    return [(caption, photos.photo(file, "").content) for caption, file in zip(said, files, strict=True)]


def keep(ws: Workspace, unit: Unit, owner: CaseId | EventId, ready: Ready) -> list[Attachment]:
    """The photos that were read belong to the case or event, within the unit's step."""
    return [
        attachments.attach_content(ws, unit, owner, PHOTO, name=f"{caption}{_ENDING}", content=content)
        for caption, content in ready
    ]


def of(ws: Workspace, owner: CaseId | EventId) -> list[Attachment]:
    """The photos of the case or event, in the order in which they came."""
    return [one for one in attachments.of(ws, owner) if one.kind == PHOTO]


def every(ws: Workspace) -> ByOwner:
    """All photos by the case or event that they belong to."""
    found: dict[str, list[Attachment]] = {}
    for one in store.of_kind(ws.read, PHOTO):
        found.setdefault(one.owner, []).append(one)
    return found


def set_caption(ws: Workspace, photo: Attachment, caption: str) -> None:
    """The photo stands over this caption."""
    with ws.unit(Op.ATTACH, name=caption.strip() or words.PHOTO) as unit:
        unit.put("attachments", store.row_of(replace(photo, name=f"{caption.strip()}{_ENDING}")))


def caption_of(photo: Attachment) -> str:
    """What stands under the photo."""
    return photo.name.removesuffix(_ENDING)


def caption_from(name: str) -> str:
    """A caption from a file's name; empty where a camera or a messenger gave it."""
    return "" if _CAMERA_NAMES.match(name.strip()) else name.strip()


def pictures(ws: Workspace, found: Iterable[Attachment], otherwise: str) -> Iterator[Picture]:
    """The photos that can still be read, each with its caption or else the other words."""
    for one in found:
        content = attachments.content(ws, one)
        with suppress(NotAPicture):
            if content is not None:
                yield photos.printed(content, caption_of(one) or otherwise)
