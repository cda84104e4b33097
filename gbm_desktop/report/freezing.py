"""Freezing the report that is submitted: its data, figures and bytes stay, and later data is told from it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gbm_desktop import __version__, attachments
from gbm_desktop import report as report_cases
from gbm_desktop.documents import stored
from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.documents.fonts import typst_font_families
from gbm_desktop.drafting import filled
from gbm_desktop.errors.frozen import AmendmentNeedsReason, FrozenChanged, NothingToAmend, UnknownFrozen
from gbm_desktop.model import frozen as model
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.frozen import Differences, Frozen, State
from gbm_desktop.model.journal import Op
from gbm_desktop.progress import Progress, silent
from gbm_desktop.resource_files import resource
from gbm_desktop.store import connect
from gbm_desktop.store import frozen as store
from gbm_desktop.store.rows import minutes
from gbm_desktop.wording import day
from gbm_desktop.wording import frozen as words
from gbm_desktop.workspace import Workspace

PICTURE, COPY, WORKBOOK = "frozen-picture", "frozen-copy", "frozen-workbook"
_TEMPLATES = ("official.typ", "figures.typ")
_DEFINITIONS = "definitions"
_TELLING = 6  # characters of an id or check code, below which a number is meant


def frozen(ws: Workspace) -> list[Frozen]:
    """Every frozen report, in the order in which they were frozen."""
    return store.all_frozen(ws.read)


def get(ws: Workspace, wanted: str) -> Frozen:
    """The frozen report of this number, id, or beginning of its id or check code. Raises UnknownFrozen."""
    found = [
        one
        for one in frozen(ws)
        if str(one.number) == wanted
        or (len(wanted) >= _TELLING and (one.id.startswith(wanted) or one.digest.startswith(wanted)))
    ]
    if len(found) != 1:
        raise UnknownFrozen(wanted)
    return found[0]


def freeze(
    ws: Workspace, as_of: date, *, amends: str | None = None, reason: str = "", progress: Progress = silent
) -> Frozen:
    """The report as of the day stays as it is now: what it says, its figures with their rows, every copy's bytes.

    All of it tells of one moment, whatever other laptops bring meanwhile.
    Raises NoCampaign; of an amendment UnknownFrozen, AmendmentNeedsReason, NothingToAmend.
    """
    earlier = get(ws, amends) if amends else None
    with connect.at_one_moment(ws.read):
        report = report_cases.read(ws, as_of)
        said, workbook = _said(report), _workbook(report)
    if earlier is not None:
        _refuse_idle(earlier, reason, model.differences(state(ws, earlier), said))
    number = max((one.number for one in frozen(ws)), default=0) + 1
    whole = {
        **said,
        **_about(number, as_of, earlier, reason),
        "made_by": made_by(),
        "addressees": report_cases.addressees(ws),
        "workbook": hashlib.sha256(workbook).hexdigest(),
    }
    written = stored_text(whole)
    digest = hashlib.sha256(written.encode()).hexdigest()
    mark = words.MARK.format(number=number, as_of=day(as_of), digest=digest)
    copies = _copies(report, whole["addressees"], mark, progress)
    with ws.unit(Op.REPORT_FREEZE, as_of=day(as_of)) as unit:
        row = {
            "id": unit.step_id, "at": minutes(unit.at), "state": written, "digest": digest,
            **_about(number, as_of, earlier, reason), "amends": earlier.id if earlier else None,
        }  # fmt: skip
        unit.record("frozen_reports", row)
        for kind, name, content in (*_pictures(report), *copies, (WORKBOOK, "report.xlsx", workbook)):
            attachments.attach_content(ws, unit, unit.step_id, kind, name=name, content=content)
    return get(ws, row["id"])


def _refuse_idle(earlier: Frozen, reason: str, found: Differences) -> None:
    if not reason.strip():
        raise AmendmentNeedsReason(earlier.number)
    if found.nothing:
        raise NothingToAmend(earlier.number)


def _about(number: int, as_of: date, earlier: Frozen | None, reason: str) -> dict[str, Any]:
    """What stands beside the state and in it, so that neither is changed alone; `amends` names the earlier digest."""
    amended = earlier.digest if earlier else None
    return {"number": number, "as_of": as_of.isoformat(), "amends": amended, "reason": reason.strip()}


def _said(report: report_cases.Report) -> dict[str, Any]:
    """All that the report says, as it will be read again."""
    told = {
        "document": stored.as_data(report_cases.printed(report, None)),
        "annexes": [one.key if one.key != _DEFINITIONS else "" for one in report.annexes],
        "sections": [
            {"key": one.key, "title": one.title, "text": filled(one.written, report.fields)} for one in report.sections
        ],
        "figures": [_figure(one) for one in report.figures],
    }
    plain: dict[str, Any] = json.loads(stored_text(told))
    return plain


def _figure(one: Figure) -> dict[str, Any]:
    columns = list(dict.fromkeys(column for row in one.rows for column in row))
    about = {name: getattr(one, name) for name in ("key", "name", "unit", "value", "last_year", "definition", "typed")}
    return {**about, "columns": columns, "rows": [[row.get(column, "") for column in columns] for row in one.rows]}


def _workbook(report: report_cases.Report) -> bytes:
    with TemporaryDirectory() as folder:
        return report_cases.save(report, Path(folder) / "report.xlsx", None).read_bytes()


def _pictures(report: report_cases.Report) -> list[tuple[str, str, bytes]]:
    found = dict(stored.pictures_of(report_cases.printed(report, None)))
    return [(PICTURE, f"{digest}.jpg", content) for digest, content in found.items()]


def _copies(
    report: report_cases.Report, offices: list[str], mark: str, progress: Progress
) -> list[tuple[str, str, bytes]]:
    from gbm_desktop.documents.official import official_pdf

    found = []
    for done, office in enumerate(offices):
        progress(done, len(offices))
        pdf = official_pdf(replace(report_cases.printed(report, office), mark=mark))
        found.append((COPY, copy_name(office), pdf))
    return found


def copy_name(office: str) -> str:
    """Under what name an office's copy is kept."""
    return f"{office}.pdf"


