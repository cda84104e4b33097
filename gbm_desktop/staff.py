"""The campaign's staff (工作人员): add, correct, remove and find those on whom a responsibility can be laid."""

from dataclasses import replace

from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.resources import StaffIsResource
from gbm_desktop.errors.staff import StaffExists, StaffInUse, UnknownStaff
from gbm_desktop.errors.tasks import StaffHasWork
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import NameProblem, parse_name
from gbm_desktop.model.phone import PhoneProblem, parse_phone
from gbm_desktop.model.staff import Staff, is_same
from gbm_desktop.pinyin import name_initials
from gbm_desktop.store import resources as resource_store
from gbm_desktop.store import staff as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

SEARCH_LIMIT = 50


def add(ws: Workspace, *, name: str, unit: str = "", post: str = "", phone: str = "") -> Staff:
    """The person is in the directory. Raises BadName, BadPhone, StaffExists."""
    person = _checked(Staff(StaffId(ws.new_id()), name, unit, post, phone))
    if any(is_same(one, person) for one in store.everyone(ws.read)):
        raise StaffExists(person.name)
    with ws.unit(Op.STAFF_ADD, name=person.name) as step:
        step.add("staff", store.row_of(person))
    return person


def edit(ws: Workspace, staff: Staff) -> None:
    """The person's entry is as given. Raises BadName, BadPhone, UnknownStaff."""
    get(ws, staff.id)
    person = _checked(staff)
    with ws.unit(Op.STAFF_EDIT, name=person.name) as step:
        step.put("staff", store.row_of(person))


def remove(ws: Workspace, staff_id: StaffId) -> None:
    """The person is in the directory no longer. Raises UnknownStaff, and as `refuse_removal`."""
    person = get(ws, staff_id)
    with ws.unit(Op.STAFF_REMOVE, name=person.name) as step:
        refuse_removal(step, staff_id, person.name)
        step.drop("staff", staff_id)


def refuse_removal(step: Unit, staff_id: StaffId, name: str) -> None:
    """The person answers for nothing, has signed nowhere, has no task or case and is no resource.

    Raises StaffInUse, StaffHasWork, StaffIsResource.
    """
    used = store.events_of(step.db, staff_id)
    if used:
        raise StaffInUse(name, tuple(used))
    work = store.work_of(step.db, staff_id)
    if work:
        raise StaffHasWork(name, tuple(work))
    resources = resource_store.of_staff(step.db, staff_id)
    if resources:
        raise StaffIsResource(name, tuple(resource.kind for resource in resources))


def get(ws: Workspace, staff_id: StaffId) -> Staff:
    """One person of the directory. Raises UnknownStaff."""
    found = store.by_id(ws.read, staff_id)
    if found is None:
        raise UnknownStaff(staff_id)
    return found


def everyone(ws: Workspace) -> list[Staff]:
    """The whole directory, by unit and name."""
    return store.everyone(ws.read)


def find(ws: Workspace, text: str, limit: int = SEARCH_LIMIT) -> list[Staff]:
    """Whom a person means by a part of a name or unit, pinyin initials, or a phone's last digits."""
    return store.search(ws.read, text, limit)


def same_or_new(ws: Workspace, name: str, unit: str = "", post: str = "", phone: str = "") -> Staff:
    """The person of this name with this phone, or of this unit, what was not known of them filled in; else a new one.

    Raises BadName, BadPhone.
    """
    wanted = _checked(Staff(StaffId(""), name, unit, post, phone))
    known = next((one for one in store.everyone(ws.read) if is_same(one, wanted)), None)
    if known is None:
        return add(ws, name=name, unit=unit, post=post, phone=phone)
    fuller = replace(
        known, unit=known.unit or wanted.unit, post=known.post or wanted.post, phone=known.phone or wanted.phone
    )
    if fuller != known:
        edit(ws, fuller)
    return fuller


def _checked(person: Staff) -> Staff:
    name = parse_name(person.name)
    if isinstance(name, NameProblem):
        raise BadName(person.name, name)
    phone = parse_phone(person.phone) if person.phone.strip() else None
    if isinstance(phone, PhoneProblem):
        raise BadPhone(person.phone, phone)
    return replace(
        person,
        name=name,
        unit=person.unit.strip(),
        post=person.post.strip(),
        phone=phone.value if phone else "",
        initials=name_initials(name),
    )
