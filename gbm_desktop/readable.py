"""Stored values as people read them: what a field refers to by its name, codes of places, times, sums and words."""

import json
import sqlite3

from gbm_desktop import drafting, regions
from gbm_desktop.model.consumer import CaseKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Row
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.store import conflicts as store
from gbm_desktop.wording import Lang, shown, word
from gbm_desktop.wording.conflicts import field_word, fields_words, hidden, value_words
from gbm_desktop.wording.figures import FIGURES, name_of
from gbm_desktop.workspace import Workspace

_REPORT = "report"
_PLACES = frozenset({"base_code", "depot_code", "region_code", "township"})
_MOMENTS = frozenset({("devices", "joined"), ("erasures", "at"), ("consents", "at"), ("exports", "at")})
_WHO = frozenset({"person", "phone", "address"})
_UNSEEN = (CaseKind.REPORT, None)
"""Cases of which nobody may see who came; of a row that is gone nobody can say."""
_SET_WITH = "initials"


def title_of(db: sqlite3.Connection, table: str, row: Row) -> str:
    """What an official calls the row: sections and figures by their titles, others as `store.conflicts` says."""
    match table:
        case "report_texts":
            return drafting.titles(_REPORT).get(row["section"]) or str(row["section"])
        case "document_texts":
            return _plan_section(db, row["document"], row["section"])
        case "typed_figures":
            return f"{name_of(row['key']) if row['key'] in FIGURES else row['key']} {row['year']}"
        case _:
            return store.row_title(db, table, row)


def _plan_section(db: sqlite3.Connection, document: str, section: str) -> str:
    kind, _, event = document.partition(":")
    plan = PlanOf(PlanKind(kind), EventId(event) if event else None)
    names = store.names(db, "events", [event] if event else [])
    return " · ".join([*names, word(plan.kind), drafting.titles(plan.template).get(section, section)])


class Readable:
    """The values of one workspace in one language."""

    def __init__(self, ws: Workspace, lang: Lang) -> None:
        self._ws, self._db, self._lang = ws, ws.read, lang

    def value(self, table: str, column: str, value: object, row: Row) -> str:
        """The value of this field of the row. Who reported a violation is not shown."""
        if table == "complaints" and column in _WHO and row.get("kind") in _UNSEEN:
            return hidden(self._lang)
        return self._looked_up(table, column, value) or value_words(table, column, value, self._lang)

    def fields(self, table: str, values: Row, row: Row) -> str:
        """Several fields of the row with their values."""
        parts = ((name, one) for name, one in values.items() if name != "id" and not name.endswith(_SET_WITH))
        lang = self._lang
        return fields_words(((field_word(table, n, lang), self.value(table, n, v, row)) for n, v in parts), lang)

    def _looked_up(self, table: str, column: str, value: object) -> str:
        if isinstance(value, int) and (table, column) in _MOMENTS:
            return shown(self._ws.local(value), self._lang)
        if not isinstance(value, str) or not value:
            return ""
        if column in _PLACES:
            found = regions.find(value)
            return found.name if found else ""
        if (table, column) == ("publicity", "events"):
            return shown(store.names(self._db, "events", json.loads(value)), self._lang)
        return store.reference(self._db, table, column, value)
