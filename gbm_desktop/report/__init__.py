"""The summary report: read from what is stored, edited by section, printed for each addressee, its sending recorded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from gbm_desktop import campaign, drafting
from gbm_desktop.documents.blocks import Block, Gallery, OfficialDocument, title_lines
from gbm_desktop.errors.report import NoAddressees, UnknownAddressee, UnknownReportFormat, UnknownSection
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.model.journal import Op
from gbm_desktop.model.report import Missing, Section
from gbm_desktop.progress import Progress, silent
from gbm_desktop.report import annexes, cases, drafts, dress
from gbm_desktop.report.reading import Report, read
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import report as store
from gbm_desktop.wording import report as words
from gbm_desktop.workspace import Workspace

__all__ = (
    "Report", "addressees", "default_as_of", "document", "edit", "missing", "pdf",
    "printed", "read", "save", "set_text", "write", "write_all",
)  # fmt: skip


def missing(ws: Workspace, as_of: date) -> list[Missing]:
    """What the report lacks, in its figures and in its texts. Raises NoCampaign."""
    return list(read(ws, as_of).missing)


def set_text(ws: Workspace, key: str, text: str) -> None:
    """The section says this; an empty text brings its draft back. Raises UnknownSection, UnknownTypicalCase."""
    if case_id := cases.of_section(key):
        cases.put(ws, replace(cases.get(ws, case_id), text=text))
        return
    titles = drafting.titles(drafts.TEMPLATE)
    if key not in titles:
        raise UnknownSection(key, tuple(titles))
    with ws.unit(Op.REPORT_TEXT, name=titles[key]) as unit:
        row_id = store.texts(unit.db).get(key, ("", ""))[0]
        if text.strip():
            unit.put("report_texts", {"id": row_id or key, "section": key, "text": text.strip()})
        elif row_id:
            unit.drop("report_texts", row_id)


def edit(ws: Workspace, section: Section, text: str) -> None:
    """The section says this; the draft's own words bring the draft back."""
    set_text(ws, section.key, "" if text.strip() == section.draft.strip() else text)


def default_as_of(ws: Workspace) -> date:
    """Today, but no later than the campaign's last day. Raises NoCampaign."""
    return min(ws.today(), campaign.current(ws).period_end)


def document(ws: Workspace, addressee: str | None, as_of: date) -> OfficialDocument:
    """The report to this addressee, any office that is named (a county reports one level up). Raises NoCampaign."""
    return printed(read(ws, as_of), addressee)


def printed(report: Report, addressee: str | None) -> OfficialDocument:
    """A report that was read, as a document to this addressee."""
    season, about = report.season, report.season.campaign
    document = OfficialDocument(
        title=title_lines(words.TITLE.format(region=about.region_name, year=about.year)),
        addressee=addressee or words.ADDRESSEE_OPEN,
        blocks=tuple(_blocks(report)),
        attachments=tuple(one.attachment for one in report.annexes),
        signature=about.reporter,
        date=season.as_of,
    )
    return dress.dressed(document, report.dress)


def _blocks(report: Report) -> Iterator[Block]:
    for section, said in drafting.blocks(report.sections, report.fields):
        yield from said
        if drafts.has_figures(section.key):
            yield annexes.main_figures(report.season, report.figures)
            yield from report.charts
        if shown := report.photos.get(section.key):
            yield Gallery(shown)


def addressees(ws: Workspace) -> list[str]:
    """The offices that get a copy each."""
    return [office.name for office in campaign_store.addressees(ws.read)]


def write(ws: Workspace, file: Path, *, as_of: date, to: str | None = None) -> Path:
    """The report to one office (the first of the campaign's when none is named) is in the file; .xlsx has its figures.

    Raises UnknownReportFormat, CannotWrite, DiskFull, NoCampaign, and UnknownAddressee for a blank name.
    """
    _require_format(file)
    known = addressees(ws)
    if to is not None and not to.strip():
        raise UnknownAddressee(to, tuple(known))
    return save(read(ws, as_of), file, (to or "").strip() or next(iter(known), None))


def write_all(ws: Workspace, folder_or_file: Path, as_of: date, progress: Progress = silent) -> list[Path]:
    """Each of the campaign's addressees has a file of its own, as in 总结报告草稿-商务部.pdf.

    A file's name gives the folder, the beginning of the names and the format. Raises as `write` does, and
    NoAddressees where the campaign names none. Cancelled, the files that were finished stay.
    """
    known = addressees(ws)
    if not known:
        raise NoAddressees
    pattern = folder_or_file if folder_or_file.suffix else folder_or_file / f"{words.DRAFT_NAME}.pdf"
    _require_format(pattern)
    try:
        pattern.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(pattern.parent) from error
    found = read(ws, as_of)
    written = []
    for done, office in enumerate(known):
        progress(done, len(known))
        written.append(save(found, _file_for(pattern, office), office))
    return written


def save(report: Report, file: Path, addressee: str | None) -> Path:
    """A report that was read is in the file, whole or not at all. Raises as `write` does."""
    from gbm_desktop.prints import save as save_whole

    _require_format(file)
    save_whole(_FORMATS[file.suffix.lower()](report, addressee), file)
    return file


def _require_format(file: Path) -> None:
    if file.suffix.lower() not in _FORMATS:
        raise UnknownReportFormat(file)


def _file_for(pattern: Path, office: str) -> Path:
    from gbm_desktop.prints import safe_file_name

    return pattern.with_name(f"{pattern.stem}-{safe_file_name(office)}{pattern.suffix}")


def pdf(report: Report, addressee: str | None) -> bytes:
    """A report that was read, as PDF to this addressee."""
    from gbm_desktop.documents.official import official_pdf

    return official_pdf(printed(report, addressee))


def _docx(report: Report, addressee: str | None) -> bytes:
    from gbm_desktop.documents.official_docx import official_docx

    return official_docx(printed(report, addressee))


def _xlsx(report: Report, _addressee: str | None) -> bytes:
    from gbm_desktop.documents.figures_xlsx import figures_xlsx
    from gbm_desktop.documents.workbook import ListSheet

    about = report.season.campaign
    title = words.FIGURES_TITLE.format(region=about.region_name, year=about.year)
    lists = [
        ListSheet(one.sheet, one.title, one.headings, one.rows, one.note)
        for annex in report.annexes
        for one in annex.lists
    ]
    return figures_xlsx(report.figures, title=title, as_of=report.season.as_of, lists=lists)


_FORMATS = {".pdf": pdf, ".docx": _docx, ".xlsx": _xlsx}
