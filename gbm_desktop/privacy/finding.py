"""Wherever a person stands, so that they can be told, corrected, given a copy or erased (art. 44–47)."""

from gbm_desktop import consumer_settings
from gbm_desktop.errors.privacy import NothingFound
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.privacy import Found, Place
from gbm_desktop.model.redaction import ERASED
from gbm_desktop.store import privacy as store
from gbm_desktop.workspace import Workspace

MOST = 200


def find(ws: Workspace, text: str, pin: str = "") -> list[Found]:
    """Every entry whose name or phone holds the text, those that were removed, and every free text that holds it.

    Who reported a violation is among them only with the PIN. Raises NothingFound; with a PIN, NoReportPin and
    WrongReportPin.
    """
    wanted = text.strip()
    if not wanted:
        raise NothingFound(text)
    if pin:
        consumer_settings.check_pin(ws, pin)
    people = [*_standing(ws, wanted, reporters=bool(pin)), *_gone(ws, wanted, reporters=bool(pin))]
    texts = [
        Found(Place.TEXTS, row_id, wanted, around, about_table(table), can_go=False)
        for table, row_id, _column, around in store.texts_like(ws.read, wanted, MOST)
    ]
    if not people and not texts:
        raise NothingFound(wanted)
    return [*people, *texts]


def _standing(ws: Workspace, wanted: str, *, reporters: bool) -> list[Found]:
    return [
        Found(
            Place(table), row["id"], row["who"], row["about"], row["phone"],
            EventId(row["event_id"]) if row["event_id"] else None, row["event"],
        )
        for table, row in store.people_like(ws.read, wanted, MOST, reporters=reporters)
        if row["who"] != ERASED
    ]  # fmt: skip


def _gone(ws: Workspace, wanted: str, *, reporters: bool) -> list[Found]:
    from gbm_desktop.wording.privacy import REMOVED

    return [
        Found(Place(table), row["id"], row["who"], f"{row['about']}{REMOVED}", row["phone"])
        for table, row in store.gone_like(ws.read, wanted, MOST, reporters=reporters)
        if row["who"] != ERASED
    ]


def about_table(table: str) -> str:
    """Under which name people know the table."""
    from gbm_desktop.wording.privacy import TABLE_NAMES

    return TABLE_NAMES.get(table, ("", ""))[0]
