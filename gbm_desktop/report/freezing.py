"""Freezing the report that is submitted: its data, figures and bytes stay; what comes later makes an amendment."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from gbm_desktop import __version__, attachments
from gbm_desktop import report as report_cases
from gbm_desktop.documents import stored
from gbm_desktop.documents.blocks import Align, Column, Heading, OfficialDocument, Paragraph, Table, title_lines
from gbm_desktop.drafting import filled
from gbm_desktop.errors import AmendmentNeedsReason, FrozenChanged, NothingToAmend, UnknownFrozen
from gbm_desktop.model import frozen as model
from gbm_desktop.model.frozen import Differences, FigureChange, Frozen
from gbm_desktop.model.journal import Op
from gbm_desktop.store import frozen as store
from gbm_desktop.store.rows import minutes
from gbm_desktop.wording import day
from gbm_desktop.wording import frozen as words
from gbm_desktop.workspace import Workspace

_PICTURE = "frozen-picture"


def frozen(ws: Workspace) -> list[Frozen]:
    """Every frozen report, in the order in which they were frozen."""
    return store.all_frozen(ws.read)


def get(ws: Workspace, frozen_id: str) -> Frozen:
    """The frozen report of this id, of the beginning of an id, or of this number. Raises UnknownFrozen."""
    found = [one for one in frozen(ws) if one.id.startswith(frozen_id) or str(one.number) == frozen_id]
    if len(found) != 1 or not frozen_id:
        raise UnknownFrozen(frozen_id)
    return found[0]


def freeze(ws: Workspace, as_of: date, *, amends: str | None = None, reason: str = "") -> Frozen:
    """The report as of the day stays as it is now: what it says, its figures with their rows, its pictures.

    Raises NoCampaign; of an amendment UnknownFrozen, AmendmentNeedsReason, NothingToAmend.
    """
    report = report_cases.read(ws, as_of)
    document = report_cases.printed(report, None)
    state = _state(report, document)
    earlier = get(ws, amends) if amends else None
    if earlier is not None:
        _refuse_idle(earlier, state, reason)
    with ws.unit(Op.REPORT_FREEZE, as_of=day(as_of)) as unit:
        unit.record(
            "frozen_reports",
            {
                "id": unit.step_id,
                "as_of": as_of.isoformat(),
                "at": minutes(unit.at),
                "state": stored_text(state),
                "digest": digest(state),
                "amends": earlier.id if earlier else None,
                "reason": reason.strip(),
            },
        )
        for name, content in dict(stored.pictures_of(document)).items():
            attachments.attach_content(ws, unit, unit.step_id, _PICTURE, name=f"{name}.jpg", content=content)
    return frozen(ws)[-1]


def _refuse_idle(earlier: Frozen, state: Mapping[str, Any], reason: str) -> None:
    if not reason.strip():
        raise AmendmentNeedsReason(earlier.number)
    if model.differences(earlier.state, state).nothing:
        raise NothingToAmend(earlier.number)


def _state(report: report_cases.Report, document: OfficialDocument) -> dict[str, Any]:
    told = {
        "program": __version__,
        "document": stored.as_data(document),
        "sections": [
            {"key": one.key, "title": one.title, "text": filled(one.written, report.fields)} for one in report.sections
        ],
        "figures": [
            {"key": one.key, "name": one.name, "unit": one.unit, "value": one.value, "rows": list(map(dict, one.rows))}
            for one in report.figures
        ],
    }
    plain: dict[str, Any] = json.loads(stored_text(told))  # as it will be read again
    return plain


def stored_text(state: Mapping[str, Any]) -> str:
    """The state written in the one way of which the digest is taken."""
    return json.dumps(state, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(state: Mapping[str, Any]) -> str:
    """SHA-256 of the state."""
    return hashlib.sha256(stored_text(state).encode()).hexdigest()


def document(ws: Workspace, one: Frozen, addressee: str | None) -> OfficialDocument:
    """The frozen report to this addressee, with the mark by which it is known. Raises FrozenChanged."""
    if digest(one.state) != one.digest:
        raise FrozenChanged(one.number)
    kept = {found.digest: found for found in attachments.of(ws, one.id)}

    def content(wanted: str) -> bytes:
        found = kept.get(wanted)
        if found is None or not attachments.is_whole(ws, found):
            raise FrozenChanged(one.number)
        return attachments.path(ws, found).read_bytes()

    whole = stored.from_data(one.state["document"], content)
    return replace(whole, addressee=addressee or whole.addressee, mark=mark(one))


def mark(one: Frozen) -> str:
    """What stands small on the last page."""
    return words.MARK.format(number=one.number, as_of=day(one.as_of), digest=one.digest)


def changes(ws: Workspace, one: Frozen, as_of: date | None = None) -> Differences:
    """What the data says differently now, as of the frozen report's day or a later one."""
    report = report_cases.read(ws, as_of or one.as_of)
    return model.differences(one.state, _state(report, report_cases.printed(report, None)))


def amendment(ws: Workspace, one: Frozen, addressee: str | None) -> OfficialDocument:
    """The 更正说明 of an amended report: what changed, by which rows, and why. Raises UnknownFrozen, NothingToAmend."""
    if one.amends is None:
        raise NothingToAmend(one.number)
    earlier = get(ws, one.amends)
    found = model.differences(earlier.state, one.state)
    whole = document(ws, one, addressee)
    title = words.AMENDMENT_TITLE.format(title="".join(whole.title))
    return replace(whole, title=title_lines(title), attachments=(), blocks=tuple(_amendment(earlier, one, found)))


def _amendment(earlier: Frozen, one: Frozen, found: Differences) -> Iterator[Heading | Paragraph | Table]:
    yield Paragraph(words.AMENDMENT.format(number=earlier.number, as_of=day(earlier.as_of), reason=one.reason))
    if found.figures:
        yield Heading(1, words.FIGURES_CHANGED)
        yield Table(_COLUMNS, tuple(map(_row, found.figures)))
        yield from (Paragraph(line) for change in found.figures for line in _rows(change))
    if found.sections:
        yield Heading(1, words.SECTIONS_CHANGED)
        for change in found.sections:
            yield Heading(2, change.title or words.OPENING)
            yield Paragraph(words.NOW_SAYS.format(text=change.after.replace("\n", "") or words.NOTHING))


_COLUMNS = tuple(
    Column(title, width, align)
    for title, width, align in zip(
        words.COLUMNS, (3.0, 1.2, 1.6, 1.6), (Align.LEFT, Align.CENTER, Align.RIGHT, Align.RIGHT), strict=True
    )
)


def _row(change: FigureChange) -> tuple[str, str, str, str]:
    return change.name, change.unit, _shown(change.before), _shown(change.after)


def _shown(value: float | None) -> str:
    return words.UNRECORDED if value is None else f"{value:,}"


_MOST_ROWS = 20


def _rows(change: FigureChange) -> Iterator[str]:
    for form, rows in ((words.CAME, change.came), (words.WENT, change.went)):
        if rows:
            more = words.AND_MORE.format(count=len(rows)) if len(rows) > _MOST_ROWS else ""
            yield form.format(name=change.name, rows="；".join(rows[:_MOST_ROWS]) + more)
