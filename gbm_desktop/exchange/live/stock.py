"""What this laptop has for another one and takes from it, in pieces small enough that nobody at the door waits."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from threading import Lock

from gbm_desktop import attachments
from gbm_desktop.exchange import devices, parcels
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.packets import Known
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.workspace import Workspace

_PIECE = 1_000_000
_HEAD = 200_000
_MERGED_AT_ONCE = 100_000
_FILES_ASKED = 5


class Stock:
    """Both sides of every link of this laptop draw on one: steps are sealed once, and files that lack are known."""

    def __init__(self, ws: Workspace) -> None:
        self.ws = ws
        self._sealing, self._lacking = Lock(), Lock()
        self._files: dict[str, list[Attachment]] | None = None

    def known(self) -> dict[str, int]:
        """The number of each device's last step here."""
        return parcels.known(self.ws)

    def unknown_to(self, there: Known) -> tuple[list[bytes], dict[str, int]]:
        """The next parcels that somebody who knows so much lacks, and up to where they go."""
        found: list[bytes] = []
        upto: dict[str, int] = {}
        with self._sealing:
            for parcel in parcels.unknown_to(self.ws, there):
                found.append(parcel)
                device, last = last_in(parcel)
                upto[device] = last
                if sum(map(len, found)) >= _PIECE:
                    break
        return found, upto

    def take(self, brought: Iterable[bytes]) -> list[Merged]:
        """The parcels are merged, about a thousand steps at a time. Raises as `parcels.merge` does."""
        merged = [parcels.merge(self.ws, some) for some in _at_a_time(brought)]
        if any(one.added for one in merged):
            devices.after_merge(self.ws)
        if any("attachments" in one.tables for one in merged):
            with self._lacking:
                self._files = None
        return merged

    def wanted(self) -> list[str]:
        """Digests of a few attached files of which only the steps have come."""
        with self._lacking:
            if self._files is None:
                self._files = {}
                for one in attachment_store.everything(self.ws.read):
                    if not attachments.is_whole(self.ws, one):
                        self._files.setdefault(one.digest, []).append(one)
            return list(self._files)[:_FILES_ASKED]

    def file(self, digest: str) -> bytes | None:
        """What an attached file holds, None where it is not here either."""
        known = attachment_store.of_digest(self.ws.read, digest)
        return attachments.content(self.ws, known[0]) if known else None

    def bring(self, digest: str, content: bytes) -> bool:
        """Whether the file was wanted, is what it is said to be, and is kept."""
        with self._lacking:
            files = self._files or {}
            if not all(attachments.bring(self.ws, one, content) for one in files.get(digest, ())):
                return False
            return files.pop(digest, None) is not None


def _at_a_time(brought: Iterable[bytes]) -> Iterator[list[bytes]]:
    """So many parcels together that the door waits no longer for their merging than for one full one."""
    some: list[bytes] = []
    for parcel in brought:
        if some and sum(map(len, some)) + len(parcel) > _MERGED_AT_ONCE:
            yield some
            some = []
        some.append(parcel)
    if some:
        yield some


def last_in(parcel: bytes) -> tuple[str, int]:
    """The device of the parcel's steps and the number of the last one."""
    text = zlib.decompressobj().decompress(parcel, _HEAD).split(b"\n", 1)[0]
    seal = json.loads(text)["seal"]
    return str(seal["device"]), int(seal["last"])


def latest(*known: Mapping[str, int]) -> dict[str, int]:
    """All that any of them knows."""
    every: dict[str, int] = {}
    for one in known:
        for device, last in one.items():
            every[device] = max(last, every.get(device, 0))
    return every


def behind(there: Known, here: Known) -> int:
    """How many steps somebody who knows so much lacks of what is known here."""
    return sum(max(0, last - there.get(device, 0)) for device, last in here.items())
