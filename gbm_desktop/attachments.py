"""Attached files: copied beside the database under what is in them, so that they stay as they were attached."""

import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path

from gbm_desktop.errors import AttachmentEmpty, AttachmentTooLarge, CannotRead
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import AttachmentId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import attachments as store
from gbm_desktop.store.connect import said_plainly
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")


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
        _keep(path(ws, attachment), content, digest)
    unit.add("attachments", store.row_of(attachment))
    return attachment


def of(ws: Workspace, owner: str) -> list[Attachment]:
    """What is attached to a row, in the order in which it came."""
    return store.of_owner(ws.read, owner)


def path(ws: Workspace, attachment: Attachment) -> Path:
    """Where the attached file stands."""
    ending = Path(attachment.name).suffix.lower()
    known = ending if _ENDING.fullmatch(ending) else ""
    return ws.attachments() / attachment.digest[:2] / f"{attachment.digest}{known}"


def content(ws: Workspace, attachment: Attachment) -> bytes | None:
    """What was attached; None where the copy is not here or not whole."""
    try:
        stored = path(ws, attachment).read_bytes()
    except OSError:
        return None
    return stored if hashlib.sha256(stored).hexdigest() == attachment.digest else None


def bring(ws: Workspace, attachment: Attachment, brought: bytes) -> bool:
    """The copy that another laptop had stands here, too; answers False, and nothing does, where it is another's bytes.

    Raises DiskFull, DiskFailed, ReadOnlyWorkspace, CannotWrite.
    """
    if hashlib.sha256(brought).hexdigest() != attachment.digest:
        return False
    with said_plainly(ws.path):
        _keep(path(ws, attachment), brought, attachment.digest)
    return True


def remove(ws: Workspace, attachment_id: AttachmentId) -> None:
    """The file is no longer attached; its copy stays, so that undo brings it back."""
    found = store.by_id(ws.read, attachment_id)
    if found is None:
        return
    with ws.unit(Op.DETACH, name=found.name) as unit:
        unit.drop("attachments", attachment_id)


def is_whole(ws: Workspace, attachment: Attachment) -> bool:
    """Whether the copy is there and holds what was attached."""
    return _holds(path(ws, attachment), attachment.digest)


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


def _holds(file: Path, digest: str) -> bool:
    try:
        with file.open("rb") as stored:
            return hashlib.file_digest(stored, "sha256").hexdigest() == digest
    except OSError:
        return False


def _keep(file: Path, content: bytes, digest: str) -> None:
    """The bytes are on the disk under their name, whole, before the name is seen."""
    if _holds(file, digest):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.{os.getpid()}.part")  # another process may be bringing the same file
    try:
        with half.open("wb") as copy:
            copy.write(content)
            copy.flush()
            os.fsync(copy.fileno())
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise
