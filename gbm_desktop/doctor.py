"""Examining a workspace: the file, rows and what is derived against the journal, its seals, and the attached files."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gbm_desktop import attachments
from gbm_desktop.exchange import keys
from gbm_desktop.model.packets import Seal
from gbm_desktop.model.redaction import Scope, covered_tables
from gbm_desktop.progress import Progress, share, silent
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import connect, devices, erasure, journal, packets, rebuilding, shelf
from gbm_desktop.store.heeding import heeding
from gbm_desktop.store.rebuilding import Comparison
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found: trouble in the file, rows that are not as the journal says, attachments gone or altered.

    `derived_off` follows wrongly from the journal; `seals_off` names devices whose steps are not as they were sealed.
    `to_come` are attachments of which only the steps have come from another laptop; `orphans` are files that belong to
    nothing. Neither is unsound.
    """

    file_problems: tuple[str, ...]
    rows_off: tuple[str, ...]
    steps: int
    attachments_off: tuple[str, ...] = ()
    derived_off: tuple[str, ...] = ()
    seals_off: tuple[str, ...] = ()
    to_come: tuple[str, ...] = ()
    orphans: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether all is as it should be."""
        off = (self.file_problems, self.rows_off, self.attachments_off, self.derived_off, self.seals_off)
        return not any(off)


def examine(ws: Workspace, progress: Progress = silent) -> Examination:
    """The workspace has been checked as it was at one moment; nothing was changed, and others may work meanwhile.

    In a file that is not sound, rows are not compared.
    """
    files = ws.shelf().files()
    with heeding(ws.read, progress) as told, connect.at_one_moment(ws.read):
        problems = tuple(connect.integrity_problems(ws.read))
        if problems:
            return Examination(file_problems=problems, rows_off=(), steps=0)
        compared = rebuilding.compare(ws.read, share(told, 10, 60))
        lacking, to_come = _lacking(ws, share(told, 60, 80))
        found = Examination(
            file_problems=(),
            rows_off=tuple(_rows_off(ws, compared)),
            steps=journal.count(ws.read),
            attachments_off=tuple(lacking),
            derived_off=tuple(_derived_off(compared)),
            seals_off=tuple(_seals_off(ws, share(told, 80, 100))),
            to_come=tuple(to_come),
        )
    return replace(found, orphans=tuple(_orphans(ws, files)))


def _rows_off(ws: Workspace, compared: Comparison) -> Iterator[str]:
    yield from (f"{table} {row_id}" for table, row_id in journal.facts_off(ws.read))
    yield from (f"steps {device}" for device in journal.numbering_off(ws.read))
    yield from (f"{table} {row_id}" for table, row_id in compared.rows_off)


def _derived_off(compared: Comparison) -> Iterator[str]:
    yield from (f"conflicts {table} {row_id}" for table, row_id in compared.conflicts_off)
    yield from (f"kept_rows {table} {row_id}" for table, row_id in sorted(compared.kept_off))
    yield from (f"merged_repeats {scan}" for scan in compared.repeats_off)


def _lacking(ws: Workspace, progress: Progress) -> tuple[list[str], list[str]]:
    """Of the attachments: those gone or altered, and those that are still to come from other laptops."""
    off, to_come = list[str](), list[str]()
    known, brought = attachment_store.everything(ws.read), attachment_store.of_others(ws.read)
    for done, attachment in enumerate(known):
        progress(done, len(known))
        if attachments.is_whole(ws, attachment):
            continue
        place = attachments.path(ws, attachment)
        (to_come if attachment.id in brought and not place.exists() else off).append(f"{attachment.name} {place}")
    return off, to_come


def _orphans(ws: Workspace, files: Iterable[Path]) -> Iterator[str]:
    """Asked after the files were listed: what was attached meanwhile belongs to its row."""
    stands = ws.shelf()
    known = {stands.place(shelf.name_for(digest, name)) for digest, name in attachment_store.ever(ws.read)}
    yield from (str(file) for file in files if file not in known)


def _seals_off(ws: Workspace, progress: Progress) -> list[str]:
    erased, seals, off = erasure.scope(ws.read), list(packets.seals(ws.read)), set[str]()
    for done, seal in enumerate(seals):
        progress(done, len(seals))
        if not _is_kept(ws, seal, erased):
            off.add(seal.device)
    return sorted(off)


def _is_kept(ws: Workspace, seal: Seal, erased: Scope) -> bool:
    """Whether the sealed steps are in the journal as they were sealed, but for what was erased since."""
    if not keys.is_signed(devices.known_key(ws.read, seal.device), seal.signature, keys.sealed_text(seal)):
        return False
    here = list(packets.read(ws.read, seal.device, seal.first_id, seal.last_id))
    if [packet.step.seq for packet in here] != list(range(seal.first, seal.last + 1)):
        return seal.last > packets.known(ws.read).get(seal.device, 0)  # its steps wait, or are still to come
    return all(
        hashlib.sha256(packets.encode(packet).encode()).hexdigest() == digest or covered_tables(packet, erased)
        for packet, digest in zip(here, seal.digests, strict=True)
    )
