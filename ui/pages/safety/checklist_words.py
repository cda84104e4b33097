"""How the checklist is told in a cell: a result with its sign, who looked and when, how many were looked at."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.safety.checklist import ActionState, Checked, CheckResult
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.checklist import SIGNS
from ui.widgets import Tone

RESULT_TONES: dict[CheckResult | None, Tone] = {
    CheckResult.PASS: "action",
    CheckResult.FAIL: "danger",
    CheckResult.NOT_APPLICABLE: "second",
    None: "second",
}
STATE_TONES: dict[ActionState, Tone] = {
    ActionState.OPEN: "danger",
    ActionState.DONE: "warn",
    ActionState.CLOSED: "action",
}


def result_words(result: CheckResult | None, lang: Lang) -> str:
    """√ 合格, × 不合格, ／ 不适用; a dash where nobody has looked."""
    return f"{SIGNS[result]} {word(result, lang)}" if result else "—"


def who_and_when(inspector: str, at: datetime) -> str:
    """王芳 10-12 09:00."""
    return f"{inspector} {at:%m-%d %H:%M}".strip()


def share_looked_at(checked: Iterable[Checked]) -> tuple[int, int, int]:
    """How many were looked at, how many there are, how many are failed now."""
    listed = list(checked)
    return sum(one.latest is not None for one in listed), len(listed), sum(one.failed for one in listed)


def progress_words(checked: Iterable[Checked]) -> str:
    """已查 12/34 · 不合格 1."""
    looked, total, failed = share_looked_at(checked)
    said = QCoreApplication.translate("Checklist", "{looked}/{total} looked at").format(looked=looked, total=total)
    if failed:
        said += " · " + QCoreApplication.translate("Checklist", "{count} failed").format(count=failed)
    return said
