"""Exhibits: only what is certified or verified on the event's days is shown; packages of products."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from gbm_desktop import attachments, catalogue, events, exhibit_import, exhibits, history, solutions
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import BadPrice, ProductInUse
from gbm_desktop.errors.exhibits import (
    ExhibitNotAllowed,
    ExhibitorsProducts,
    NotExhibited,
    SolutionIncomplete,
    UnknownSolution,
)
from gbm_desktop.intake.exhibits import ExhibitFault
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.exhibits import Exhibitor, Solution, SolutionItem
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId, SolutionId
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.model.products import ExhibitProblem, Product, Route, Scene
from gbm_desktop.wording import say
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.intake.files import xlsx


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
    (stand,) = exhibits.of_event(ws, event)
    assert (stand.enterprise.id, stand.bound) == (maker, False)
    assert [(one.product.id, one.spared, one.problem) for one in stand.shown] == [(product, 500, None)]
    history.undo(ws)
    history.undo(ws)
    assert exhibits.of_event(ws, event) == []


def test_what_has_neither_certificate_nor_verifier_is_refused_with_the_reason(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = bare(ws, maker)
    with pytest.raises(ExhibitNotAllowed) as refused:
        exhibits.show(ws, event, [certified(ws, maker), product])
    assert refused.value.problem is ExhibitProblem.NO_REQUIREMENT
    assert "新品砂浆" in say(refused.value)
    assert exhibits.of_event(ws, event) == []
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
    (stand,) = exhibits.of_event(ws, event)
    assert [(one.product.id, one.problem) for one in stand.shown] == [(product, ExhibitProblem.EXPIRED)]


def test_an_exhibitor_goes_after_its_products_and_a_shown_product_stays_in_the_catalogue(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    product = certified(ws, maker)
    exhibits.show(ws, event, [product])
    exhibits.put_exhibitor(ws, Exhibitor("", event, maker, booth="A1", contract="2023-07"))
    assert exhibits.of_event(ws, event)[0].bound
    with pytest.raises(ExhibitorsProducts):
        exhibits.send_away(ws, event, maker)
    with pytest.raises(ProductInUse):
        catalogue.remove_products(ws, [product])
    exhibits.withdraw(ws, event, [product])
    exhibits.send_away(ws, event, maker)
    assert exhibits.of_event(ws, event) == []


def moved(ws: Workspace, event: EventId, month: int) -> EventId:
    """Another event like this one, in the month."""
    said = events.get(ws, event).said
    later = {name: getattr(said, name).replace(month=month) for name in ("start", "end")}
    return events.add(ws, replace(said, name="另一场", **later))


def test_a_copy_leaves_out_what_may_not_be_shown_there_and_takes_contracts_along(
    ws: Workspace, maker: EnterpriseId, event: EventId, tmp_path: Path
) -> None:
    good, ending = certified(ws, maker), certified(ws, maker, "涂料", expires=date(2023, 10, 20))
    exhibits.show(ws, event, [good, ending])
    (stand,) = exhibits.of_event(ws, event)
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 contract")
    exhibits.attach_contract(ws, stand.exhibitor, contract)
    exhibits.put_exhibitor(ws, replace(stand.exhibitor, booth="A1", contact="石建明"))
    target = moved(ws, event, 11)
    (left_out,) = exhibits.copy(ws, event, target)
    assert (left_out.product.id, left_out.problem) == (ending, ExhibitProblem.EXPIRED)
    (there,) = exhibits.of_event(ws, target)
    assert [one.product.id for one in there.shown] == [good]
    assert (there.exhibitor.booth, there.contact[0], there.bound) == ("", "石建明", True)
    history.undo(ws)
    assert exhibits.of_event(ws, target) == []
    assert attachments.of(ws, there.exhibitor.id) == []


def test_a_copy_leaves_what_the_target_has_as_it_is(ws: Workspace, maker: EnterpriseId, event: EventId) -> None:
    product = certified(ws, maker)
    target = moved(ws, event, 11)
    for one, price in ((event, 2_900), (target, 2_500)):
        (exhibit,) = exhibits.show(ws, one, [product])
        exhibits.put_exhibit(ws, replace(exhibit, event_price=price))
    exhibits.put_exhibitor(ws, Exhibitor("", target, maker, booth="B2", contract="2023-08"))
    before = exhibits.of_event(ws, target)
    assert exhibits.copy(ws, event, target) == []
    assert exhibits.of_event(ws, target) == before


def test_stands_are_ordered_as_one_walks_past_them(ws: Workspace, maker: EnterpriseId, event: EventId) -> None:
    others = [catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), name)) for name in ("示例陶瓷", "示例门窗")]
    for enterprise, booth in zip([maker, *others], ("A10", "", "A2"), strict=True):
        exhibits.put_exhibitor(ws, Exhibitor("", event, enterprise, booth=booth))
    assert [one.exhibitor.booth for one in exhibits.of_event(ws, event)] == ["A2", "A10", ""]


def test_a_phone_that_cannot_be_right_and_a_price_below_zero_are_refused(
    ws: Workspace, maker: EnterpriseId, event: EventId
) -> None:
    with pytest.raises(BadPhone):
        exhibits.put_exhibitor(ws, Exhibitor("", event, maker, phone="1389012345"))
    (exhibit,) = exhibits.show(ws, event, [certified(ws, maker)])
    with pytest.raises(BadPrice):
        exhibits.put_exhibit(ws, replace(exhibit, event_price=-1))
    exhibits.withdraw(ws, event, [exhibit.product_id])
    with pytest.raises(NotExhibited) as refused:
        exhibits.put_exhibit(ws, replace(exhibit, event_price=1))
    assert "没有展出“砂浆”" in say(refused.value)


def test_an_exhibitor_that_is_sent_away_or_whose_event_is_removed_leaves_no_contract_behind(
    ws: Workspace, maker: EnterpriseId, event: EventId, tmp_path: Path
) -> None:
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 contract")
    ends: list[Callable[[], None]] = [
        lambda: exhibits.send_away(ws, event, maker),
        lambda: events.remove(ws, event),
    ]
    for end in ends:
        kept = exhibits.put_exhibitor(ws, Exhibitor("", event, maker))
        exhibits.attach_contract(ws, kept, contract)
        assert exhibits.of_event(ws, event)[0].bound
        end()
        assert attachments.of(ws, kept.id) == []


HEAD = ["序号", "企业名称", "产品名称", "规格型号", "证书编号", "活动价（元）", "展位号"]


def test_a_sheet_of_exhibits_is_taken_row_by_row_and_what_cannot_be_is_said(
    ws: Workspace, maker: EnterpriseId, event: EventId, tmp_path: Path
) -> None:
    good, late = certified(ws, maker), certified(ws, maker, "涂料", expires=date(2023, 10, 1))
    assert late
    file = xlsx(
        tmp_path / "展品.xlsx",
        [
            HEAD,
            [1, "示例建材有限公司", "砂浆", "", "", "25", "A3"],
            [2, "", "名称写错", "", "CN-砂浆", "", ""],
            [3, "", "涂料", "", "", "", ""],
            [4, "另一家公司", "砂浆", "", "", "", ""],
            [5, "", "砂浆", "", "", "一百", ""],
        ],
    )
    tried = exhibit_import.import_exhibits(ws, event, file, dry_run=True)
    assert exhibits.of_event(ws, event) == []
    done = exhibit_import.import_exhibits(ws, event, file)
    assert done == replace(tried, stored=True)
    assert (done.added, done.changed) == (1, 0)
    assert [(one.row, one.reason) for one in done.bad] == [
        (3, ExhibitFault.REPEATED), (4, ExhibitProblem.EXPIRED), (5, ExhibitFault.NOT_IN_CATALOGUE),
        (6, MoneyProblem.NOT_A_SUM),
    ]  # fmt: skip
    assert "第 4 行“产品名称”证书在活动当天已到期（涂料）" in bad_row(done.bad[1])
    (stand,) = exhibits.of_event(ws, event)
    assert (stand.exhibitor.booth, stand.shown[0].product.id) == ("A3", good)
    assert stand.shown[0].exhibit.event_price == 2_500
    history.undo(ws)
    assert exhibits.of_event(ws, event) == []


def test_a_second_import_keeps_what_the_sheet_does_not_say(
    ws: Workspace, maker: EnterpriseId, event: EventId, tmp_path: Path
) -> None:
    (exhibit,) = exhibits.show(ws, event, [certified(ws, maker)])
    exhibits.put_exhibit(ws, replace(exhibit, event_price=2_000, note="样板"))
    file = xlsx(tmp_path / "a.xlsx", [["展品", "展位"], ["砂浆", "B1"]])
    done = exhibit_import.import_exhibits(ws, event, file)
    assert (done.added, done.changed, done.same) == (0, 1, 1)
    (stand,) = exhibits.of_event(ws, event)
    assert (stand.exhibitor.booth, stand.shown[0].exhibit.event_price) == ("B1", 2_000)
    assert exhibit_import.import_exhibits(ws, event, file).changed == 0


def test_events_are_removed_with_their_exhibits(ws: Workspace, maker: EnterpriseId, event: EventId) -> None:
    exhibits.show(ws, event, [certified(ws, maker)])
    events.remove(ws, event)
    history.undo(ws)
    assert len(exhibits.of_event(ws, event)[0].shown) == 1


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
