"""The catalogue on the command line, as another program would use it."""

from pathlib import Path

import pytest

from gbm_desktop.workspace import Workspace
from tests.core.command_line import Run, runner
from tests.intake.files import xlsx

CODE = "91510113M000100Y4T"


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace; answers its JSON, or what it said."""
    ws.close()

    return runner(ws.folder, capsys)


def test_an_enterprise_and_its_product_are_added_shown_changed_and_removed(gbm: Run) -> None:
    maker = gbm("enterprise", "add", "示例建材有限公司", "--code", CODE, "--role", "生产", "--chain-leader", "--json")[
        "id"
    ]
    shown = gbm("enterprise", "show", "示例建材有限公司", "--json")
    assert (shown["id"], shown["roles"], shown["chain_leader"], shown["is_local"]) == (
        maker,
        ["production"],
        True,
        True,
    )
    gbm("enterprise", "edit", CODE, "--contact", "王芳", "--outside")
    assert gbm("enterprise", "list", "--text", "王芳", "--json")[0]["is_local"] is False
    product = gbm(
        "product", "add", maker, "SBS卷材", "--category", "防水卷材", "--route", "graded", "--stars", 3,
        "--certificate", "CGP-1", "--issued", "2019-01-10", "--price", "35.5", "--unit", "平方米",
        "--scene", "house", "--json",
    )["id"]  # fmt: skip
    row = gbm("product", "show", "CGP-1", "--json")
    assert (row["id"], row["price"], row["expires"], row["scenes"]) == (product, 3550, "2024-01-09", ["house"])
    for day, state in (("2023-10-12", "ends_soon"), ("2024-02-01", "expired")):
        (ending,) = gbm("catalogue", "certificates", "--as-of", day, "--json")
        assert (ending["id"], ending["certificate_state"]) == (product, state)
    gbm("product", "edit", product, "--expires", "2199-01-09")
    assert "没有到期或即将到期的证书" in gbm("catalogue", "certificates")
    gbm("enterprise", "remove", maker)
    assert gbm("product", "list", "--json") == []


def test_what_an_uncertified_product_lacks_is_said_to_people(gbm: Run) -> None:
    gbm("enterprise", "add", "示例建材有限公司")
    gbm("product", "add", "示例建材有限公司", "石板", "--category", "石材", "--certifying", "applied")
    said = gbm("product", "show", "石板")
    assert "▲ 未认证产品没有技术要求" in said
    assert "→ 送样检验" in said
    assert "待核实" in gbm("enterprise", "list")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("enterprise", "add", "新公司", "--code", CODE[:-1] + "0"), "校验位不符"),
        (("enterprise", "show", "没有的公司"), "没有名为“没有的公司”的条目"),
        (("product", "add", "示例建材有限公司", "板", "--category", "家具"), "不在产品类别表中"),
        (("product", "add", "示例建材有限公司", "板", "--category", "石材", "--price", "便宜"), "不是金额"),
        (("category", "add", "其他设备类", "石材"), "已在表中"),
    ],
)
def test_bad_input_is_one_sentence(gbm: Run, arguments: tuple[str, ...], said: str) -> None:
    gbm("enterprise", "add", "示例建材有限公司")
    assert said in gbm(*arguments, code=1)


def test_categories_are_listed_added_and_retired(gbm: Run) -> None:
    assert len(gbm("category", "list", "--json")) == 51
    gbm("category", "add", "其他设备类", "充电设施")
    gbm("category", "retire", "石材")
    names = {one["name"] for one in gbm("category", "list", "--json")}
    assert "充电设施" in names
    assert "石材" not in names
    assert "石材（已停用）" in gbm("category", "list", "--retired")


def test_a_list_is_tried_imported_and_exported(gbm: Run, tmp_path: Path) -> None:
    head = ["企业名称", "统一社会信用代码", "类别", "产品名称", "星级", "证书编号", "有效期至"]
    good = ["示例建材有限公司", CODE, "石材", "花岗岩板", "三星", "CGP-1", "2026-01-01"]
    bad = ["示例建材有限公司", CODE, "石材", "砂岩板", "九星", "CGP-2", "2026-01-01"]
    file = xlsx(tmp_path / "名录.xlsx", [head, good, bad])
    tried = gbm("catalogue", "import", file, "--list", "local", "--dry-run", "--json")
    assert (tried["enterprises"], tried["products"], tried["bad"]) == (1, 1, 1)
    assert gbm("product", "list", "--json") == []
    said = gbm("catalogue", "import", file, "--list", "local")
    assert "新增企业 1 家、产品 1 个" in said
    assert "第 3 行“星级”不是一星至三星（九星），未导入" in said
    good[4] = "二星"
    again = xlsx(tmp_path / "新名录.xlsx", [head, good])
    assert "第 2 行 花岗岩板 与名录不同：星级" in gbm("catalogue", "import", again, "--list", "local", "--dry-run")
    assert gbm("catalogue", "import", again, "--list", "local", "--update", "--json")["updated"] == 1
    out = tmp_path / "导出.xlsx"
    gbm("catalogue", "export", out)
    assert gbm("catalogue", "import", out, "--list", "local", "--dry-run", "--json")["known"] == 1


def test_a_column_with_another_heading_is_told_and_can_be_named(gbm: Run, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", [["申报主体", "产品", "网址"], ["示例建材有限公司", "花岗岩石材板", "x.example"]])
    assert "没有找到所需的列" in gbm("catalogue", "import", file, "--list", "local", code=1)
    arguments = ("catalogue", "import", file, "--list", "local", "--column", "申报主体", "enterprise")
    assert "未识别、未导入的列：网址" in gbm(*arguments, "--dry-run")
    assert gbm(*arguments, "--json")["columns"] == {"申报主体": "enterprise", "产品": "name", "网址": ""}
