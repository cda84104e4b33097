"""A ticket's code is the library's own, drawn faster."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

from gbm_desktop.documents import qr

AS_DATA: Any = QRData  # has no types
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
ticket_codes = st.text(BASE32, min_size=29, max_size=29).map("G1".__add__)


def drawn_by_the_library(code: str) -> list[list[bool]]:
    library: Any = QRCode(version=2, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=2)
    library.add_data(AS_DATA(code, mode=MODE_ALPHA_NUM), optimize=0)
    library.make(fit=False)
    return [[bool(dark) for dark in row] for row in library.modules]


def painted(steps: str, size: int) -> list[list[bool]]:
    """The modules that a path's rectangles cover."""
    rows = [[False] * size for _ in range(size)]
    assert steps.endswith("f")
    for rectangle in steps[:-1].split("re\n")[:-1]:
        left, top, width, height = map(int, rectangle.split())
        assert height == 1
        rows[top][left : left + width] = [True] * width
    return rows


@given(ticket_codes)
def test_a_ticket_code_is_module_by_module_what_the_library_draws(code: str) -> None:
    assert painted(qr.ticket_path(code), 25) == drawn_by_the_library(code)


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", min_size=31, max_size=31))
def test_so_is_every_other_text_of_the_alphanumeric_set_and_that_length(text: str) -> None:
    assert painted(qr.ticket_path(text), 25) == drawn_by_the_library(text)


@given(ticket_codes)
def test_the_path_paints_just_the_dark_modules(code: str) -> None:
    modules = drawn_by_the_library(code)
    assert painted(qr.path(modules), len(modules)) == modules


def test_only_31_alphanumeric_characters_are_a_ticket() -> None:
    assert qr.is_ticket("G1" + "A" * 29)
    assert not qr.is_ticket("G1" + "A" * 28)
    assert not qr.is_ticket("g1" + "A" * 29)
    assert not qr.is_ticket("http://192.168.43.1:8000/signin")
