"""Benefits and consumer protection (惠民维权): schemes, claims, deals, complaints."""

from ui.pages.benefits.page import BenefitsPage

__all__ = ["BenefitsPage"]
