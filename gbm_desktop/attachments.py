"""Attached files: copied beside the database under what is in them, so that they stay as they were attached."""

import hashlib
from pathlib import Path

from gbm_desktop.errors.attachments import AttachmentEmpty, AttachmentMissing, AttachmentTooLarge, CannotRead
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import AttachmentId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import attachments as store
from gbm_desktop.store import shelf
from gbm_desktop.store.connect import said_plainly
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE


def attach(ws: Workspace, unit: Unit, owner: str, kind: str, file: Path, *, name: str = "") -> Attachment:
    """A copy of the file belongs to the owner; what the owner has already for the same purpose stays once.

    `name` takes the place of the file's own, which may tell more than it should.

    Raises CannotRead, AttachmentEmpty, AttachmentTooLarge, DiskFull, DiskFailed, ReadOnlyWorkspace, CannotWrite.
    """
    return attach_content(ws, unit, owner, kind, name=name or file.name, content=_content(file))


def add(ws: Workspace, owner: str, kind: str, file: Path) -> Attachment:
    """The same, as a step of its own."""
    with ws.unit(Op.ATTACH, name=file.name) as unit:
        return attach(ws, unit, owner, kind, file)


def attach_content(ws: Workspace, unit: Unit, owner: str, kind: str, *, name: str, content: bytes) -> Attachment:
    """The bytes belong to the owner under this name. Raises as `attach` does, but for what is wrong with a file."""
    digest = hashlib.sha256(content).hexdigest()
    for known in store.of_owner(unit.db, owner):
        if (known.kind, known.digest) == (kind, digest) and is_whole(ws, known):
            return known
    attachment = Attachment(AttachmentId(ws.new_id()), owner, kind, name, digest, len(content))
    with said_plainly(ws.path):
        ws.shelf().put(_name(attachment), content)
    unit.add("attachments", store.row_of(attachment))
    return attachment


def of(ws: Workspace, owner: str) -> list[Attachment]:
    """What is attached to a row, in the order in which it came."""
    return store.of_owner(ws.read, owner)


def to_show(ws: Workspace, attachment: Attachment) -> Path:
    """A file that other programs can open: the copy itself, or of a protected workspace a readable one.

    Readable copies lie in the workspace's folder `opened` until it is closed or locked.
    Raises AttachmentMissing, DiskFull, DiskFailed, ReadOnlyWorkspace, CannotWrite.
    """
    found = content(ws, attachment)
    if found is None:
        raise AttachmentMissing(attachment.name)
    if not ws.key:
        return ws.shelf().place(_name(attachment))
    with said_plainly(ws.path):
        readable = ws.opened() / attachment.digest / (Path(attachment.name).name or "file")
        readable.parent.mkdir(parents=True, exist_ok=True)
        readable.write_bytes(found)
    return readable


def content(ws: Workspace, attachment: Attachment) -> bytes | None:
    """What was attached; None where the copy is not here or not whole."""
    return ws.shelf().content(_name(attachment))


def bring(ws: Workspace, attachment: Attachment, brought: bytes) -> bool:
    """The copy that another laptop had stands here, too; answers False, and nothing does, where it is another's bytes.

    Raises DiskFull, DiskFailed, ReadOnlyWorkspace, CannotWrite.
    """
    if hashlib.sha256(brought).hexdigest() != attachment.digest:
        return False
    with said_plainly(ws.path):
        ws.shelf().put(_name(attachment), brought)
    return True


def remove(ws: Workspace, attachment_id: AttachmentId) -> None:
    """The file is no longer attached; its copy stays, so that undo brings it back."""
    found = store.by_id(ws.read, attachment_id)
    if found is None:
        return
    with ws.unit(Op.DETACH, name=found.name) as unit:
        unit.drop("attachments", attachment_id)


def path(ws: Workspace, attachment: Attachment) -> Path:
    """Where the copy stands on the disk; in a protected workspace its bytes are encrypted."""
    return ws.shelf().place(_name(attachment))


def is_whole(ws: Workspace, attachment: Attachment) -> bool:
    """Whether the copy is there and holds what was attached."""
    return content(ws, attachment) is not None


def _name(attachment: Attachment) -> str:
    return shelf.name_for(attachment.digest, attachment.name)


def _content(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise AttachmentTooLarge(file.name, -(-size // MEGABYTE), LARGEST // MEGABYTE)
        content = file.read_bytes()
    except OSError as error:
        raise CannotRead(file) from error
    if not content:
        raise AttachmentEmpty(file.name)
    return content
