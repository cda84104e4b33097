"""Photos, charts, maps, 版记, seal and mark: in the PDF and in Word, measured."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from PIL import Image
from pypdf import PdfReader

from gbm_desktop.documents.blocks import (
    Attachment,
    Bar,
    BarChart,
    Gallery,
    MapPoint,
    OfficialDocument,
    Paragraph,
    PointMap,
)
from gbm_desktop.documents.chart_pictures import chart_picture
from gbm_desktop.documents.official import official_pdf
from gbm_desktop.documents.official_docx import official_docx
from gbm_desktop.documents.photos import photo
from gbm_desktop.errors.pictures import NotAPicture
from tests.documents.official_sample import plain_report
from tests.documents.pdf_reading import POINTS_PER_MM, Line, fonts_without_file, missing_glyphs, pages_of, text_of

CHARACTER = 15.793
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
RIGHT_EDGE = (28 + 156) * POINTS_PER_MM
BARS = BarChart("图1　按乡镇统计的场次", (Bar("清泉镇", 5, "5场"), Bar("福洪镇", 0, "0场"), Bar("㵲水镇", 2.5, "2场")))
MAP = PointMap(
    "图2　覆盖情况",
    (MapPoint(0.1, 0.2, "利民村", 1), MapPoint(0.9, 0.8, "太平村", 0.5)),
    (("已覆盖", 1), ("未覆盖", 0)),
)


def _photo(folder: Path, *, size: tuple[int, int] = (1600, 1200), orientation: int = 1) -> Path:
    file = folder / "现场.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "CameraMaker"
    Image.new("RGB", size, "#88aa66").save(file, exif=exif)
    return file


def _line(pdf: bytes, text: str) -> Line:
    return next(line for page in pages_of(pdf) for line in page if text in line.text)


def test_a_photo_stands_upright_small_and_says_nothing_of_its_camera(tmp_path: Path) -> None:
    found = photo(_photo(tmp_path, size=(3000, 2000), orientation=6), "现场")
    with Image.open(BytesIO(found.content)) as opened:
        assert (opened.size, (found.width, found.height)) == ((933, 1400), (933, 1400))
        assert dict(opened.getexif()) == {}
    assert b"CameraMaker" not in found.content


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_photo_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    with pytest.raises(NotAPicture):
        photo(file, "")


def test_the_pdf_has_photos_and_drawn_charts_with_their_words_and_every_glyph(tmp_path: Path) -> None:
    shown = photo(_photo(tmp_path), "清泉镇宣讲")
    document = replace(
        plain_report("正文"), blocks=(Paragraph("正文"), BARS, MAP, Gallery((shown, shown, shown)), Paragraph("完"))
    )
    pdf = official_pdf(document)
    said = text_of(pdf)
    for words in ("清泉镇", "5场", "㵲水镇", "图1　按乡镇统计的场次", "图2　覆盖情况", "利民村", "已覆盖"):
        assert words in said
    assert said.count("清泉镇宣讲") == 3
    assert sum(len(page.images) for page in PdfReader(BytesIO(pdf)).pages) == 1
    assert not missing_glyphs(pdf)
    assert fonts_without_file(pdf) == []
    assert pdf == official_pdf(document)


def test_word_has_the_same_pictures_each_named_and_described(tmp_path: Path) -> None:
    shown = photo(_photo(tmp_path), "清泉镇“宣讲”")
    document = replace(plain_report("正文"), blocks=(BARS, MAP, Gallery((shown, shown)), Paragraph("完")))
    content = official_docx(document)
    with ZipFile(BytesIO(content)) as package:
        media = [name for name in package.namelist() if name.startswith("word/media/")]
        assert sorted(Path(name).suffix for name in media) == [".jpg", ".png", ".png"]
        assert shown.content in [package.read(name) for name in media]
    opened = Document(BytesIO(content))
    shapes = opened.element.body.xpath(".//wp:docPr")
    assert [shape.get("descr") for shape in shapes] == [BARS.caption, MAP.caption, shown.caption, shown.caption]
    assert len(opened.inline_shapes) >= 2
    assert content == official_docx(document)


def test_a_chart_drawn_for_word_is_as_wide_as_asked_at_300_dots_an_inch() -> None:
    found = chart_picture(BARS, 156)
    assert found.width == pytest.approx(156 / 25.4 * 300, abs=12)
    assert found.content == chart_picture(BARS, 156).content


@pytest.mark.parametrize(
    "attachments",
    [(), (Attachment("照片", (Paragraph("一"),)),), (Attachment("表", (Paragraph("二"),), landscape=True),)],
)
def test_the_imprint_stands_at_the_foot_of_the_last_page(attachments: tuple[Attachment, ...]) -> None:
    document = replace(
        plain_report("正文"), attachments=attachments, copied_to="成都市经济和信息化局", printed_by="区经信局办公室",
        printed_on=date(2023, 11, 21), mark="定稿编号 1　校验码 0123456789abcdef",
    )  # fmt: skip
    last = pages_of(official_pdf(document))[-1]
    said = [
        line.text.replace(" ", "") for line in last if "年" in line.text or "：" in line.text or "校验" in line.text
    ]
    foot = ["抄送：成都市经济和信息化局。", "区经信局办公室2023年11月21日印发"]
    assert [text.replace("\u3000", "") for text in said[-3:]] == ["定稿编号1校验码0123456789abcdef", *foot]
    area_ends = (37 + 225 if not attachments or not attachments[0].landscape else 28 + 156) * POINTS_PER_MM
    assert area_ends - 20 < next(line for line in last if "印发" in line.text).first.baseline < area_ends
    opened = Document(BytesIO(official_docx(document)))
    written = "".join(text.text or "" for text in opened.element.body.iter(_TEXT))
    assert written.endswith("抄送：成都市经济和信息化局。区经信局办公室2023年11月21日印发")


def test_a_document_without_imprint_or_mark_has_none() -> None:
    assert "印发" not in text_of(official_pdf(plain_report("正文")))
    assert b"AlternateContent" not in ZipFile(BytesIO(official_docx(plain_report("正文")))).read("word/document.xml")


@pytest.mark.parametrize("name", ["区经信局", "青白江区绿色建材下乡活动领导小组办公室"])
def test_a_sealed_date_stands_four_characters_from_the_right_and_the_name_over_its_middle(name: str) -> None:
    document: OfficialDocument = replace(plain_report("正文"), signature=name, sealed=True)
    pdf = official_pdf(document)
    signature, day = _line(pdf, name), _line(pdf, "2023年")
    end = day.glyphs[-1].x + CHARACTER
    assert end == pytest.approx(RIGHT_EDGE - 4 * CHARACTER, abs=1)
    middle = (day.first.x + end) / 2
    name_middle = (signature.first.x + signature.glyphs[-1].x + CHARACTER) / 2
    assert name_middle == pytest.approx(min(middle, RIGHT_EDGE - len(name) * CHARACTER / 2), abs=1.5)
