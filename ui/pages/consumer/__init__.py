"""投诉举报: the register of consumer protection, people advised on site, channels and deadlines."""

from ui.pages.consumer.tab import ConsumerTab

__all__ = ["ConsumerTab"]
