"""Benefits: what a rule grants, what deserves a look, and that the three sums never meet."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import run
from sys import executable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import benefit_sums, benefits, campaign, catalogue, events, history
from gbm_desktop.errors.benefits import BadBenefit, SchemeInUse, UnknownScheme
from gbm_desktop.model.benefit_sums import By, Discount, Interest, Subsidy, Sums, TradeIn
from gbm_desktop.model.benefits import (
    BenefitProblem,
    BenefitWarning,
    Claim,
    ClaimState,
    Loan,
    Scheme,
    SchemeKind,
    granted,
    spared,
)
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import ClaimId, EnterpriseId, SchemeId
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture

DAY = date(2023, 10, 12)
SUBSIDY = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "门窗改造补贴", rate=1000, cap=200_000, budget=300_000,
                 first_day=date(2023, 10, 1), last_day=date(2023, 12, 31), source="区政府公告")  # fmt: skip
LOANS = Scheme(SchemeId(""), SchemeKind.INTEREST, "农房改造贷款贴息", rate=200)


@pytest.mark.parametrize(
    ("scheme", "base", "pieces", "loan", "fen"),
    [
        (SUBSIDY, 100_009, 0, None, 10_000),
        (SUBSIDY, 10_000_000, 0, None, 200_000),
        (replace(SUBSIDY, rate=None, amount=5_000), 0, 2.5, None, 12_500),
        (LOANS, 0, 0, Loan(10_000_000, "农商行", 450, 6), 100_000),
        (LOANS, 0, 0, Loan(10_000_000, "农商行", 150, 12), 150_000),
        (LOANS, 0, 0, None, 0),
        (replace(SUBSIDY, rate=None), 100_000, 3, None, 0),
    ],
)
def test_the_rule_grants_what_it_says(scheme: Scheme, base: int, pieces: float, loan: Loan | None, fen: int) -> None:
    assert granted(scheme, base=base, pieces=pieces, loan=loan) == fen


@given(st.integers(0, 10**12), st.integers(0, 10_000), st.integers(0, 10**9))
def test_what_is_granted_is_never_more_than_the_share_or_the_cap(base: int, rate: int, cap: int) -> None:
    found = granted(replace(SUBSIDY, rate=rate, cap=cap), base=base)
    assert 0 <= found <= min(cap, base)
    assert found == min(cap, base * rate // 10_000)


def test_a_claim_is_kept_and_what_deserves_a_look_is_said(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, SUBSIDY)
    claim = Claim(ClaimId(""), scheme.id, DAY, claimant="王建国", households=1, base=1_000_000, sum=100_000)
    kept = benefits.put_claim(ws, claim)
    assert benefits.claims(ws) == [kept]
    assert benefits.warnings(ws, kept) == []
    odd = replace(claim, on_day=date(2023, 9, 30), sum=250_000)
    assert set(benefits.warnings(ws, odd)) == set(BenefitWarning)
    assert benefits.warnings(ws, replace(kept, base=2_000_000, sum=200_000)) == []


def test_the_history_names_the_scheme_and_no_person(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, SUBSIDY)
    benefits.put_claim(ws, Claim(ClaimId(""), scheme.id, DAY, claimant="王建国", sum=1))
    assert "王建国" not in str([entry.step.note for entry in history.latest(ws)])


def test_a_cap_is_for_each_household_and_holds_over_several_claims_of_one(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, replace(SUBSIDY, budget=None))
    assert granted(scheme, base=5_000_000, households=2) == 400_000
    claim = Claim(ClaimId(""), scheme.id, DAY, claimant="王建国", village="清泉镇花园村", households=1)
    first = benefits.put_claim(ws, replace(claim, base=1_500_000, sum=150_000))
    again = replace(claim, base=1_000_000, sum=100_000)
    assert benefits.warnings(ws, again) == [BenefitWarning.OVER_CAP]
    assert benefits.warnings(ws, replace(again, claimant="李秀英")) == []
    assert benefits.warnings(ws, first) == []


def test_what_is_left_of_a_budget_is_told_and_refused_claims_take_nothing(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, SUBSIDY)
    kept = [benefits.put_claim(ws, Claim(ClaimId(""), scheme.id, DAY, sum=100_000)).id for _ in range(4)]
    assert benefits.remaining(ws, scheme) == -100_000
    benefits.set_state(ws, kept[:2], ClaimState.REFUSED)
    assert benefits.remaining(ws, scheme) == 100_000
    history.undo(ws)
    assert {one.state for one in benefits.claims(ws)} == {ClaimState.RECORDED}
    assert benefits.remaining(ws, benefits.put_scheme(ws, replace(SUBSIDY, budget=None))) is None


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 1000))
def test_what_is_spared_is_the_difference_of_the_prices_times_the_quantity(was: int, now: int, pieces: int) -> None:
    assert spared(was, now, pieces) == max(was - now, 0) * pieces
    assert spared(1_001, 1_000, 0.5) == 0


def _four_kinds(ws: Workspace) -> list[Claim]:
    kinds = {kind: benefits.put_scheme(ws, Scheme(SchemeId(""), kind, kind.value)) for kind in SchemeKind}
    loan = Loan(1_000_000, "农商行", 400, 12)
    return [
        Claim(ClaimId(""), kinds[kind].id, DAY, households=1, pieces=2, sum=amount, loan=loan)
        for kind, amount in zip(SchemeKind, (100, 200, 400, 800), strict=True)
    ]


def test_the_sums_stand_apart_by_event_too(ws: Workspace) -> None:
    here = events.add(ws, lecture())
    for claim in _four_kinds(ws):
        benefits.put_claim(ws, replace(claim, event_id=here))
        benefits.put_claim(ws, replace(claim, state=ClaimState.REFUSED))
        benefits.put_claim(ws, replace(claim, on_day=date(2023, 11, 30)))
    one = Sums(Subsidy(100), 1, Interest(200), 1, Discount(400), TradeIn(800), 2)
    assert benefit_sums.total(ws, benefits.claims(ws, event_id=here)) == one
    assert benefit_sums.total(ws, benefits.claims(ws, as_of=DAY)) == one
    two = Sums(Subsidy(200), 2, Interest(400), 2, Discount(800), TradeIn(1600), 4)
    assert benefit_sums.total(ws, benefits.claims(ws)) == two


def test_claims_are_told_apart_by_scheme_event_enterprise_and_township(ws: Workspace) -> None:
    here = events.add(ws, lecture())
    campaign.add_villages(ws, QINGQUAN, ["花园村"])
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))
    scheme = benefits.put_scheme(ws, SUBSIDY)
    claim = Claim(ClaimId(""), scheme.id, DAY, sum=1)
    for changed in (
        replace(claim, event_id=here, enterprise_id=maker),
        replace(claim, village="花园村", enterprise_id=maker),
        replace(claim, village="福洪镇杏花村"),
        claim,
    ):
        benefits.put_claim(ws, changed)
    found = benefits.claims(ws)

    def counts(by: By) -> dict[str, int]:
        return {name: len(lines) for name, lines in benefit_sums.grouped(ws, found, by).items()}

    assert counts(By.SCHEME) == {"门窗改造补贴": 4}
    assert counts(By.EVENT) == {"清泉镇绿色建材公益宣讲": 1, "": 3}
    assert counts(By.ENTERPRISE) == {"示例建材有限公司": 2, "": 2}
    assert counts(By.TOWNSHIP) == {"清泉镇": 2, "福洪镇": 1, "": 1}
    assert list(counts(By.TOWNSHIP)) == ["清泉镇", "福洪镇", ""]


_MIXED = """\
from gbm_desktop.model.benefit_sums import Discount, Interest, Subsidy, Sums, TradeIn
Subsidy(1) + Subsidy(1)
Subsidy(1) + Discount(1)
Interest(1) + Subsidy(1)
Sums(Subsidy(1), 1, Discount(1), 1, Discount(1), TradeIn(1), 1)
Subsidy(1) + 1
"""


def test_the_type_checker_refuses_to_mix_two_sums(tmp_path: Path) -> None:
    file = tmp_path / "mixed.py"
    file.write_text(_MIXED)
    asked = [executable, "-m", "mypy", "--strict", str(file)]
    said = run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603 - our own file
    assert sorted({int(line.split(":")[1]) for line in said.splitlines() if ": error:" in line}) == [3, 4, 5, 6]


def test_two_sums_of_different_kinds_cannot_be_added_at_run_time_either() -> None:
    assert Subsidy(1) + Subsidy(2) == Subsidy(3)
    with pytest.raises(TypeError):
        _ = Subsidy(1) + Discount(1)  # type: ignore[operator]  # what the type checker refuses, done all the same


def test_what_cannot_be_kept_is_refused(ws: Workspace) -> None:
    with pytest.raises(BadBenefit) as refused:
        benefits.put_scheme(ws, replace(SUBSIDY, rate=10_001))
    assert refused.value.problem is BenefitProblem.RATE_TOO_HIGH
    for changes, problem in (
        ({"rate": 100, "amount": 100}, BenefitProblem.RATE_AND_AMOUNT),
        ({"rate": None, "amount": 100, "kind": SchemeKind.INTEREST}, BenefitProblem.INTEREST_BY_AMOUNT),
        ({"last_day": date(2023, 9, 1)}, BenefitProblem.DAYS_BACKWARDS),
        ({"budget": -1}, BenefitProblem.NEGATIVE),
    ):
        with pytest.raises(BadBenefit) as refused:
            benefits.put_scheme(ws, replace(SUBSIDY, **changes))
        assert refused.value.problem is problem
    with pytest.raises(UnknownScheme):
        benefits.put_claim(ws, Claim(ClaimId(""), SchemeId("x"), DAY))
    loans = benefits.put_scheme(ws, LOANS)
    with pytest.raises(BadBenefit) as refused:
        benefits.put_claim(ws, Claim(ClaimId(""), loans.id, DAY))
    assert refused.value.problem is BenefitProblem.NO_LOAN
    trade_in = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.TRADE_IN, "旧门窗换新"))
    with pytest.raises(BadBenefit) as refused:
        benefits.put_claim(ws, Claim(ClaimId(""), trade_in.id, DAY, sum=1))
    assert refused.value.problem is BenefitProblem.NO_PIECES
    subsidy = benefits.put_scheme(ws, SUBSIDY)
    with pytest.raises(BadBenefit) as refused:
        benefits.put_claim(ws, Claim(ClaimId(""), subsidy.id, DAY))
    assert refused.value.problem is BenefitProblem.NO_SUM
    assert benefits.claims(ws) == []


def test_a_scheme_with_claims_stays(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, SUBSIDY)
    claim = benefits.put_claim(ws, Claim(ClaimId(""), scheme.id, DAY, sum=1))
    with pytest.raises(SchemeInUse):
        benefits.remove_scheme(ws, scheme.id)
    benefits.remove_claims(ws, [claim.id])
    benefits.remove_scheme(ws, scheme.id)
    assert benefits.schemes(ws) == []
