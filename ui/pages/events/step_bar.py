"""The steps of an event across the top, each with a mark whether it is complete."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.events import step_complete
from ui.widgets.tabs import Tabs

_OF_FORM = frozenset({EventStep.BASICS, EventStep.AGENDA})


class StepBar(Tabs):
    """`wanted` comes with the step that a person goes to."""

    wanted = Signal(object)

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang
        self._steps = list(EventStep)
        self._done: AbstractSet[EventStep] = frozenset()
        super().__init__("eventSteps")
        for step in self._steps:
            self.addTab(word(step, lang))
        self.currentChanged.connect(lambda at: self.wanted.emit(self._steps[at]))

    def show_steps(self, done: AbstractSet[EventStep], *, stored: bool) -> None:
        """✓ stands before what is complete; before the event is stored only its form can be filled in."""
        self._done = done
        if not stored and self.step not in _OF_FORM:
            self.go(EventStep.BASICS)  # Qt would go on to the next step each time that it bars one
        for at, step in enumerate(self._steps):
            mark, said = ("✓", self.tr("complete")) if step in done else ("○", self.tr("to do"))
            name = word(step, self._lang)
            self.setTabText(at, f"{mark} {name}")
            self.setAccessibleTabName(at, f"{name}, {said}")
            self.setTabEnabled(at, stored or step in _OF_FORM)

    def tabLayoutChange(self) -> None:
        """The tooltip of a step that is open says what closes it."""
        super().tabLayoutChange()
        for at, step in enumerate(self._steps):
            if step not in self._done:
                self.setTabToolTip(at, f"{word(step, self._lang)}: {step_complete(step, self._lang)}")

    @property
    def step(self) -> EventStep:
        """The step that is shown."""
        return self._steps[self.currentIndex()]

    def turn(self, by: int) -> None:
        """The next step that can be worked at, or the one before, is shown and has the keyboard."""
        open_ones = [at for at in range(self.count()) if self.isTabEnabled(at)]
        at = open_ones.index(self.currentIndex()) + by
        self.setCurrentIndex(open_ones[max(0, min(at, len(open_ones) - 1))])
        self.setFocus()

    def go(self, step: EventStep) -> None:
        """This step is shown."""
        self.setCurrentIndex(self._steps.index(step))
