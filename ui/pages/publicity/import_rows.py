"""What becomes of the rows of a list of publications."""

from dataclasses import dataclass

from gbm_desktop.publicity_import import ClipPlan
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.publicity import outside, repeated
from gbm_desktop.wording.tables import bad_row
from ui.widgets import Column, Tone
from ui.widgets.fate_rows import Fate, FateRows


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row's number in the sheet, what it names, and what is to be said of it."""

    row: int
    fate: Fate
    title: str
    said: str


class ClipImportRows(FateRows[RowLine]):
    """A row for each publication."""

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang
        super().__init__("publicityImportRows")

    def show_plan(self, plan: ClipPlan | None) -> None:
        """The plan's rows stand there; nothing without a plan."""
        self.show_lines(_lines(plan, self._lang) if plan else [], plan.left_out if plan else ())

    def columns(self) -> list[Column[RowLine]]:
        """What was published, and what is to be said of it."""
        return [
            Column(self.tr("Title"), lambda one: one.title, tip=lambda one: one.title, width=280),
            Column(self.tr("Details"), lambda one: one.said, tone=_doubt, tip=lambda one: one.said, width=400),
        ]


def _lines(plan: ClipPlan, lang: Lang) -> list[RowLine]:
    """A line for every row, in the order of the sheet."""
    found = [RowLine(one.row, Fate.BAD, "", bad_row(one, lang)) for one in plan.bad]
    for again in plan.repeated:
        said = repeated(again.clip.row, again.same_as, lang)
        found.append(RowLine(again.clip.row, Fate.REPEATED, again.clip.item.title, said))
    for clip in plan.new:
        item = clip.item
        told = (item.on_day.isoformat(), word(item.medium, lang), word(item.level, lang), item.outlet)
        warned = f"▲ {outside(clip.row, lang)}" if clip.row in plan.outside else ""
        found.append(RowLine(clip.row, Fate.NEW, item.title, warned or " · ".join(filter(None, told))))
    return sorted(found, key=lambda line: line.row)


def _doubt(line: RowLine) -> Tone:
    return "warn" if line.said.startswith("▲") else "text"
