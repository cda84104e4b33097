"""A row as all changes to it say together, and where two did not know of each other."""

from typing import Any

from gbm_desktop.model.merging import Conflict, ConflictKind, Folded, RowChange, fold

EVENT = {"id": "e", "name": "宣讲", "place": "文化站", "start": "09:00", "end": "11:00"}


def _folded(*changes: tuple[dict[str, Any] | None, dict[str, Any] | None]) -> Folded:
    rows = [(None, EVENT), *changes]
    return fold("events", "e", [RowChange(str(n), before, after) for n, (before, after) in enumerate(rows)])


def _met(found: Folded) -> list[tuple[ConflictKind, str, Any, Any]]:
    return [(one.kind, one.field, one.lost, one.won) for one in found.conflicts]


def test_changes_that_knew_of_each_other_are_no_conflict_and_the_last_one_stands() -> None:
    once, twice = EVENT | {"name": "一"}, EVENT | {"name": "二"}
    found = _folded((EVENT, once), (once, twice))
    assert (found.values, found.there, found.conflicts) == (twice, True, ())


def test_of_two_who_changed_the_same_field_the_later_clock_wins_and_both_values_are_kept() -> None:
    found = _folded((EVENT, EVENT | {"name": "一"}), (EVENT, EVENT | {"name": "二"}))
    assert found.values["name"] == "二"
    assert found.conflicts == (
        Conflict("events/e/name/1/2", "events", "e", "name", ConflictKind.SAME_FIELD, "1", "2", "一", "二"),
    )


def test_two_who_changed_it_to_the_same_do_not_differ() -> None:
    changed = EVENT | {"name": "一"}
    assert _folded((EVENT, changed), (EVENT, changed)).conflicts == ()


def test_different_fields_of_two_laptops_both_stand_and_are_told() -> None:
    found = _folded((EVENT, EVENT | {"name": "一"}), (EVENT, EVENT | {"place": "广场"}))
    assert found.values == EVENT | {"name": "一", "place": "广场"}
    assert _met(found) == [(ConflictKind.OTHER_FIELD, "name", "一", None)]


def test_a_field_that_goes_with_another_comes_with_it() -> None:
    later, earlier = EVENT | {"end": "17:00"}, EVENT | {"start": "08:00"}
    found = _folded((EVENT, later), (EVENT, earlier))
    assert (found.values["start"], found.values["end"]) == ("08:00", "11:00")
    assert (ConflictKind.SAME_FIELD, "end", "17:00", "11:00") in _met(found)


def test_an_edit_after_an_unseen_removal_brings_the_row_back_with_all_its_fields() -> None:
    found = _folded((EVENT, None), (EVENT, EVENT | {"name": "一"}))
    assert (found.there, found.values) == (True, EVENT | {"name": "一"})
    assert _met(found) == [(ConflictKind.REMOVED, "", None, {"name": "一"})]


def test_a_removal_after_an_unseen_edit_stands_and_keeps_what_was_edited() -> None:
    found = _folded((EVENT, EVENT | {"name": "一"}), (EVENT, None))
    assert not found.there
    assert _met(found) == [(ConflictKind.REMOVED, "", {"name": "一"}, None)]


def test_two_removals_are_no_conflict_and_one_that_was_taken_back_stands() -> None:
    assert _folded((EVENT, None), (EVENT, None)).conflicts == ()
    back = _folded((EVENT, None), (None, EVENT))
    assert (back.there, back.values, back.conflicts) == (True, EVENT, ())
