"""The papers of consumer protection: a case's form, the register as list and workbook, the notice for the site.

Who reported stands in none of them unless the PIN was given.
"""

from collections.abc import Sequence
from datetime import date

from gbm_desktop import campaign, case_names, consumer, consumer_settings, prints
from gbm_desktop.case_names import CaseNames
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.case_form import CaseForm, case_form_pdf
from gbm_desktop.documents.consumer_notice import ConsumerNotice, consumer_notice_pdf
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import Row, RuledColumn, RuledSheet, Text
from gbm_desktop.documents.signin import masked
from gbm_desktop.model.case_flow import DONE, is_overdue
from gbm_desktop.model.consumer import Case, is_secret
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.prints import People, Printed
from gbm_desktop.wording import consumer as said
from gbm_desktop.wording import consumer_prints as words
from gbm_desktop.wording import day, word
from gbm_desktop.wording.exports import exported_by, watermark
from gbm_desktop.workspace import Workspace

_WIDTHS = (19.0, 12.0, 22.0, 26.0, 32.0, 46.0, 29.0, 33.0, 23.0, 23.0, 17.0)
_SIZE, _LEAST, _LATE = 9.0, 9.0, "#B3261E"
_FACTS, _CLAIM = 42.0, 22.0
_Pair = tuple[str, str]


def form(ws: Workspace, case_id: ComplaintId, pin: str = "") -> Printed:
    """The case's form. Raises UnknownComplaint; with a PIN, NoReportPin and WrongReportPin."""
    case = consumer.identity(ws, case_id, pin) if pin else consumer.get(ws, case_id)
    drawn = case_form_pdf(_form(ws, case, case_names.read(ws)))
    return Printed(
        drawn.pdf,
        f"{words.FORM_TITLE.format(kind=word(case.kind))}-{case.number}.pdf",
        drawn.missing,
        People("case", 1, case.event_id),
    )


def _form(ws: Workspace, case: Case, names: CaseNames) -> CaseForm:
    local = "".join(f"　{name} {phone}" for name, phone in prints.complaints(ws)[:2])
    taken = consumer.steps(ws, case.id)
    return CaseForm(
        title=words.FORM_TITLE.format(kind=word(case.kind)),
        number=words.FORM_NUMBER.format(number=case.number),
        office=words.FORM_OFFICE.format(office=campaign.current(ws).reporter),
        pairs=_pairs(case, names),
        long=[
            (words.FORM_LABELS["facts"], case.facts, _FACTS),
            (words.FORM_LABELS["claim"], case.claim, _CLAIM),
        ],
        closing=_closing(case, names),
        course=[(f"{one.at:%Y-%m-%d %H:%M}", word(one.state), one.who, one.what) for one in taken],
        signatures=words.SECRET_SIGNATURES if is_secret(case) else words.FORM_SIGNATURES,
        foot=words.FORM_FOOT.format(local=local),
    )


def _pairs(case: Case, names: CaseNames) -> list[tuple[_Pair, _Pair]]:
    hidden = said.HIDDEN[0] if case.hidden else ""
    label = words.FORM_LABELS
    against = words.AGAINST_REPORTED if is_secret(case) else label["against"]
    return [
        ((label["kind"], word(case.kind)), (label["received"], f"{case.received:%Y-%m-%d %H:%M}")),
        ((label["way"], case.way), (label["event"], names.event(case))),
        ((label["person"], hidden or case.person), (label["phone"], hidden or case.phone)),
        ((label["address"], hidden or case.address), (label["due"], day(case.due) if case.due else "")),
        ((against, names.against(case)), (label["product"], names.product(case))),
    ]


def _closing(case: Case, names: CaseNames) -> list[tuple[_Pair, _Pair]]:
    label = words.FORM_LABELS
    closed = (word(case.outcome) if case.outcome else "", day(case.closed_on) if case.closed_on else "")
    content = word(case.satisfaction) if case.satisfaction else ""
    return [
        ((label["handler"], names.handler(case)), (label["to"], case.transferred_to)),
        ((label["receipt"], case.receipt), (label["note"], case.note)),
        ((label["outcome"], "　".join(filter(None, closed))), (label["satisfaction"], content)),
    ]


