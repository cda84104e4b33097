"""What a postponement does: each event's old and new time above, what must be put right and known below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gbm_desktop.model.postponement import Affected, Finding
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.postponement import FURTHER_NOTICE, finding_words
from ui.widgets import Column, DataTable, RecordModel, Tone, column, second_text, symbol

_Line = tuple[Affected, Finding]
_NAME, _TIME, _MARK, _KIND, _OF = 220, 112, 96, 176, 152


class PostponePreview(QWidget):
    """Two tables; those that go along are marked."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self.events: RecordModel[Affected] = RecordModel(
            [
                Column(self.tr("Event"), self._name, tip=self._name, width=_NAME),
                Column(self.tr("Was"), lambda one: f"{one.event.said.start:%m-%d %H:%M}", width=_TIME),
                Column(self.tr("Will be"), self._new, width=_TIME),
                Column(self.tr("To put right"), self._count, tone=self._tone, width=_MARK),
            ]
        )
        self.findings: RecordModel[_Line] = RecordModel(
            [
                Column(self.tr("What"), self._kind, tone=lambda line: _tone(line[1]), width=_KIND),
                Column(self.tr("Event"), lambda line: line[0].event.said.name, tip=lambda line: line[0].event.said.name,
                       width=_OF),
                Column(self.tr("Details"), self._words, tip=self._words, width=_NAME),
            ]
        )  # fmt: skip
        self.nothing = second_text(self.tr("Nothing stands against it, nobody needs to be asked again."))
        self.nothing.setObjectName("postponeNothing")
        self._lines = DataTable(self.findings, "postponeFindings")
        self._lines.setAccessibleName(self.tr("What stands against it"))
        moved = DataTable(self.events, "postponeEvents")
        moved.setAccessibleName(self.tr("Events"))
        self.whole = second_text("")
        self.whole.setObjectName("postponeWhole")
        self._lines.chosen.connect(lambda lines: self.whole.setText("\n".join(map(self._words, lines))))
        box = column(self)
        box.addWidget(moved, 2)
        box.addWidget(self._lines, 3)
        box.addWidget(self.whole)
        box.addWidget(self.nothing)

    def show_affected(self, affected: Sequence[Affected]) -> None:
        """These events would move; what must be put right comes first."""
        lines = [(one, finding) for one in affected for finding in one.findings]
        self.events.show_records(affected)
        self.findings.show_records(sorted(lines, key=lambda line: not line[1].grave))
        self.whole.setText("")
        for part in (self._lines, self.whole):
            part.setVisible(bool(lines))
        self.nothing.setVisible(bool(affected) and not lines)

    def _name(self, one: Affected) -> str:
        return f"↳ {one.event.said.name}" if one.follows else one.event.said.name

    def _new(self, one: Affected) -> str:
        return f"{one.after.start:%m-%d %H:%M}" if one.after else FURTHER_NOTICE[0 if self._lang == "zh" else 1]

    def _count(self, one: Affected) -> str:
        grave = sum(finding.grave for finding in one.findings)
        return f"{symbol('warn')} {grave}" if grave else ""

    def _tone(self, one: Affected) -> Tone:
        return "warn" if any(finding.grave for finding in one.findings) else "text"

    def _kind(self, line: _Line) -> str:
        return f"{symbol(_tone(line[1]))} {word(line[1].kind, self._lang)}"

    def _words(self, line: _Line) -> str:
        return finding_words(line[1], self._lang)


def _tone(finding: Finding) -> Tone:
    return "warn" if finding.grave else "second"
