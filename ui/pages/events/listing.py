"""How an event stands in the list."""

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Stage
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.events import warning_sentence
from ui.widgets.event_words import STAGE_SIGNS

_STAGES = list(Stage)


def warned(line: Listed, lang: Lang) -> str:
    """The warnings, one a line."""
    return "\n".join(warning_sentence(warning, lang) for warning in line.warnings)


def turnout(line: Listed) -> str:
    """Expected / checked in; a dash where a figure is not there."""
    expected, arrived = line.event.said.expected, line.arrived
    return " / ".join(f"{count:,}" if count else "—" for count in (expected, arrived))


def stage_word(line: Listed, lang: Lang) -> str:
    """The stage with its sign."""
    return f"{STAGE_SIGNS[line.event.stage]} {word(line.event.stage, lang)}"


def stage_order(line: Listed) -> int:
    """Where the stage stands in an event's life."""
    return _STAGES.index(line.event.stage)
