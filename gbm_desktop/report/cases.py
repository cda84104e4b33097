"""Typical cases (典型案例): told in a few paragraphs, with photos, in the order that the office gives them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gbm_desktop import attachments
from gbm_desktop.errors.report import CaseWithoutTitle, UnknownTypicalCase
from gbm_desktop.model.ids import CaseId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.report import Case, Section
from gbm_desktop.report import photos
from gbm_desktop.store import report as store
from gbm_desktop.workspace import Workspace

SECTION = "cases"
_KEY = "case:"


def everything(ws: Workspace) -> list[Case]:
    """All cases in their order."""
    return store.cases(ws.read)


def get(ws: Workspace, case_id: str) -> Case:
    """The case of this id, of the beginning of an id, or of this number. Raises UnknownTypicalCase."""
    every = everything(ws)
    found = [one for number, one in enumerate(every, 1) if one.id.startswith(case_id) or str(number) == case_id]
    if len(found) != 1 or not case_id:
        raise UnknownTypicalCase(case_id)
    return found[0]


def put(ws: Workspace, wanted: Case, files: Sequence[Path] = ()) -> Case:
    """The case stands as given, and these photos are added to it; one without an id is new and the last.

    Raises CaseWithoutTitle, and what `photos.add` raises.
    """
    kept = replace(wanted, title=wanted.title.strip(), text=wanted.text.strip())
    if not kept.title:
        raise CaseWithoutTitle
    ready = photos.read(files)
    with ws.unit(Op.CASE_EDIT, name=kept.title) as unit:
        if not kept.id:
            last = max((one.position for one in store.cases(unit.db)), default=0)
            kept = replace(kept, id=CaseId(ws.new_id()), position=last + 1)
        unit.put("cases", store.row_of_case(kept))
        photos.keep(ws, unit, kept.id, ready)
    return kept


def remove(ws: Workspace, case_id: CaseId) -> None:
    """The case and its photos are gone. Raises UnknownTypicalCase."""
    found = get(ws, case_id)
    with ws.unit(Op.CASE_EDIT, name=found.title) as unit:
        for photo in attachments.of(ws, found.id):
            unit.drop("attachments", photo.id)
        unit.drop("cases", found.id)


def move(ws: Workspace, case_id: CaseId, by: int) -> None:
    """The case stands so many places further down (up where negative). Raises UnknownTypicalCase."""
    found, order = get(ws, case_id), everything(ws)
    at = order.index(found)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    with ws.unit(Op.CASE_EDIT, name=found.title) as unit:
        for position, one in enumerate(order, 1):
            if one.position != position:
                unit.put("cases", store.row_of_case(replace(one, position=position)))


def as_sections(cases: Sequence[Case]) -> list[Section]:
    """The cases as sections of the report: each under a heading of the second level."""
    return [Section(f"{_KEY}{one.id}", one.title, 2, "", one.text) for one in cases]


def of_section(key: str) -> CaseId | None:
    """The case that stands in this section; None where it is no case's."""
    return CaseId(key.removeprefix(_KEY)) if key.startswith(_KEY) else None
