"""Schemes that grant people something, and what was claimed under them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop.errors.benefits import BadBenefit, SchemeInUse, UnknownClaim, UnknownScheme
from gbm_desktop.model import benefits as model
from gbm_desktop.model.benefits import BenefitWarning, Claim, ClaimState, Scheme
from gbm_desktop.model.ids import ClaimId, EventId, SchemeId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import benefits as store
from gbm_desktop.workspace import Workspace


def schemes(ws: Workspace) -> list[Scheme]:
    """Every scheme, by kind and name."""
    return store.schemes(ws.read)


def scheme(ws: Workspace, scheme_id: SchemeId) -> Scheme:
    """One scheme. Raises UnknownScheme."""
    found = store.scheme(ws.read, scheme_id)
    if found is None:
        raise UnknownScheme(scheme_id)
    return found


def put_scheme(ws: Workspace, wanted: Scheme) -> Scheme:
    """The scheme stands as given; one without an id is new. Raises BadBenefit."""
    kept = replace(wanted, id=wanted.id or SchemeId(ws.new_id()), name=wanted.name.strip())
    wrong = model.scheme_problem(kept)
    if wrong is not None:
        raise BadBenefit(kept.name, wrong)
    with ws.unit(Op.SCHEME_EDIT, name=kept.name) as unit:
        unit.put("schemes", store.row_of_scheme(kept))
    return kept


def remove_scheme(ws: Workspace, scheme_id: SchemeId) -> None:
    """The scheme is gone with its files. Raises UnknownScheme, and SchemeInUse where something was claimed under it."""
    gone = scheme(ws, scheme_id)
    with ws.unit(Op.SCHEME_EDIT, name=gone.name) as unit:
        count = len(store.claims(unit.db, scheme_id))
        if count:
            raise SchemeInUse(gone.name, count)
        for attached in attachment_store.of_owner(unit.db, scheme_id):
            unit.drop("attachments", attached.id)
        unit.drop("schemes", scheme_id)


def claims(
    ws: Workspace,
    *,
    scheme_id: SchemeId | None = None,
    event_id: EventId | None = None,
    as_of: date | None = None,
) -> list[Claim]:
    """The claims up to this day, latest first: of one scheme, of one event, or all."""
    found = store.claims(ws.read, scheme_id)
    return [
        one
        for one in found
        if (event_id is None or one.event_id == event_id) and (as_of is None or one.on_day <= as_of)
    ]


def claim(ws: Workspace, claim_id: ClaimId) -> Claim:
    """One claim. Raises UnknownClaim."""
    found = store.claim(ws.read, claim_id)
    if found is None:
        raise UnknownClaim(claim_id)
    return found


def put_claim(ws: Workspace, wanted: Claim) -> Claim:
    """The claim stands as given; one without an id is new. Raises UnknownScheme, BadBenefit."""
    under = scheme(ws, wanted.scheme_id)
    kept = replace(
        wanted,
        id=wanted.id or ClaimId(ws.new_id()),
        claimant=wanted.claimant.strip(),
        village=wanted.village.strip(),
    )
    _refuse_bad(kept, under)
    with ws.unit(Op.CLAIM_EDIT, name=under.name) as unit:
        unit.put("claims", store.row_of_claim(kept))
    return kept


def warnings(ws: Workspace, wanted: Claim) -> list[BenefitWarning]:
    """What deserves a look in the claim, kept or not yet. Raises UnknownScheme."""
    under = scheme(ws, wanted.scheme_id)
    spent = store.spent(ws.read, under.id, without=wanted.id)
    return model.warnings(wanted, under, spent, store.spent_by(ws.read, wanted))


def remaining(ws: Workspace, under: Scheme) -> int | None:
    """The 分 of the scheme's budget that nobody was granted yet, below 0 where it is overdrawn; None without one."""
    return None if under.budget is None else under.budget - store.spent(ws.read, under.id)


def set_state(ws: Workspace, claim_ids: Sequence[ClaimId], state: ClaimState) -> None:
    """The claims stand so, all of them or none. Raises UnknownClaim, BadBenefit."""
    found = [replace(each, state=state) for each in _together(ws, claim_ids)]
    for each in found:
        _refuse_bad(each, scheme(ws, each.scheme_id))
    with ws.unit(Op.CLAIM_EDIT, name=_names(ws, found)) as unit:
        for each in found:
            unit.put("claims", store.row_of_claim(each))


def remove_claims(ws: Workspace, claim_ids: Sequence[ClaimId]) -> None:
    """The claims are gone, all of them or none. Raises UnknownClaim."""
    gone = _together(ws, claim_ids)
    with ws.unit(Op.CLAIM_EDIT, name=_names(ws, gone)) as unit:
        for each in gone:
            unit.drop("claims", each.id)


def _together(ws: Workspace, claim_ids: Sequence[ClaimId]) -> list[Claim]:
    return [claim(ws, each) for each in claim_ids]


def _names(ws: Workspace, found: Sequence[Claim]) -> str:
    return "、".join(dict.fromkeys(scheme(ws, each.scheme_id).name for each in found))


def _refuse_bad(wanted: Claim, under: Scheme) -> None:
    wrong = model.claim_problem(wanted, under)
    if wrong is not None:
        raise BadBenefit(under.name, wrong)
