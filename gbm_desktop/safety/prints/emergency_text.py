"""The 应急预案 as an official document: who commands, who responds how, what to do, whom to tell."""

from collections.abc import Iterator, Mapping
from typing import Any

from gbm_desktop.documents.blocks import (
    Align,
    Attachment,
    Block,
    Column,
    Heading,
    OfficialDocument,
    Paragraph,
    Table,
    title_lines,
)
from gbm_desktop.documents.ruled_sheet import as_table
from gbm_desktop.model.safety.emergency import Drill
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety.prints.decisions import decision_block
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.prints.filling import fields_of, filled
from gbm_desktop.safety.prints.phones import phone_tree
from gbm_desktop.safety.prints.tables import leaders
from gbm_desktop.safety.procedures import procedures, text
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word

_FEW = 4
_DRILL_SHAPE = ((1.4, Align.CENTER), (2.4, Align.LEFT), (1.2, Align.CENTER), (1.2, Align.CENTER), (4.0, Align.LEFT))


def emergency_plan(found: Dossier) -> OfficialDocument:
    """The plan with the phone tree as its attachment."""
    title = f"{found.event.said.name}{word(SafetyPrint.EMERGENCY_PLAN)}"
    return OfficialDocument(
        title=title_lines(title),
        blocks=tuple(_blocks(found)),
        attachments=(Attachment(word(SafetyPrint.PHONE_TREE), (as_table(phone_tree(found)),)),),
        signature=found.organiser,
        date=found.today,
    )


def _blocks(found: Dossier) -> Iterator[Block]:
    fields = fields_of(found)
    for number, told in enumerate(text()["sections"]):
        yield Heading(1, told["title"])
        yield from (Paragraph(filled(said, fields)) for said in told["paragraphs"])
        if number == 0:
            yield from decision_block(found)
        if insert := told.get("insert"):
            yield from _INSERTS[insert](found)


def _groups(found: Dossier) -> Iterator[Block]:
    for told in text()["groups"]:
        leader, members = _led(found, told)
        about = words.in_sentence(leader)
        if told["sections"]:
            about = words.GROUP_LED.format(leader=about)
        if members:
            about += words.GROUP_MEMBERS.format(members=_listed(members))
        yield Paragraph(words.GROUP.format(title=told["title"], about=about, task=told["task"]))


def _led(found: Dossier, told: Mapping[str, Any]) -> tuple[Staff | None, list[Staff]]:
    """Who leads a group (who has its role, else the first to answer for its measures), and who else is in it."""
    named = [one for one in found.measures if one.section.value in told["sections"]]
    people = list(dict.fromkeys(person for one in named if (person := found.person(one.responsible))))
    leader = found.holder(Role(told["leader"])) if "leader" in told else next(iter(people), None)
    return leader, [person for person in people if person != leader]


def _listed(people: list[Staff]) -> str:
    names = "、".join(person.name for person in people[:_FEW])
    return names + (words.MORE_PEOPLE.format(count=len(people)) if len(people) > _FEW else "")


def _procedures(_found: Dossier) -> Iterator[Block]:
    for one in procedures():
        yield Heading(2, word(one.kind))
        yield from (Paragraph(f"{number}.{step}") for number, step in enumerate(one.steps, start=1))


def _phones(found: Dossier) -> Iterator[Block]:
    yield Paragraph(words.PHONES)
    yield leaders(found)


def _drills(found: Dossier) -> Iterator[Block]:
    if not found.drills:
        yield Paragraph(words.NO_DRILLS)
        return
    columns = tuple(Column(title, *shape) for title, shape in zip(words.DRILL_COLUMNS, _DRILL_SHAPE, strict=True))
    yield Table(columns, tuple(_drill(found, drill) for drill in found.drills))


def _drill(found: Dossier, drill: Drill) -> tuple[str, ...]:
    leader = found.person(drill.leader)
    return (
        words.DAY.format(**words.month_day(drill.held_on)),
        drill.scenario,
        str(drill.persons),
        leader.name if leader else "",
        drill.findings,
    )


_INSERTS = {"groups": _groups, "procedures": _procedures, "phones": _phones, "drills": _drills}
