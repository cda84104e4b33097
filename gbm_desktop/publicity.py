"""The register of publicity and of what was handed out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gbm_desktop.errors import BadPublicity, PublicityKnown, UnknownPublicity
from gbm_desktop.model import publicity as model
from gbm_desktop.model.ids import HandoutId, PublicityId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.publicity import Handout, Publicity
from gbm_desktop.store import publicity as store
from gbm_desktop.workspace import Workspace


def everything(ws: Workspace) -> list[Publicity]:
    """The whole register, latest first."""
    return store.everything(ws.read)


def get(ws: Workspace, item_id: PublicityId) -> Publicity:
    """One item. Raises UnknownPublicity."""
    found = store.by_id(ws.read, item_id)
    if found is None:
        raise UnknownPublicity(item_id)
    return found


def put(ws: Workspace, item: Publicity) -> Publicity:
    """The item stands in the register as given; one without an id is new. Raises BadPublicity, PublicityKnown."""
    kept = replace(item, id=item.id or PublicityId(ws.new_id()), title=item.title.strip(), link=item.link.strip())
    wrong = model.problem(kept)
    if wrong is not None:
        raise BadPublicity(kept.title, wrong)
    with ws.unit(Op.PUBLICITY_EDIT, name=kept.title) as unit:
        if any(one.id != kept.id and model.is_same(one, kept) for one in store.everything(unit.db)):
            raise PublicityKnown(kept.title, kept.on_day)
        unit.put("publicity", store.row_of(kept))
    return kept


def remove(ws: Workspace, items: Sequence[PublicityId]) -> None:
    """The items stand in the register no longer. Raises UnknownPublicity."""
    gone = [get(ws, item) for item in items]
    with ws.unit(Op.PUBLICITY_EDIT, name="、".join(one.title for one in gone)) as unit:
        for one in gone:
            unit.drop("publicity", one.id)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: new items, and those that stood in the register already."""

    added: tuple[Publicity, ...]
    known: tuple[Publicity, ...]


def add_all(ws: Workspace, items: Sequence[Publicity], *, dry_run: bool = False) -> Imported:
    """All items that the register does not have yet stand in it, in one step."""
    known, added, again = store.everything(ws.read), list[Publicity](), list[Publicity]()
    for item in items:
        if any(model.is_same(item, one) for one in (*known, *added)):
            again.append(item)
        else:
            added.append(replace(item, id=PublicityId(ws.new_id())))
    if added and not dry_run:
        with ws.unit(Op.LEDGER_IMPORT, count=len(added)) as unit:
            for item in added:
                unit.add("publicity", store.row_of(item))
    return Imported(tuple(added), tuple(again))


def handouts(ws: Workspace) -> list[Handout]:
    """All that was handed out, latest first."""
    return store.handouts(ws.read)


def put_handout(ws: Workspace, handout: Handout) -> Handout:
    """The line stands as given; one without an id is new. Raises BadPublicity."""
    kept = replace(handout, id=handout.id or HandoutId(ws.new_id()), name=handout.name.strip())
    wrong = model.handout_problem(kept)
    if wrong is not None:
        raise BadPublicity(kept.name, wrong)
    with ws.unit(Op.HANDOUT_EDIT, name=kept.name) as unit:
        unit.put("handouts", store.row_of_handout(kept))
    return kept


def remove_handouts(ws: Workspace, lines: Sequence[HandoutId]) -> None:
    """The lines are gone; one that is not there is passed over."""
    gone = [found for line in lines if (found := store.handout(ws.read, line)) is not None]
    with ws.unit(Op.HANDOUT_EDIT, name="、".join(one.name for one in gone)) as unit:
        for one in gone:
            unit.drop("handouts", one.id)
