"""The 检查表, empty for the clipboard and filled with what was found."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledSheet, Text, Tick, TickBox
from gbm_desktop.model.safety.checklist import Checked, CheckItem, CheckResult, CorrectiveAction, Inspection, Phase
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.safety.checklist import row_code_of
from gbm_desktop.safety.prints.decisions import decisions
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.prints.tables import columns
from gbm_desktop.wording import day, word
from gbm_desktop.wording import safety_prints as words

_EMPTY_SHAPE = (
    (1.5, Align.CENTER, 10.5), (8.6, Align.LEFT, 10.5), (0.9, Align.CENTER, 10.5), (0.9, Align.CENTER, 10.5),
    (0.9, Align.CENTER, 10.5), (5.4, Align.LEFT, 10.0),
)  # fmt: skip
_FILLED_SHAPE = (
    (1.5, Align.CENTER, 10.0), (6.4, Align.LEFT, 10.0), (1.2, Align.CENTER, 10.0), (2.6, Align.CENTER, 8.5),
    (6.4, Align.LEFT, 9.0),
)  # fmt: skip
_TICKS = {
    CheckResult.PASS: Tick.PASS,
    CheckResult.FAIL: Tick.FAIL,
    CheckResult.NOT_APPLICABLE: Tick.NOT_APPLICABLE,
}


def empty(found: Dossier) -> RuledSheet:
    """The list with boxes to tick and room to write; each row bears the code by which it is keyed back."""
    return RuledSheet(
        title=word(SafetyPrint.CHECKLIST),
        lines=(found.event.said.name, found.line, words.CHECK_NOTE),
        columns=columns(words.CHECK_COLUMNS, _EMPTY_SHAPE),
        rows=tuple(_grouped(found.checked, _to_tick)),
        notices=decisions(found),
        empty=words.NO_ITEMS,
        foot=words.CHECK_FOOT,
        least=9.5,
    )


def filled(found: Dossier) -> RuledSheet:
    """The list with the latest result of each item, who found it, and what was done about it."""
    done = [one for one in found.checked if one.latest]
    note = words.FILLED_NOTE.format(
        total=len(found.checked), done=len(done), failed=sum(one.failed for one in done), day=day(found.today)
    )
    return RuledSheet(
        title=word(SafetyPrint.CHECKLIST),
        lines=(found.event.said.name, found.line, note),
        columns=columns(words.FILLED_COLUMNS, _FILLED_SHAPE),
        rows=tuple(_grouped(found.checked, lambda one: _looked_at(found, one))),
        notices=decisions(found),
        empty=words.NO_ITEMS,
        foot=words.CHECK_FOOT,
    )


def _grouped(checked: Iterable[Checked], row: Callable[[Checked], Row]) -> Iterator[Row | Group]:
    """By phase, then by category, in the order of the codes."""
    order = list(Phase)
    by_phase = sorted(checked, key=lambda one: order.index(one.item.phase))
    for phase, of_phase in groupby(by_phase, key=lambda one: one.item.phase):
        yield Group(word(phase), top=True)
        for category, listed in groupby(of_phase, key=lambda one: one.item.category):
            yield Group(category)
            yield from map(row, listed)


def _code(item: CheckItem) -> Text:
    return Text(row_code_of(item), bold=True)


def _text(item: CheckItem) -> Text:
    return Text(words.CRITICAL.format(text=item.text) if item.critical else item.text, bold=item.critical)


def _to_tick(one: Checked) -> Row:
    return (_code(one.item), _text(one.item), TickBox(), TickBox(), TickBox(), Text(""))


def _looked_at(found: Dossier, one: Checked) -> Row:
    latest = one.latest
    if latest is None:
        return (_code(one.item), _text(one.item), TickBox(), Text(words.UNCHECKED), Text(""))
    at = words.moment(found.local(latest.at))
    return (
        _code(one.item),
        _text(one.item),
        TickBox(_TICKS[latest.result]),
        Text(f"{latest.inspector}\n{at}"),
        Text("\n".join(_remarks(found, latest, found.last_action(one.item.id)))),
    )


def _remarks(found: Dossier, latest: Inspection, action: CorrectiveAction | None) -> Iterator[str]:
    if latest.remark and not (action and action.hazard == latest.remark):
        yield latest.remark
    if action:
        responsible = found.person(action.responsible)
        yield words.HAZARD.format(hazard=action.hazard, state=word(action.state))
        if action.action:
            yield words.ACTION.format(action=action.action)
        if responsible:
            yield words.ACTION_BY.format(who=responsible.name)
        if action.deadline:
            yield words.ACTION_DEADLINE.format(**words.month_day(action.deadline))
