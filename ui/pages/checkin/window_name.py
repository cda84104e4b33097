"""For which day or session the door counts now, above its figures."""

from gbm_desktop.model.admission import Window
from gbm_desktop.wording import Lang
from gbm_desktop.wording.admission import window as in_words
from ui.widgets import StatusDot


class WindowName(StatusDot):
    """Hidden where the event admits once as a whole."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self._shown: tuple[Window, bool] | None = None
        self.setObjectName("windowName")
        self.hide()

    def show_window(self, window: Window, now: int) -> None:
        """This day or session is seen, and whether it still admits."""
        name, shut = in_words(window, self._lang), now >= window.shut
        self._shown = (window, shut)
        if shut:
            said = self.tr("{session}: admission is over").format(session=name)
            self.show_status(said if name else self.tr("No session admits yet"), "warn")
        else:
            self.show_status(name, "action")
        self.setVisible(shut or bool(name))

    def is_past(self, window: Window, now: int) -> bool:
        """Whether something else should be seen by now."""
        return self._shown != (window, now >= window.shut)
