"""What an event's own plan says: when, where, by whom, with whom, and who answers for what."""

from collections.abc import Sequence

from gbm_desktop.model.events import Event, EventKind, EventMode
from gbm_desktop.model.exhibits import Stand
from gbm_desktop.prints import bodies
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.prints.filling import permit_sentence
from gbm_desktop.wording import plans as words
from gbm_desktop.wording import word

_WITH_EXHIBITS = frozenset({EventKind.SALE, EventKind.TOUR})
_YES = "是"
_MOST = 6


def fields_of(found: Dossier, stands: Sequence[Stand]) -> dict[str, str]:
    """Fields from all that is stored of the event; what is not there is empty."""
    said = found.event.said
    return {
        "场次名称": said.name,
        "场次时间": found.when,
        "场次地点": "" if said.mode is EventMode.ONLINE else found.where,
        "线上方式": _online(found.event),
        "场次预计人数": str(said.expected),
        "场次容量": str(said.capacity),
        "场次单位": words.sentences(_bodies(found.event)),
        "场次联系人": " ".join(part for part in (said.contact_name, said.contact_phone) if part),
        "场次日程": _YES if said.agenda else "",
        "全场负责人": _YES if any(found.plan.people.values()) else "",
        "许可情况": permit_sentence(found),
        **_exhibits(found.event, stands),
    }


def _online(event: Event) -> str:
    if event.said.mode is EventMode.OFFLINE:
        return ""
    return event.said.online_link or words.OPEN


def _bodies(event: Event) -> list[str]:
    return [words.BODIES.format(role=role, names=words.listed(names)) for role, names in bodies(event.said)]


def _exhibits(event: Event, stands: Sequence[Stand]) -> dict[str, str]:
    shown = [one for stand in stands for one in stand.shown]
    barred = [words.NOT_ALLOWED.format(name=one.product.name, why=word(one.problem)) for one in shown if one.problem]
    return {
        "须有展品": _YES if event.said.kind in _WITH_EXHIBITS else "",
        "参展企业数": str(len(stands)),
        "展品数": str(len(shown)),
        "不可参展展品": words.listed(barred, _MOST, words.MORE_PRODUCTS),
        "缺合同企业": words.listed([one.enterprise.name for one in stands if not one.bound], _MOST),
    }
