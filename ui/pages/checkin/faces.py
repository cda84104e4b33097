"""Which colour, sign and sound each verdict has."""

from collections.abc import Callable
from datetime import datetime

from gbm_desktop.model.attendance import Direction, Method, Reason, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.wording import Lang
from gbm_desktop.wording.door import said
from ui.sounds import Sound
from ui.widgets.verdict import Face, Sign, Tone

_LOOKS: dict[Verdict, tuple[Tone, Sign, Sound]] = {
    Verdict.ADMITTED: ("action", Sign.TICK, Sound.ADMITTED),
    Verdict.REPEAT: ("warn", Sign.TWICE, Sound.REPEAT),
    Verdict.REFUSED: ("danger", Sign.CROSS, Sound.REFUSED),
    Verdict.UNKNOWN: ("warn", Sign.ASK, Sound.ATTENTION),
}


def sound_of(outcome: Outcome) -> Sound:
    """What is heard."""
    return _LOOKS[outcome.scan.verdict][2]


def face_of(outcome: Outcome, local: Callable[[int], datetime], times: int, lang: Lang) -> Face:
    """What is seen."""
    tone, sign, _ = _LOOKS[outcome.scan.verdict]
    words = said(outcome, local, times, lang)
    person = outcome.seen.person
    return Face(
        tone,
        _sign(outcome, sign),
        words.word,
        name=person.name if person else "",
        person=" · ".join(filter(None, (person.unit, person.role, person.number))) if person else "",
        line=words.line,
        advice=words.advice,
    )


def _sign(outcome: Outcome, sign: Sign) -> Sign:
    scan = outcome.scan
    if scan.reason is Reason.MISTYPED:
        return Sign.LOOK
    if scan.verdict is not Verdict.ADMITTED:
        return sign
    if scan.direction is Direction.OUT:
        return Sign.OUT
    return Sign.PLUS if scan.method is Method.HEADCOUNT else sign
