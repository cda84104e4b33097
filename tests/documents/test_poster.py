"""The poster that hangs at the village's notice board."""

from dataclasses import replace
from datetime import datetime

import pytest

from gbm_desktop.documents.poster import Poster, PosterDesign, PosterSize, poster_pdf
from gbm_desktop.documents.poster_content import when
from tests.documents.print_reading import codes, embedded, pictures, texts

at = datetime.fromisoformat
LINK = "http://192.168.137.1:8000/s/4f7q"
POSTER = Poster(
    theme="绿色建材进万家 美好生活共创建",
    event="2022年全国绿色建材下乡活动（四川站）启动会",
    start=at("2022-08-12T09:30"),
    end=at("2022-08-12T17:00"),
    place="四川省成都市青白江区成都国际铁路港会展中心一号馆",
    bodies=(
        (
            "指导单位",
            ("工业和信息化部", "住房和城乡建设部", "农业农村部", "商务部", "国家市场监督管理总局", "国家乡村振兴局"),
        ),
        ("主办单位", ("四川省经济和信息化厅", "四川省住房和城乡建设厅", "四川省农业农村厅", "成都市人民政府")),
        ("承办单位", ("中国建筑材料联合会", "成都市经济和信息化局", "成都市青白江区人民政府")),
        ("协办单位", ("京东集团", "居然之家", "红星美凯龙", "北新建材")),
    ),
    code=LINK,
    code_caption="手机扫码，现场签到",
    complaints=(("青白江区市场监管局", "028-83612315"),),
    agenda=(
        "领导致辞，发布绿色建材下乡宣言",
        "参观绿色建材产品展和示范农房",
        "电商平台、家居卖场让利专区：门窗、涂料、卫浴",
    ),
)
BARE = replace(POSTER, event="宣讲", place="文化广场", bodies=(), agenda=(), complaints=())
LONG = replace(
    POSTER,
    theme="绿色建材下乡惠万家",
    event="青白江区城厢镇姚渡镇清泉镇福洪镇绿色建材下乡暨家电以旧换新暨金融服务进乡村联合推介活动启动仪式（第三场）",
    place="青白江区城厢镇红瓦寺社区居民委员会门前广场（原城厢镇供销合作社大院，靠近绣川书院停车场东侧入口）",
    bodies=tuple(
        (label, tuple(f"青白江区第{number}绿色建筑材料股份有限公司" for number in range(9)))
        for label, _ in POSTER.bodies
    ),
    agenda=("现场看样品、问价格、比质量，签约农户享受让利和贴息双重优惠，送货上门并提供安装指导服务",) * 7,
)
every_design = pytest.mark.parametrize("design", PosterDesign)
every_size = pytest.mark.parametrize("size", PosterSize)


@every_design
@every_size
@pytest.mark.parametrize("poster", [POSTER, BARE, LONG], ids=["real", "bare", "long"])
def test_the_code_scans_all_fonts_are_embedded_and_no_glyph_is_missing(
    poster: Poster, design: PosterDesign, size: PosterSize
) -> None:
    sheet = poster_pdf(poster, design=design, size=size)
    assert sheet.missing == ()
    assert all(embedded(sheet).values())
    drawn = pictures(sheet)
    assert len(drawn) == 1
    assert codes(drawn[0]) == {LINK}


@every_design
def test_what_people_need_to_know_can_be_read_and_copied(design: PosterDesign) -> None:
    wanted = [
        "绿色建材进万家",
        "美好生活共创建",
        "2022年8月12日",
        "星期五9:30—17:00",
        POSTER.place,
        POSTER.code_caption,
    ]
    wanted += [POSTER.event, "028-83612315", "12315", *(name for _, members in POSTER.bodies for name in members)]
    for text in texts(poster_pdf(POSTER, design=design, size=PosterSize.A4)):
        assert [word for word in wanted if word not in text] == []


@every_design
def test_the_national_complaint_line_is_always_printed_and_never_twice(design: PosterDesign) -> None:
    for complaints in ((), (("12315", "12315"),)):
        poster = replace(BARE, complaints=complaints)
        assert all(text.count("12315") == 1 for text in texts(poster_pdf(poster, design=design, size=PosterSize.A4)))


@every_design
@every_size
@pytest.mark.parametrize("poster", [POSTER, BARE, LONG], ids=["real", "bare", "long"])
def test_nothing_is_printed_in_the_white_edge_that_an_office_printer_needs(
    poster: Poster, design: PosterDesign, size: PosterSize
) -> None:
    page = pictures(poster_pdf(poster, design=design, size=size))[0]
    left, top, right, bottom = page.point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
    edge = 6 * 2 * 72 / 25.4
    assert min(left, top, page.width - right, page.height - bottom) >= edge


@every_size
def test_the_paper_has_its_size_and_the_code_is_at_least_forty_millimetres(size: PosterSize) -> None:
    page = pictures(poster_pdf(BARE, design=PosterDesign.FRESH, size=size), scale=1)[0]
    assert page.size == pytest.approx([side / 25.4 * 72 for side in size.value], abs=1)
    lower = page.crop((page.width // 2, round(page.height * 0.735), page.width, round(page.height * 0.895)))
    left, _, right, _ = lower.point(lambda grey: 255 * (grey < 80)).getbbox() or (0, 0, 0, 0)
    assert (right - left) / 72 * 25.4 >= 40


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (at("2023-05-20T09:00"), at("2023-05-20T11:30"), ("2023年5月20日", "星期六 9:00—11:30")),
        (at("2023-10-20T09:00"), at("2023-10-22T17:00"), ("2023年10月20日至22日", "星期五 9:00 开始")),
        (at("2023-09-30T14:00"), at("2023-10-02T17:00"), ("2023年9月30日至10月2日", "星期六 14:00 开始")),
        (at("2023-12-31T09:00"), at("2024-01-01T17:00"), ("2023年12月31日至2024年1月1日", "星期日 9:00 开始")),
    ],
)
def test_days_and_hours_are_said_as_people_say_them(start: datetime, end: datetime, said: tuple[str, str]) -> None:
    assert when(start, end) == said
