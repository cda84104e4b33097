"""What the 安全责任人 decided in spite of the plan, as every safety print says it."""

from gbm_desktop.documents.blocks import Block, Column, Table
from gbm_desktop.model.safety.gate import Gap, Lacking, Override, Scope
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording.safety_plan import lacking_line

_NAMED_BY_REF = frozenset({Gap.ROLE_EMPTY, Gap.SECTION_EMPTY})


def decisions(found: Dossier) -> tuple[str, ...]:
    """A sentence for each override: the ones to be ready, and the latest on the capacity unless it was taken back."""
    ready = [one for one in found.overrides if one.scope is Scope.READY]
    return tuple(_sentence(found, one) for one in [*ready, *_limits(found)])


def limit(found: Dossier) -> int:
    """How many the officer admits instead of the capacity, 0 where nothing was decided."""
    return next((one.limit for one in _limits(found)), 0)


def _limits(found: Dossier) -> list[Override]:
    latest = [one for one in found.overrides if one.scope is Scope.CAPACITY][-1:]
    return [one for one in latest if one.limit]


def _sentence(found: Dossier, one: Override) -> str:
    form = words.OVERRULED if one.scope is Scope.READY else words.OVERRULED_CAPACITY
    return form.format(
        officer=one.officer,
        at=words.full_moment(found.local(one.at)),
        reason=one.reason.strip().rstrip("。"),
        what="；".join(lacking_line(_named(found, key)) for key in sorted(one.covers)),
        capacity=found.event.said.capacity,
        limit=one.limit,
    )


def _named(found: Dossier, key: str) -> Lacking:
    """What a covered key is about, by the rows as they stand; a row that is gone is told by its kind only."""
    kind, _, ref = key.partition(":")
    names: dict[str, str] = {
        **{measure.id: measure.post for measure in found.measures},
        **{risk.id: risk.hazard for risk in found.risks},
        **{one.item.id: one.item.text for one in found.checked},
        **{person.id: person.name for person in found.people.values()},
    }
    return Lacking(Gap(kind), ref if kind in _NAMED_BY_REF else names.get(ref, ""), ref)


def decision_block(found: Dossier) -> tuple[Block, ...]:
    """The sentences in a box of their own, for running text; nothing where nothing was decided."""
    said = decisions(found)
    if not said:
        return ()
    return (Table((Column(words.OVERRULED_TITLE),), tuple((sentence,) for sentence in said)),)
