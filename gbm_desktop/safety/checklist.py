"""The checklist: its library, an event's own list, what inspections found, and what is done about it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gbm_desktop import attachments, events
from gbm_desktop.errors.checklist import (
    ActionClosed,
    ActionIncomplete,
    ActionNeedsRecheck,
    CheckItemIncomplete,
    CheckItemInspected,
    UnknownAction,
    UnknownCheckItem,
    UnknownLibraryItem,
)
from gbm_desktop.model.ids import ActionId, CheckItemId, EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.row_code import row_code
from gbm_desktop.model.safety import keying
from gbm_desktop.model.safety.checklist import (
    ActionState,
    Checked,
    CheckItem,
    CheckResult,
    CorrectiveAction,
    Inspection,
    LibraryItem,
    Phase,
)
from gbm_desktop.model.safety.correcting import Failure, after_look, newly_found
from gbm_desktop.model.safety.keying import Keyed
from gbm_desktop.safety import shipped_checklist
from gbm_desktop.safety.answering import require_known
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.wording.checklist import unnamed_hazard
from gbm_desktop.workspace import Workspace

_LIBRARY_OWN, _EVENT_OWN = "L", "E"
PHOTO = "photo"
"""The kind of attachment that a picture of what an inspection found is."""


def library(ws: Workspace) -> list[LibraryItem]:
    """Every item by code: the shipped ones as the county has changed them and its own, the retired ones too."""
    return [item for _, item in sorted((shipped_checklist.items() | store.library_edits(ws.read)).items())]


def edit_library(ws: Workspace, item: LibraryItem) -> LibraryItem:
    """The library has the item so; one without a code is new and gets one of this laptop's block.

    Lists that have the item already keep it as it was. Raises CheckItemIncomplete.
    """
    said = replace(item, category=item.category.strip(), text=item.text.strip())
    _require(said.category, said.text)
    with ws.unit(Op.LIBRARY_EDIT) as unit:
        if not said.code:
            said = replace(said, code=_next_code(_LIBRARY_OWN + ws.replica.block, store.library_edits(unit.db)))
        unit.note["code"] = said.code
        if said != (store.library_edits(unit.db).get(said.code) or shipped_checklist.items().get(said.code)):
            unit.put("checklist_library", store.row_of_library(said))
    return said


def _require(category: str, text: str) -> None:
    if not category or not text:
        raise CheckItemIncomplete


def _next_code(prefix: str, taken: Iterable[str]) -> str:
    numbers = [int(code.removeprefix(f"{prefix}-")) for code in taken if code.startswith(f"{prefix}-")]
    return f"{prefix}-{max(numbers, default=0) + 1:02d}"


def items(ws: Workspace, event_id: EventId) -> list[Checked]:
    """The event's list in the order of the codes, each with its latest inspection and what is still to be done."""
    return store.checked(ws.read, [event_id]).get(event_id, [])


def add_from_library(ws: Workspace, event_id: EventId, codes: Iterable[str]) -> int:
    """The event's list has these items of the library; answers how many are new.

    What it has already stays as it is; retired items are left out. Raises UnknownEvent, UnknownLibraryItem.
    """
    name = events.get(ws, event_id).said.name
    with ws.unit(Op.CHECK_ITEM_ADD, name=name, event=event_id) as unit:
        unit.note["count"] = count = put_from_library(ws, unit, event_id, codes)
    return count


def put_from_library(ws: Workspace, unit: Unit, event_id: EventId, codes: Iterable[str]) -> int:
    """As `add_from_library`, within a step that is under way."""
    known = {item.code: item for item in library(ws)}
    listed = {checked.item.id for checked in store.checked(unit.db, [event_id]).get(event_id, [])}
    new = [item for item in (_from_library(known, event_id, code) for code in dict.fromkeys(codes)) if item]
    missing = [item for item in new if item.id not in listed]
    for item in missing:
        unit.add("check_items", store.row_of_item(item))
    return len(missing)


def _from_library(known: dict[str, LibraryItem], event_id: EventId, code: str) -> CheckItem | None:
    if code not in known:
        raise UnknownLibraryItem(code)
    said = known[code]
    return None if said.retired else _listed(event_id, said)


def _listed(event_id: EventId, said: LibraryItem) -> CheckItem:
    item_id = CheckItemId(f"{event_id}:{said.code}")
    return CheckItem(item_id, event_id, said.code, said.category, said.phase, said.text, said.critical)


def add_own(
    ws: Workspace, event_id: EventId, *, text: str, category: str, phase: Phase, critical: bool = False
) -> CheckItem:
    """The event's list has this item of its own, not the library's. Raises UnknownEvent, CheckItemIncomplete."""
    _require(category.strip(), text.strip())
    name = events.get(ws, event_id).said.name
    with ws.unit(Op.CHECK_ITEM_ADD, name=name, event=event_id, count=1) as unit:
        taken = [checked.item.code for checked in store.checked(unit.db, [event_id]).get(event_id, [])]
        code = _next_code(_EVENT_OWN + ws.replica.block, taken)
        item = _listed(event_id, LibraryItem(code, category.strip(), phase, text.strip(), critical=critical))
        unit.add("check_items", store.row_of_item(item))
    return item


