"""The templates of safety plans: whole, read strictly, and the fitting one for each event."""

import csv
import re
import tomllib
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.errors.safety_templates import MalformedTemplate, UnknownTemplate
from gbm_desktop.model.events import Event, EventDraft, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.safety.risk import RiskLevel, level_of
from gbm_desktop.model.safety.template import FIELDS, Template, TemplateMeasure
from gbm_desktop.resource_files import resource
from gbm_desktop.safety import templates
from gbm_desktop.wording import say

ALL = templates.all()
START, END = datetime(2026, 12, 20, 9), datetime(2026, 12, 20, 16)  # noqa: DTZ001 - event times are local
SHIPPED = resource("safety", "templates", "online.toml").read_text(encoding="utf-8")
each = pytest.mark.parametrize("template", ALL, ids=lambda one: one.key)


def library() -> dict[str, str]:
    with resource("checklists", "safety.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["code"]: row["item"] for row in csv.DictReader(file)}


def event(kind: EventKind = EventKind.SALE, expected: int = 0, **more: Any) -> Event:
    said = EventDraft(kind, "绿色建材专场", START, END, "广场", "510113", expected=expected)
    return Event(EventId("e1"), replace(said, **more), Stage.PLANNED, "")


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_template_lies_in_a_file_of_its_key() -> None:
    assert templates.known_keys() == {one.key for one in ALL}


def test_the_five_templates_ship_those_for_the_fewest_people_first() -> None:
    assert [(one.key, one.most) for one in ALL] == [
        ("village-lecture", 150),
        ("touring-van", 300),
        ("township-fair", 999),
        ("county-exhibition", 1_000_000),
        ("online", 1_000_000),
    ]
    assert templates.named("touring-van").name == "巡展（展车，300人以内）"
    with pytest.raises(UnknownTemplate) as raised:
        templates.named("concert")
    assert say(raised.value).startswith("没有名为“concert”的安全方案模板，未作改动。可用的模板：village-lecture、")


@each
def test_a_template_says_something_under_each_of_the_nine_headings(template: Template) -> None:
    assert list(template.texts) == list(Section)
    for text in template.texts.values():
        assert text.endswith("。")
        assert text.count("。") <= 5
        assert "！" not in text


@each
def test_on_site_each_heading_has_a_measure_of_its_own(template: Template) -> None:
    if template.key != "online":
        assert {measure.section for measure in template.measures_for(statutory=False)} == set(Section)


@each
def test_measures_and_risks_are_told_apart_and_concrete(template: Template) -> None:
    posts = [measure.post for measure in template.measures]
    assert len(posts) == len(set(posts))
    assert all(measure.task.endswith("。") and len(measure.task) >= 20 for measure in template.measures)
    assert all(measure.badge and measure.spot for measure in template.measures if measure.manned)
    assert all(risk.control.endswith("。") and risk.consequence for risk in template.risks)


@each
def test_texts_ask_only_for_what_prints_can_fill(template: Template) -> None:
    fields = {field for text in template.texts.values() for field in re.findall(r"\{(.*?)\}", text)}
    assert fields <= set(FIELDS)
    assert {"名称", "时间", "安全责任人", "集合点"} <= fields


@each
def test_the_checks_of_a_template_are_items_of_the_library(template: Template) -> None:
    assert template.checks <= library().keys()
    assert len(template.checks) >= 20


def test_a_lecture_in_a_hall_is_not_checked_for_tents_and_food_an_exhibition_for_all() -> None:
    small, large = templates.named("village-lecture").checks, templates.named("county-exhibition").checks
    assert not {code for code in small if code.startswith(("04-", "09-"))}
    assert large == library().keys()


def test_the_stricter_extras_name_their_article_and_come_only_where_they_are_owed() -> None:
    extras = [measure for one in ALL for measure in one.measures if measure.statutory]
    assert extras
    assert all(re.search(r"第.+条", measure.basis) for measure in extras)
    exhibition = templates.named("county-exhibition")
    posts = {measure.key for measure in exhibition.measures if measure.statutory}
    assert {"permit", "guards", "security-check", "venue", "drill", "report-police"} <= posts
    assert not {measure for measure in exhibition.measures_for(statutory=False) if measure.statutory}
    assert exhibition.measures_for(statutory=True) == exhibition.measures


def test_only_articles_that_the_domain_facts_hold_are_named() -> None:
    known = {
        "《大型群众性活动安全管理条例》": {"第七条", "第八条", "第十三条", "第十五条", "第十八条", "第十九条"},
        "《中华人民共和国消防法》": {"第二十条", "第二十八条"},
        "《中华人民共和国道路交通安全法》": {"第三十一条", "第三十九条"},
        "《中华人民共和国食品安全法》": {"第六十一条"},
        "《中华人民共和国消费者权益保护法》": {"第四十三条"},
    }
    for basis in {measure.basis for one in ALL for measure in one.measures if measure.basis}:
        for law, articles in re.findall(r"(《.+?》)((?:、?第[一二三四五六七八九十]+条)+)", basis):
            assert set(articles.split("、")) <= known[law]
        assert re.sub(r"《.+?》|第[一二三四五六七八九十]+条|、", "", basis) == ""


def test_the_large_template_has_red_risks_and_each_has_a_control() -> None:
    red = [
        risk
        for risk in templates.named("county-exhibition").risks
        if level_of(risk.likelihood, risk.severity) is RiskLevel.RED
    ]
    assert {risk.key for risk in red} == {"crowding-stage", "structures"}


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        ("village-lecture", event(EventKind.LECTURE, 60)),
        ("village-lecture", event(EventKind.LECTURE, 150)),
        ("township-fair", event(EventKind.LECTURE, 151)),
        ("touring-van", event(EventKind.TOUR, 300)),
        ("township-fair", event(EventKind.TOUR, 301)),
        ("township-fair", event(EventKind.SALE, 80)),
        ("township-fair", event(EventKind.SALE, 999)),
        ("county-exhibition", event(EventKind.SALE, 1000)),
        ("county-exhibition", event(EventKind.LECTURE, 3000)),
        ("online", event(EventKind.SALE, 5000, mode=EventMode.ONLINE)),
        ("township-fair", event(EventKind.SALE, 800, mode=EventMode.BOTH)),
        ("village-lecture", event(EventKind.LECTURE, level=EventLevel.VILLAGE)),
        ("touring-van", event(EventKind.TOUR, level=EventLevel.TOWNSHIP)),
        ("township-fair", event(EventKind.LAUNCH, level=EventLevel.TOWNSHIP)),
        ("county-exhibition", event(EventKind.LAUNCH, level=EventLevel.COUNTY)),
        ("county-exhibition", event(EventKind.SALE, level=EventLevel.TOWNSHIP, capacity=2000)),
    ],
)
def test_the_fitting_template_goes_by_kind_mode_and_size(wanted: str, asked: Event) -> None:
    assert templates.fitting(asked, statutory=False).key == wanted


