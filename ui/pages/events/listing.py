"""How an event is said in a line."""

from gbm_desktop.events import Listed
from gbm_desktop.model.events import EventDraft, Stage
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.events import warning_sentence
from ui.widgets import Tone

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
_STAGES = list(Stage)


def when(said: EventDraft) -> str:
    """The day and hour, and the last day where there are several."""
    begins, ends = said.start, said.end
    if begins.date() == ends.date():
        return f"{begins:%Y-%m-%d} {begins:%H:%M}–{ends:%H:%M}"
    return f"{begins:%Y-%m-%d %H:%M} – {ends:%m-%d %H:%M}"


def when_and_where(said: EventDraft) -> str:
    """The line under an event's name."""
    return " · ".join(part for part in (when(said), said.village, said.place, said.online_link) if part)


def warned(line: Listed, lang: Lang) -> str:
    """The warnings, one a line."""
    return "\n".join(warning_sentence(warning, lang) for warning in line.warnings)


def turnout(line: Listed) -> str:
    """Expected / checked in; a dash where a figure is not there."""
    expected, arrived = line.event.said.expected, line.arrived
    return f"{expected or '—'} / {arrived or '—'}"


def stage_word(line: Listed, lang: Lang) -> str:
    """The stage with its sign."""
    return f"{STAGE_SIGNS[line.event.stage]} {word(line.event.stage, lang)}"


def stage_order(line: Listed) -> int:
    """Where the stage stands in an event's life."""
    return _STAGES.index(line.event.stage)
