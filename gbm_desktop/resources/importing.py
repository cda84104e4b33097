"""Resources come in from a sheet: new ones are added, known ones get what the sheet says of them."""

from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

from gbm_desktop import geography
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.resources import read_resources
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.ids import ResourceId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import Resource
from gbm_desktop.resources.directory import PEOPLE, checked
from gbm_desktop.store import resources as store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.workspace import Workspace

_KEPT = frozenset({"id", "kind", "name", "retired", "initials"})


def import_file(ws: Workspace, file: Path, *, dry_run: bool = False) -> Renewed:
    """The file's resources are in the directory, in one step; what a cell leaves out stays as it is known.

    One is known by its kind, name and phone, or without a phone by kind and name. A lecturer or crew member who is
    the only one of the name among the staff is linked. Raises NoTableColumns, and as `read_workbook` does.
    """
    read = read_resources(read_workbook(file), geography.place_names(ws))
    known = store.everyone(ws.read)
    before = {one.id: one for one in known}
    for _row, said in read.found:
        _take(ws, known, replace(said, staff_id=_person(ws, said)))
    put = [checked(ws, one) for one in known if before.get(one.id) != one]
    put = [one for one in put if before.get(one.id) != one]
    if not dry_run:
        with ws.unit(Op.RESOURCE_ADD, name="、".join(one.name for one in put)) as unit:
            for one in put:
                unit.put("resources", store.row_of(one))
    added = sum(one.id not in before for one in put)
    same = len(read.found) - len(put)
    return Renewed(added, len(put) - added, 0, same, tuple(read.bad), stored=not dry_run)


def _take(ws: Workspace, known: list[Resource], said: Resource) -> None:
    at = next((at for at, one in enumerate(known) if _is_same(one, said)), None)
    if at is None:
        known.append(replace(said, id=ResourceId(ws.new_id())))
    else:
        known[at] = _fuller(known[at], said)


def _is_same(one: Resource, other: Resource) -> bool:
    alike = (one.kind, one.name) == (other.kind, other.name)
    return alike and (one.phone == other.phone or not one.phone or not other.phone)


def _fuller(known: Resource, said: Resource) -> Resource:
    """What is known, with what the sheet says over it."""
    plain = Resource(said.id, said.kind, said.name)
    new = {
        field.name: getattr(said, field.name)
        for field in fields(Resource)
        if field.name not in _KEPT and getattr(said, field.name) != getattr(plain, field.name)
    }
    return replace(known, **new)


def _person(ws: Workspace, said: Resource) -> StaffId | None:
    if said.kind not in PEOPLE:
        return None
    named: Sequence[StaffId] = [one.id for one in staff_store.everyone(ws.read) if one.name == said.name]
    return named[0] if len(named) == 1 else None
