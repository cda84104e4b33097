"""责任清单, 风险表 and 值班表 as ruled sheets."""

import json
from collections.abc import Iterator
from dataclasses import replace

from gbm_desktop.documents.blocks import Align, Column, Table
from gbm_desktop.documents.ruled_sheet import Cell, Group, Row, RuledColumn, RuledSheet, Signature, Stroke, Text
from gbm_desktop.model.safety.emergency import Duty
from gbm_desktop.model.safety.plan import Measure, Role, Section
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.model.safety.signoff import Acknowledgement, SignedBy
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety.prints.decisions import decisions
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.wording import risks as risk_words
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word

_LEAST_BLANK, _ON_A_PAGE = 2, 9  # rows of the duty roster
_PAD = 1000  # a drawn signature's strokes are in thousandths of the pad
_RESPONSIBILITY_SHAPE = (
    (2.3, Align.LEFT, 9.5), (6.6, Align.LEFT, 9.0), (4.1, Align.LEFT, 9.0), (4.1, Align.LEFT, 9.0),
    (2.2, Align.CENTER, 9.0), (2.1, Align.LEFT, 9.0), (1.8, Align.CENTER, 9.0), (2.6, Align.CENTER, 9.0),
)  # fmt: skip
_RISK_SHAPE = (
    (3.4, Align.LEFT, 10.0), (3.6, Align.LEFT, 9.5), (1.2, Align.CENTER, 10.0), (1.2, Align.CENTER, 10.0),
    (1.7, Align.CENTER, 10.5), (7.6, Align.LEFT, 9.5), (3.6, Align.LEFT, 9.5), (2.0, Align.CENTER, 9.0),
)  # fmt: skip
_LEADER_SHAPE = ((2.2, Align.CENTER), (1.6, Align.CENTER), (4.2, Align.LEFT), (2.2, Align.CENTER))
_DUTY_SHAPE = (
    (2.2, Align.CENTER, 10.5), (2.6, Align.CENTER, 10.5), (3.4, Align.CENTER, 10.5), (3.4, Align.CENTER, 10.5),
    (3.4, Align.CENTER, 10.5), (4.6, Align.LEFT, 10.0), (3.8, Align.CENTER, 10.0),
)  # fmt: skip


def responsibility(found: Dossier) -> RuledSheet:
    """Every post with who answers for it, whether they have signed, and room for a hand that has not."""
    rows = tuple(_by_section(found))
    return RuledSheet(
        title=word(SafetyPrint.RESPONSIBILITY),
        lines=(found.event.said.name, found.line),
        columns=columns(words.RESPONSIBILITY_COLUMNS, _RESPONSIBILITY_SHAPE),
        rows=rows,
        notices=decisions(found),
        empty=words.NO_MEASURES,
        least=12,
        landscape=True,
    )


def columns(titles: tuple[str, ...], shape: tuple[tuple[float, Align, float], ...]) -> tuple[RuledColumn, ...]:
    """Columns with these titles, in this shape."""
    return tuple(RuledColumn(title, *told) for title, told in zip(titles, shape, strict=True))


def _by_section(found: Dossier) -> Iterator[Row | Group]:
    for section in Section:
        measures = [measure for measure in found.measures if measure.section is section]
        if measures:
            yield Group(words.SHORT_SECTIONS[section])
            yield from (_post(found, measure) for measure in measures)


def _post(found: Dossier, measure: Measure) -> Row:
    basis = measure.basis and words.BY_BASIS.format(task=measure.task.rstrip("。"), basis=measure.basis)
    return (
        Text(measure.post, bold=True),
        Text(basis or measure.task),
        Text(words.in_cell(found.person(measure.responsible)) or words.UNNAMED),
        Text(words.in_cell(found.person(measure.deputy)) or words.UNNAMED),
        Text(words.span(measure.due, measure.until).replace("日", "日\n", 1) if measure.due else ""),
        Text(measure.spot),
        Text(measure.badge),
        _signed(found, measure),
    )


