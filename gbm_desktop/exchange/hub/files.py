"""Attached files to the hub and from it, each once, under a name that only the campaign's laptops can tell."""

from typing import TYPE_CHECKING

from gbm_desktop import attachments
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.progress import Progress
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store.hub import parcels as store
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.store.hub.connecting import Db


def send(ws: Workspace, db: "Db", envelope: Envelope, progress: Progress) -> int:
    """The hub has every attached file that is whole here; answers how many it had not."""
    named = _named(ws, envelope)
    lacking = sorted(named.keys() - (store.files(db, envelope.campaign) if named else set()))
    sent = 0
    for place, name in enumerate(lacking):
        progress(place, len(lacking))
        content = attachments.content(ws, named[name])
        if content is not None:
            store.add_file(db, envelope.campaign, name, envelope.closed_file(name, content))
            sent += 1
    return sent


def fetch(ws: Workspace, db: "Db", envelope: Envelope, progress: Progress) -> int:
    """Every attached file that the hub has stands here; answers how many did not."""
    wanted = {name: one for name, one in _named(ws, envelope).items() if not attachments.is_whole(ws, one)}
    there = sorted(wanted.keys() & store.files(db, envelope.campaign)) if wanted else []
    fetched = 0
    for place, (name, closed) in enumerate(store.read_files(db, envelope.campaign, there)):
        progress(place, len(there))
        content = envelope.opened_file(name, closed)
        fetched += content is not None and attachments.bring(ws, wanted[name], content)
    return fetched


def _named(ws: Workspace, envelope: Envelope) -> dict[bytes, Attachment]:
    return {envelope.file_name(one.digest): one for one in attachment_store.everything(ws.read)}
