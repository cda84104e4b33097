"""The ticket code: golden vectors that any other implementation must meet, and everything a scanner can do to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.checkin import ticket_code
from gbm_desktop.model.door import Reading

KEY = bytes(range(32))
GOLDEN = [
    ("00000000000000000000", "G1AAAAAAAAAAAAAAAAJ54FSLBZVWQJ2"),
    ("00010203040506070809", "G1AAAQEAYEAUDAOCAJE62JJZMC7KK6Q"),
    ("ffffffffffffffffffff", "G17777777777777777LRBJFRUW4VNN6"),
    ("0123456789abcdef0123", "G1AERUKZ4JVPG66AJDH2VALVGL5XMWO"),
]
"""Made by a separate implementation of HMAC (RFC 2104) and base32 (RFC 4648)."""
CODE = GOLDEN[1][1]
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


def reading(text: str) -> Reading:
    return ticket_code.read(KEY, text).reading


@pytest.mark.parametrize(("ticket", "code"), GOLDEN)
def test_the_golden_codes_are_written_and_read(ticket: str, code: str) -> None:
    assert ticket_code.encode(KEY, bytes.fromhex(ticket)) == code
    read = ticket_code.read(KEY, code)
    assert (read.reading, read.ticket, read.text) == (Reading.GENUINE, ticket, code)


@pytest.mark.parametrize(
    "sent",
    [
        CODE.lower(),
        CODE.swapcase(),
        full_width(CODE),
        full_width(CODE.lower()),
        f"  {CODE}\r\n",
        f"\t{CODE}\t",
        f"\x02{CODE}\x03",
        f"{CODE[:10]}\u200b{CODE[10:]}",
        f"\\000026{CODE}",
        f"]Q1{CODE}",
        f"]Q2\\000026{CODE}",
        f"]q1{CODE.lower()}",
        f"*{CODE}*",
        f"~{CODE}#",
        f"\ufeff{CODE}",
    ],
)
def test_what_scanners_and_keyboards_add_is_read_past(sent: str) -> None:
    read = ticket_code.read(KEY, sent)
    assert (read.reading, read.text) == (Reading.GENUINE, CODE)


@pytest.mark.parametrize("position", range(2, 31))
def test_one_wrong_character_is_never_genuine(position: int) -> None:
    wrong = "A" if CODE[position] != "A" else "B"
    assert reading(CODE[:position] + wrong + CODE[position + 1 :]) is Reading.FORGED


def test_the_other_spelling_of_the_spare_bit_is_not_genuine() -> None:
    spare_bit_set = BASE32[BASE32.index(CODE[-1]) ^ 1]
    assert reading(CODE[:-1] + spare_bit_set) is Reading.FORGED


def test_a_code_of_another_campaign_is_not_genuine() -> None:
    assert ticket_code.read(bytes(32), CODE).reading is Reading.FORGED


@pytest.mark.parametrize("length", [2, 3, 10, 17, 18, 29, 30])
def test_a_truncated_code_is_mistyped(length: int) -> None:
    assert reading(CODE[:length]) is Reading.MISTYPED


@pytest.mark.parametrize("extra", [1, 2, 31, 224, 225, 226, 1000])
def test_a_code_that_is_too_long_is_mistyped(extra: int) -> None:
    read = ticket_code.read(KEY, CODE + "A" * extra)
    assert read.reading is Reading.MISTYPED
    assert len(read.text) <= 200


@pytest.mark.parametrize(
    "sent",
    [CODE.replace("A", "0"), CODE.replace("E", "8"), CODE[:20] + "-" + CODE[21:], CODE[1:], "个" + CODE[2:]],
)
def test_a_code_with_impossible_characters_or_without_its_head_is_mistyped(sent: str) -> None:
    assert reading(sent) is Reading.MISTYPED


@pytest.mark.parametrize(
    "sent",
    ["", " ", "王芳", "wangfang", "wf", "13800001234", "G1高速路口村", "G1001", "利民村1组", "https://example.cn/a?b=1",
     "6901234567892", "g", "\x00\x01", "\ud800"],
)  # fmt: skip
def test_what_people_type_and_other_codes_are_no_tickets(sent: str) -> None:
    assert reading(sent) is Reading.NOT_A_TICKET


def test_codes_sent_without_anything_between_them_are_told_apart() -> None:
    other = GOLDEN[0][1]
    assert ticket_code.complete(CODE + other) == [CODE, other]
    assert ticket_code.complete(CODE[:-1]) == []


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=10, max_size=10))
def test_every_ticket_comes_back_from_its_code(key: bytes, ticket: bytes) -> None:
    code = ticket_code.encode(key, ticket)
    assert len(code) == ticket_code.LENGTH
    assert set(code[2:]) <= set(BASE32)
    assert ticket_code.read(key, code) == ticket_code.Read(Reading.GENUINE, ticket.hex(), code)


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_crash_and_none_is_genuine_by_chance(text: str) -> None:
    read = ticket_code.read(KEY, text)
    assert read.reading is not Reading.GENUINE
    assert len(read.text) <= 200


@given(st.text(alphabet=BASE32, min_size=29, max_size=29))
def test_no_code_is_genuine_without_the_key(body: str) -> None:
    assert reading("G1" + body) is Reading.FORGED
