"""The 安全工作方案 as an official document: nine headings in the statute's order, what is said and done under each."""

from collections.abc import Iterator, Mapping

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
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure, Section
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.model.safety.signoff import answerable
from gbm_desktop.safety.prints import tables
from gbm_desktop.safety.prints.decisions import decision_block
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.prints.filling import fields_of, filled, permit_sentence, plan_text
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word


def safety_plan(found: Dossier) -> OfficialDocument:
    """The plan, with those of its tables as attachments that have anything in them."""
    return OfficialDocument(
        title=title_lines(title_of(found, SafetyPrint.SAFETY_PLAN)),
        blocks=tuple(_blocks(found)),
        attachments=tuple(
            Attachment(word(kind), (table,), landscape=True)
            for kind, make in _ATTACHED.items()
            if (table := as_table(make(found))).rows
        ),
        signature=found.organiser,
        date=found.today,
    )


_ATTACHED = {
    SafetyPrint.RESPONSIBILITY: tables.responsibility,
    SafetyPrint.RISK_TABLE: tables.risk_table,
    SafetyPrint.DUTY_ROSTER: tables.duty_roster,
}


def title_of(found: Dossier, kind: SafetyPrint) -> str:
    """The event's name and what the document is."""
    return f"{found.event.said.name}{word(kind)}"


def table_document(found: Dossier, kind: SafetyPrint) -> OfficialDocument:
    """One of the tables as a document of its own, for the office that edits it."""
    return OfficialDocument(
        title=title_lines(title_of(found, kind)),
        blocks=(*decision_block(found), Paragraph(found.line), as_table(_ATTACHED[kind](found))),
        signature=found.organiser,
        date=found.today,
    )


def _blocks(found: Dossier) -> Iterator[Block]:
    paper, fields = plan_text(), fields_of(found)
    yield Paragraph(filled(paper["opening"], fields))
    yield from decision_block(found)
    for told in paper["sections"]:
        yield from _section(found, Section(told["key"]), told, fields)


def _section(found: Dossier, section: Section, told: Mapping[str, str], fields: Mapping[str, str]) -> Iterator[Block]:
    measures = [measure for measure in found.measures if measure.section is section]
    text = found.plan.texts.get(section, "").strip()
    yield Heading(1, told["title"])
    if text or not measures:
        yield from (Paragraph(line) for line in _lines(text or told["default"], fields))
    yield from _ADDED.get(section, _nothing)(found)
    yield from (Paragraph(_measure(found, number, one)) for number, one in enumerate(measures, start=1))


def _lines(text: str, fields: Mapping[str, str]) -> list[str]:
    return [line.strip() for line in filled(text, fields).splitlines() if line.strip()]


def _nothing(_found: Dossier) -> list[Block]:
    return []


def _permit(found: Dossier) -> list[Block]:
    return [Paragraph(permit_sentence(found))]


def _staff(found: Dossier) -> list[Block]:
    """Who is named for the whole event, and how many people answer for something."""
    people: set[StaffId] = {*answerable(found.plan, found.measures)}
    counted = [Paragraph(words.STAFF_COUNT.format(count=len(people)))] if people else []
    return [tables.leaders(found), *counted]


def _contacts(found: Dossier) -> list[Block]:
    told = tuple((name, phone) for name, phone in found.plan.contacts if phone)
    columns = tuple(Column(title, align=Align.CENTER) for title in words.CONTACT_COLUMNS)
    return [Table(columns, told, words.CONTACTS)] if told else []


_ADDED = {Section.ARRANGEMENT: _permit, Section.STAFFING: _staff, Section.EMERGENCY: _contacts}


def _measure(found: Dossier, number: int, measure: Measure) -> str:
    form = words.MEASURE if measure.task.strip() else words.MEASURE_WITHOUT_TASK
    return form.format(
        number=number,
        post=measure.post,
        task=measure.task.strip().rstrip("。"),
        responsible=words.in_sentence(found.person(measure.responsible)),
        deputy=words.in_sentence(found.person(measure.deputy)),
        when=_when(measure),
        spot=words.SPOT.format(spot=measure.spot) if measure.spot else "",
        badge=words.BADGE.format(badge=measure.badge) if measure.badge else "",
        basis=words.BASIS.format(basis=measure.basis) if measure.basis else "",
    )


def _when(measure: Measure) -> str:
    if measure.due is None:
        return ""
    form = words.ON_POST if measure.until else words.DONE_BY
    return form.format(time=words.span(measure.due, measure.until))
