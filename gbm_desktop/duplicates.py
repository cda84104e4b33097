"""People who stand on an event's list twice: shown, merged and parted by a person's word; nothing is lost by it."""

from collections.abc import Iterable
from dataclasses import dataclass

from gbm_desktop import attendance, events, regions
from gbm_desktop.errors.duplicates import GroupIsNoPerson, NothingToMerge, NotMerged, NotOnTheSameList
from gbm_desktop.model import duplicates as model
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.duplicates import Entry, Likeness
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.pinyin import syllables
from gbm_desktop.store import admission as admission_store
from gbm_desktop.store import attendance as attendance_store
from gbm_desktop.store import catalogue as catalogue_store
from gbm_desktop.store import same_persons as store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.campaign import villages
from gbm_desktop.store.same_persons import Word
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries of a list that may be one person's; `first` is the older one."""

    first: Attendee
    second: Attendee
    likeness: Likeness
    score: int


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """An entry that another one stands for."""

    entry: Attendee
    kept: Attendee


@dataclass(frozen=True, slots=True)
class Hint:
    """Two rows of a directory that may be the same; each is put right where it is kept."""

    first: str
    second: str
    likeness: Likeness


def probable(ws: Workspace, event_id: EventId) -> list[Pair]:
    """Pairs of the event's list that may be one person's and of whom nobody has spoken, the likeliest first.

    Raises UnknownEvent.
    """
    event = events.get(ws, event_id)
    groups = admission_store.group_sizes(ws.read, event.id)
    people = {one.id: one for one in attendance_store.of_event(ws.read, event.id) if one.id not in groups}
    entries = [
        Entry(one.id, one.name, one.unit, one.phone, one.name_initials, syllables(one.name)) for one in people.values()
    ]
    settled = {frozenset((word.duplicate, word.kept)) for word in store.words_on(ws.read, event.id)}
    return [
        Pair(people[AttendeeId(two.first)], people[AttendeeId(two.second)], two.likeness, two.score)
        for two in model.probable(entries, settled)
    ]


def entered_twice(ws: Workspace) -> list[tuple[EventId, int]]:
    """Each event with pairs of one name and phone of whom nobody has spoken, and how many; the most first."""
    return store.entered_twice(ws.read)


def merged(ws: Workspace, event_id: EventId) -> list[MergedEntry]:
    """The entries of the event that others stand for. Raises UnknownEvent."""
    into = store.merged_into(ws.read, events.get(ws, event_id).id)
    return [MergedEntry(attendance.get(ws, entry), attendance.get(ws, kept)) for entry, kept in into.items()]


def merge_persons(ws: Workspace, kept: AttendeeId, duplicates: Iterable[AttendeeId]) -> int:
    """These entries are one person's: `kept` stands on the list, all badges stay valid and count as one; one step.

    Answers how many were merged. Raises UnknownAttendee, NothingToMerge, NotOnTheSameList, GroupIsNoPerson.
    """
    others = [one for one in dict.fromkeys(duplicates) if one != kept]
    if not others:
        raise NothingToMerge
    return merge_pairs(ws, [(kept, one) for one in others])


def merge_pairs(ws: Workspace, pairs: Iterable[tuple[AttendeeId, AttendeeId]]) -> int:
    """The second entry of each pair is merged into the first, all in one step. Answers, raises as `merge_persons`."""
    wanted = list(pairs)
    for kept, other in wanted:
        _require_alike(ws, kept, other)
    with ws.unit(Op.PERSONS_MERGE, count=len(wanted)) as unit:
        for kept, other in wanted:
            unit.put("same_persons", store.row_of(Word(other, kept, same=True)))
    return len(wanted)


def unmerge(ws: Workspace, entries: Iterable[AttendeeId]) -> int:
    """Each of these entries stands for itself again, and counts as before; those it was merged with stay merged.

    Answers how many were parted. Raises UnknownAttendee, NotMerged.
    """
    wanted = [attendance.get(ws, one) for one in dict.fromkeys(entries)]
    with ws.unit(Op.PERSONS_UNMERGE, count=len(wanted)) as unit:
        for entry in wanted:
            words = [word for word in store.words_on(unit.db, entry.event_id) if word.same]
            touching = [word for word in words if entry.id in (word.duplicate, word.kept)]
            if not touching:
                raise NotMerged(entry.name)
            for word in touching:
                unit.drop("same_persons", store.row_of(word)["id"])
            for word in _joined_without(entry.id, touching):
                unit.put("same_persons", store.row_of(word))
    return len(wanted)


def differ(ws: Workspace, *pairs: tuple[AttendeeId, AttendeeId]) -> None:
    """The two entries of each pair are different people's, and are not offered again. Raises as `merge_persons`."""
    for one, other in pairs:
        _require_alike(ws, one, other)
    with ws.unit(Op.PERSONS_DIFFER) as unit:
        for one, other in pairs:
            unit.put("same_persons", store.row_of(Word(other, one, same=False)))


def staff_hints(ws: Workspace) -> list[Hint]:
    """People of the directory of staff who may be entered twice."""
    people = staff_store.everyone(ws.read)
    entries = [Entry(p.id, p.name, p.unit, p.phone, p.initials, syllables(p.name)) for p in people]
    said: dict[str, str] = {one.id: f"{one.name} {one.unit}{one.post} {one.phone}".strip() for one in people}
    return [Hint(said[f.first], said[f.second], f.likeness) for f in model.probable(entries)]


def enterprise_hints(ws: Workspace) -> list[Hint]:
    """Enterprises of the catalogue that may be entered twice: by their credit code, or by name and phone."""
    firms = catalogue_store.enterprises(ws.read)
    entries = [
        Entry(one.id, one.name, "", one.credit_code or one.phone, one.initials, syllables(one.name)) for one in firms
    ]
    said: dict[str, str] = {one.id: f"{one.name} {one.credit_code}".strip() for one in firms}
    return [Hint(said[f.first], said[f.second], f.likeness) for f in model.probable(entries)]


def village_hints(ws: Workspace) -> list[Hint]:
    """Villages that stand on the list twice, as two laptops added them."""
    entries = [Entry(v.id, v.name, v.township, "", v.initials, syllables(v.name)) for v in villages(ws.read)]
    said = {one.id: f"{regions.require(one.unit).name}{one.name}" for one in entries}
    found = [one for one in model.probable(entries) if one.likeness is Likeness.SAME_UNIT]
    return [Hint(said[one.first], said[one.second], one.likeness) for one in found]


def _require_alike(ws: Workspace, kept: AttendeeId, other: AttendeeId) -> None:
    if kept == other:
        raise NothingToMerge
    people = [attendance.get(ws, one) for one in (kept, other)]
    if people[0].event_id != people[1].event_id:
        raise NotOnTheSameList
    for person in people:
        if store.is_group(ws.read, person.id):
            raise GroupIsNoPerson(person.name)


def _joined_without(gone: AttendeeId, touching: Iterable[Word]) -> list[Word]:
    """What keeps together those who were one person only by way of the entry that is parted."""
    rest = sorted({one for word in touching for one in (word.duplicate, word.kept)} - {gone})
    kept = sorted({word.kept for word in touching if word.duplicate == gone})
    first = (kept or rest)[0]
    return [Word(one, first, same=True) for one in rest if one != first]
