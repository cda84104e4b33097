"""Handing figures to the level above, and adding up what the level below handed in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from gbm_desktop import campaign, figures, regions
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.rollup import (
    ForeignSubmission,
    NoSubmissions,
    NotASubmission,
    NothingReceived,
    NotReceived,
    SubmissionChanged,
    WrongYear,
)
from gbm_desktop.model import rollup as model
from gbm_desktop.model.journal import Op
from gbm_desktop.model.region import Region, RegionCode, prefix_of
from gbm_desktop.model.rollup import Kept, Scope, Submission, Total
from gbm_desktop.prints import save
from gbm_desktop.store import rollup as store
from gbm_desktop.wording.figures import FIGURES
from gbm_desktop.wording.rollup import regions_named
from gbm_desktop.workspace import Workspace

_LARGEST = 5_000_000  # bytes


def submission(ws: Workspace, as_of: date, scope: Scope = Scope.OWN) -> Submission:
    """The figures as they are handed in: this workspace's, those received from below, or both. Raises NoCampaign."""
    about = campaign.current(ws)
    found = figures.compute(ws, as_of) if scope is Scope.OWN else []
    own = model.submission(about.region_code, about.region_name, about.year, as_of, found)
    if scope is Scope.OWN:
        return own
    return model.together(_parts(ws, as_of, scope), own)


def export(ws: Workspace, file: Path, as_of: date, scope: Scope = Scope.OWN) -> Submission:
    """The figures are in the file, without rows or names. Raises NoCampaign, NothingReceived, CannotWrite, DiskFull."""
    if scope is Scope.RECEIVED and not received(ws):
        raise NothingReceived
    submitted = submission(ws, as_of, scope)
    save(json.dumps(model.as_data(submitted), ensure_ascii=False, indent=1).encode(), file)
    return submitted


@dataclass(frozen=True, slots=True)
class Received:
    """What one file did: `replaced` is the day of the submission whose place it took; `older` ones change nothing."""

    file: str
    submission: Submission
    replaced: date | None
    older: bool


def receive(ws: Workspace, files: Sequence[Path]) -> list[Received]:
    """The files' figures are received, in one step, all or none; of one region the latest day stands.

    A folder stands for the files in it. Raises CannotRead, NoSubmissions, NotASubmission, SubmissionChanged, WrongYear,
    ForeignSubmission.
    """
    read = [(file, _read(ws, file)) for file in chain.from_iterable(map(_files, files))]
    outcomes = []
    with ws.unit(Op.FIGURES_RECEIVED, name=regions_named([one.region_name for _, one in read])) as unit:
        for file, submitted in read:
            before = store.as_of_received(unit.db, submitted.year, submitted.region_code)
            older = before is not None and before > submitted.as_of
            if not older:
                now = ws.now().replace(tzinfo=None)
                unit.put("received_figures", store.row_of(submitted, received=now, source=file.name))
            outcomes.append(Received(file.name, submitted, before, older))
    return outcomes


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.json"))
    if not found:
        raise NoSubmissions(path.name)
    return found


def _read(ws: Workspace, file: Path) -> Submission:
    try:
        if file.stat().st_size > _LARGEST:
            raise NotASubmission(file.name)
        told = json.loads(file.read_bytes())
    except OSError as error:
        raise CannotRead(file) from error
    except (ValueError, RecursionError) as error:
        raise NotASubmission(file.name) from error
    submitted = model.from_data(told)
    if submitted is None:
        raise NotASubmission(file.name)
    if told.get("digest") != model.digest(told):
        raise SubmissionChanged(file.name)
    about = campaign.current(ws)
    if submitted.year != about.year:
        raise WrongYear(file.name, submitted.year, about.year)
    if submitted.region_code == about.region_code or not submitted.region_code.startswith(
        prefix_of(RegionCode(about.region_code))
    ):
        raise ForeignSubmission(file.name, submitted.region_name, about.region_name)
    return submitted


def received(ws: Workspace) -> list[Kept]:
    """The latest submission of every region below, named without what it shares with this one. Raises NoCampaign."""
    about = campaign.current(ws)
    return [
        replace(one, submission=replace(one.submission, region_name=_short(one.submission, about.region_name)))
        for one in store.received(ws.read, about.year)
    ]


def _short(submitted: Submission, home: str) -> str:
    return submitted.region_name.removeprefix(home) or submitted.region_name


def within(kept: Sequence[Kept]) -> dict[str, str]:
    """The region in whose submission another's figures are already, by the other's code."""
    return {code: one.submission.region_name for one in kept for code in one.submission.includes}


def of_regions(ws: Workspace, codes: Sequence[str]) -> list[Submission]:
    """The submissions of the regions of these codes. Raises NotReceived."""
    kept = {one.submission.region_code: one.submission for one in received(ws)}
    if unknown := [code for code in codes if code not in kept]:
        raise NotReceived(unknown[0])
    return [kept[code] for code in codes]


def remove(ws: Workspace, gone: Sequence[Submission]) -> None:
    """These submissions are received no longer, as when one was taken in by mistake."""
    with ws.unit(Op.FIGURES_REMOVE, name=regions_named([one.region_name for one in gone])) as unit:
        for one in gone:
            unit.drop("received_figures", store.id_of(one.year, one.region_code))


def missing(ws: Workspace) -> list[Region]:
    """The regions right below of which nothing was handed in, not even through another. Raises NoCampaign."""
    there = {code for one in received(ws) for code in (one.submission.region_code, *one.submission.includes)}
    return [region for region in regions.children(campaign.current(ws).region_code) if region.code not in there]


def totals(ws: Workspace, as_of: date, scope: Scope = Scope.RECEIVED) -> list[Total]:
    """Every figure together: of the regions below, of this workspace as of that day, or of both. Raises NoCampaign.

    With both, what this workspace counts in a region that handed in its own figures counts twice.
    """
    return model.totals(_parts(ws, as_of, scope), tuple(FIGURES))


def _parts(ws: Workspace, as_of: date, scope: Scope) -> list[Submission]:
    own = [submission(ws, as_of)] if scope is not Scope.RECEIVED else []
    below = [one.submission for one in received(ws)] if scope is not Scope.OWN else []
    return [*own, *below]


def counted(ws: Workspace, as_of: date, scope: Scope = Scope.RECEIVED) -> list[Submission]:
    """The submissions that `totals` adds up: those not within another's already. Raises NoCampaign."""
    return model.counted(_parts(ws, as_of, scope))
