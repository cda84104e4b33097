"""Exhibits: only what is certified or verified on the event's days is shown; packages of products."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from gbm_desktop import catalogue, events, exhibits, history, solutions
from gbm_desktop.errors import ExhibitNotAllowed, ExhibitorsProducts, ProductInUse, SolutionIncomplete, UnknownSolution
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.exhibits import Exhibitor, Solution, SolutionItem, spared
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId, SolutionId
from gbm_desktop.model.products import ExhibitProblem, Product, Route, Scene
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    return catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))


@pytest.fixture
def event(ws: Workspace) -> EventId:
    """On 2023-10-12."""
    return events.add(ws, lecture())


def certified(ws: Workspace, maker: EnterpriseId, name: str = "砂浆", expires: date = date(2027, 1, 1)) -> ProductId:
    draft = Product(ProductId(""), maker, "预拌砂浆", name, route=Route.UNIFIED, certificate=f"CN-{name}",
                    issued=date(2022, 1, 2), expires=expires, price=3_000, unit="吨")  # fmt: skip
    return catalogue.add_product(ws, draft)


def bare(ws: Workspace, maker: EnterpriseId) -> ProductId:
    return catalogue.add_product(ws, Product(ProductId(""), maker, "预拌砂浆", "新品砂浆"))


def test_a_certified_product_is_shown_with_its_maker_and_undo_takes_both(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = certified(ws, maker)
    (exhibit,) = exhibits.show(ws, event, [product])
    exhibits.put_exhibit(ws, replace(exhibit, event_price=2_500))
    shown = exhibits.of_event(ws, event)
    assert [one.enterprise_id for one in shown.exhibitors] == [maker]
    assert spared(catalogue.product(ws, product), shown.exhibits[0]) == 500
    assert shown.without_contract == shown.exhibitors
    history.undo(ws)
    history.undo(ws)
    assert exhibits.of_event(ws, event).exhibitors == ()


def test_what_has_neither_certificate_nor_verifier_is_refused_with_the_reason(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = bare(ws, maker)
    with pytest.raises(ExhibitNotAllowed) as refused:
        exhibits.show(ws, event, [certified(ws, maker), product])
    assert refused.value.problem is ExhibitProblem.NO_REQUIREMENT
    assert "新品砂浆" in say(refused.value)
    assert exhibits.of_event(ws, event).exhibits == ()
    kept = catalogue.product(ws, product)
    catalogue.edit_product(
        ws, replace(kept, requirement="强度不低于M5", verifier="区质检站 王工", verified_on=date(2023, 10, 1))
    )
    assert len(exhibits.show(ws, event, [product])) == 1


def test_a_certificate_that_ends_during_the_event_is_not_enough(ws: Workspace, maker: EnterpriseId) -> None:
    fair = events.add(ws, lecture(end=datetime(2023, 10, 14, 17, 0)))  # noqa: DTZ001 - an event's times are local
    with pytest.raises(ExhibitNotAllowed) as refused:
        exhibits.show(ws, fair, [certified(ws, maker, expires=date(2023, 10, 13))])
    assert refused.value.problem is ExhibitProblem.EXPIRED


def test_what_became_impossible_when_the_event_moved_is_told_and_stays(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = certified(ws, maker, expires=date(2023, 10, 20))
    exhibits.show(ws, event, [product])
    said = events.get(ws, event).said
    later = {name: getattr(said, name).replace(month=11) for name in ("start", "end")}
    events.edit(ws, event, replace(said, **later))
    ((exhibit, problem),) = exhibits.of_event(ws, event).impossible
    assert (exhibit.product_id, problem) == (product, ExhibitProblem.EXPIRED)


def test_an_exhibitor_goes_after_its_products_and_a_shown_product_stays_in_the_catalogue(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = certified(ws, maker)
    exhibits.show(ws, event, [product])
    exhibits.put_exhibitor(ws, Exhibitor("", event, maker, booth="A1", contract="2023-07"))
    assert exhibits.of_event(ws, event).without_contract == ()
    with pytest.raises(ExhibitorsProducts):
        exhibits.send_away(ws, event, maker)
    with pytest.raises(ProductInUse):
        catalogue.remove_products(ws, [product])
    exhibits.withdraw(ws, event, [product])
    exhibits.send_away(ws, event, maker)
    assert exhibits.of_event(ws, event).exhibitors == ()


def test_a_copy_leaves_out_what_may_not_be_shown_there(ws: Workspace, maker: EnterpriseId, event: EventId) -> None:
    good, ending = certified(ws, maker), certified(ws, maker, "涂料", expires=date(2023, 10, 20))
    exhibits.show(ws, event, [good, ending])
    said = events.get(ws, event).said
    later = {name: getattr(said, name).replace(month=11) for name in ("start", "end")}
    target = events.add(ws, replace(said, name="另一场", **later))
    assert exhibits.copy(ws, event, target) == [ExhibitProblem.EXPIRED]
    assert [one.product_id for one in exhibits.of_event(ws, target).exhibits] == [good]


def test_events_are_removed_with_their_exhibits(ws: Workspace, maker: EnterpriseId, event: EventId) -> None:
    exhibits.show(ws, event, [certified(ws, maker)])
    events.remove(ws, event)
    history.undo(ws)
    assert len(exhibits.of_event(ws, event).exhibits) == 1


def test_a_package_holds_each_product_once_in_its_order(ws: Workspace, maker: EnterpriseId) -> None:
    first, second = certified(ws, maker), certified(ws, maker, "涂料", expires=date(2023, 10, 20))
    items = (SolutionItem(second, "外墙"), SolutionItem(first, "抹灰"), SolutionItem(second, "内墙"))
    kept = solutions.put(ws, Solution(SolutionId(""), " 农房节能改造 ", Scene.HOUSE, "冬冷夏热", items=items))
    assert solutions.everything(ws) == [kept]
    assert [item.product_id for item in kept.items] == [second, first]
    assert solutions.problems(ws, kept, date(2023, 11, 1)) == {second: ExhibitProblem.EXPIRED}
    smaller = solutions.put(ws, replace(kept, items=(SolutionItem(first),)))
    assert solutions.get(ws, kept.id[:20]) == smaller
    history.undo(ws)
    assert solutions.get(ws, kept.id) == kept
    solutions.remove(ws, [kept.id])
    with pytest.raises(UnknownSolution):
        solutions.get(ws, kept.id)
    with pytest.raises(SolutionIncomplete):
        solutions.put(ws, replace(kept, name=" "))
