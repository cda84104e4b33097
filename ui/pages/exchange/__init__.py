"""数据交换: what several laptops recorded becomes one, and what each keeps of people."""

from ui.pages.exchange.page import ExchangePage

__all__ = ["ExchangePage"]
