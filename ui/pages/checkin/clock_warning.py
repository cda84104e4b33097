"""A quiet word at the foot of the page where the laptop's clock cannot be right."""

from gbm_desktop import clocks
from gbm_desktop.clocks import ClockTrouble
from gbm_desktop.wording.clocks import harmless, said
from ui.context import Context
from ui.widgets import StatusDot


class ClockWarning(StatusDot):
    """Hidden while there is nothing to say."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("clockState")
        self._context = context
        self._begun = clocks.moment(context.ws)
        self.setToolTip(harmless(context.lang))
        self.hide()

    def begin(self) -> None:
        """From now on a clock that is set is noticed."""
        self._begun = clocks.moment(self._context.ws)
        self.look()

    def look(self) -> None:
        """What is the matter with the clock is seen."""
        state = clocks.look(self._context.ws, self._begun)
        self.show_status(said(state, self._context.lang), "warn")
        self.setVisible(state.trouble is not ClockTrouble.NONE)
