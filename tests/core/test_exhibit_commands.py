"""Exhibits and solutions on the command line, as another program would use them."""

from pathlib import Path

import pytest

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.command_line import Run, runner
from tests.documents.pdf_reading import text_of
from tests.intake.files import xlsx


@pytest.fixture
def event(ws: Workspace) -> str:
    return events.add(ws, lecture())


@pytest.fixture
def gbm(ws: Workspace, event: str, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; answers its JSON, or what it said. 示例建材 makes 砂浆, certified, and 石板, unverified."""
    assert event
    ws.close()

    run = runner(ws.folder, capsys)

    run("enterprise", "add", "示例建材有限公司")
    run("product", "add", "示例建材有限公司", "砂浆", "--category", "预拌砂浆", "--route", "unified",
        "--certificate", "SL-1", "--expires", "2098-12-31", "--price", "30", "--unit", "吨")  # fmt: skip
    run("product", "add", "示例建材有限公司", "石板", "--category", "石材")
    return run


def test_a_product_is_shown_priced_checked_and_withdrawn(gbm: Run, event: str, tmp_path: Path) -> None:
    assert "已添加 1 个展品" in gbm("exhibits", "add", event, "砂浆")
    refused = gbm("exhibits", "add", event, "石板", code=1)
    assert "“石板”不能在" in refused
    assert "没有技术要求" in refused
    gbm("exhibits", "price", event, "砂浆", "25.5", "--note", "限 10 吨")
    (free,) = gbm("exhibits", "check", event, "--json")["without_contract"]
    assert free["name"] == "示例建材有限公司"
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 contract")
    gbm("exhibits", "exhibitor", event, "示例建材有限公司", "--booth", "A1", "--file", contract)
    assert "均已登记合同" in gbm("exhibits", "check", event)
    (stand,) = gbm("exhibits", "list", event, "--json")
    (shown,) = stand["exhibits"]
    assert (stand["booth"], stand["bound"], stand["contract"]) == ("A1", True, "")
    assert (shown["event_price"], shown["spared"], shown["note"]) == (2550, 450, "限 10 吨")
    assert "砂浆  25.50 元/吨  限 10 吨" in gbm("exhibits", "list", event)
    assert "金额不能为负数" in gbm("exhibits", "price", event, "砂浆", "--", "-1", code=1)
    assert "没有展出“石板”" in gbm("exhibits", "price", event, "石板", "1", code=1)
    gbm("exhibits", "remove", event, "砂浆")
    gbm("exhibits", "send-away", event, "示例建材有限公司")
    assert "还没有参展企业" in gbm("exhibits", "list", event)
    assert "参展企业中没有“示例建材有限公司”" in gbm("exhibits", "send-away", event, "示例建材有限公司", code=1)


def test_exhibits_are_copied_imported_and_printed(gbm: Run, event: str, tmp_path: Path) -> None:
    sheet = xlsx(tmp_path / "展品.xlsx", [["产品名称", "活动价", "展位"], ["砂浆", "25", "B1"], ["石板", "", ""]])
    tried = gbm("exhibits", "import", event, sheet, "--dry-run", "--json")
    assert (tried["added"], tried["stored"], [one["reason"] for one in tried["bad"]]) == (1, False, ["no_requirement"])
    assert "第 3 行“产品名称”未认证产品没有技术要求" in gbm("exhibits", "import", event, sheet)
    other = gbm("event", "add", "--kind", "sale", "--name", "跨年展销", "--start", "2099-01-02T09:00", "--end",
                "2099-01-02T12:00", "--place", "文体中心", "--region", "510113107", "--expected", 50, "--capacity",
                100, "--json")["id"]  # fmt: skip
    assert "1 个不能参展，未复制：砂浆" in gbm("exhibits", "copy", other, event)
    (stand,) = gbm("exhibits", "list", other, "--json")
    assert (stand["name"], stand["booth"], stand["exhibits"]) == ("示例建材有限公司", "", [])
    for kind, said in (("labels", "活动价"), ("exhibitors", "参展企业名册"), ("exhibits", "展品清单")):
        file = tmp_path / f"{kind}.pdf"
        gbm("print", kind, event, "-o", file)
        assert said in text_of(file.read_bytes())
    four = tmp_path / "four.pdf"
    gbm("print", "labels", event, "-o", four, "--layout", "FOUR_UP")
    assert "--layout" in gbm("print", "labels", event, "-o", four, "--layout", "SINGLE", code=2)
    assert "没有可打印的内容" in gbm("print", "labels", other, "-o", four, code=1)


def test_a_solution_is_stored_listed_with_what_may_not_be_shown_and_printed(gbm: Run, tmp_path: Path) -> None:
    kept = gbm("solution", "add", "农房节能改造", "--scene", "house", "--problem", "冬冷夏热", "--item", "砂浆=抹灰",
               "--item", "石板=台面", "--json")["id"]  # fmt: skip
    gbm("solution", "edit", kept, "--text", "先抹灰，后饰面")
    (listed,) = gbm("solution", "list", "--json")
    assert (listed["text"], list(listed["problems"].values())) == ("先抹灰，后饰面", ["no_requirement"])
    assert "抹灰  砂浆\n    台面  石板  ▲ 未认证产品没有技术要求" in gbm("solution", "list")
    file = tmp_path / "leaflet.pdf"
    gbm("solution", "print", kept, "-o", file)
    text = text_of(file.read_bytes())
    for said in ("农房解决方案", "农房节能改造", "冬冷夏热", "先抹灰，后饰面", "抹灰", "参考价 30 元/吨", "12315",
                 "未认证产品没有技术要求，暂不推荐"):  # fmt: skip
        assert said in text, said
    gbm("solution", "remove", kept)
    assert "还没有解决方案" in gbm("solution", "list")
