"""Benefits: what a rule grants, what deserves a look, and that the three sums never meet."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import run
from sys import executable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import benefits, events, history
from gbm_desktop.errors import BadBenefit, SchemeInUse, UnknownScheme
from gbm_desktop.model.benefits import (
    BenefitProblem,
    BenefitWarning,
    Claim,
    ClaimState,
    Loan,
    Scheme,
    SchemeKind,
    Sums,
    granted,
)
from gbm_desktop.model.ids import ClaimId, SchemeId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

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


def test_the_three_sums_stand_apart_by_event_too(ws: Workspace) -> None:
    here = events.add(ws, lecture())
    kinds = {kind: benefits.put_scheme(ws, Scheme(SchemeId(""), kind, kind.value)) for kind in SchemeKind}
    loan = Loan(1_000_000, "农商行", 400, 12)
    for kind, amount in zip(SchemeKind, (100, 200, 400, 800), strict=True):
        claim = Claim(ClaimId(""), kinds[kind].id, DAY, here, households=1, pieces=2, sum=amount, loan=loan)
        benefits.put_claim(ws, claim)
        benefits.put_claim(ws, replace(claim, event_id=None, state=ClaimState.REFUSED))
        benefits.put_claim(ws, replace(claim, event_id=None))
    one = Sums(100, 200, 400, 1, 1, 2)  # type: ignore[arg-type]  # plain numbers stand for the three kinds of sum
    assert benefits.sums(ws, here) == one
    assert benefits.sums(ws) == Sums(200, 400, 800, 2, 2, 4)  # type: ignore[arg-type]  # as above


def test_the_type_checker_refuses_one_sum_in_the_place_of_another(tmp_path: Path) -> None:
    mixed = tmp_path / "mixed.py"
    mixed.write_text(
        "from gbm_desktop.model.benefits import Discount, Subsidy, Sums\n"
        "def mixed(paid: Subsidy, spared: Discount) -> Sums:\n"
        "    return Sums(subsidies=spared, discounts=paid)\n"
    )
    found = run([executable, "-m", "mypy", "--strict", "--no-incremental", str(mixed)],  # noqa: S603 - our own file
                capture_output=True, text=True, check=False)  # fmt: skip
    assert found.stdout.count("incompatible type") == 2


def test_what_cannot_be_kept_is_refused(ws: Workspace) -> None:
    with pytest.raises(BadBenefit) as refused:
        benefits.put_scheme(ws, replace(SUBSIDY, rate=10_001))
    assert refused.value.problem is BenefitProblem.RATE_TOO_HIGH
    with pytest.raises(UnknownScheme):
        benefits.put_claim(ws, Claim(ClaimId(""), SchemeId("x"), DAY))
    loans = benefits.put_scheme(ws, LOANS)
    with pytest.raises(BadBenefit) as refused:
        benefits.put_claim(ws, Claim(ClaimId(""), loans.id, DAY))
    assert refused.value.problem is BenefitProblem.NO_LOAN
    assert benefits.claims(ws) == []


def test_a_scheme_with_claims_stays(ws: Workspace) -> None:
    scheme = benefits.put_scheme(ws, SUBSIDY)
    claim = benefits.put_claim(ws, Claim(ClaimId(""), scheme.id, DAY, sum=1))
    with pytest.raises(SchemeInUse):
        benefits.remove_scheme(ws, scheme.id)
    benefits.remove_claims(ws, [claim.id])
    benefits.remove_scheme(ws, scheme.id)
    assert benefits.schemes(ws) == []
