"""Fields for numbers, and what a typed number is."""

from PySide6.QtWidgets import QSpinBox

from ui.widgets.form_fields import unscrolled


def spin(least: int, most: int, begin: int) -> QSpinBox:
    """A field for a whole number from the least to the most, beginning with this one."""
    field = unscrolled(QSpinBox())
    field.setRange(least, most)
    field.setValue(begin)
    return field


def plain_number(text: str) -> float | None:
    """12 or 10.5; 0 for an empty text, None for what is no number."""
    plain = text.strip() or "0"
    return float(plain) if plain.isascii() and plain.replace(".", "", 1).isdecimal() else None
