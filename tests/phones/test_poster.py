"""The poster whose code signs phones in, read off the paper."""

import pytest

from gbm_desktop import events, prints
from gbm_desktop.documents.poster import PosterDesign
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.documents.print_reading import codes, page_texts, pictures

LINK = "http://192.168.137.1:8080/s/d7cvfuk4kxlxcayn"


@pytest.mark.parametrize("design", PosterDesign)
def test_the_posters_code_is_the_link_and_says_what_it_does(ws: Workspace, design: PosterDesign) -> None:
    printed = prints.poster(ws, events.add(ws, lecture()), design=design, sign_in=LINK)
    sheet = DrawnSheet(printed.content, printed.warnings)
    assert codes(pictures(sheet)[0]) == {LINK}
    assert "连现场Wi-Fi后扫码签到" in page_texts(sheet)[0]
