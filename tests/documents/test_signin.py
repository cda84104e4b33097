"""The sign-in sheet that lies on the table."""

import itertools
from dataclasses import replace

import pytest

from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.documents.signin import SigninRow, masked, signin_pdf
from tests.documents.print_reading import embedded, page_texts, pictures, texts

TITLE, LINE = "2022年全国绿色建材下乡活动（四川站）启动会", "2022年8月12日（星期五）9:30—17:00 成都国际铁路港"
NOTICE = ("个人信息处理者：青白江区经济和信息化局。处理目的：活动签到、人数统计和安全管理。" * 2, "不登记不影响入场。")
PERSON = SigninRow("A001", "买买提·艾合买提·阿不都热合曼", "清泉镇利民村3组", "13812345678")


def signed(*rows: SigninRow, mask: bool = True, blank: int = 0) -> DrawnSheet:
    return signin_pdf(rows, event_title=TITLE, event_line=LINE, notice_lines=NOTICE, mask_phones=mask, blank_rows=blank)


def test_every_page_says_which_event_it_is_when_why_data_is_asked_and_its_number() -> None:
    sheet = signed(*(replace(PERSON, row_code=f"A{number:03}") for number in range(60)))
    pages = page_texts(sheet)
    assert len(pages) == 3
    for number, text in enumerate(pages, start=1):
        assert TITLE + "签到表" in text
        assert "".join(LINE.split()) in text
        assert NOTICE[0] in text
        assert NOTICE[1] in text
        assert f"第{number}页，共3页" in text


def test_every_row_is_printed_once_with_its_code() -> None:
    sheet = signed(*(replace(PERSON, row_code=f"A{number:03}") for number in range(60)))
    for text in texts(sheet):
        assert [text.count(f"A{number:03}") for number in range(60)] == [1] * 60
        assert text.count(PERSON.name) == 60


def test_phones_are_masked_by_choice() -> None:
    assert all("138****5678" in text and "13812345678" not in text for text in texts(signed(PERSON)))
    assert all("13812345678" in text for text in texts(signed(PERSON, mask=False)))


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13812345678", "138****5678"), ("028-83312345", "028****2345"), ("83312345", "****2345"), ("", "")],
)
def test_a_masked_phone_keeps_what_its_owner_recognises(phone: str, shown: str) -> None:
    assert masked(phone) == shown


def test_blank_lines_for_walk_ins_follow_with_codes_of_their_own() -> None:
    assert all("补1" in text and "补8" in text and "补9" not in text for text in texts(signed(PERSON, blank=8)))


def test_a_sheet_without_anybody_is_still_a_sheet() -> None:
    assert len(pictures(signed())) == 1


def test_rows_are_high_enough_to_write_in() -> None:
    scale = 4
    millimetre = scale * 72 / 25.4
    page = pictures(signed(blank=20), scale=scale)[0]
    signature = page.crop((round(190 * millimetre), 0, round(190 * millimetre) + 1, page.height)).tobytes()
    dark = [y for y, grey in enumerate(signature) if grey < 200]
    rules = [y for y, before in zip(dark, [-9, *dark], strict=False) if y - before > 1]
    heights = [(below - above) / millimetre for above, below in itertools.pairwise(rules)]
    assert sum(height >= 8 for height in heights) >= 20


def test_long_units_and_rare_characters_stay_in_their_cells_and_copy_out() -> None:
    unit = "新疆维吾尔自治区喀什地区莎车县阿瓦提镇托万克兰干村村民委员会第三村民小组合作社"
    sheet = signed(replace(PERSON, name="𬭎𠮷㛃", unit=unit))
    assert sheet.missing == ()
    assert all(unit in text and "𬭎𠮷㛃" in text for text in texts(sheet))


def test_every_font_is_in_the_file() -> None:
    assert all(embedded(signed(PERSON)).values())
