"""The line that heads a section of the plan: its number and name, how far it is, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gbm_desktop.model.safety.plan import Measure, Section
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.widgets import link_button, set_property

_NUMERALS = "一二三四五六七八九"


def numbered(section: Section, lang: Lang) -> str:
    """The heading with its number, as it stands in the printed plan."""
    at = list(Section).index(section)
    return f"{_NUMERALS[at]}、{word(section, lang)}" if lang == "zh" else f"{at + 1}. {word(section, lang)}"


class SectionHead(QWidget):
    """The three links call `text`, `assign` and `add` with the section."""

    def __init__(
        self,
        section: Section,
        lang: Lang,
        text: Callable[[Section], object],
        assign: Callable[[Section], object],
        add: Callable[[Section], object],
    ) -> None:
        super().__init__()
        self.setAttribute(theme.STYLED)
        self.setObjectName("sectionHead")
        self._name, self._state = QLabel(numbered(section, lang)), QLabel()
        self._name.setProperty("type", "sectionName")
        self._name.setToolTip(self._name.text())
        self._state.setObjectName(f"state-{section.value}")
        self.text = link_button(self.tr("Text"), lambda: text(section), f"text-{section.value}")
        self.assign = link_button(self.tr("Assign all"), lambda: assign(section), f"assign-{section.value}")
        self.add = link_button(self.tr("Add"), lambda: add(section), f"add-{section.value}")
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(12)
        for part in (self._name, self._state, None, self.text, self.assign, self.add):
            line.addStretch(1) if part is None else line.addWidget(part)

    def show_state(self, measures: Sequence[Measure], *, has_text: bool) -> None:
        """How many measures there are, and how many of them nobody answers for."""
        unmanned = sum(measure.responsible is None for measure in measures)
        said, tone = self._said(len(measures), unmanned, has_text=has_text)
        self._state.setText(said)
        set_property(self._state, "tone", tone)
        self.assign.setVisible(bool(measures))

    def _said(self, count: int, unmanned: int, *, has_text: bool) -> tuple[str, str]:
        if unmanned:
            said = self.tr("{count:measure|measures}, ■ {open} without a responsible person")
            return fill(said, count=count, open=unmanned), "danger"
        if count:
            return fill(self.tr("{count:measure|measures}"), count=count), "second"
        if has_text:
            return self.tr("text only"), "second"
        return self.tr("▲ nothing yet: add a measure or a text"), "warn"
