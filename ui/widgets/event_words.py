"""How an event is said in a line: its stage's sign and tone, its time and place."""

from gbm_desktop.model.events import EventDraft, Stage
from ui.widgets.basics import Tone

STAGE_TONES: dict[Stage, Tone] = {
    Stage.PLANNED: "second",
    Stage.READY: "action",
    Stage.HELD: "action",
    Stage.CLOSED: "second",
    Stage.POSTPONED: "warn",
    Stage.CANCELLED: "danger",
}
STAGE_SIGNS = {
    Stage.PLANNED: "○",
    Stage.READY: "●",
    Stage.HELD: "✓",
    Stage.CLOSED: "✓",
    Stage.POSTPONED: "▲",
    Stage.CANCELLED: "■",
}


def when(said: EventDraft) -> str:
    """The day and hour, and the last day where there are several."""
    begins, ends = said.start, said.end
    if begins.date() == ends.date():
        return f"{begins:%Y-%m-%d} {begins:%H:%M}–{ends:%H:%M}"
    return f"{begins:%Y-%m-%d %H:%M} – {ends:%m-%d %H:%M}"


def when_and_where(said: EventDraft) -> str:
    """The line under an event's name."""
    return " · ".join(part for part in (when(said), said.village, said.place, said.online_link) if part)
