"""Files that belong to a case of the register: letters, photos, recordings."""

from itertools import count
from pathlib import Path

from gbm_desktop import attachments, consumer
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import attachments as store
from gbm_desktop.wording import consumer as words
from gbm_desktop.workspace import Workspace

KIND = "complaint"


def attach(ws: Workspace, case_id: ComplaintId, file: Path) -> Attachment:
    """A copy of the file belongs to the case, under a name that tells nothing of anybody.

    Raises UnknownComplaint, and as `attachments.attach` does.
    """
    case = consumer.get(ws, case_id)
    with ws.unit(Op.ATTACH) as unit:
        taken = {Path(known.name).stem for known in store.of_owner(unit.db, case_id)}
        free = next(one for at in count(1) if (one := words.MATERIAL.format(case=case.number, at=at)) not in taken)
        unit.note["name"] = name = free + file.suffix
        return attachments.attach(ws, unit, case_id, KIND, file, name=name)
