"""Attachments: files kept beside the database, known by what is in them."""

from dataclasses import dataclass

from gbm_desktop.model.ids import AttachmentId

REPORT_PHOTO = "report-photo"
"""The kind of the photos of events and cases that the report shows."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a row. `kind` is what it is there for, `digest` the SHA-256 of its bytes in hex.

    `owner` is the row's id: an event's permit, an inspection, an acknowledgement.
    """

    id: AttachmentId
    owner: str
    kind: str
    name: str
    digest: str
    size: int