def made_by() -> dict[str, Any]:
    """With what this laptop prints: another program, template or font may break lines elsewhere."""
    templates = b"".join(resource("templates", name).read_bytes() for name in _TEMPLATES)
    return {
        "program": __version__,
        "templates": hashlib.sha256(templates).hexdigest(),
        "fonts": {role.value: families for role, families in typst_font_families().items()},
    }


def stored_text(told: Mapping[str, Any]) -> str:
    """The data written in the one way of which the digest is taken."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def state(ws: Workspace, one: Frozen) -> State:
    """All that the frozen report says. Raises FrozenChanged where it is not what its digest says."""
    written = store.state(ws.read, one.id)
    if hashlib.sha256(written.encode()).hexdigest() != one.digest:
        raise FrozenChanged(one.number)
    found: dict[str, Any] = json.loads(written)
    if (found["number"], found["as_of"], found["reason"]) != (one.number, one.as_of.isoformat(), one.reason):
        raise FrozenChanged(one.number)
    return found


def document(ws: Workspace, one: Frozen, addressee: str | None) -> OfficialDocument:
    """The frozen report to this addressee, with the mark by which it is known. Raises FrozenChanged."""
    kept = {found.digest: found for found in attachments.of(ws, one.id)}

    def content(wanted: str) -> bytes:
        found = kept.get(wanted)
        whole = attachments.content(ws, found) if found else None
        if whole is None:
            raise FrozenChanged(one.number)
        return whole

    whole = stored.from_data(state(ws, one)["document"], content)
    mark = words.MARK.format(number=one.number, as_of=day(one.as_of), digest=one.digest)
    return replace(whole, addressee=addressee or whole.addressee, mark=mark)


def changes(ws: Workspace, one: Frozen, as_of: date | None = None) -> Differences:
    """What the data says differently now, as of the frozen report's day or a later one. Raises FrozenChanged."""
    return model.differences(state(ws, one), _said(report_cases.read(ws, as_of or one.as_of)))
