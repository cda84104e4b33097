"""Short Chinese lines break by width, and not where it hurts."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.documents.line_breaking import fit, steps, title_lines, wrap


def measure(text: str) -> float:
    return sum(1 if ord(character) > 0x2000 else 0.5 for character in text)


@given(st.text(alphabet="绿色建材下乡（）。，·ab 12", max_size=60), st.integers(2, 20))
def test_no_line_is_wider_than_asked_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrap(text, measure, width)
    assert all(measure(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_closing_marks_do_not_begin_a_line_and_opening_marks_do_not_end_one() -> None:
    assert wrap("绿色建材（四川）。好", measure, 5) == ["绿色建材", "（四川）。", "好"]


def test_words_and_numbers_stay_whole() -> None:
    assert wrap("电话028-83612315转", measure, 6) == ["电话", "028-83612315", "转"]


def test_what_stands_between_full_width_spaces_is_kept_together() -> None:
    text = "热线 12315　消协 600315　服务台 600512"
    assert fit(text, measure, 14, steps(1, lines=2)).lines == ["热线 12315　消协 600315　服", "务台 600512"]
    assert fit(text, measure, 14, steps(1, lines=2), whole=True).lines == ["热线 12315　消协 600315", "服务台 600512"]


def test_a_name_of_several_parts_breaks_after_a_middle_dot() -> None:
    assert fit("买买提·艾合买提", measure, 5, steps(1, lines=2)).lines == ["买买提·", "艾合买提"]


def test_what_does_not_fit_at_the_last_size_ends_in_an_ellipsis() -> None:
    fitted = fit("一二三四五六七八九十", measure, 4, steps(2, 1, lines=2))
    assert fitted == (1, ["一二三四", "五六七…"], False)


def test_a_title_breaks_where_a_phrase_ends() -> None:
    title = "2022年全国绿色建材下乡活动（四川站）启动会"
    assert title_lines(title, measure, 15) == ["2022年全国绿色建材下乡活动", "（四川站）启动会"]
    assert title_lines("启动会", measure, 15) == ["启动会"]
