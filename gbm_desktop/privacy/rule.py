"""How long personal data is kept, on what basis, and the notice that everyone reads before signing (art. 17, 19)."""

from gbm_desktop import campaign
from gbm_desktop.errors.privacy import KeepDaysWrong
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.privacy import Basis, Holding, Rule, until
from gbm_desktop.store import privacy as store
from gbm_desktop.store.rows import moment
from gbm_desktop.workspace import Workspace

_MOST_DAYS = 3650


def read(ws: Workspace) -> Rule:
    """The campaign's rule; the usual one where none was set."""
    row = store.settings(ws.read)
    return Rule(row["keep_days"], Basis(row["basis"]), row["contact"], row["notice"]) if row else Rule()


def keep(ws: Workspace, rule: Rule) -> None:
    """The campaign's rule is as given. Raises KeepDaysWrong."""
    if rule.keep_days is not None and not 0 <= rule.keep_days <= _MOST_DAYS:
        raise KeepDaysWrong(str(rule.keep_days))
    with ws.unit(Op.PRIVACY_SETTINGS) as unit:
        unit.put(
            "privacy_settings",
            {
                "id": store.SETTINGS,
                "keep_days": rule.keep_days,
                "basis": rule.basis.value,
                "contact": rule.contact.strip(),
                "notice": rule.notice.strip(),
            },
        )


def parse_days(text: str) -> int | None:
    """The number of days that the text says, None where it is empty. Raises KeepDaysWrong."""
    said = text.strip()
    if said and not (said.isascii() and said.isdecimal()):
        raise KeepDaysWrong(said)
    return int(said) if said else None


def holdings(ws: Workspace) -> list[Holding]:
    """The events that still hold personal data, those due first first. Raises NoCampaign."""
    rule, current = read(ws), campaign.current(ws)
    ends = current.due or current.period_end
    found = []
    for row in store.by_event(ws.read):
        last = moment(row["end"])
        if last and (row["people"] or row["complaints"] or row["claims"] or row["files"]):
            counted = (row["people"], row["complaints"], row["claims"], row["files"])
            found.append(
                Holding(EventId(row["id"]), row["name"], last.date(), *counted, until(last.date(), rule, ends))
            )
    return sorted(found, key=lambda one: (one.until, one.day))
