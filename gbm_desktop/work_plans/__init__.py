"""Plans (方案) drafted from data, edited by section, printed as official documents (notice 三, 五(二))."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from gbm_desktop import drafting, events, exhibits, policy, report
from gbm_desktop.documents.blocks import Attachment, Block, OfficialDocument, Table, attachment_labels, title_lines
from gbm_desktop.errors.plans import UnknownPlanSection
from gbm_desktop.errors.safety_prints import UnknownPrintFormat
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.report import Missing, MissingKind, Section
from gbm_desktop.prints import Printed, complaints, safe_file_name, save
from gbm_desktop.safety.prints import dossier
from gbm_desktop.season import Season
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import document_texts as store
from gbm_desktop.wording import plans as words
from gbm_desktop.wording import word
from gbm_desktop.work_plans import annexes, event_annexes, event_fields, notice_fields, offer_fields, season_fields
from gbm_desktop.workspace import Workspace

Form = Literal["pdf", "docx"]
_SENTENCES = re.compile(r"[。；\n]")
_FORMS: dict[str, Form] = {".pdf": "pdf", ".docx": "docx"}


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a plan says today. `fields` are what texts can name in braces; `tables` stand after their section."""

    of: PlanOf
    title: str
    signature: str
    day: date
    fields: dict[str, str]
    sections: tuple[Section, ...]
    tables: dict[str, Table]
    attachments: tuple[Attachment, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one kind of plan adds to what all of them say."""

    title: str
    signature: str
    fields: dict[str, str]
    attachments: tuple[Attachment, ...]
    tables: dict[str, Table]


def read(ws: Workspace, of: PlanOf) -> Plan:
    """The plan as things stand now. Raises NoCampaign, UnknownEvent."""
    found = report.read(ws, report.default_as_of(ws))
    told = _of_event(ws, of.event_id) if of.event_id else _of_campaign(ws, of.kind, found.season)
    about = found.season.campaign
    notice = notice_fields.fields_of(about, policy.profile(about.year), campaign_store.departments(ws.read))
    ways = {"投诉方式": words.complaint_ways(complaints(ws))}
    fields = {**found.fields, **notice, **ways, **told.fields, **_annex_labels(told.attachments)}
    sections = tuple(drafting.drafted(of.template, fields, store.texts(ws.read, of.name)))
    return Plan(
        of=of,
        title=told.title,
        signature=told.signature,
        day=ws.today(),
        fields=fields,
        sections=sections,
        tables=told.tables,
        attachments=told.attachments,
        missing=tuple(_missing_in(sections, fields)),
    )


def _of_campaign(ws: Workspace, kind: PlanKind, season: Season) -> _Told:
    about = season.campaign
    fields = season_fields.fields_of(ws, season) | offer_fields.fields_of(ws, ws.today())
    title = words.TITLES[kind].format(region=about.region_name, year=about.year)
    return _Told(title, about.reporter, fields, tuple(annexes.of_season(ws, season)), {})


def _of_event(ws: Workspace, event_id: EventId) -> _Told:
    found, stands = dossier.read(ws, event_id), exhibits.of_event(ws, event_id)
    said = found.event.said
    form = words.EVENT_TITLE_SHORT if said.name.endswith(words.ACTIVITY) else words.EVENT_TITLE
    return _Told(
        title=form.format(name=said.name),
        signature=found.organiser,
        fields=event_fields.fields_of(found, stands),
        attachments=tuple(event_annexes.of_event(found, stands)),
        tables=event_annexes.in_text(found),
    )


def _annex_labels(attached: tuple[Attachment, ...]) -> dict[str, str]:
    """Each annex by its title as the text refers to it (附件2), empty where there is none."""
    labels = {one.title: label for label, one in zip(attachment_labels(attached), attached, strict=True)}
    return {title: labels.get(title, "") for title in words.ANNEXES}


def _missing_in(sections: Sequence[Section], fields: dict[str, str]) -> Iterator[Missing]:
    """Each sentence that is still open, and each field that cannot be filled."""
    for section in sections:
        for sentence in _SENTENCES.split(drafting.filled(section.written, fields)):
            if any(phrase in sentence for phrase in words.OPEN_WORDS):
                yield Missing(MissingKind.TO_FILL_IN, f"{section.title}：{sentence.strip()}", section=section.key)
        for field in drafting.unknown_fields(section.written, fields):
            yield Missing(MissingKind.UNKNOWN_FIELD, f"{section.title} {field}", section=section.key)


def set_text(ws: Workspace, of: PlanOf, key: str, text: str) -> None:
    """The section says this; an empty text brings its draft back. Raises UnknownPlanSection, UnknownEvent."""
    titles = drafting.titles(of.template)
    if key not in titles:
        raise UnknownPlanSection(key, tuple(titles))
    document = events.get(ws, of.event_id).said.name + word(of.kind) if of.event_id else word(of.kind)
    with ws.unit(Op.DOCUMENT_TEXT, document=document, name=titles[key]) as unit:
        row_id = store.row_id(of.name, key)
        if text.strip():
            unit.put("document_texts", {"id": row_id, "document": of.name, "section": key, "text": text.strip()})
        elif key in store.texts(unit.db, of.name):
            unit.drop("document_texts", row_id)


def edit(ws: Workspace, of: PlanOf, section: Section, text: str) -> None:
    """The section says this; the draft's own words bring the draft back."""
    set_text(ws, of, section.key, "" if text.strip() == section.draft.strip() else text)


def document(plan: Plan) -> OfficialDocument:
    """A plan that was read, as an official document."""
    return OfficialDocument(
        title=title_lines(plan.title),
        blocks=tuple(_blocks(plan)),
        attachments=plan.attachments,
        signature=plan.signature,
        date=plan.day,
    )


def _blocks(plan: Plan) -> Iterator[Block]:
    for section, said in drafting.blocks(plan.sections, plan.fields):
        yield from said
        table = plan.tables.get(drafting.table_of(plan.of.template, section.key))
        if table:
            yield table


def printed(plan: Plan, form: Form = "pdf") -> Printed:
    """A plan that was read, as a file."""
    name = f"{safe_file_name(plan.title)}.{form}"
    if form == "docx":
        from gbm_desktop.documents.official_docx import official_docx

        return Printed(official_docx(document(plan)), name, ())
    from gbm_desktop.documents.official import official_pdf, undrawn

    said = document(plan)
    return Printed(official_pdf(said), name, undrawn(said))


def make(ws: Workspace, of: PlanOf, form: Form = "pdf") -> Printed:
    """The plan as things stand now, as a file. Raises NoCampaign, UnknownEvent."""
    return printed(read(ws, of), form)


def write(ws: Workspace, of: PlanOf, file: Path) -> Printed:
    """The plan stands in the file, in the form that its name ends in.

    Raises UnknownPrintFormat, CannotWrite, DiskFull, NoCampaign, UnknownEvent.
    """
    form = _FORMS.get(file.suffix.lower())
    if form is None:
        raise UnknownPrintFormat(file)
    made = make(ws, of, form)
    save(made.content, file)
    return made
