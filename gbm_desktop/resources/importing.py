"""Resources come in from a sheet: new ones are added, known ones get what the sheet says of them."""

from collections import Counter, defaultdict
from dataclasses import fields, replace
from pathlib import Path

from gbm_desktop import geography
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.resources import read_resources
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.ids import ResourceId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.resources.directory import PEOPLE, checked
from gbm_desktop.store import resources as store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.workspace import Workspace

_Places = defaultdict[tuple[ResourceKind, str], list[int]]
_KEPT = frozenset({"id", "kind", "name", "retired", "initials"})


def import_file(ws: Workspace, file: Path, *, dry_run: bool = False) -> Renewed:
    """The file's resources are in the directory, in one step; what a cell leaves out stays as it is known.

    One is known by its kind, name and phone, or without a phone by kind and name. A lecturer or crew member who is
    the only one of the name among the staff is linked. Raises NoTableColumns, and as `read_workbook` does.
    """
    read = read_resources(read_workbook(file), geography.place_names(ws))
    known = store.everyone(ws.read)
    before = {one.id: one for one in known}
    places, people = _Places(list), _people(ws)
    for at, one in enumerate(known):
        places[one.kind, one.name].append(at)
    for _row, said in read.found:
        person = people.get(said.name) if said.kind in PEOPLE else None
        _take(ws, known, places[said.kind, said.name], replace(said, staff_id=person))
    put = [checked(ws, one) for one in known if before.get(one.id) != one]
    put = [one for one in put if before.get(one.id) != one]
    if not dry_run:
        with ws.unit(Op.RESOURCE_ADD, name="、".join(one.name for one in put)) as unit:
            for one in put:
                unit.put("resources", store.row_of(one))
    added = sum(one.id not in before for one in put)
    same = len(read.found) - len(put)
    return Renewed(added, len(put) - added, 0, same, tuple(read.bad), stored=not dry_run)


def _take(ws: Workspace, known: list[Resource], places: list[int], said: Resource) -> None:
    """It is among those known; `places` are where those of its kind and name stand."""
    at = next((at for at in places if _is_same(known[at], said)), None)
    if at is None:
        places.append(len(known))
        known.append(replace(said, id=ResourceId(ws.new_id())))
    else:
        known[at] = _fuller(known[at], said)


def _is_same(one: Resource, other: Resource) -> bool:
    """Whether two of one kind and name are one."""
    return one.phone == other.phone or not one.phone or not other.phone


def _fuller(known: Resource, said: Resource) -> Resource:
    """What is known, with what the sheet says over it."""
    plain = Resource(said.id, said.kind, said.name)
    new = {
        field.name: getattr(said, field.name)
        for field in fields(Resource)
        if field.name not in _KEPT and getattr(said, field.name) != getattr(plain, field.name)
    }
    return replace(known, **new)


def _people(ws: Workspace) -> dict[str, StaffId]:
    """Those of the staff who are the only ones of their name."""
    everyone = staff_store.everyone(ws.read)
    count = Counter(one.name for one in everyone)
    return {one.name: one.id for one in everyone if count[one.name] == 1}
