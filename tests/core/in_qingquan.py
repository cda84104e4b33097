"""Events of 清泉镇, a township of the campaign's county."""

from typing import Any

from gbm_desktop.model.events import EventDraft
from tests import builders
from tests.builders import QINGQUAN


def lecture(**changes: Any) -> EventDraft:
    """As everywhere, but in the township."""
    return builders.lecture(**{"region_code": QINGQUAN, **changes})
