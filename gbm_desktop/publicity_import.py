"""A list of what was published becomes part of the register: what an import would do, and doing it in one step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gbm_desktop import campaign
from gbm_desktop.intake.catalogue_headings import headings_of
from gbm_desktop.intake.ledger_cells import known
from gbm_desktop.intake.publicity import COLUMNS, Clip, Usual, read_clips
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.tables import BadRow
from gbm_desktop.model.ids import PublicityId, StepId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.publicity import Known, Medium, MediumLevel, Publicity
from gbm_desktop.store import events as event_store
from gbm_desktop.store import publicity as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that says what an earlier one says: `same_as` is that row, 0 where the register has the item."""

    clip: Clip
    same_as: int = 0


@dataclass(frozen=True, slots=True)
class ClipPlan:
    """What an import would do: each row is in one of `new`, `repeated` and `bad`.

    `left_out` are headings unknown; `outside` are rows among the new whose day no figure counts.
    """

    file: str
    new: tuple[Clip, ...]
    repeated: tuple[Repeated, ...]
    bad: tuple[BadRow, ...]
    left_out: tuple[str, ...] = ()
    outside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `step_id` is None where nothing was added."""

    done: ClipPlan
    step_id: StepId | None


def plan(ws: Workspace, file: Path, *, medium: Medium | None = None, level: MediumLevel | None = None) -> ClipPlan:
    """What importing the list would do; nothing is stored. `medium` and `level` hold for rows that name none.

    Raises NoCampaign, NoTableColumns, and what `intake.reading` raises.
    """
    workbook, found = read_workbook(file), campaign.current(ws)
    names = known((), (), event_store.matching(ws.read, EventQuery()))
    clips, bad = read_clips(workbook, names, Usual(found.year, medium, level))
    left_out = tuple(one.text for one in headings_of(workbook, COLUMNS) if not one.key)
    sifted = _sifted(file.name, clips, store.everything(ws.read))
    far = [one.row for one in sifted.new if not found.period_start <= one.item.on_day <= found.period_end]
    return replace(sifted, bad=tuple(bad), left_out=left_out, outside=tuple(far))


def import_plan(ws: Workspace, wanted: ClipPlan) -> Imported:
    """The plan's new items stand in the register: all in one step, or none.

    The register is compared once more inside the step, so that a plan made earlier adds nothing twice.
    """
    with ws.unit(Op.LEDGER_IMPORT) as unit:
        clips = sorted((*wanted.new, *(one.clip for one in wanted.repeated)), key=lambda clip: clip.row)
        sifted = _sifted(wanted.file, clips, store.everything(unit.db))
        done = replace(sifted, bad=wanted.bad, left_out=wanted.left_out, outside=wanted.outside)
        for clip, new_id in zip(done.new, ws.new_ids(len(done.new)), strict=True):
            unit.add("publicity", store.row_of(replace(clip.item, id=PublicityId(new_id))))
        unit.note.update(count=len(done.new))
    return Imported(done, unit.step_id if unit.changed else None)


def _sifted(file: str, clips: Sequence[Clip], stored: Sequence[Publicity]) -> ClipPlan:
    standing, listed = Known(stored), Known()
    rows: dict[Publicity, int] = {}
    new: list[Clip] = []
    repeated: list[Repeated] = []
    for clip in clips:
        if standing.same(clip.item):
            repeated.append(Repeated(clip))
        elif earlier := listed.same(clip.item):
            repeated.append(Repeated(clip, rows[earlier]))
        else:
            listed.add(clip.item)
            rows[clip.item] = clip.row
            new.append(clip)
    return ClipPlan(file, tuple(new), tuple(repeated), ())