@given(
    kind=st.sampled_from(EventKind),
    mode=st.sampled_from(EventMode),
    level=st.sampled_from(EventLevel),
    expected=st.integers(0, 1_000_000),
    statutory=st.booleans(),
)
def test_there_is_a_fitting_template_for_every_event(
    kind: EventKind, mode: EventMode, level: EventLevel, expected: int, *, statutory: bool
) -> None:
    asked = event(kind, expected, mode=mode, level=level)
    found = templates.fitting(asked, statutory=statutory)
    assert kind in found.kinds
    assert mode in found.modes
    assert found.most >= templates.size(asked.said)


def test_times_are_worked_out_from_the_event() -> None:
    ahead, past = timedelta(hours=1), timedelta(minutes=30)

    def times(**more: Any) -> tuple[datetime, datetime | None]:
        measure = TemplateMeasure("k", Section.FIRE, "岗", "责", **more)
        return measure.times(event().said)

    assert times(before=ahead) == (START - ahead, None)
    assert times(after=past) == (END + past, None)
    assert times(before=ahead, after=past, manned=True) == (START - ahead, END + past)


@each
def test_every_post_ends_after_it_begins_even_where_the_event_has_no_length(template: Template) -> None:
    said = replace(event().said, end=START)
    for measure in template.measures:
        due, until = measure.times(said)
        assert until is None or until > due


@pytest.mark.parametrize(
    ("field", "was", "now"),
    [
        ("most", "most = 1000000", "most = 0"),
        ("kinds", 'kinds = ["launch", ', 'kinds = ["concert", '),
        ("modes", 'modes = ["online"]', "modes = []"),
        ("checks", '"02-06"', '"02-99"'),
        ("texts.buffer", "buffer = ", "bufer = "),
        ("texts.fire", "直播间配备灭火器", "{面积}内配备灭火器"),
        ("measures.section", 'section = "order"', 'section = "music"'),
        ("measures.before", 'before = "1d"', 'before = "soon"'),
        ("measures.before", 'manned = true\nafter = "30m"\nspot = "后台"', 'manned = true\nspot = "后台"'),
        ("measures.task", "task = ", "tasks = "),
        ("measures.key", 'key = "rehearsal"', 'key = "content"'),
        ("measures.colour", 'badge = "工作证"\n', 'badge = "工作证"\ncolour = "red"\n'),
        ("risks.likelihood", "likelihood = 3", "likelihood = 6"),
        ("risks.key", 'key = "opinion"', 'key = "content"'),
        ("warn_share", "warn_share = 80", "warn_share = 101"),
    ],
)
def test_a_template_that_is_wrong_is_refused_with_the_field_named(
    tmp_path: Path, field: str, was: str, now: str
) -> None:
    assert was in SHIPPED
    with pytest.raises(MalformedTemplate) as raised:
        templates.read(written(tmp_path, SHIPPED.replace(was, now, 1)))
    assert (raised.value.file, raised.value.field) == ("own.toml", field)
    assert f"“own.toml”的“{field}”一项缺失或写法有误" in say(raised.value)


@settings(max_examples=60)
@given(st.integers(0, len(SHIPPED)), st.integers(0, 40), st.text(max_size=8))
def test_a_damaged_file_is_a_template_or_a_named_problem(
    tmp_path_factory: pytest.TempPathFactory, at: int, gone: int, put: str
) -> None:
    path = written(tmp_path_factory.mktemp("own"), SHIPPED[:at] + put + SHIPPED[at + gone :])
    with suppress(MalformedTemplate):
        assert templates.read(path).key


def test_the_critical_items_are_items_of_the_library_each_with_its_reason() -> None:
    text = resource("safety", "critical.toml").read_text(encoding="utf-8")
    critical = tomllib.loads(text)["critical"]
    assert 20 <= len(critical) <= 35
    assert critical == sorted(set(critical) & library().keys())
    assert all(re.search(rf'"{code}", # \S{{5,}}', text) for code in critical)
