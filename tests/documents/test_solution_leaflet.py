"""The leaflet of a solution as it comes out of the printer."""

from gbm_desktop.documents.solution_leaflet import Leaflet, LeafletItem, leaflet_pdf
from tests.documents.print_reading import page_texts

ITEM = LeafletItem(
    "外墙保温", "岩棉外墙外保温系统材料 TR10", "示例防水科技有限公司", "★★★", "62 元", "咨询 400-800-0102"
)


def test_twenty_products_and_a_long_text_take_further_pages_with_the_phones_on_each() -> None:
    items = tuple(ITEM._replace(name=f"产品{number:02}") for number in range(20))
    sheet = leaflet_pdf(
        Leaflet("农房解决方案", "农房改造", "冷。\n\n热。", "先防水，后保温。" * 60, items, "消费投诉：12315")
    )
    pages = page_texts(sheet)
    assert sheet.missing == ()
    assert len(pages) == 3
    assert all("消费投诉：12315" in page for page in pages)
    assert "".join(pages).count("先防水，后保温。") == 60
    assert all(f"产品{number:02}" in "".join(pages) for number in range(20))


def test_a_solution_of_a_name_alone_is_one_page() -> None:
    (page,) = page_texts(leaflet_pdf(Leaflet("农房解决方案", "很长的名称" * 12, "", "", (), "12315")))
    assert page.count("很长的名称") == 12
