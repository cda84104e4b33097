"""The Word file has the PDF's pages: as many, each with the same lines where there is text."""

from dataclasses import replace
from pathlib import Path

import pytest

from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.documents.official import official_pdf
from gbm_desktop.documents.official_docx import official_docx
from tests.documents.gbt9704 import RED
from tests.documents.official_sample import plain_report
from tests.documents.pdf_reading import POINTS_PER_MM, Line, pages_of, rules_of
from tests.documents.test_gbt9704 import DOCUMENTS, IMPRINT, LONG, UPWARD
from tests.documents.word_pages import as_pdfs

pytestmark = pytest.mark.journey

LEFT, WIDTH = (mm * POINTS_PER_MM for mm in (28, 156))
TEXTS: dict[str, OfficialDocument] = {
    "short": DOCUMENTS["short"],
    "long": DOCUMENTS["long"],
    "upward": replace(DOCUMENTS["long"], **UPWARD),  # type: ignore[arg-type]  # the dress names fields of its own
    "sealed": replace(plain_report(LONG, LONG), sealed=True, **UPWARD, **IMPRINT),  # type: ignore[arg-type]  # as above
    "annexes": DOCUMENTS["annexed texts"],
}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    files = {name: official_docx(document) for name, document in TEXTS.items()}
    return as_pdfs(files, Path(tmp_path_factory.mktemp("word")))


def lines(page: list[Line]) -> list[str]:
    told = ("".join(line.text.split()) for line in page)
    return [text for text in told if text]


@pytest.mark.parametrize("name", TEXTS)
def test_every_page_has_the_lines_of_the_pdfs_page(converted: dict[str, bytes], name: str) -> None:
    word, pdf = pages_of(converted[name]), pages_of(official_pdf(TEXTS[name]))
    assert [lines(page) for page in word] == [lines(page) for page in pdf]


def test_the_letterheads_rule_is_red_and_as_wide_as_the_area(converted: dict[str, bytes]) -> None:
    rule, *_ = [one for one in rules_of(converted["upward"])[0] if one.colour == RED]
    assert rule.left == pytest.approx(LEFT, abs=2)
    assert rule.right == pytest.approx(LEFT + WIDTH, abs=2)
