"""What a certificate is worth on a day, and what may be shown at an event."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.product_checks import ProductProblem, problems
from gbm_desktop.model.products import (
    CertificateState,
    Certifying,
    ExhibitProblem,
    NextStep,
    Product,
    Route,
    certificate_number,
    certificate_state,
    last_day,
    may_be_exhibited,
    next_step,
)

ENDS = date(2023, 12, 31)
CERTIFIED = Product(
    ProductId("p"), EnterpriseId("e"), "防水卷材", "SBS 卷材", route=Route.UNIFIED, certificate="CGP-1", expires=ENDS
)
PLAIN = Product(ProductId("q"), EnterpriseId("e"), "石材", "花岗岩板")
VERIFIED = replace(PLAIN, requirement="放射性符合 A 类", verifier="李强", verified_on=date(2023, 10, 1))
DAY = date(2023, 10, 12)


@pytest.mark.parametrize(
    ("days_before", "state"),
    [
        (91, CertificateState.VALID),
        (90, CertificateState.ENDS_SOON),
        (0, CertificateState.ENDS_SOON),
        (-1, CertificateState.EXPIRED),
    ],
)
def test_a_certificate_is_to_be_renewed_ninety_days_before_it_ends_and_holds_on_its_last_day(
    days_before: int, state: CertificateState
) -> None:
    assert certificate_state(CERTIFIED, ENDS - timedelta(days=days_before)) is state


def test_what_has_no_certificate_says_so() -> None:
    assert certificate_state(PLAIN, DAY) is CertificateState.NONE


def test_a_certificate_that_will_have_ended_on_the_day_keeps_its_product_away() -> None:
    assert may_be_exhibited(CERTIFIED, ENDS) is None
    assert may_be_exhibited(CERTIFIED, ENDS + timedelta(days=1)) is ExhibitProblem.EXPIRED


@pytest.mark.parametrize(
    ("product", "problem"),
    [
        (PLAIN, ExhibitProblem.NO_REQUIREMENT),
        (replace(VERIFIED, verifier=""), ExhibitProblem.NO_VERIFIER),
        (replace(VERIFIED, verified_on=None), ExhibitProblem.NO_VERIFIED_ON),
        (replace(VERIFIED, verified_on=DAY + timedelta(days=1)), ExhibitProblem.VERIFIED_LATER),
        (replace(VERIFIED, verified_on=DAY), None),
        (VERIFIED, None),
    ],
)
def test_without_a_certificate_it_takes_a_requirement_and_who_verified_it_when(
    product: Product, problem: ExhibitProblem | None
) -> None:
    assert may_be_exhibited(product, DAY) is problem


def test_a_certificate_of_five_years_ends_the_day_before_its_fifth_birthday() -> None:
    assert last_day(date(2021, 3, 15)) == date(2026, 3, 14)
    assert last_day(date(2020, 2, 29)) == date(2025, 2, 28)
    assert last_day(date(2023, 1, 1)) == date(2027, 12, 31)
    assert last_day(date(9998, 1, 1)) == date.max


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_no_first_day_is_without_a_last_one(issued: date) -> None:
    assert 1825 <= (last_day(issued) - issued).days <= 1826


def test_a_certificates_number_is_brought_into_half_width_and_nothing_else_is_asked_of_it() -> None:
    assert certificate_number(" ＣＧＰ－2023 \u3000（一）号\n") == "CGP-2023(一)号"


def test_it_is_known_what_a_certification_waits_for() -> None:
    waits = {state: next_step(replace(PLAIN, certifying=state), DAY) for state in Certifying}
    assert waits == {
        Certifying.NO: None,
        Certifying.PREPARING: NextStep.APPLY,
        Certifying.APPLIED: NextStep.SEND_SAMPLES,
        Certifying.TESTING: NextStep.AWAIT_DECISION,
        Certifying.GRANTED: NextStep.ENTER_CERTIFICATE,
        Certifying.REFUSED: NextStep.APPLY_ANEW,
    }
    assert next_step(CERTIFIED, ENDS) is NextStep.RENEW
    assert next_step(replace(CERTIFIED, certifying=Certifying.TESTING), ENDS) is NextStep.AWAIT_DECISION
    assert next_step(CERTIFIED, date(2023, 1, 1)) is None


@pytest.mark.parametrize(
    ("product", "wrong"),
    [
        (replace(PLAIN, name="", category=""), [ProductProblem.NO_NAME, ProductProblem.NO_CATEGORY]),
        (replace(CERTIFIED, certificate="", expires=None), [ProductProblem.NO_CERTIFICATE, ProductProblem.NO_EXPIRY]),
        (replace(PLAIN, certificate="CGP-1"), [ProductProblem.NO_ROUTE]),
        (replace(CERTIFIED, issued=ENDS + timedelta(days=1)), [ProductProblem.EXPIRES_FIRST]),
        (replace(CERTIFIED, route=Route.GRADED), [ProductProblem.NO_STARS]),
        (replace(CERTIFIED, route=Route.GRADED, stars=3), []),
        (replace(CERTIFIED, stars=3), [ProductProblem.STARS_WITHOUT_GRADES]),
        (replace(PLAIN, price=-1), [ProductProblem.NEGATIVE_PRICE]),
    ],
)
def test_what_a_product_lacks_is_named(product: Product, wrong: list[ProductProblem]) -> None:
    assert problems(product) == wrong