def register(ws: Workspace, chosen: Sequence[ComplaintId] | None = None, pin: str = "") -> Printed:
    """The register (None: all of it) as a landscape list, phones masked. Raises NoReportPin, WrongReportPin."""
    found, names, today = _chosen(ws, chosen, pin), case_names.read(ws), ws.today()
    foot = words.LIST_FOOT_WHOLE if pin else words.LIST_FOOT
    sheet = RuledSheet(
        title=words.LIST_TITLE,
        lines=(campaign.current(ws).region_name, _counted(found, today)),
        columns=tuple(RuledColumn(title, width, Align.LEFT, _SIZE) for title, width in zip(words.LIST_COLUMNS, _WIDTHS,
                      strict=True)),
        rows=tuple(_line(case, names, today) for case in found),
        foot=foot.format(who=ws.operator, day=day(today)),
        empty=words.LIST_EMPTY,
        least=_LEAST,
        landscape=True,
        mark=watermark(ws.operator, today, campaign.current(ws).reporter),
    )  # fmt: skip
    drawn = ruled_pdf(sheet)
    return Printed(drawn.pdf, f"{words.LIST_TITLE}-{today}.pdf", drawn.missing, _people(found))


def _counted(found: Sequence[Case], today: date) -> str:
    done = sum(case.state in DONE for case in found)
    late = sum(is_overdue(case, today) for case in found)
    return words.LIST_LINE.format(day=day(today), count=len(found), open=len(found) - done, late=late, done=done)


def _line(case: Case, names: CaseNames, today: date) -> Row:
    person = said.HIDDEN[0] if case.hidden else f"{case.person}\n{masked(case.phone)}".strip()
    due = f"{case.due:%Y-%m-%d}" if case.due else ""
    outcome = word(case.outcome) if case.outcome else word(case.state)
    closed = f"\n{case.closed_on:%Y-%m-%d}" if case.closed_on else ""
    late = is_overdue(case, today)
    return (
        Text(case.number), Text(word(case.kind)), Text(f"{case.received:%Y-%m-%d %H:%M}"), Text(person),
        Text(names.against(case)), Text(case.facts), Text(case.claim),
        Text("\n".join(part for part in (case.transferred_to, case.receipt) if part)),
        Text(f"{due}\n{said.time_left(case, today)}".strip(), bold=late, ink=_LATE) if late else Text(due),
        Text(outcome + closed), Text(word(case.satisfaction) if case.satisfaction else ""),
    )  # fmt: skip


def export_xlsx(ws: Workspace, chosen: Sequence[ComplaintId] | None = None, pin: str = "") -> Printed:
    """The register (None: all of it) is a workbook that says who made it and for what. Raises as `register` does."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    names, region = case_names.read(ws), campaign.current(ws).region_name
    note = exported_by(ws.operator, ws.now()) + (words.WATERMARK_WHOLE if pin else words.WATERMARK)
    found = _chosen(ws, chosen, pin)
    rows = [_cells(case, names) for case in found]
    listed = ListSheet(words.LIST_TITLE, f"{region}{words.LIST_TITLE}", words.SHEET_COLUMNS, rows, note)
    content = list_xlsx([listed], title=listed.title, made=ws.today())
    return Printed(content, f"{words.LIST_TITLE}-{ws.today()}.xlsx", (), _people(found))


def _people(found: Sequence[Case]) -> People:
    return People("complaints", sum(bool(case.person or case.phone) for case in found))


def _cells(case: Case, names: CaseNames) -> tuple[str | date | None, ...]:
    hidden = said.HIDDEN[0] if case.hidden else ""
    return (
        case.number, word(case.kind), f"{case.received:%Y-%m-%d %H:%M}", case.way, names.event(case),
        hidden or case.person, hidden or case.phone, hidden or case.address, names.against(case), names.product(case),
        case.facts, case.claim, word(case.state), case.transferred_to, case.receipt, case.due, case.closed_on,
        word(case.outcome) if case.outcome else "", word(case.satisfaction) if case.satisfaction else "", case.note,
    )  # fmt: skip


def notice(ws: Workspace, paper: PosterSize = PosterSize.A4) -> Printed:
    """Where to complain, to be put up on the site."""
    notes = {one.phone: one.note for one in consumer_settings.read(ws).channels}
    channels = [(name, phone, notes.get(phone, "")) for name, phone in prints.complaints(ws)]
    drawn = consumer_notice_pdf(ConsumerNotice(campaign.current(ws).region_name, channels), size=paper)
    return Printed(drawn.pdf, f"{words.NOTICE_HEAD}-{paper.name}.pdf", drawn.missing)


def _chosen(ws: Workspace, chosen: Sequence[ComplaintId] | None, pin: str) -> list[Case]:
    """The cases, the first that came first."""
    found = consumer.identities(ws, pin) if pin else consumer.cases(ws)
    wanted = None if chosen is None else set(chosen)
    return [case for case in reversed(found) if wanted is None or case.id in wanted]
