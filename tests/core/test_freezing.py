"""Frozen reports: the same bytes whatever comes later, found out when changed, amended with what changed and why."""

import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attachments, events, history, report, workspace
from gbm_desktop.documents import stored
from gbm_desktop.documents.blocks import (
    Align,
    Attachment,
    Bar,
    BarChart,
    Block,
    Column,
    Gallery,
    Heading,
    MapPoint,
    OfficialDocument,
    Paragraph,
    Picture,
    PointMap,
    Table,
)
from gbm_desktop.documents.official import official_pdf
from gbm_desktop.documents.official_docx import official_docx
from gbm_desktop.errors import AmendmentNeedsReason, FrozenChanged, NothingToAmend, UnknownFrozen
from gbm_desktop.report import freezing
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of

DAY = date(2023, 11, 20)
_TEXT = st.text(max_size=6)
_SHARE = st.floats(0, 1)
_PICTURE = st.builds(Picture, st.binary(min_size=1), _TEXT, st.integers(1), st.integers(1))
_BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.sampled_from([1, 2, 3, 4]), _TEXT),
    st.builds(Paragraph, _TEXT),
    st.builds(Table, st.just((Column("列", 1.5, Align.RIGHT),)), st.lists(st.tuples(_TEXT)).map(tuple), _TEXT),
    st.builds(Gallery, st.lists(_PICTURE).map(tuple)),
    st.builds(BarChart, _TEXT, st.lists(st.builds(Bar, _TEXT, _SHARE, _TEXT)).map(tuple)),
    st.builds(PointMap, _TEXT, st.lists(st.builds(MapPoint, _SHARE, _SHARE, _TEXT, _SHARE)).map(tuple),
              st.lists(st.tuples(_TEXT, _SHARE)).map(tuple), _SHARE),
)  # fmt: skip
_BLOCKS = st.lists(_BLOCK, max_size=4).map(tuple)
_DOCUMENT = st.builds(
    OfficialDocument, title=st.lists(_TEXT, max_size=2).map(tuple), blocks=_BLOCKS, signature=_TEXT, date=st.dates(),
    attachments=st.lists(st.builds(Attachment, _TEXT, _BLOCKS, st.booleans()), max_size=2).map(tuple),
    copied_to=st.none() | _TEXT, printed_on=st.none() | st.dates(), sealed=st.booleans(), number=st.none() | _TEXT,
)  # fmt: skip


@given(_DOCUMENT)
def test_a_document_is_stored_and_read_back_as_it_was(document: OfficialDocument) -> None:
    told = json.loads(json.dumps(stored.as_data(document)))
    pictures = dict(stored.pictures_of(document))
    assert stored.from_data(told, pictures.__getitem__) == document


def _held(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))


def _print(folder: Path) -> bytes:
    ws = workspace.open_existing(folder)
    try:
        return official_pdf(freezing.document(ws, freezing.get(ws, "1"), "商务部"))
    finally:
        ws.close()


def test_a_frozen_report_prints_the_same_bytes_after_the_data_changed_and_in_another_process(ws: Workspace) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    before = official_pdf(freezing.document(ws, one, "商务部"))
    _held(ws)
    report.set_text(ws, "opening", "另一个开头。")

    assert official_pdf(freezing.document(ws, freezing.get(ws, one.id), "商务部")) == before
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        assert other.submit(_print, ws.folder).result() == before
    said = text_of(before)
    assert "商务部" in said
    assert one.digest in said.replace("\n", "").replace(" ", "")
    assert one.digest.encode() in _unpacked(official_docx(freezing.document(ws, one, None)))


def _unpacked(docx: bytes) -> bytes:
    return ZipFile(BytesIO(docx)).read("word/document.xml")


def test_freezing_is_never_taken_back(ws: Workspace) -> None:
    _held(ws)
    freezing.freeze(ws, DAY)
    history.undo(ws)  # takes back the event's last step, not the freezing
    assert len(freezing.frozen(ws)) == 1


def test_a_frozen_report_that_was_changed_or_lacks_a_photo_is_not_printed(ws: Workspace) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    with pytest.raises(FrozenChanged):
        freezing.document(ws, replace(one, state={**one.state, "program": "x"}), None)
    told = json.loads(json.dumps(one.state))
    told["document"]["blocks"].append({"block": "Gallery", "pictures": [["0" * 64, "现场", 4, 4]]})
    with pytest.raises(FrozenChanged):
        freezing.document(ws, replace(one, state=told, digest=freezing.digest(told)), None)


def test_later_data_is_told_by_figure_row_and_section_and_makes_an_amendment_with_its_reason(ws: Workspace) -> None:
    _held(ws)
    first = freezing.freeze(ws, DAY)
    assert freezing.changes(ws, first).nothing
    with pytest.raises(NothingToAmend):
        freezing.freeze(ws, DAY, amends=first.id, reason="补报")
    hold(ws, events.add(ws, lecture(name="补报的一场", region_code="510113104")))

    found = {change.key: change for change in freezing.changes(ws, first).figures}
    assert (found["sessions"].before, found["sessions"].after) == (1, 2)
    assert "补报的一场" in found["sessions"].came[0]
    assert found["sessions"].went == ()
    assert any(change.title == "基本情况" for change in freezing.changes(ws, first).sections)
    with pytest.raises(AmendmentNeedsReason):
        freezing.freeze(ws, DAY, amends=first.id)
    second = freezing.freeze(ws, DAY, amends=first.id, reason="漏报一场公益宣讲")

    said = text_of(official_pdf(freezing.amendment(ws, second, "商务部"))).replace("\n", "")
    for words in ("关于更正《", "漏报一场公益宣讲", "已举办场次", "补报的一场", "定稿编号1", "原报送"):
        assert words in said.replace(" ", "").replace("定稿编号 1", "定稿编号1"), words
    assert freezing.get(ws, "2").amends == first.id
    with pytest.raises(NothingToAmend):
        freezing.amendment(ws, first, None)


@pytest.mark.parametrize("wanted", ["", "9", "zzz"])
def test_what_was_never_frozen_is_said(ws: Workspace, wanted: str) -> None:
    _held(ws)
    freezing.freeze(ws, DAY)
    with pytest.raises(UnknownFrozen):
        freezing.get(ws, wanted)
    assert attachments.of(ws, freezing.frozen(ws)[0].id) == []
