"""The ledger of intentions, contracts and sales."""

from dataclasses import replace
from datetime import date

import pytest

from gbm_desktop import deals, events, history
from gbm_desktop.errors.deals import BadDeal, UnknownDeal
from gbm_desktop.model.deals import Channel, Deal, DealKind, DealProblem, DealSums, summed
from gbm_desktop.model.ids import DealId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

DAY = date(2023, 10, 12)
SALE = Deal(DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, count=2, sum=123_450)


def test_a_line_is_kept_changed_and_taken_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    kept = deals.put(ws, replace(SALE, event_id=event_id))
    deals.put(ws, replace(kept, sum=1))
    assert deals.everything(ws, event_id=event_id) == [replace(kept, sum=1)]
    history.undo(ws)
    assert deals.get(ws, kept.id) == kept


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"count": 0}, DealProblem.NO_COUNT),
        ({"count": 10**7}, DealProblem.TOO_MANY),
        ({"sum": -1}, DealProblem.NEGATIVE),
        ({"sum": 0}, DealProblem.NO_SUM),
        ({"sum": 0, "kind": DealKind.CONTRACT}, DealProblem.NO_SUM),
    ],
)
def test_what_lacks_something_is_refused(ws: Workspace, changes: dict[str, object], problem: DealProblem) -> None:
    with pytest.raises(BadDeal) as refused:
        deals.put(ws, replace(SALE, **changes))  # type: ignore[arg-type]  # the fields are named above
    assert refused.value.problem is problem
    assert deals.everything(ws) == []


def test_an_intention_needs_no_sum(ws: Workspace) -> None:
    assert deals.put(ws, replace(SALE, kind=DealKind.INTENTION, sum=0)).sum == 0


def test_intentions_contracts_and_sales_are_summed_apart_up_to_a_day(ws: Workspace) -> None:
    for line in (
        replace(SALE, kind=DealKind.INTENTION, count=3, sum=0),
        replace(SALE, kind=DealKind.CONTRACT, sum=900),
        SALE,
        replace(SALE, channel=Channel.ONLINE, count=7, sum=50),
        replace(SALE, on_day=date(2023, 12, 1)),
    ):
        deals.put(ws, line)
    found = summed(deals.everything(ws, as_of=date(2023, 11, 30)))
    assert found == DealSums(3, 0, 2, 900, 9, 123_450, 50)


def test_lines_are_removed_together_or_not_at_all(ws: Workspace) -> None:
    kept = deals.put(ws, SALE)
    with pytest.raises(UnknownDeal):
        deals.remove(ws, [kept.id, DealId("x")])
    assert deals.everything(ws) == [kept]
    deals.remove(ws, [kept.id])
    assert deals.everything(ws) == []
