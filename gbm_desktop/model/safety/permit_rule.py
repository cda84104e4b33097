"""Rules on permits: what the statute asks, the latest day that a rule leaves, and what a county's own rule may say."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from gbm_desktop.model.policy import PermitRule

STATUTE = PermitRule(1000, 5000, 20, 30, "《大型群众性活动安全管理条例》第二条、第十二条、第十三条")
"""What no rule of a county can loosen for an event of the statute's size."""

_MOST_DAYS = 365


class RuleProblem(StrEnum):
    """Why a county's own rule cannot be stored."""

    NO_SOURCE = "no_source"
    PARTICIPANTS = "participants"
    CITY_BELOW = "city_below"
    DAYS = "days"


def latest_day(event_day: date, rule: PermitRule, is_workday: Callable[[date], bool]) -> date:
    """The latest day to apply (第13条): so many days before; where the county counts working days, only those count."""
    if not rule.working_days:
        return event_day - timedelta(days=rule.apply_days_before)
    day, left = event_day, rule.apply_days_before
    while left > 0:
        day -= timedelta(days=1)
        left -= is_workday(day)
    return day


def rule_problems(rule: PermitRule) -> list[RuleProblem]:
    """What must be put right before a county can have this rule; it may be stricter than the statute, not looser."""
    wrong = {
        RuleProblem.PARTICIPANTS: not 0 < rule.participants <= STATUTE.participants,
        RuleProblem.CITY_BELOW: rule.city_participants < rule.participants,
        RuleProblem.DAYS: not all(
            0 <= days <= _MOST_DAYS for days in (rule.apply_days_before, rule.remind_days_before)
        ),
        RuleProblem.NO_SOURCE: not rule.source.strip(),
    }
    return [problem for problem in RuleProblem if wrong[problem]]
