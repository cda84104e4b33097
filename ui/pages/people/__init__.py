"""An event's people: the list, and bringing a roster into it."""

from ui.pages.people.panel import PeoplePanel

__all__ = ["PeoplePanel"]
