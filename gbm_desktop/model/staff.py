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
