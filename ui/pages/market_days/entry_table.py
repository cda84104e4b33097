"""The places with their market days, where that is from, when it was checked, and the next three days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHeaderView

from gbm_desktop.market_entries import MarketEntry
from gbm_desktop.wording.market_days import market_day_word, rules_words
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, RowAction, Tone

_DAYS = 1


class EntryTable(DataTable[MarketEntry]):
    """An entry that nobody has checked stands in amber."""

    def __init__(self, context: Context, actions: Sequence[RowAction[MarketEntry]]) -> None:
        self._context = context
        super().__init__(RecordModel(self._columns()), "marketTable", actions)
        self.setAccessibleName(market_day_word(context.lang))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(_DAYS, QHeaderView.ResizeMode.Stretch)

    def _columns(self) -> list[Column[MarketEntry]]:
        days = market_day_word(self._context.lang)
        return [
            Column(self.tr("Place"), lambda entry: entry.name, tip=lambda entry: entry.name, width=120),
            Column(days, self._days, tip=lambda entry: f"{self._days(entry)}\n{entry.said.note}".strip(), width=180),
            Column(self.tr("Next three"), _coming, sort=lambda entry: entry.coming or (date.max,), width=168),
            Column(self.tr("Source"), lambda entry: entry.said.source or "—", tip=lambda entry: entry.said.source,
                   tone=lambda _entry: "second", width=128),
            Column(self.tr("Checked on"), self._checked, tone=_tone, width=104),
        ]  # fmt: skip

    def _days(self, entry: MarketEntry) -> str:
        words, since, until = rules_words(entry.rules, self._context.lang), entry.said.valid_from, entry.said.valid_to
        if since and until:
            return self.tr("{words} ({since} to {until})").format(words=words, since=since, until=until)
        if since:
            return self.tr("{words} (from {since} on)").format(words=words, since=since)
        return self.tr("{words} (until {until})").format(words=words, until=until) if until else words

    def _checked(self, entry: MarketEntry) -> str:
        return entry.said.checked_on.isoformat() if entry.said.checked_on else "▲ " + self.tr("to check")


def _coming(entry: MarketEntry) -> str:
    return "  ".join(f"{day:%m-%d}" for day in entry.coming) or "—"


def _tone(entry: MarketEntry) -> Tone:
    return "text" if entry.said.checked_on else "warn"
