"""Labels and lists of an event's exhibits, made from what is stored."""

from dataclasses import replace
from datetime import date

import pytest

from gbm_desktop import catalogue, events, exhibit_prints, exhibits
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.exhibits import NothingExhibited
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.exhibits import Exhibitor, ExhibitPrint
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.products import Product, Route
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.documents.pdf_reading import text_of
from tests.documents.print_reading import codes, pictures


@pytest.fixture
def event(ws: Workspace) -> EventId:
    """示例建材 shows a certified mortar at a price of its own and a board that somebody verified."""
    event = events.add(ws, lecture())
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", after_sales="4008000101"))
    mortar = Product(ProductId(""), maker, "预拌砂浆", "抹灰砂浆", "DP M10", route=Route.GRADED, stars=2,
                     certificate="SL-1", expires=date(2023, 10, 20), price=38_000, unit="吨")  # fmt: skip
    board = Product(ProductId(""), maker, "石材", "石板", requirement="放射性符合 A 类", verifier="区质检站 王工",
                    verified_on=date(2023, 9, 1))  # fmt: skip
    first, _ = exhibits.show(ws, event, [catalogue.add_product(ws, one) for one in (mortar, board)])
    exhibits.put_exhibit(ws, replace(first, event_price=35_000))
    return event


def test_a_label_says_price_and_saving_or_the_requirement_and_its_code_is_plain_text(
    ws: Workspace, event: EventId
) -> None:
    printed = exhibit_prints.make(ws, event, ExhibitPrint.LABELS)
    text = text_of(printed.content)
    for said in ("抹灰砂浆", "★★ 绿色建材认证", "证书编号 SL-1", "350", "元/吨", "参考价 380 元/吨", "让利 30 元",
                 "售后 400-800-0101", "12315", "未认证产品，已核验", "技术要求：放射性符合 A 类",
                 "价格请现场咨询"):  # fmt: skip
        assert said in text, said
    (page,) = pictures(DrawnSheet(printed.content, ()), scale=4)
    assert (
        "抹灰砂浆 DP M10\n示例建材有限公司\n★★ 绿色建材认证 SL-1\n活动价 350 元/吨\n售后 400-800-0101 投诉 12315"
        in codes(page)
    )


def test_what_may_not_be_shown_gets_no_label_and_stands_on_the_list_as_such(ws: Workspace, event: EventId) -> None:
    said = events.get(ws, event).said
    events.edit(ws, event, replace(said, start=said.start.replace(month=11), end=said.end.replace(month=11)))
    assert "抹灰砂浆" not in text_of(exhibit_prints.make(ws, event, ExhibitPrint.LABELS).content)
    listed = text_of(exhibit_prints.make(ws, event, ExhibitPrint.EXHIBITS).content)
    assert "“抹灰砂浆”不能参展：证书在活动当天已到期。" in listed
    assert "参展企业 1 家，展品 2 个，其中获证 1 个" in listed


def test_the_list_of_exhibitors_says_who_is_bound_by_no_contract(ws: Workspace, event: EventId) -> None:
    listed = text_of(exhibit_prints.make(ws, event, ExhibitPrint.EXHIBITORS).content)
    assert "1 家企业没有登记参展合同：示例建材有限公司。" in listed
    (stand,) = exhibits.of_event(ws, event)
    bound = Exhibitor("", event, stand.enterprise.id, "A01", "参展〔2023〕01号", "王芳", "13890123456")
    exhibits.put_exhibitor(ws, bound)
    listed = text_of(exhibit_prints.make(ws, event, ExhibitPrint.EXHIBITORS).content)
    assert "没有登记参展合同" not in listed
    assert all(said in listed for said in ("A01", "参展〔2023〕01号", "王芳", "13890123456", "待核实"))


def test_an_event_that_shows_nothing_has_no_labels_and_says_so_on_its_lists(ws: Workspace) -> None:
    bare = events.add(ws, lecture())
    with pytest.raises(NothingExhibited):
        exhibit_prints.make(ws, bare, ExhibitPrint.LABELS)
    assert "还没有展品。" in text_of(exhibit_prints.make(ws, bare, ExhibitPrint.EXHIBITS).content)
    assert "还没有参展企业。" in text_of(exhibit_prints.make(ws, bare, ExhibitPrint.EXHIBITORS).content)
