"""National and local lists into the catalogue, and out of it again."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from gbm_desktop import campaign, catalogue, catalogue_import, history, workspace
from gbm_desktop.catalogue_export import export_xlsx
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.catalogue import COLUMNS
from gbm_desktop.model.credit_code import check_character
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Listing, Product, Route, Scene
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock
from tests.intake.files import csv_text, written, xlsx

CODE, OTHER = "91510113M000100Y4T", "91440300708461136T"
HEAD = (
    "序号",
    "企业名称",
    "统一社会信用代码",
    "产品类别",
    "产品名称",
    "规格型号",
    "认证类型",
    "星级",
    "证书编号",
    "发证日期",
    "有效期",
)
ROWS = [
    ["绿色建材产品名录（第三批）"],
    HEAD,
    [
        1,
        "示例建材有限公司",
        CODE,
        "防水卷材",
        "SBS卷材",
        "3 mm",
        "分级认证",
        "★★★",
        "CGP-001",
        datetime(2021, 3, 15, tzinfo=UTC).replace(tzinfo=None),
        "",
    ],
    [2, None, None, "防水涂料", "聚氨酯涂料", "", "认证活动一", "", "CGP-002", "2022.5.6", "2027.5.5"],
    [3, "示范门窗厂", OTHER, "建筑门窗及配件", "铝合金窗", "65系列", "未认证", "/", "/", "", ""],
    ["合计", 3],
]


def national(tmp_path: Path, rows: list[list[object]] | None = None) -> Path:
    wanted = [list(row) for row in ROWS] if rows is None else rows
    return xlsx(tmp_path / "名录.xlsx", wanted, merged=("B3:B4", "C3:C4") if rows is None else ())


def lines(*rows: list[object]) -> list[list[object]]:
    return [list(HEAD), *rows]


def row(**changes: object) -> list[object]:
    """A row of a good certified product, but for what is changed."""
    good = dict(
        zip(
            HEAD,
            [1, "示例建材有限公司", CODE, "石材", "花岗岩板", "", "认证活动一", "", "CGP-9", "", "2026-01-01"],
            strict=True,
        )
    )
    return list((good | changes).values())


def test_a_list_with_title_merged_cells_and_a_sum_becomes_enterprises_and_products(
    ws: Workspace, tmp_path: Path
) -> None:
    plan = catalogue_import.plan(ws, national(tmp_path), Listing.NATIONAL)
    assert plan.bad == ()
    assert catalogue.products(ws) == []
    done = catalogue_import.import_plan(ws, plan)
    assert done.step_id
    makers = {one.name: one for one in catalogue.enterprises(ws)}
    assert {one.credit_code: one.is_local for one in makers.values()} == {CODE: True, OTHER: False}
    sbs, paint, window = sorted(catalogue.products(ws), key=lambda one: one.certificate or "~")
    assert (sbs.route, sbs.stars, sbs.issued, sbs.expires) == (Route.GRADED, 3, date(2021, 3, 15), date(2026, 3, 14))
    assert (paint.route, paint.stars, paint.expires) == (Route.UNIFIED, 0, date(2027, 5, 5))
    assert paint.enterprise_id == sbs.enterprise_id == makers["示例建材有限公司"].id
    assert (window.route, window.certificate, window.listed_in) == (Route.NONE, "", Listing.NATIONAL)
    said = sentence(history.latest(ws, 1)[0].step)
    assert said == "导入名录：新增企业 2 家、产品 3 个，更新产品 0 个"
    history.undo(ws, None, "选错了文件")
    assert (catalogue.enterprises(ws), catalogue.products(ws)) == ([], [])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"统一社会信用代码": CODE[:-1] + "0"}, "“统一社会信用代码”校验位不符"),
        ({"企业名称": ""}, "“企业名称”没有企业名称（空）"),
        ({"产品类别": "家具"}, "“类别”不在产品类别表中（家具）"),
        ({"星级": "五星"}, "“星级”不是一星至三星（五星）"),
        ({"认证类型": "分级认证"}, "“星级”分级认证应为一星至三星"),
        ({"有效期": ""}, "“有效期至”已认证的产品没有发证日或有效期"),
        ({"发证日期": "2023年13月1日"}, "“发证日”不是日期"),
        ({"发证日期": "2027-01-01"}, "“有效期至”有效期早于发证日（2026-01-01）"),
        ({"证书编号": ""}, "“证书编号”已认证的产品没有证书编号"),
        ({"产品名称": ""}, "没有产品名称"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where_and_why_and_the_others_are_taken(
    ws: Workspace, tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    good = row(产品名称="大理石板", 证书编号="CGP-10")
    plan = catalogue_import.plan(ws, national(tmp_path, lines(row(**changes), good)), Listing.LOCAL)
    assert [one.row for one in plan.bad] == [2]
    assert said in bad_row(plan.bad[0])
    catalogue_import.import_plan(ws, plan)
    assert [one.name for one in catalogue.products(ws)] == ["大理石板"]


def test_what_the_catalogue_knows_otherwise_about_an_enterprise_is_not_guessed(ws: Workspace, tmp_path: Path) -> None:
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE))
    rows = lines(row(统一社会信用代码=OTHER), row(企业名称="别的公司", 产品名称="板", 证书编号="CGP-3"))
    plan = catalogue_import.plan(ws, national(tmp_path, rows), Listing.LOCAL)
    assert ["代码不同" in bad_row(plan.bad[0]), "企业名称不同" in bad_row(plan.bad[1])] == [True, True]
    assert catalogue_import.import_plan(ws, plan).step_id is None


def test_the_same_list_again_adds_nothing_and_says_so(ws: Workspace, tmp_path: Path) -> None:
    file = national(tmp_path)
    catalogue_import.import_plan(ws, catalogue_import.plan(ws, file, Listing.NATIONAL))
    before = catalogue.products(ws)
    again = catalogue_import.plan(ws, file, Listing.NATIONAL)
    assert ([one.row for one in again.known], again.new, again.changed) == ([3, 4, 5], (), ())
    assert catalogue_import.import_plan(ws, again, update=True).step_id is None
    local = catalogue_import.plan(ws, file, Listing.LOCAL)
    assert (len(local.known), local.changed) == (3, ())
    assert catalogue.products(ws) == before


def test_a_plan_made_twice_before_either_is_carried_out_adds_nothing_twice(ws: Workspace, tmp_path: Path) -> None:
    file = national(tmp_path)
    first, second = (catalogue_import.plan(ws, file, Listing.NATIONAL) for _time in range(2))
    catalogue_import.import_plan(ws, first)
    assert catalogue_import.import_plan(ws, second).step_id is None
    assert len(catalogue.products(ws)) == 3


def test_what_has_changed_is_listed_and_taken_over_only_when_asked(ws: Workspace, tmp_path: Path) -> None:
    catalogue_import.import_plan(ws, catalogue_import.plan(ws, national(tmp_path), Listing.NATIONAL))
    rows = [list(one) for one in ROWS]
    rows[2][7], rows[2][8], rows[2][9] = "二星", "CGP-777", "2023-05-06"
    plan = catalogue_import.plan(ws, xlsx(tmp_path / "new.xlsx", rows, ("B3:B4", "C3:C4")), Listing.NATIONAL)
    (change,) = plan.changed
    assert (change.row, change.differing) == (3, ("stars", "certificate", "issued", "expires"))
    catalogue_import.import_plan(ws, plan)
    assert "CGP-777" not in {one.certificate for one in catalogue.products(ws)}
    assert catalogue_import.import_plan(ws, plan, update=True).updated == 1
    renewed = next(one for one in catalogue.products(ws) if one.certificate == "CGP-777")
    assert (renewed.stars, renewed.expires, renewed.name) == (2, date(2028, 5, 5), "SBS卷材")


def test_what_differs_only_in_width_and_spaces_has_not_changed(ws: Workspace, tmp_path: Path) -> None:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE))
    known = Product(ProductId(""), maker, "石材", "花岗岩 板", "PY Ⅰ 型", Route.UNIFIED, certificate="CGP-9")
    catalogue.add_product(ws, replace(known, expires=date(2026, 1, 1), listed_in=Listing.LOCAL))
    file = national(tmp_path, lines(row(规格型号="ＰＹ I型")))
    plan = catalogue_import.plan(ws, file, Listing.LOCAL)
    assert (len(plan.known), plan.changed, plan.new) == (1, (), ())


def test_a_row_twice_in_the_file_is_taken_once_and_a_certificate_of_two_enterprises_is_a_question(
    ws: Workspace, tmp_path: Path
) -> None:
    rows = lines(
        row(), row(), row(产品名称="另一种板"), row(企业名称="示范门窗厂", 统一社会信用代码=OTHER, 产品名称="窗")
    )
    plan = catalogue_import.plan(ws, national(tmp_path, rows), Listing.LOCAL)
    assert [(one.row, one.same_as) for one in plan.repeated] == [(3, 2), (4, 2)]
    assert [(one.row, "另一家企业" in bad_row(one)) for one in plan.bad] == [(5, True)]
    assert len(plan.new) == 1


def test_a_text_file_with_prices_and_scenes_is_read_too(ws: Workspace, tmp_path: Path) -> None:
    head = (
        "生产企业",
        "产品名称",
        "参考价（元）",
        "适用场景（农房、基建）",
        "售后服务电话",
        "未认证产品技术要求",
        "核验人",
        "核验日期",
    )
    rows = [head, ("示例建材", "预拌混凝土C30", "420元/m³", "农房", "400-800-1234", "GB/T 14902", "李强", "45052")]
    rows += [("同上", "预拌砂浆M5", "面议", "均可", "12", "", "", "")]
    file = written(tmp_path / "地方.csv", csv_text(rows).encode("gb18030"))
    plan = catalogue_import.plan(ws, file, Listing.LOCAL)
    assert ["“售后电话”" in bad_row(one) for one in plan.bad] == [True]
    catalogue_import.import_plan(ws, plan)
    (stored,) = catalogue.products(ws)
    assert (stored.category, stored.price, stored.unit, stored.scenes) == ("预拌混凝土", 42_000, "m3", (Scene.HOUSE,))
    assert (stored.after_sales, stored.verifier, stored.verified_on) == ("400-800-1234", "李强", date(2023, 5, 6))


def test_columns_under_other_headings_are_told_and_read_as_a_person_says(ws: Workspace, tmp_path: Path) -> None:
    head = ["序号", "申报主体", "建材名目", "产品类别", "联系地址", "参考标准"]
    file = xlsx(
        tmp_path / "a.xlsx", [["一览表"], head, [1, "示例建材有限公司", "花岗岩板", "石材", "某路 1 号", "GB 1"]]
    )
    with pytest.raises(NoTableColumns):
        catalogue_import.plan(ws, file, Listing.LOCAL)
    told = {one.text: one.key for one in catalogue_import.headings(file, {})}
    assert told == {"申报主体": "", "建材名目": "", "产品类别": "category", "联系地址": "", "参考标准": ""}
    said = {"申报主体": "enterprise", "建材名目": "name", "参考标准": "standard"}
    plan = catalogue_import.plan(ws, file, Listing.LOCAL, said)
    assert {one.text for one in plan.headings if not one.key} == {"联系地址"}
    catalogue_import.import_plan(ws, plan)
    (stored,) = catalogue.products(ws)
    assert (stored.name, stored.category, stored.standard) == ("花岗岩板", "石材", "GB 1")


def test_a_column_that_is_known_can_be_left_out_or_read_as_another(ws: Workspace, tmp_path: Path) -> None:
    head = ["单位名称", "产品", "型号", "说明"]
    file = xlsx(tmp_path / "a.xlsx", [head, ["示例建材有限公司", "花岗岩石材板", "20 mm", "A 类"]])
    plan = catalogue_import.plan(ws, file, Listing.LOCAL, {"型号": "", "说明": "requirement"})
    (listed,) = plan.new
    assert (listed.product.model, listed.product.note, listed.product.requirement) == ("", "", "A 类")


def test_a_file_without_products_is_refused_with_the_columns_it_needs(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NoTableColumns) as refused:
        catalogue_import.plan(ws, xlsx(tmp_path / "a.xlsx", [["姓名", "电话"], ["王芳", "138"]]), Listing.LOCAL)
    assert refused.value.columns == ("企业名称", "产品名称")


def test_what_was_exported_is_imported_again_as_it_was(ws: Workspace, tmp_path: Path, clock: SetClock) -> None:
    maker = catalogue.add_enterprise(
        ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE, contact="王芳", phone="13800001111")
    )
    full = Product(
        ProductId(""), maker, "防水卷材", "SBS 卷材", "3 mm", Route.GRADED, 3, "CGP-001", "示例认证中心",
        date(2021, 3, 15), None, "GB 18242", 3_550, "平方米", tuple(Scene), listed_in=Listing.LOCAL,
        discount_note="让利 5%", after_sales="400-800-1234", note="=1+1",
    )  # fmt: skip
    catalogue.add_product(ws, full)
    plain = replace(
        full, name="石板", model="", category="石材", route=Route.NONE, stars=0, certificate="", issued=None
    )
    catalogue.add_product(ws, replace(plain, requirement="A 类", verifier="李强", verified_on=date(2023, 9, 1)))
    out = written(tmp_path / "out.xlsx", export_xlsx(ws))
    assert catalogue_import.plan(ws, out, Listing.LOCAL).changed == ()
    other = workspace.create(tmp_path / "other", operator="李强", clock=clock)
    try:
        campaign.start(other, region_code=QINGBAIJIANG, year=2023)
        catalogue_import.import_plan(other, catalogue_import.plan(other, out, Listing.LOCAL))
        assert _without_ids(catalogue.products(other)) == _without_ids(catalogue.products(ws))
        assert [one.phone for one in catalogue.enterprises(other)] == ["13800001111"]
    finally:
        other.close()


def _without_ids(products: list[Product]) -> list[Product]:
    return [replace(one, id=ProductId(""), enterprise_id=EnterpriseId("")) for one in products]


def test_five_hundred_products_of_fifty_enterprises_are_taken_in_at_once(ws: Workspace, tmp_path: Path) -> None:
    rows = lines(
        *(
            row(
                企业名称=f"示例企业{n % 50}",
                统一社会信用代码=_code(n % 50),
                产品名称=f"花岗岩板{n}",
                证书编号=f"CGP-{n}",
            )
            for n in range(500)
        )
    )
    file = national(tmp_path, rows)
    done = catalogue_import.import_plan(ws, catalogue_import.plan(ws, file, Listing.NATIONAL))
    assert (len(done.done.enterprises), len(done.done.new), done.done.bad) == (50, 500, ())


def _code(n: int) -> str:
    first = f"91510113MA{n:07d}"
    return first + check_character(first)


def test_every_column_of_the_list_is_found_under_its_own_title() -> None:
    assert len({column.title for column in COLUMNS}) == len(COLUMNS) == 23
