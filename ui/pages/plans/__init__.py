"""方案分工: the departments' tasks, the work plan, the activity plans."""

from ui.pages.plans.page import PlansPage

__all__ = ["PlansPage"]
