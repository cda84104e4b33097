"""The register of publicity and of what was handed out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gbm_desktop import attachments, campaign
from gbm_desktop.errors.publicity import BadPublicity, PublicityKnown, UnknownPublicity
from gbm_desktop.model import publicity as model
from gbm_desktop.model.ids import HandoutId, PublicityId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.publicity import Handout, Publicity
from gbm_desktop.store import attachments as attached_files
from gbm_desktop.store import publicity as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

ATTACHED = "publicity"
"""The kind of file that belongs to a line of the register."""


def everything(ws: Workspace) -> list[Publicity]:
    """The whole register, latest first."""
    return store.everything(ws.read)


def get(ws: Workspace, item_id: PublicityId) -> Publicity:
    """One item. Raises UnknownPublicity."""
    found = store.by_id(ws.read, item_id)
    if found is None:
        raise UnknownPublicity(item_id)
    return found


def put(ws: Workspace, item: Publicity, files: Iterable[Path] = ()) -> Publicity:
    """The item stands in the register as given, with copies of the files; one without an id is new.

    Raises BadPublicity, PublicityKnown, and what `attachments.attach` raises.
    """
    kept = replace(item, id=item.id or PublicityId(ws.new_id()), title=item.title.strip(), link=item.link.strip())
    wrong = model.problem(kept)
    if wrong is not None:
        raise BadPublicity(kept.title, wrong)
    with ws.unit(Op.PUBLICITY_EDIT, name=kept.title) as unit:
        others = model.Known(one for one in store.everything(unit.db) if one.id != kept.id)
        if known := others.same(kept):
            raise PublicityKnown(known.title, known.on_day)
        unit.put("publicity", store.row_of(kept))
        for file in files:
            attachments.attach(ws, unit, kept.id, ATTACHED, file)
    return kept


def remove(ws: Workspace, items: Sequence[PublicityId]) -> None:
    """The items stand in the register no longer, nor their files. Raises UnknownPublicity."""
    gone = [get(ws, item) for item in items]
    with ws.unit(Op.PUBLICITY_EDIT, name="、".join(one.title for one in gone)) as unit:
        for one in gone:
            _drop_files(unit, one.id)
            unit.drop("publicity", one.id)


def _drop_files(unit: Unit, owner: str) -> None:
    for attached in attached_files.of_owner(unit.db, owner):
        unit.drop("attachments", attached.id)


def is_counted(ws: Workspace, on_day: date) -> bool:
    """Whether the day lies in the campaign's period; figures and report leave out what does not. Raises NoCampaign."""
    found = campaign.current(ws)
    return found.period_start <= on_day <= found.period_end


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
    """The lines are gone, and their files; one that is not there is passed over."""
    gone = [found for line in lines if (found := store.handout(ws.read, line)) is not None]
    with ws.unit(Op.HANDOUT_EDIT, name="、".join(one.name for one in gone)) as unit:
        for one in gone:
            _drop_files(unit, one.id)
            unit.drop("handouts", one.id)
