"""What the commands on market days and marked days print."""

import click

from gbm_desktop.cli.door import echo_json
from gbm_desktop.market_days import place_name
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.market_days import ClosedDays, DayFacts, MarketRule
from gbm_desktop.wording import Lang, shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.market_days import rule_words
from gbm_desktop.wording.market_imports import caution, summary
from gbm_desktop.wording.tables import bad_row

_COUNTS = ("added", "changed", "removed", "same", "without")


def imported(told: Renewed, *, as_json: bool, lang: Lang) -> None:
    """What an import did, or would do: every row that was not taken, what deserves a look, the counts."""
    counts = {name: getattr(told, name) for name in _COUNTS}
    if as_json:
        bad = [
            {"row": one.row, "column": one.column, "value": one.value, "reason": one.reason.value,
             "sentence": bad_row(one, lang)}
            for one in told.bad
        ]  # fmt: skip
        looks = [{"row": one.row, "kind": one.kind.value, "sentence": caution(one, lang)} for one in told.cautions]
        shown_all = {**counts, "stored": told.stored, "bad": bad, "cautions": looks}
        echo_json(shown_all)
        return
    for sentence in (*(bad_row(one, lang) for one in told.bad), *(caution(one, lang) for one in told.cautions)):
        click.echo(sentence)
    click.echo(
        line("stored" if told.stored else "not_stored", lang, what=summary(counts | {"bad": len(told.bad)}, lang))
    )


def rule_told(rule: MarketRule, lang: Lang) -> str:
    """A rule on one line: the place, the days, from when to when, the source, when it was checked."""
    span = "" if not (rule.valid_from or rule.valid_to) else f"{rule.valid_from or ''}—{rule.valid_to or ''}"
    checked = shown(rule.checked_on, lang) if rule.checked_on else line("unverified", lang)
    parts = (place_name(rule.region_code, rule.village), rule_words(rule, lang), span, rule.note, rule.source, checked)
    return "  ".join(part for part in parts if part)


def day_told(told: DayFacts, lang: Lang) -> str:
    """A day on one line: lunar date, holiday or make-up day, markets, busy season, why it is to be kept free."""
    arranged = told.holiday or (line("makeup", lang) if told.makeup else "")
    unknown = "" if told.known else line("arrangement_unknown", lang)
    parts = (told.day.isoformat(), told.lunar, arranged, unknown, shown(told.markets, lang), *told.busy, *told.blackout)
    return "  ".join(part for part in parts if part)


def closed_told(days: ClosedDays, lang: Lang) -> str:
    """Marked days on one line, with their id."""
    span = f"{days.first_day}" if days.first_day == days.last_day else f"{days.first_day}—{days.last_day}"
    where = place_name(days.region_code) if days.region_code else ""
    return "  ".join(part for part in (days.id, span, word(days.kind, lang), days.name, where, days.source) if part)
