"""How two states of a report differ: a pure rule."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.frozen import FigureChange, TextChange, differences


def _state(**parts: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {"figures": [], "sections": [], "annexes": [], "document": {"attachments": []}}
    return whole | parts


def _figure(value: float | None, *rows: list[Any], key: str = "sessions") -> dict[str, Any]:
    return {"key": key, "name": "场次", "unit": "场", "value": value, "rows": list(rows)}


def test_a_figure_that_came_changed_or_went_is_told_with_its_rows() -> None:
    before = _state(figures=[_figure(1, ["10-12", "甲"]), _figure(5, ["乙", 5], key="gone")])
    after = _state(
        figures=[_figure(2, ["10-12", "甲"], ["10-13", "丙"]), _figure(None, key="new"), _figure(7, key="more")]
    )
    assert differences(before, after).figures == (
        FigureChange("sessions", "场次", "场", 1, 2, ("10-13，丙",), ()),
        FigureChange("more", "场次", "场", None, 7, (), ()),
        FigureChange("gone", "场次", "场", 5, None, (), ("乙，5",)),
    )


def test_of_a_section_only_the_paragraphs_that_changed_are_told() -> None:
    def said(text: str) -> dict[str, Any]:
        return _state(sections=[{"key": "a", "title": "基本情况", "text": text}])

    assert differences(said("一。\n二。\n三。"), said("一。\n2。\n三。")).sections == (
        TextChange("基本情况", ("2。",), ("二。",)),
    )
    assert differences(said("一。"), _state()).sections == (TextChange("基本情况", (), ("一。",)),)


def test_numbers_before_the_rows_of_an_annex_are_not_changes_and_definitions_are_left_out() -> None:
    def listed(*names: str) -> dict[str, Any]:
        rows = [[str(number), name] for number, name in enumerate(names, 1)]
        annex = {
            "title": "场次明细表",
            "blocks": [{"block": "Paragraph", "text": "注"}, {"block": "Table", "rows": rows}],
        }
        return _state(annexes=["schedule", ""], document={"attachments": [annex, annex | {"title": "口径"}]})

    assert differences(listed("甲", "乙"), listed("丙", "甲", "乙")).annexes == (TextChange("场次明细表", ("丙",), ()),)


def test_what_a_later_program_knows_beside_is_no_change_but_another_letterhead_is() -> None:
    one = _state(document={"attachments": [], "number": "1号"})
    assert differences(one, _state(document={"attachments": [], "number": "1号", "new": True})).nothing
    assert differences(one, _state(document={"attachments": [], "number": "2号"})).looks


_ROW = st.lists(st.text("甲乙丙", min_size=1, max_size=2), min_size=1, max_size=2)
_FIGURES = st.lists(st.builds(_figure, st.none() | st.integers(), _ROW), max_size=1)


@given(_FIGURES, _FIGURES)
def test_what_came_one_way_went_the_other(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> None:
    there, back = (
        differences(_state(figures=one), _state(figures=other)),
        differences(_state(figures=other), _state(figures=one)),
    )
    assert {(c.came, c.went) for c in there.figures} == {(c.went, c.came) for c in back.figures}
    assert differences(_state(figures=one), _state(figures=one)).nothing