def _signed(found: Dossier, measure: Measure) -> Cell:
    one = found.signed.get(measure.responsible) if measure.responsible else None
    deputy = measure.deputy in found.signed
    lines = [_said_of(found, one)] if one else []
    lines += [words.SIGNED_DEPUTY] if deputy else []
    return Signature(strokes_of(one) if one else (), "\n".join(lines))


def _said_of(found: Dossier, one: Acknowledgement) -> str:
    form = words.SIGNED if one.way is SignedBy.SCREEN else words.SIGNED_ON_PAPER
    return form.format(**words.month_day(found.local(one.at).date()))


def strokes_of(one: Acknowledgement) -> tuple[Stroke, ...]:
    """The drawn signature in shares of its field; nothing where it was signed on paper."""
    return tuple(tuple((x / _PAD, y / _PAD) for x, y in stroke) for stroke in json.loads(one.strokes))


def risk_table(found: Dossier) -> RuledSheet:
    """Every risk with its colour and the colour's word."""
    return RuledSheet(
        title=word(SafetyPrint.RISK_TABLE),
        lines=(found.event.said.name, found.line, words.RISK_NOTE),
        columns=columns(words.RISK_COLUMNS, _RISK_SHAPE),
        rows=tuple(_risk(found, risk) for risk in found.risks),
        notices=decisions(found),
        empty=words.NO_RISKS,
        landscape=True,
    )


def _risk(found: Dossier, risk: Risk) -> Row:
    reviewer = found.person(risk.reviewed_by)
    seen = risk.reviewed_on and words.REVIEWED.format(
        name=reviewer.name if reviewer else "", **words.month_day(risk.reviewed_on)
    )
    return (
        Text(risk.hazard, bold=True),
        Text(risk.consequence),
        Text(str(risk.likelihood)),
        Text(str(risk.severity)),
        Text(risk_words.level(risk.level), bold=True, tint=words.RISK_TINTS[risk.level]),
        Text(risk.control or words.OPEN),
        Text(words.in_cell(found.person(risk.responsible)) or words.UNNAMED),
        Text(seen or ""),
    )


def duty_roster(found: Dossier) -> RuledSheet:
    """Every watch with room to sign when it is handed over."""
    return RuledSheet(
        title=word(SafetyPrint.DUTY_ROSTER),
        lines=(found.event.said.name, found.line),
        columns=columns(words.DUTY_COLUMNS, _DUTY_SHAPE),
        rows=tuple(_watch(found, duty) for duty in found.duties),
        notices=decisions(found),
        least=14,
        landscape=True,
    )


def duty_sheet(found: Dossier) -> RuledSheet:
    """The roster with empty rows for whoever comes in between, and for an office that fills all of it by hand."""
    roster = duty_roster(found)
    blank: Row = (Text(""),) * len(roster.columns)
    return replace(roster, rows=(*roster.rows, *[blank] * max(_LEAST_BLANK, _ON_A_PAGE - len(roster.rows))))


def _watch(found: Dossier, duty: Duty) -> Row:
    leader, keeper = found.person(duty.leader), found.person(duty.keeper)
    until = words.moment(duty.end) if duty.end.date() != duty.start.date() else f"{duty.end.hour}:{duty.end:%M}"
    return (
        Text(words.DAY.format(**words.month_day(duty.start.date()))),
        Text(f"{duty.start.hour}:{duty.start:%M}—{until}"),
        Text(leader.name if leader else words.UNNAMED),
        Text(keeper.name if keeper else words.UNNAMED, bold=True),
        Text("\n".join(person.phone for person in (keeper, leader) if person and person.phone)),
        Text(duty.spot),
        Text(""),
    )


def leaders(found: Dossier) -> Table:
    """Who is named for the whole event, as a table in running text."""
    columns = tuple(Column(title, *shape) for title, shape in zip(words.LEADER_COLUMNS, _LEADER_SHAPE, strict=True))
    return Table(columns, tuple(_leader(role, found.holder(role)) for role in Role), words.LEADERS)


def _leader(role: Role, holder: Staff | None) -> tuple[str, ...]:
    if holder is None:
        return (word(role), words.UNNAMED, "", "")
    office = words.POST_OF.format(unit=holder.unit, post=holder.post)
    return (word(role), holder.name, office, holder.phone or words.OPEN)
