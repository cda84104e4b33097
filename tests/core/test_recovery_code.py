"""The recovery code: what a person copies from paper is what was printed, and a slip of the pen is named."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.recovery_code import BYTES, GROUPS, Miscopied, looks_like_one, read, shown

CODES = st.binary(min_size=BYTES, max_size=BYTES)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(CODES)
def test_what_is_copied_is_what_was_printed(code: bytes) -> None:
    assert read(shown(code)) == code
    assert looks_like_one(shown(code))


@given(CODES, st.sampled_from(["{}", " {} ", "{}\n"]))
def test_blanks_hyphens_and_small_letters_do_not_matter(code: bytes, around: str) -> None:
    printed = shown(code)
    assert read(around.format(printed.lower().replace(" ", "-"))) == code
    assert read(printed.replace(" ", "").replace("0", "o").replace("1", "l")) == code


@given(CODES, st.integers(0, GROUPS * 5 - 1), st.sampled_from(SIGNS))
def test_one_wrong_character_is_found_in_its_group(code: bytes, at: int, wrong: str) -> None:
    signs = list(shown(code).replace(" ", ""))
    if signs[at] == wrong:
        return
    signs[at] = wrong
    assert read("".join(signs)) == Miscopied(at // 5 + 1)


@given(CODES, st.integers(0, GROUPS - 1), st.integers(0, 3))
def test_two_swapped_characters_are_found_in_their_group(code: bytes, group: int, place: int) -> None:
    signs, at = list(shown(code).replace(" ", "")), group * 5 + place
    if signs[at] == signs[at + 1]:
        return
    signs[at], signs[at + 1] = signs[at + 1], signs[at]
    assert read("".join(signs)) == Miscopied(group + 1)


@given(CODES, st.integers(0, GROUPS - 2))
def test_groups_in_one_anothers_place_are_found(code: bytes, place: int) -> None:
    groups = shown(code).split(" ")
    groups[place], groups[place + 1] = groups[place + 1], groups[place]
    assert read(" ".join(groups)) == Miscopied(place + 1)


def test_a_code_that_is_too_short_or_too_long_names_where_it_ends() -> None:
    printed = shown(bytes(range(BYTES)))
    assert read(printed[:-1]) == Miscopied(GROUPS)
    assert read(printed + "0") == Miscopied(GROUPS)
    assert read("") == Miscopied(1)
    assert read("口令") == Miscopied(1)
    assert not looks_like_one("correct horse battery")