def remove_items(ws: Workspace, ids: Sequence[CheckItemId]) -> None:
    """These items are no longer on the list. Raises UnknownCheckItem, CheckItemInspected."""
    found = [_item(ws, item_id) for item_id in ids]
    names = dict.fromkeys(events.get(ws, item.event_id).said.name for item in found)
    with ws.unit(Op.CHECK_ITEM_REMOVE, name="、".join(names), count=len(found)) as unit:
        for item in found:
            if store.inspections(unit.db, item.event_id, item.id):
                raise CheckItemInspected(item.code, item.text)
            unit.drop("check_items", item.id)


def _item(ws: Workspace, item_id: CheckItemId) -> CheckItem:
    found = store.item(ws.read, item_id)
    if found is None:
        raise UnknownCheckItem(item_id)
    return found


def inspect(
    ws: Workspace,
    event_id: EventId,
    item_id: CheckItemId,
    result: CheckResult,
    *,
    remark: str = "",
    photos: Sequence[Path] = (),
    hazard: str = "",
    responsible: StaffId | None = None,
    deadline: date | None = None,
    from_paper: bool = False,
) -> Inspection:
    """The look at the item stands for ever; a failure opens its corrective action again or anew, a pass closes it.

    An action without a deadline is due on the event's day, or today once that has passed. Raises UnknownEvent,
    UnknownCheckItem, UnknownStaff, and what attaching a photo raises.
    """
    event, item = events.get(ws, event_id), _item(ws, item_id)
    if item.event_id != event_id:
        raise UnknownCheckItem(item_id)
    require_known(ws, responsible)
    failure = Failure(hazard.strip() or remark.strip(), responsible, deadline)
    with ws.unit(Op.INSPECT, name=event.said.name, code=item.code, result=result.value, event=event_id) as unit:
        look = Inspection(
            unit.step_id, event_id, item_id, result, remark.strip(), unit.wall, ws.operator, ws.replica.name, from_paper
        )
        unit.record("inspections", store.row_of_inspection(look))
        new = newly_found(
            ActionId(ws.new_id()), item, failure, unnamed_hazard(item.text),
            found_on=unit.at.date(), event_day=event.said.start.date(),
        )  # fmt: skip
        for action in after_look(_unclosed(unit, item), result, failure, new):
            unit.put("corrective_actions", store.row_of_action(action))
        for photo in photos:
            attachments.attach(ws, unit, unit.step_id, PHOTO, photo)
    return look


def _unclosed(unit: Unit, item: CheckItem) -> list[CorrectiveAction]:
    found = store.actions(unit.db, [item.event_id]).get(item.event_id, [])
    return [one for one in found if one.item_id == item.id and one.state is not ActionState.CLOSED]


def row_code_of(item: CheckItem) -> str:
    """The code beside the item's row on paper: its code without the dash and a check letter, as in 0206S."""
    return row_code(item.code.replace("-", ""))


def key_back(ws: Workspace, event_id: EventId, lines: Iterable[str]) -> list[Keyed]:
    """The lines of a printed list that can be read are inspections from paper, each a step; answers all of them.

    Blank lines are passed over. Raises UnknownEvent.
    """
    events.get(ws, event_id)
    listed = {row_code_of(checked.item): checked.item for checked in items(ws, event_id)}
    keyed = list(keying.read(lines, listed))
    for one in keyed:
        if one.item is not None and one.result is not None:
            inspect(ws, event_id, one.item.id, one.result, remark=one.remark, from_paper=True)
    return keyed


def actions(ws: Workspace, event_id: EventId) -> list[CorrectiveAction]:
    """The event's corrective actions, oldest first, closed ones too."""
    return store.actions(ws.read, [event_id]).get(event_id, [])


def edit_action(ws: Workspace, action: CorrectiveAction) -> None:
    """The corrective action is as given: whom it is laid on, by when, and what was done.

    Raises UnknownAction, ActionClosed, ActionNeedsRecheck (only `inspect` closes), ActionIncomplete, UnknownStaff.
    """
    stored = store.action(ws.read, action.id)
    if stored is None:
        raise UnknownAction(action.id)
    said = replace(action, hazard=action.hazard.strip(), action=action.action.strip())
    _require_allowed(stored, said)
    require_known(ws, said.responsible)
    name = events.get(ws, stored.event_id).said.name
    with ws.unit(Op.ACTION_EDIT, name=name, hazard=said.hazard, event=stored.event_id) as unit:
        unit.put("corrective_actions", store.row_of_action(said))


def _require_allowed(stored: CorrectiveAction, said: CorrectiveAction) -> None:
    if stored.state is ActionState.CLOSED:
        raise ActionClosed(stored.hazard)
    if said.state is ActionState.CLOSED:
        raise ActionNeedsRecheck(stored.hazard)
    if not said.hazard or (said.state is ActionState.DONE and not said.action):
        raise ActionIncomplete
