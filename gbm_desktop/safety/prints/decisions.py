"""What the 安全责任人 decided in spite of the plan, as every safety print says it."""

from gbm_desktop.documents.blocks import Block, Column, Table
from gbm_desktop.model.safety.gate import Gap, Override, Scope
from gbm_desktop.model.safety.plan import Role, Section
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word


def decisions(found: Dossier) -> tuple[str, ...]:
    """A sentence for each override: the ones to be ready, and the latest on the capacity unless it was taken back."""
    return tuple(_sentence(found, one) for one in _standing(found))


def limit(found: Dossier) -> int:
    """How many the officer admits instead of the capacity, 0 where nothing was decided."""
    return next((one.limit for one in _limits(found)), 0)


def _standing(found: Dossier) -> list[Override]:
    return [*(one for one in found.overrides if one.scope is Scope.READY), *_limits(found)]


def _limits(found: Dossier) -> list[Override]:
    latest = [one for one in found.overrides if one.scope is Scope.CAPACITY][-1:]
    return [one for one in latest if one.limit]


def _sentence(found: Dossier, one: Override) -> str:
    form = words.OVERRULED if one.scope is Scope.READY else words.OVERRULED_CAPACITY
    return form.format(
        officer=one.officer,
        at=words.full_moment(found.local(one.at)),
        reason=_reason(one),
        what=_covered(found, one),
        capacity=found.event.said.capacity,
        limit=one.limit,
    )


def _reason(one: Override) -> str:
    return one.reason.strip().rstrip("。")


def _covered(found: Dossier, one: Override) -> str:
    """What was missing, kind by kind in the gate's order, by the names that the rows have now."""
    told = [key.partition(":")[::2] for key in one.covers]
    names = _names(found)
    parts = []
    for kind in Gap:
        refs = [ref for key, ref in told if key == kind]
        about = "、".join(sorted(names[ref] for ref in refs if ref in names))
        if refs:
            parts.append(words.COVERED.format(what=word(kind), about=about) if about else word(kind))
    return "；".join(parts)


def _names(found: Dossier) -> dict[str, str]:
    return {
        **{measure.id: measure.post for measure in found.measures},
        **{risk.id: risk.hazard for risk in found.risks},
        **{one.item.id: one.item.text for one in found.checked},
        **{person.id: person.name for person in found.people.values()},
        **{part.value: word(part) for part in (*Role, *Section)},
    }


def in_short(found: Dossier) -> str:
    """What was decided, where there is room for a line or two: why, and how much, without the list."""
    said = []
    for one in _standing(found):
        form = words.SHORT_READY if one.scope is Scope.READY else words.SHORT_CAPACITY
        about = {"officer": one.officer, "limit": one.limit, "count": len(one.covers), "reason": _reason(one)}
        said.append(form.format(**about))
    return "；".join(said)


def decision_block(found: Dossier) -> tuple[Block, ...]:
    """The sentences in a box of their own, for running text; nothing where nothing was decided."""
    said = decisions(found)
    if not said:
        return ()
    return (Table((Column(words.OVERRULED_TITLE),), tuple((sentence,) for sentence in said)),)
