"""Safety: which events are not ready and why, and one event's plan, people, risks, permit, checks and emergencies."""

from ui.pages.safety.page import SafetyPage
from ui.pages.safety.panel import SafetyPanel

__all__ = ["SafetyPage", "SafetyPanel"]
