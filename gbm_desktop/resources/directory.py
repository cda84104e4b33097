"""The directory of resources (资源): lecturers, vans, exhibit kits, tents and crews, and when each is not to be had."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gbm_desktop import regions
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.resources import (
    AbsenceBackwards,
    ResourceExists,
    ResourceIncomplete,
    ResourceInUse,
    UnknownResource,
)
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.model.ids import AbsenceId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.phone import PhoneProblem, parse_phone
from gbm_desktop.model.resource_checks import problems
from gbm_desktop.model.resources import Absence, Resource, ResourceKind
from gbm_desktop.pinyin import initials, name_initials
from gbm_desktop.store import resources as store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.workspace import Workspace

PEOPLE = frozenset({ResourceKind.LECTURER, ResourceKind.CREW})


def everyone(ws: Workspace, kind: ResourceKind | None = None, *, retired: bool = False) -> list[Resource]:
    """All resources (of this kind), kind by kind, by name; those retired only when they are asked for."""
    found = store.everyone(ws.read)
    return [one for one in found if kind in (None, one.kind) and (retired or not one.retired)]


def find(ws: Workspace, text: str, kind: ResourceKind | None = None, *, retired: bool = False) -> list[Resource]:
    """Whom or what a person means by parts of a name, initials, topic, dialect, note, or a phone's last digits."""
    words = text.lower().split()
    return [one for one in everyone(ws, kind, retired=retired) if all(_answers(one, word) for word in words)]


def _answers(resource: Resource, word: str) -> bool:
    told = " ".join((resource.name, *resource.topics, *resource.languages, resource.note)).lower()
    return word in told or word in resource.initials or (word.isdecimal() and resource.phone.endswith(word))


def get(ws: Workspace, resource_id: str) -> Resource:
    """The resource of this id, or of the beginning of an id. Raises UnknownResource."""
    found = store.by_id(ws.read, resource_id)
    if found is None:
        raise UnknownResource(resource_id)
    return found


def add(ws: Workspace, draft: Resource) -> ResourceId:
    """The resource is in the directory, under an id of its own.

    Raises ResourceIncomplete, ResourceExists, BadPhone, UnknownRegion, UnknownStaff.
    """
    return add_all(ws, [draft])[0]


def add_all(ws: Workspace, drafts: Sequence[Resource]) -> list[ResourceId]:
    """The resources are in the directory, all of them or none, in one step. Raises as `add`."""
    made = [replace(checked(ws, draft), id=ResourceId(ws.new_id())) for draft in drafts]
    with ws.unit(Op.RESOURCE_ADD, name=_names(made)) as unit:
        for resource in made:
            _refuse_twice(store.everyone(unit.db), resource)
            unit.add("resources", store.row_of(resource))
    return [resource.id for resource in made]


def edit(ws: Workspace, resource: Resource) -> None:
    """The resource's entry is as given. Raises as `add`, and UnknownResource."""
    get(ws, resource.id)
    wanted = checked(ws, resource)
    with ws.unit(Op.RESOURCE_EDIT, name=wanted.name) as unit:
        _refuse_twice(store.everyone(unit.db), wanted)
        unit.put("resources", store.row_of(wanted))


def retire(ws: Workspace, resource_ids: Sequence[ResourceId], *, retired: bool = True) -> None:
    """The resources are kept for the past only, or (False) are there again, in one step. Raises UnknownResource."""
    changed = [replace(get(ws, one), retired=retired) for one in resource_ids]
    with ws.unit(Op.RESOURCE_EDIT, name=_names(changed)) as unit:
        for resource in changed:
            unit.put("resources", store.row_of(resource))


def remove(ws: Workspace, *resource_ids: ResourceId) -> None:
    """The resources are gone with their absences, all of them or none.

    Raises UnknownResource, and ResourceInUse where events have one: it can be retired.
    """
    gone = [get(ws, one) for one in resource_ids]
    with ws.unit(Op.RESOURCE_REMOVE, name=_names(gone)) as unit:
        for resource in gone:
            if events := store.needed_by(unit.db, resource.id):
                raise ResourceInUse(resource.name, tuple(events))
            for absence in store.absences(unit.db, [resource.id]):
                unit.drop("absences", absence.id)
            unit.drop("resources", resource.id)


def absences(ws: Workspace, resource_ids: Collection[ResourceId] | None = None) -> dict[ResourceId, list[Absence]]:
    """When these resources (None: all) are not to be had, in the order of time; who has none is left out."""
    found: dict[ResourceId, list[Absence]] = {}
    for absence in store.absences(ws.read, resource_ids):
        found.setdefault(absence.resource_id, []).append(absence)
    return found


def set_absences(ws: Workspace, resource_id: ResourceId, wanted: Sequence[Absence]) -> None:
    """The resource is away on these days and no others; an absence without an id is a new one.

    Raises UnknownResource, AbsenceBackwards.
    """
    resource = get(ws, resource_id)
    kept = [_checked_absence(ws, resource.id, absence) for absence in wanted]
    with ws.unit(Op.ABSENCE_EDIT, name=resource.name) as unit:
        for stored in store.absences(unit.db, [resource.id]):
            if stored.id not in {absence.id for absence in kept}:
                unit.drop("absences", stored.id)
        for absence in kept:
            unit.put("absences", store.row_of_absence(absence))


def _checked_absence(ws: Workspace, resource_id: ResourceId, absence: Absence) -> Absence:
    if absence.last_day < absence.first_day:
        raise AbsenceBackwards(absence.first_day, absence.last_day)
    own = absence.id or AbsenceId(ws.new_id())
    return replace(absence, id=own, resource_id=resource_id, reason=absence.reason.strip())


def _refuse_twice(present: Sequence[Resource], wanted: Resource) -> None:
    for one in present:
        if one.id != wanted.id and (one.kind, one.name, one.phone) == (wanted.kind, wanted.name, wanted.phone):
            raise ResourceExists(wanted.name, wanted.kind)


def checked(ws: Workspace, resource: Resource) -> Resource:
    """The resource as it is stored. Raises ResourceIncomplete, BadPhone, UnknownRegion, UnknownStaff."""
    wrong = problems(resource)
    if wrong:
        raise ResourceIncomplete(resource.name, tuple(wrong))
    phone = parse_phone(resource.phone) if resource.phone.strip() else None
    if isinstance(phone, PhoneProblem):
        raise BadPhone(resource.phone, phone)
    if resource.staff_id and staff_store.by_id(ws.read, resource.staff_id) is None:
        raise UnknownStaff(resource.staff_id)
    base = regions.require(resource.base_code).code if resource.base_code else ""
    return replace(
        resource,
        name=resource.name.strip(),
        phone=phone.value if phone else "",
        base_code=base,
        base_village=resource.base_village.strip() if base else "",
        topics=_each_once(resource.topics),
        languages=_each_once(resource.languages),
        days_off=tuple(sorted(set(resource.days_off))),
        note=resource.note.strip(),
        initials=(name_initials if resource.kind in PEOPLE else initials)(resource.name.strip()),
    )


def _each_once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _names(resources: Sequence[Resource]) -> str:
    return "、".join(resource.name for resource in resources)
