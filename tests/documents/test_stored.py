"""A document as data, and back."""

import json

from hypothesis import given
from hypothesis import strategies as st

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
