"""The user guide: its chapters are found by names, and everything that it points to is there."""

import re

import pytest

from gbm_desktop import guide
from gbm_desktop.resource_files import guide_file

TASKS = 10
MOST_LINES = 6


def test_a_heading_is_found_by_the_names_before_it_and_they_are_not_read() -> None:
    found = guide.parse('# All\n\n<a id="safety"></a><a id="events-safety"></a>\n\n## Safety\n\nText\n\n### Permit\n')
    assert [(one.title, one.level, one.names) for one in found.chapters] == [
        ("All", 1, ()), ("Safety", 2, ("safety", "events-safety")), ("Permit", 3, ()),
    ]  # fmt: skip
    assert "<a" not in found.text
    assert [found.chapter(place) for place in ("safety", "events-safety", "safety-permit", "nowhere", "")] == [
        1, 1, 1, 0, 0,
    ]  # fmt: skip


@pytest.mark.parametrize("lang", guide.FILES)
def test_no_name_stands_twice_and_every_link_leads_to_one(lang: str) -> None:
    found = guide.read(lang)
    names = [name for chapter in found.chapters for name in chapter.names]
    assert len(names) == len(set(names))
    assert set(re.findall(r"\]\(#([^)]+)\)", found.text)) <= set(names)


def test_ten_tasks_stand_first_each_in_a_few_steps_with_a_picture() -> None:
    text = guide.read("zh").text
    tasks = re.findall(r"### 任务 \d+　([^\n]+)\n(.*?)\n(?=###? )", text, re.DOTALL)
    assert [title for title, _body in tasks] == [
        "建活动", "导名单", "印胸卡", "现场签到", "编安全方案", "排巡展", "登惠民台账", "出总结报告", "合并电脑",
        "备份与保护",
    ]  # fmt: skip
    for _title, body in tasks:
        assert 1 < len(re.findall(r"(?m)^\d\. ", body)) <= MOST_LINES
        assert len(re.findall(r"!\[.+\]\(images/.+\.png\)", body)) == 1
    assert text.index("任务 1") < text.index("## 一、")


@pytest.mark.parametrize("lang", guide.FILES)
def test_every_picture_of_the_guide_is_there(lang: str) -> None:
    pictures = re.findall(r"\((images/[^)]+)\)", guide.read(lang).text)
    assert pictures
    assert all(guide_file(picture).is_file() for picture in pictures)
