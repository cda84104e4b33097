"""Staff (工作人员): those on whom a responsibility can be laid, kept once for the whole campaign."""

from dataclasses import dataclass

from gbm_desktop.model.ids import StaffId


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who can answer for something: `post` is the office held (职务); `initials` are for looking up."""

    id: StaffId
    name: str
    unit: str
    post: str
    phone: str
    initials: str = ""


def is_same(one: Staff, other: Staff) -> bool:
    """Whether two entries mean one person: the name and the phone, or without a phone the name and the unit."""
    if one.name != other.name:
        return False
    if one.phone and other.phone:
        return one.phone == other.phone
    return one.unit == other.unit
