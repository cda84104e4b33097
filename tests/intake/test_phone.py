import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gbm_desktop.model.phone import Phone, PhoneFault, PhoneKind, PhoneProblem, is_identity_number, parse_phone

mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
landlines = st.tuples(
    st.sampled_from(["010", "020", "028", "0755", "0838", "0999"]), st.from_regex(r"[2-9][0-9]{6,7}", fullmatch=True)
)
FULL_WIDTH = str.maketrans(string.digits, "０１２３４５６７８９")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "13812345678",
            "１３８１２３４５６７８",
            "138-1234-5678",
            "138 1234 5678",
            "138.1234.5678",
            " 13812345678\u3000",
        ),
        *("+86 13812345678", "+8613812345678", "0086-13812345678", "8613812345678", "86-138-1234-5678", "013812345678"),
        *(
            "'13812345678",
            "‘13812345678",
            '="13812345678"',
            "13812345678.0",
            "1.3812345678E+10",
            "\u202d13812345678\u202c",
        ),
        *("138 1234\n5678", "138-1234-\r\n5678"),
        *("电话：13812345678", "手机号：138 1234 5678", "13812345678（本人）", "138－1234－5678", "(138)12345678"),
    ],
)
def test_a_mobile_is_read_however_an_office_writes_it(text: str) -> None:
    assert parse_phone(text) == Phone("13812345678", PhoneKind.MOBILE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("028-83312345", "028-83312345"),
        ("02883312345", "028-83312345"),
        ("（028）83312345", "028-83312345"),
        ("+86 28 83312345", "028-83312345"),
        ("0086-755-83312345", "0755-83312345"),
        ("0838-8331234", "0838-8331234"),
        ("028-83312345-802", "028-83312345-802"),
        ("028-83312345转802", "028-83312345-802"),
        ("028-83312345 分机 802", "028-83312345-802"),
        ("83312345", "83312345"),
        ("8331234", "8331234"),
        ("4001234567", "400-123-4567"),
        ("400-123-4567", "400-123-4567"),
        ("800 810 1234", "800-810-1234"),
    ],
)
def test_a_landline_is_read_with_or_without_its_area_code(text: str, value: str) -> None:
    assert parse_phone(text) == Phone(value, PhoneKind.LANDLINE)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("13812345678/13912345678", "13812345678", "13912345678"),
        ("13812345678、13912345678", "13812345678", "13912345678"),
        ("13812345678 13912345678", "13812345678", "13912345678"),
        ("13812345678\n13912345678", "13812345678", "13912345678"),
        ("13812345678或028-83312345", "13812345678", "028-83312345"),
        ("010-68205576/5576", "010-68205576", "5576"),
        ("1381234567；13912345678", "13912345678", "1381234567"),
    ],
)
def test_of_two_numbers_in_a_cell_the_first_that_can_be_dialled_is_kept(text: str, first: str, second: str) -> None:
    phone = parse_phone(text)
    assert isinstance(phone, Phone)
    assert (phone.value, phone.left_out) == (first, second)


@pytest.mark.parametrize(
    ("text", "fault", "off_by"),
    [
        ("1389012345", PhoneFault.TOO_SHORT, 1),
        ("138901234", PhoneFault.TOO_SHORT, 2),
        ("3801234567", PhoneFault.TOO_SHORT, 1),
        ("0281234", PhoneFault.TOO_SHORT, 3),
        ("110", PhoneFault.TOO_SHORT, 8),
        ("138901234567", PhoneFault.TOO_LONG, 1),
        ("1389012345678", PhoneFault.TOO_LONG, 2),
        ("12812345678", PhoneFault.NO_SUCH_NUMBER, 0),
        ("23812345678", PhoneFault.NO_SUCH_NUMBER, 0),
        ("138O2345678", PhoneFault.LETTERS, 0),
        ("见备注", PhoneFault.LETTERS, 0),
        ("138****5678", PhoneFault.LETTERS, 0),
        ("1.38E+10", PhoneFault.ROUNDED, 0),
        ("5.10113199001011E+17", PhoneFault.ROUNDED, 0),
        ("510113199001011234", PhoneFault.IDENTITY_NUMBER, 0),
        ("51011319900101123X", PhoneFault.IDENTITY_NUMBER, 0),
        ("", PhoneFault.EMPTY, 0),
        ("无", PhoneFault.EMPTY, 0),
        (" — ", PhoneFault.EMPTY, 0),
        ("/", PhoneFault.EMPTY, 0),
    ],
)
def test_a_text_that_is_no_number_says_why_and_by_how_much(text: str, fault: PhoneFault, off_by: int) -> None:
    problem = parse_phone(text)
    assert isinstance(problem, PhoneProblem)
    assert (problem.fault, problem.off_by) == (fault, off_by)


@given(st.text())
def test_any_text_is_a_phone_or_a_problem(text: str) -> None:
    assert isinstance(parse_phone(text), Phone | PhoneProblem)


@given(st.text(alphabet="0123456789+-() /、转eE.０１", max_size=30))
@example("2000000转0")
def test_what_was_read_is_read_again_as_itself(text: str) -> None:
    phone = parse_phone(text)
    if isinstance(phone, Phone):
        assert parse_phone(phone.value) == Phone(phone.value, phone.kind)


@given(
    mobiles, st.sampled_from(["", "+86", "+86 ", "0086", "86", "0", "'"]), st.sampled_from("- .\u3000"), st.booleans()
)
def test_every_mobile_survives_prefix_separator_and_width(number: str, prefix: str, gap: str, wide: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    spaced = f"{prefix}{number[:3]}{gap}{number[3:7]}{gap}{number[7:]}"
    assert parse_phone(spaced.translate(FULL_WIDTH) if wide else spaced) == Phone(number, PhoneKind.MOBILE)
    assert parse_phone(str(float(number))) == Phone(number, PhoneKind.MOBILE)


@given(landlines)
def test_every_landline_is_the_same_with_and_without_a_hyphen(parts: tuple[str, str]) -> None:
    area, local = parts
    assert parse_phone(area + local) == parse_phone(f"{area}-{local}") == Phone(f"{area}-{local}", PhoneKind.LANDLINE)


@given(mobiles, st.integers(1, 3))
def test_a_mobile_that_lost_its_last_digits_says_how_many(number: str, lost: int) -> None:
    assert parse_phone(number[:-lost]) == PhoneProblem(number[:-lost], PhoneFault.TOO_SHORT, lost)


def test_an_identity_number_is_known_by_its_birth_date() -> None:
    assert is_identity_number("510113199001011234")
    assert not is_identity_number("510113199013011234")
    assert not is_identity_number("13812345678")
