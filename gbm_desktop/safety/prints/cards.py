"""Emergency cards and the site notice from what is stored."""

from collections.abc import Iterator

from gbm_desktop.documents.emergency_card import EmergencyCard
from gbm_desktop.documents.site_notice import SiteNotice
from gbm_desktop.model.safety.gate import Scope
from gbm_desktop.model.safety.plan import Measure, Role
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety.prints.decisions import in_short, limit
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.procedures import first_minutes
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word

_MOST_CALLS = 4
_CALLED = (Role.OFFICER, Role.MEDICAL, Role.EVACUATION)


def emergency_cards(found: Dossier) -> list[EmergencyCard]:
    """A card for everyone with a role for the whole event, and one for each post that is manned."""
    cards = [*_of_roles(found), *_of_posts(found)]
    return cards or [_card(found, words.OPEN, None, ())]


def _of_roles(found: Dossier) -> Iterator[EmergencyCard]:
    for role in Role:
        holder = found.holder(role)
        if holder:
            yield _card(found, word(role), holder, first_minutes(None))


def _of_posts(found: Dossier) -> Iterator[EmergencyCard]:
    """The manned posts; where none has its hours yet, every measure."""
    manned = [measure for measure in found.measures if measure.until]
    for measure in manned or found.measures:
        yield _card(found, measure.post, found.person(measure.responsible), first_minutes(measure.section), measure)


def _card(
    found: Dossier, post: str, person: Staff | None, first: tuple[str, ...], measure: Measure | None = None
) -> EmergencyCard:
    people = [_named(words.CARD_PERSON, person)]
    facts = [(words.CARD_WHEN, found.when)]
    if measure:
        people.append(_named(words.CARD_DEPUTY, found.person(measure.deputy)))
        facts = [
            (words.CARD_WHEN, words.span(measure.due, measure.until) if measure.due else found.when),
            (words.CARD_SPOT, measure.spot or found.where),
        ]
    return EmergencyCard(
        event=found.event.said.name,
        post=post,
        people=tuple(people),
        facts=tuple(facts),
        capacity=words.CARD_CAPACITY.format(capacity=found.event.said.capacity or words.OPEN),
        first=first or first_minutes(None),
        assembly=found.plan.assembly_point or words.OPEN,
        calls=tuple(_calls(found)),
        decided=_decided(found),
    )


def _named(label: str, person: Staff | None) -> tuple[str, str, str]:
    return (label, person.name, person.phone) if person else (label, words.UNNAMED, "")


def _calls(found: Dossier) -> list[tuple[str, str, str]]:
    """Whom to call besides the three national numbers; the plan's own contacts take what room is left."""
    own = [(word(role), one.name, one.phone or words.OPEN) for role in _CALLED if (one := found.holder(role))]
    local = [("", name, phone) for name, phone in found.plan.contacts if phone]
    return [*own, *local][:_MOST_CALLS]


def _decided(found: Dossier) -> str:
    """In the few words that a card has room for."""
    allowed = limit(found)
    said = [words.CARD_ALLOWED.format(limit=allowed)] if allowed else []
    if any(one.scope is Scope.READY for one in found.overrides):
        said.append(words.CARD_OVERRULED)
    return "；".join(said)


def site_notice(found: Dossier) -> SiteNotice:
    """What the public is told at the entrance."""
    officer, allowed = found.holder(Role.OFFICER), limit(found)
    return SiteNotice(
        event=found.event.said.name,
        limit=words.NOTICE_LIMIT if allowed else words.NOTICE_CAPACITY,
        persons=words.NOTICE_PERSONS.format(count=allowed or found.event.said.capacity or words.OPEN),
        assembly=found.plan.assembly_point or words.OPEN,
        officer=f"{officer.name}　{officer.phone}".strip() if officer else words.UNNAMED,
        decided=in_short(found),
    )
