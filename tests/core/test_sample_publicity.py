"""The publicity that the sample season comes with."""

from datetime import datetime

from gbm_desktop import events, publicity, word_check
from gbm_desktop.model.publicity import Medium, MediumLevel
from gbm_desktop.workspace import Workspace


def test_every_medium_and_level_is_there_and_all_outlets_are_plainly_made_up(season: Workspace) -> None:
    found = publicity.everything(season)
    assert len(found) == 20
    assert {one.medium for one in found} == set(Medium)
    assert {one.level for one in found} == set(MediumLevel)
    assert all(one.outlet.lstrip("@").startswith("示例") for one in found)
    assert all(publicity.is_counted(season, one.on_day) for one in found)


def test_items_and_handouts_belong_to_events_that_had_begun(season: Workspace) -> None:
    def begun(event_id: str) -> datetime:
        return events.get(season, event_id).said.start

    linked = [(one.on_day, event) for one in publicity.everything(season) for event in one.events]
    linked += [(one.on_day, one.event_id) for one in publicity.handouts(season) if one.event_id]
    assert len(linked) > 20
    assert all(begun(event).date() <= day for day, event in linked)


def test_its_titles_hold_none_of_the_words_that_are_hinted_at(season: Workspace) -> None:
    assert word_check.in_text("\n".join(one.title for one in publicity.everything(season))) == []
