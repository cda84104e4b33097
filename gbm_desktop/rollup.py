"""Handing figures to the level above, and adding up what the level below handed in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gbm_desktop import campaign, figures, regions
from gbm_desktop.errors import CannotRead, ForeignSubmission, NotASubmission, SubmissionChanged, WrongYear
from gbm_desktop.model import rollup as model
from gbm_desktop.model.journal import Op
from gbm_desktop.model.region import Region, RegionCode, prefix_of
from gbm_desktop.model.rollup import Submission, Total
from gbm_desktop.prints import save
from gbm_desktop.store import rollup as store
from gbm_desktop.wording.figures import FIGURES
from gbm_desktop.workspace import Workspace

_LARGEST = 5_000_000  # bytes


def own(ws: Workspace, as_of: date) -> Submission:
    """This workspace's figures as they are handed in. Raises NoCampaign."""
    about = campaign.current(ws)
    found = figures.compute(ws, as_of)
    return model.submission(about.region_code, about.region_name, about.year, as_of, found)


def export(ws: Workspace, file: Path, as_of: date) -> Submission:
    """This workspace's figures are in the file, without rows or names. Raises NoCampaign, CannotWrite, DiskFull."""
    submitted = own(ws, as_of)
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

    Raises CannotRead, NotASubmission, SubmissionChanged, WrongYear, ForeignSubmission.
    """
    read = [(file, _read(ws, file)) for file in files]
    outcomes = []
    with ws.unit(Op.FIGURES_RECEIVED, name="、".join(dict.fromkeys(one.region_name for _, one in read))) as unit:
        for file, submitted in read:
            before = store.as_of_received(unit.db, submitted.year, submitted.region_code)
            older = before is not None and before > submitted.as_of
            if not older:
                now = ws.now().replace(tzinfo=None)
                unit.put("received_figures", store.row_of(submitted, received=now, source=file.name))
            outcomes.append(Received(file.name, submitted, before, older))
    return outcomes


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


def received(ws: Workspace) -> list[Submission]:
    """The latest submission of every region below. Raises NoCampaign."""
    return store.received(ws.read, campaign.current(ws).year)


def missing(ws: Workspace) -> list[Region]:
    """The regions right below that have handed in nothing. Raises NoCampaign."""
    about = campaign.current(ws)
    there = {one.region_code for one in store.received(ws.read, about.year)}
    return [region for region in regions.children(about.region_code) if region.code not in there]


def totals(ws: Workspace, *, with_own: date | None = None) -> list[Total]:
    """Every figure of the regions below together; with `with_own`, this workspace's as of that day too.

    What this workspace counts in a region that handed in its own figures would then count twice.
    """
    submitted = received(ws)
    if with_own is not None:
        submitted = [own(ws, with_own), *submitted]
    return model.totals(submitted, tuple(FIGURES))
