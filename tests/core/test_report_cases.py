"""Typical cases with photos, the dress of the report, and numbers that a person typed instead of a field."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gbm_desktop import attachments, events, history, report
from gbm_desktop.documents.blocks import Gallery, Heading, Paragraph
from gbm_desktop.errors.pictures import NotAPicture
from gbm_desktop.errors.report import CaseWithoutTitle, UnknownTypicalCase
from gbm_desktop.model.ids import CaseId
from gbm_desktop.model.report import BindingState, Case, Missing, MissingKind, OfficialSettings, Section, tidy_number
from gbm_desktop.report import bindings, cases, dress, photos
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture

DAY = date(2023, 10, 12)
NEW = CaseId("")


def picture(folder: Path, name: str = "清泉镇选材现场.jpg", *, orientation: int = 6) -> Path:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "CameraMaker"
    Image.new("RGB", (2400, 1600), f"#88aa{len(name):02x}").save(folder / name, exif=exif)
    return folder / name


def kinds(ws: Workspace) -> set[MissingKind]:
    return {one.kind for one in report.missing(ws, DAY)}


def test_cases_stand_in_their_order_under_their_heading_with_their_photos(ws: Workspace, tmp_path: Path) -> None:
    first = cases.put(ws, Case(NEW, "一站式选材", "做法。\n成效：{已举办场次}场。"))
    second = cases.put(ws, Case(NEW, " 抱团下乡 ", "做法。"))
    cases.move(ws, second.id, -1)
    photos.add(ws, first.id, [picture(tmp_path), picture(tmp_path, "IMG_20231012_0930.jpg")])

    blocks = report.document(ws, None, DAY).blocks
    at = blocks.index(Heading(1, "典型案例"))
    assert blocks[at + 1 : at + 6] == (
        Heading(2, "抱团下乡"), Paragraph("做法。"), Heading(2, "一站式选材"), Paragraph("做法。"),
        Paragraph("成效：0场。"),
    )  # fmt: skip
    gallery = blocks[at + 6]
    assert isinstance(gallery, Gallery)
    assert [one.caption for one in gallery.pictures] == ["清泉镇选材现场", "一站式选材"]
    assert Missing(MissingKind.CASE_WITHOUT_PHOTO, "抱团下乡", section=f"case:{second.id}") in report.missing(ws, DAY)
    assert "典型案例待补充" not in str(blocks)


def test_a_case_with_its_photos_is_one_step_which_is_taken_back_whole(ws: Workspace, tmp_path: Path) -> None:
    before = len(history.latest(ws))
    made = cases.put(ws, Case(NEW, "一站式选材", "做法。"), [picture(tmp_path), picture(tmp_path, "选材二.jpg")])
    assert [photos.caption_of(one) for one in photos.of(ws, made.id)] == ["清泉镇选材现场", "选材二"]
    assert len(history.latest(ws)) == before + 1
    history.undo(ws)
    assert (cases.everything(ws), photos.of(ws, made.id)) == ([], [])


def test_a_photo_that_cannot_be_read_keeps_the_case_from_being_changed(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "坏.jpg").write_text("no picture")
    with pytest.raises(NotAPicture):
        cases.put(ws, Case(NEW, "一站式选材", ""), [picture(tmp_path), tmp_path / "坏.jpg"])
    assert cases.everything(ws) == []


def test_a_photo_is_kept_upright_small_and_without_what_the_camera_wrote(ws: Workspace, tmp_path: Path) -> None:
    made = cases.put(ws, Case(NEW, "案例", ""))
    (kept,) = photos.add(ws, made.id, [picture(tmp_path)])
    content = attachments.path(ws, kept).read_bytes()

    with Image.open(BytesIO(content)) as opened:
        assert opened.size == (933, 1400)
        assert dict(opened.getexif()) == {}
    assert b"CameraMaker" not in content


def test_what_is_no_photo_is_refused_and_none_of_the_others_is_kept(ws: Workspace, tmp_path: Path) -> None:
    made = cases.put(ws, Case(NEW, "案例", ""))
    (tmp_path / "坏.jpg").write_bytes(b"not a picture")
    with pytest.raises(NotAPicture):
        photos.add(ws, made.id, [picture(tmp_path), tmp_path / "坏.jpg"])

    assert photos.of(ws, made.id) == []


def test_a_photo_whose_file_is_gone_is_left_out(ws: Workspace, tmp_path: Path) -> None:
    made = cases.put(ws, Case(NEW, "案例", ""))
    (kept,) = photos.add(ws, made.id, [picture(tmp_path)])
    attachments.path(ws, kept).unlink()

    assert not [block for block in report.document(ws, None, DAY).blocks if isinstance(block, Gallery)]


def test_a_caption_can_be_written_and_taken_back(ws: Workspace, tmp_path: Path) -> None:
    made = cases.put(ws, Case(NEW, "案例", ""))
    (kept,) = photos.add(ws, made.id, [picture(tmp_path)])
    photos.set_caption(ws, kept, "群众现场选材")
    assert photos.caption_of(photos.of(ws, made.id)[0]) == "群众现场选材"
    history.undo(ws)
    assert photos.caption_of(photos.of(ws, made.id)[0]) == "清泉镇选材现场"


@pytest.mark.parametrize(
    "name", ["IMG_2031", "DSC00123", "mmexport1697078400000", "微信图片_20231012093000", "20231012"]
)
def test_a_cameras_own_names_are_no_captions(name: str) -> None:
    assert photos.caption_from(name) == ""


def test_photos_of_an_event_are_an_annex(ws: Workspace, tmp_path: Path) -> None:
    event_id = events.add(ws, lecture())
    hold(ws, event_id)
    photos.add(ws, event_id, [picture(tmp_path, "IMG_2031.jpg")])
    annex = report.document(ws, None, DAY).attachments[1]

    assert annex.title == "2023年绿色建材下乡活动照片"
    (gallery,) = annex.blocks
    assert isinstance(gallery, Gallery)
    assert gallery.pictures[0].caption == "2023年10月12日清泉镇绿色建材公益宣讲"


def test_a_case_is_removed_with_its_photos_and_undo_brings_both_back(ws: Workspace, tmp_path: Path) -> None:
    made = cases.put(ws, Case(NEW, "案例", "做法"))
    photos.add(ws, made.id, [picture(tmp_path)])
    cases.remove(ws, made.id)
    assert (cases.everything(ws), photos.of(ws, made.id)) == ([], [])
    history.undo(ws)
    assert [one.title for one in cases.everything(ws)] == ["案例"]
    assert len(photos.of(ws, made.id)) == 1


def test_a_case_is_edited_as_a_section_and_needs_a_title(ws: Workspace) -> None:
    made = cases.put(ws, Case(NEW, "案例", "旧"))
    report.set_text(ws, f"case:{made.id}", "新")
    assert cases.get(ws, "1").text == "新"
    with pytest.raises(CaseWithoutTitle):
        cases.put(ws, Case(NEW, " ", "做法"))
    with pytest.raises(UnknownTypicalCase) as refused:
        cases.get(ws, "9")
    assert "9" in say(refused.value)


def test_the_dress_is_kept_written_as_the_standard_writes_it_and_worn_by_the_report(ws: Workspace) -> None:
    dress.set_settings(
        ws,
        OfficialSettings(
            letterhead=" 区经信局文件 ",
            number="青经信[2023]第012号",
            signer="王芳",
            copied_to="区政府办公室。",
            sealed=True,
        ),
    )
    document = report.document(ws, None, DAY)

    assert (document.letterhead, document.number, document.signer) == ("区经信局文件", "青经信〔2023〕12号", "王芳")
    assert (document.copied_to, document.printed_by, document.sealed) == ("区政府办公室", None, True)
    history.undo(ws)
    assert report.document(ws, None, DAY).number is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("青经信〔2023〕12号", "青经信〔2023〕12号"), ("青经信【2023】 012 号", "青经信〔2023〕12号"),
        ("青经信（２０２３）第１２号", "青经信〔2023〕12号"), ("青经信[2023]12", "青经信〔2023〕12号"),
        ("待编号", "待编号"), ("", ""),
    ],
)  # fmt: skip
def test_a_number_is_written_with_hexagonal_brackets(typed: str, written: str) -> None:
    assert tidy_number(typed) == written


@given(st.text(max_size=40))
def test_tidying_a_number_twice_changes_nothing_more(typed: str) -> None:
    assert tidy_number(tidy_number(typed)) == tidy_number(typed)


def bound(ws: Workspace, key: str) -> dict[str, tuple[BindingState, str, str]]:
    found = report.read(ws, DAY)
    section = next(one for one in found.sections if one.key == key)
    told = bindings.of_section(section, found.fields, found.figures)
    return {one.field: (one.state, one.typed, one.value) for one in told}


def test_every_number_of_the_drafts_follows_its_figures(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))
    found = report.read(ws, DAY)
    for section in found.sections:
        for one in bindings.of_section(section, found.fields, found.figures):
            assert one.state is BindingState.BOUND
    in_overview = {
        one.field: one.figures for one in bindings.of_section(found.sections[1], found.fields, found.figures)
    }
    assert in_overview["已举办场次"] == ("sessions",)
    assert "sessions_lecture" in in_overview["类型构成"]


def test_a_number_typed_over_is_known_by_its_place_and_marked_once_it_differs(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))
    draft = next(one for one in report.read(ws, DAY).sections if one.key == "overview").draft
    report.set_text(ws, "overview", draft.replace("{已举办场次}", "1"))
    assert bound(ws, "overview")["已举办场次"] == (BindingState.TYPED_SAME, "1", "1")
    assert MissingKind.TYPED_NUMBER not in kinds(ws)

    hold(ws, events.add(ws, lecture(name="第二场", place="广场")))

    assert bound(ws, "overview")["已举办场次"] == (BindingState.TYPED_OTHER, "1", "2")
    assert [one.about for one in report.missing(ws, DAY) if one.kind is MissingKind.TYPED_NUMBER] == [
        "基本情况 已举办场次：正文写1，现为2"
    ]


def test_a_field_that_the_text_no_longer_has_is_listed_as_left_out(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))
    report.set_text(ws, "overview", "活动情况良好，覆盖{覆盖乡镇数}个乡镇。")
    told = bound(ws, "overview")

    assert told["覆盖乡镇数"][0] is BindingState.BOUND
    assert told["已举办场次"][0] is BindingState.LEFT_OUT
    assert MissingKind.TYPED_NUMBER not in kinds(ws)


@given(
    st.text("{}人次0123,.\n活动", max_size=40),
    st.text("{}人次0123,.\n活动", max_size=40),
    st.text("0123,.人", max_size=6),
)
def test_no_text_keeps_its_fields_from_being_told(draft: str, text: str, value: str) -> None:
    section = Section("a", "甲", 1, draft, text)
    told = bindings.of_section(section, {"人次": value}, ())
    assert len({one.field for one in told}) == len(told)
