"""Enterprises, products and categories: put in, corrected, found, taken out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import attachments, catalogue, events, history, product_categories
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import (
    BadCreditCode,
    CategoryExists,
    CategoryIncomplete,
    CertificateTaken,
    CreditCodeTaken,
    EnterpriseExists,
    EnterpriseInUse,
    EnterpriseUnnamed,
    ProductExists,
    ProductIncomplete,
    ProductInUse,
    UnknownCategory,
    UnknownEnterprise,
    UnknownProduct,
)
from gbm_desktop.model.enterprises import CatalogueUse, ChainRole, Enterprise, is_local
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.product_checks import ProductProblem
from gbm_desktop.model.products import Product, Route, Scene
from gbm_desktop.model.region import RegionCode
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

CODE = "91510113M000100Y4T"
OTHER_CODE = "91440300708461136T"
NEW = EnterpriseId("")


def _maker(ws: Workspace, name: str = "示例建材有限公司", code: str = "") -> EnterpriseId:
    return catalogue.add_enterprise(ws, Enterprise(NEW, name, code))


def _draft(maker: EnterpriseId, **changes: object) -> Product:
    draft = Product(ProductId(""), maker, "防水卷材", "SBS 改性沥青防水卷材", model="PY Ⅰ 3 mm")
    return replace(draft, **changes)  # type: ignore[arg-type]  # the tests give what the fields take


def _exhibit(ws: Workspace, product_id: ProductId) -> None:
    event_id = events.add(ws, lecture())
    row = {"id": ws.new_id(), "event_id": event_id, "product_id": product_id, "event_price": None, "note": ""}
    with ws.unit(Op.EXHIBITS_EDIT, name="宣讲") as unit:
        unit.add("exhibits", row)


def test_an_enterprise_is_kept_in_order_and_its_place_is_read_from_its_code(ws: Workspace) -> None:
    draft = Enterprise(
        NEW, "  示例　建材有限公司 ", "91510113m000100y4t", roles=(ChainRole.STORE, ChainRole.PRODUCTION),
        chain_leader=True, contact="王芳", phone="138-0000-1111", after_sales="4008001234",
    )  # fmt: skip
    stored = catalogue.enterprise(ws, catalogue.add_enterprise(ws, draft))
    assert (stored.name, stored.credit_code, stored.region_code) == ("示例 建材有限公司", CODE, "510113")
    assert stored.is_local
    assert stored.chain_leader
    assert stored.roles == (ChainRole.PRODUCTION, ChainRole.STORE)
    assert (stored.phone, stored.after_sales, stored.initials) == ("13800001111", "400-800-1234", "sljcyxgs")
    assert sentence(history.latest(ws, 1)[0].step) == "登记企业：示例 建材有限公司"


@pytest.mark.parametrize(
    ("registered", "local"),
    [("510113", True), ("510114", False), ("440300", False), ("510100", None), ("510000", None), ("100000", None)],
)
def test_an_office_above_the_county_does_not_say_whether_an_enterprise_is_local(
    registered: str,
    *,
    local: bool | None,
) -> None:
    assert is_local(registered, RegionCode("510113")) is local


def test_what_a_person_says_about_being_local_stands_against_the_code(ws: Workspace) -> None:
    draft = Enterprise(NEW, "示例外地公司", OTHER_CODE, is_local=True)
    assert catalogue.enterprise(ws, catalogue.add_enterprise(ws, draft)).is_local


def test_with_another_code_the_place_is_read_anew_unless_a_person_said_it(ws: Workspace) -> None:
    derived = catalogue.enterprise(ws, _maker(ws, code=OTHER_CODE))
    catalogue.edit_enterprise(ws, replace(derived, credit_code=CODE))
    stored = catalogue.enterprise(ws, derived.id)
    assert (stored.region_code, stored.is_local) == ("510113", True)
    catalogue.edit_enterprise(ws, replace(stored, is_local=False))
    catalogue.edit_enterprise(ws, replace(stored, is_local=False, credit_code=""))
    stored = catalogue.enterprise(ws, derived.id)
    assert (stored.region_code, stored.is_local) == ("", False)


def test_a_wrong_code_or_phone_is_refused_with_the_reason_and_nothing_is_stored(ws: Workspace) -> None:
    with pytest.raises(BadCreditCode) as wrong:
        _maker(ws, code="91440300708461136X")
    assert "校验位不符" in say(wrong.value)
    with pytest.raises(BadPhone):
        catalogue.add_enterprise(ws, Enterprise(NEW, "示例公司", phone="1380000"))
    with pytest.raises(EnterpriseUnnamed):
        _maker(ws, name="　")
    assert catalogue.enterprises(ws) == []


def test_the_same_enterprise_is_not_kept_twice_by_code_or_by_name(ws: Workspace) -> None:
    first = _maker(ws, code=CODE)
    with pytest.raises(EnterpriseExists) as again:
        _maker(ws, name="示例建材 有限公司", code=OTHER_CODE)
    assert "未重复登记" in say(again.value)
    with pytest.raises(CreditCodeTaken) as taken:
        _maker(ws, name="另一家公司", code=CODE)
    assert "示例建材有限公司" in say(taken.value)
    catalogue.edit_enterprise(ws, replace(catalogue.enterprise(ws, first), note="已核实"))
    assert [one.note for one in catalogue.enterprises(ws)] == ["已核实"]


def test_an_enterprise_is_found_by_name_initials_code_contact_and_the_phones_end(ws: Workspace) -> None:
    draft = Enterprise(NEW, "示例建材有限公司", CODE, contact="王芳", phone="13800001111")
    catalogue.add_enterprise(ws, draft)
    _maker(ws, name="示范门窗厂")
    everyone = catalogue.enterprises(ws)
    for text in ("建材", "sljc", "91510113", "王芳", "1111"):
        assert [one.name for one in catalogue.find_enterprises(everyone, text)] == ["示例建材有限公司"]
    assert catalogue.find_enterprises(everyone, "sljc 门窗") == []


def test_a_certified_product_gets_its_last_day_and_stands_with_its_maker(ws: Workspace) -> None:
    maker = _maker(ws)
    draft = _draft(
        maker, route=Route.GRADED, stars=3, certificate=" ＣＧＰ 001 ", issued=date(2021, 3, 15), price=3_500,
        scenes=(Scene.INFRASTRUCTURE, Scene.HOUSE),
    )  # fmt: skip
    stored = catalogue.product(ws, catalogue.add_product(ws, draft))
    assert (stored.certificate, stored.expires) == ("CGP001", date(2026, 3, 14))
    assert stored.scenes == (Scene.HOUSE, Scene.INFRASTRUCTURE)
    assert catalogue.products(ws, enterprise_id=maker) == [stored]
    assert catalogue.products(ws, enterprise_id=EnterpriseId("another")) == []


def test_what_is_wrong_with_a_product_is_said_at_once(ws: Workspace) -> None:
    with pytest.raises(ProductIncomplete) as wrong:
        catalogue.add_product(ws, _draft(_maker(ws), route=Route.GRADED, stars=5))
    assert wrong.value.wrong == (ProductProblem.NO_CERTIFICATE, ProductProblem.NO_EXPIRY, ProductProblem.NO_STARS)
    assert "一星至三星" in say(wrong.value)
    with pytest.raises(UnknownEnterprise):
        catalogue.add_product(ws, _draft(EnterpriseId("nobody")))
    with pytest.raises(UnknownProduct):
        catalogue.product(ws, "nothing")
    assert catalogue.products(ws) == []


def test_a_certificate_belongs_to_one_product_and_a_model_is_kept_once(ws: Workspace) -> None:
    maker, other = _maker(ws), _maker(ws, name="另一家公司")
    certified = {"route": Route.UNIFIED, "certificate": "CGP-1", "expires": date(2026, 1, 1)}
    catalogue.add_product(ws, _draft(maker, **certified))
    with pytest.raises(CertificateTaken) as taken:
        catalogue.add_product(ws, _draft(other, **{**certified, "certificate": "ｃｇｐ－1"}))
    assert "示例建材有限公司" in say(taken.value)
    with pytest.raises(ProductExists):
        catalogue.add_product(ws, _draft(maker, model="PYⅠ3mm"))
    catalogue.add_product(ws, _draft(other, model="PYⅠ3mm"))


def test_a_product_is_found_by_its_maker_and_its_certificate_too(ws: Workspace) -> None:
    maker = _maker(ws)
    catalogue.add_product(ws, _draft(maker, route=Route.UNIFIED, certificate="CGP-77", expires=date(2026, 1, 1)))
    catalogue.add_product(ws, _draft(maker, name="花岗岩板", model="20 mm", category="石材"))
    every, makers = catalogue.products(ws), {maker: "示例建材有限公司"}
    for text in ("沥青", "cgp-77", "示例 卷材", "sbsg", "py"):
        assert [one.name for one in catalogue.find_products(every, text, makers)] == ["SBS 改性沥青防水卷材"]
    assert len(catalogue.find_products(every, "示例", makers)) == 2


def test_removing_an_enterprise_takes_its_products_and_files_and_undo_brings_all_back(
    ws: Workspace, tmp_path: Path
) -> None:
    maker = _maker(ws)
    product = catalogue.add_product(ws, _draft(maker))
    scan = tmp_path / "证书.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    attachments.add(ws, product, "certificate", scan)
    catalogue.remove_enterprises(ws, [maker])
    assert (catalogue.enterprises(ws), catalogue.products(ws), attachments.of(ws, product)) == ([], [], [])
    history.undo(ws, None, "误删")
    assert [one.id for one in catalogue.products(ws)] == [product]
    assert [one.name for one in attachments.of(ws, product)] == ["证书.pdf"]


def test_what_an_event_shows_stays_in_the_catalogue_with_its_maker(ws: Workspace) -> None:
    maker = _maker(ws)
    product = catalogue.add_product(ws, _draft(maker))
    _exhibit(ws, product)
    with pytest.raises(ProductInUse) as shown:
        catalogue.remove_products(ws, [product])
    assert shown.value.uses == (CatalogueUse.EXHIBITS,)
    with pytest.raises(EnterpriseInUse) as used:
        catalogue.remove_enterprises(ws, [maker])
    assert "参展企业和展品" in say(used.value)
    assert [one.id for one in catalogue.products(ws)] == [product]


def test_the_list_of_categories_ships_with_fifty_one_in_six_classes(ws: Workspace) -> None:
    shipped = product_categories.categories(ws)
    assert (len(shipped), len({one.group for one in shipped})) == (51, 6)
    assert (shipped[0].name, shipped[-1].name) == ("预制构件", "机械式停车设备")


def test_a_category_can_be_added_and_used(ws: Workspace) -> None:
    added = product_categories.add(ws, group="其他设备类", name="充电设施")
    assert product_categories.categories(ws)[-1] == added
    catalogue.add_product(ws, _draft(_maker(ws), category="充电设施"))
    with pytest.raises(CategoryExists):
        product_categories.add(ws, group="其他设备类", name="防水 卷材")
    with pytest.raises(CategoryIncomplete):
        product_categories.add(ws, group="", name="太阳灶")
    history.undo(ws, None, "试一下")


def test_a_retired_category_takes_no_new_product_but_keeps_those_in_it(ws: Workspace) -> None:
    maker = _maker(ws)
    kept = catalogue.product(ws, catalogue.add_product(ws, _draft(maker)))
    product_categories.retire(ws, "防水卷材")
    assert len(product_categories.categories(ws)) == 50
    catalogue.edit_product(ws, replace(kept, note="仍在售"))
    with pytest.raises(UnknownCategory):
        catalogue.add_product(ws, _draft(maker, name="另一种卷材"))
    product_categories.retire(ws, "防水卷材", retired=False)
    catalogue.add_product(ws, _draft(maker, name="另一种卷材"))
