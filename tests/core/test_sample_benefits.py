"""The benefits and deals that the sample season comes with."""

from collections import Counter
from datetime import date

import pytest

from gbm_desktop import benefit_sums, benefits, deals
from gbm_desktop.model.benefit_sums import By
from gbm_desktop.model.benefits import BenefitWarning, ClaimState, SchemeKind
from gbm_desktop.model.deals import summed
from gbm_desktop.workspace import Workspace

pytestmark = pytest.mark.journey


def test_there_is_a_scheme_of_every_kind_and_no_claim_needs_a_look(season: Workspace) -> None:
    assert {one.kind for one in benefits.schemes(season)} == set(SchemeKind)
    odd = [
        warning
        for one in benefits.claims(season)
        for warning in benefits.warnings(season, one)
        if warning is not BenefitWarning.NOT_AS_RULED
    ]
    assert odd == []
    assert all((benefits.remaining(season, one) or 0) >= 0 for one in benefits.schemes(season))
    assert {one.state for one in benefits.claims(season)} == set(ClaimState)


def test_the_sums_are_those_of_a_county(season: Workspace) -> None:
    found = benefit_sums.total(season, benefits.claims(season))
    assert 20 < found.households < 100
    assert 3_000_000 < found.subsidies.fen < 10_000_000
    assert found.loans == 12
    sold = summed(deals.everything(season, as_of=date(2023, 11, 20)))
    assert sold.intentions > 500
    assert sold.contracted > 50_000_000
    assert sold.sold_online > 0
    assert sold.sold_offline > 0


def test_deals_stand_under_their_events_and_enterprises(season: Workspace) -> None:
    lines = deals.everything(season)
    by_event = benefit_sums.grouped(season, lines, By.EVENT)
    assert len(by_event) > 10
    assert Counter(one.source for one in by_event[""]) == {"示例商城平台": 5, "示例直播平台": 5}
    assert "" not in benefit_sums.grouped(season, lines, By.ENTERPRISE)
