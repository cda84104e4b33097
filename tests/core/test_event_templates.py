"""Templates of events: what a lecture, a fair and a van day bring along."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import event_template_files, event_templates, events, history
from gbm_desktop.errors.event_templates import MalformedEventTemplate, UnknownEventTemplate
from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.model.events import Event, EventKind, EventLevel, Stage, problems
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.resource_files import resource
from gbm_desktop.safety import plan, risks
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN

START = datetime(2023, 10, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
SHIPPED = event_templates.templates()


def _cargo(ws: Workspace) -> list[tuple[str, int, bool]]:
    rows = ws.read.execute("SELECT name, pieces, stays FROM cargo ORDER BY event_id, position")
    return [(row[0], row[1], bool(row[2])) for row in rows]


def test_a_lecture_a_fair_and_a_van_day_are_there() -> None:
    assert [(one.key, one.name, one.kind) for one in SHIPPED] == [
        ("lecture", "公益宣讲", EventKind.LECTURE),
        ("fair", "专场展销", EventKind.SALE),
        ("van-day", "巡展车日", EventKind.TOUR),
    ]


@pytest.mark.parametrize("template", SHIPPED, ids=lambda one: one.key)
def test_what_is_shipped_makes_a_whole_event_and_tells_of_consumers_rights(template: EventTemplate) -> None:
    said = event_templates.draft(template, start=START, region_code=QINGQUAN, village="利民村")
    assert problems(said) == []
    assert said.level is EventLevel.VILLAGE
    assert (said.start, said.name.startswith("清泉镇利民村"), said.place.startswith("利民村")) == (START, True, True)
    assert any("12315" in item.title for item in said.agenda)
    starts = [item.start for item in said.agenda]
    assert starts == sorted(starts)
    assert template.needs
    assert template.cargo
    assert any(load.stays for load in template.cargo)


def test_without_a_village_the_township_hosts_it_and_a_place_that_is_named_is_taken() -> None:
    lecture_template = event_templates.named("lecture")
    said = event_templates.draft(lecture_template, start=START, region_code=QINGQUAN)
    assert (said.name, said.place, said.level) == (
        "清泉镇绿色建材下乡公益宣讲", "清泉镇综合文化站", EventLevel.TOWNSHIP,
    )  # fmt: skip
    named = event_templates.draft(lecture_template, start=START, region_code=QINGQUAN, place="镇小学操场")
    assert named.place == "镇小学操场"


def test_an_event_from_a_template_has_its_load_and_its_safety_plan_and_goes_with_one_undo(ws: Workspace) -> None:
    template = event_templates.named("van-day")
    said = event_templates.draft(template, start=START, region_code=QINGQUAN, village="利民村")
    event_id = event_templates.add(ws, template, said)
    assert (events.get(ws, event_id).said, events.get(ws, event_id).stage) == (said, Stage.PLANNED)
    assert _cargo(ws) == [(load.name, load.pieces, load.stays) for load in template.cargo]
    begun = plan.get(ws, event_id)
    assert begun is not None
    assert begun.template == "touring-van"
    assert plan.measures(ws, event_id)
    assert risks.of(ws, event_id)
    assert sentence(history.latest(ws, 1)[0].step) == "按模板“巡展车日”安排场次：清泉镇利民村绿色建材下乡巡展"
    history.undo(ws)
    assert _cargo(ws) == []
    assert ws.read.execute("SELECT count(*) FROM events").fetchone()[0] == 0


def test_several_events_are_made_within_one_step(ws: Workspace) -> None:
    template = event_templates.named("lecture")
    with ws.unit(Op.SEASON_ACCEPT, name="一季度", count=2) as unit:
        for village in ("利民村", "红岩村"):
            said = event_templates.draft(template, start=START, region_code=QINGQUAN, village=village)
            event = Event(EventId(ws.new_id()), said, Stage.PLANNED, "")
            event_templates.add_in(unit, ws, event, template)
    assert len(_cargo(ws)) == 2 * len(template.cargo)
    history.undo(ws)
    assert ws.read.execute("SELECT count(*) FROM events").fetchone()[0] == 0


def test_a_file_of_ones_own_stands_in_for_the_shipped_one_and_others_join(ws: Workspace) -> None:
    folder = event_templates.own_folder(ws)
    folder.mkdir()
    text = resource("event-templates", "lecture.toml").read_text(encoding="utf-8")
    (folder / "ours.toml").write_text(text.replace("minutes = 120", "minutes = 90"), encoding="utf-8")
    (folder / "school.toml").write_text(text.replace('key = "lecture"', 'key = "school"'), encoding="utf-8")
    assert event_templates.named("lecture", folder).minutes == 90
    assert [one.key for one in event_templates.templates(folder)] == ["lecture", "fair", "van-day", "school"]
    assert event_templates.named("lecture").minutes == 120


def test_a_template_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(UnknownEventTemplate) as refused:
        event_templates.named("party")
    assert "lecture、fair、van-day" in say(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("minutes = 120", "minutes = 0", "minutes"),
        ('kind = "lecture"', 'kind = "party"', "kind"),
        ('safety = "village-lecture"', 'safety = "none"', "safety"),
        ("kg = 8", "kg = -8", "cargo.kg"),
        ("kg = 8", 'kg = "8"', "cargo.kg"),
        ("pieces = 4", "pieces = 0", "cargo.pieces"),
        ('kind = "lecturer"', 'kind = "singer"', "needs.kind"),
        ("{township}综合文化站", "{town}综合文化站", "place"),
        ("{township}综合文化站", "{township综合文化站", "place"),
        ("expected = 80", "expekted = 80", "expected"),
        ("setup = 60", "setup = 60\nsetupp = 60", "setupp"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(tmp_path: Path, old: str, new: str, field: str) -> None:
    text = resource("event-templates", "lecture.toml").read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "wrong.toml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(MalformedEventTemplate) as refused:
        event_template_files.read(file)
    assert (refused.value.file, refused.value.field) == ("wrong.toml", field)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "any.toml"
    file.write_text(text, encoding="utf-8", errors="replace")
    with pytest.raises(MalformedEventTemplate):
        event_template_files.read(file)
