"""What the registers of a season hold, read when first asked for: exhibitors, claims, deals, complaints, publicity."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import registers as store


@dataclass
class Registers:
    """The registers of a season's days and events; `held` are the events that took place by the last day."""

    db: sqlite3.Connection
    own: Sequence[EventId]
    held: Sequence[EventId]
    first: date
    last: date
    until: int

    @cached_property
    def exhibitors(self) -> store.Rows:
        """Who exhibited at the events held."""
        return store.exhibitors(self.db, self.held)

    @cached_property
    def exhibits(self) -> store.Rows:
        """What was exhibited at the events held."""
        return store.exhibits(self.db, self.held)

    @cached_property
    def certificates(self) -> store.Rows:
        """Every certified product."""
        return store.certificates(self.db)

    @cached_property
    def claims(self) -> store.Rows:
        """What was granted."""
        return store.claims(self.db, self.own, self.first, self.last)

    @cached_property
    def scheme_kinds(self) -> set[str]:
        """The kinds of scheme that the county has."""
        return store.scheme_kinds(self.db)

    @cached_property
    def deals(self) -> store.Rows:
        """What was intended, signed and sold."""
        return store.deals(self.db, self.own, self.first, self.last)

    @cached_property
    def complaints(self) -> store.Rows:
        """What was registered."""
        return store.complaints(self.db, self.own, self.first, self.last)

    @cached_property
    def consultations(self) -> store.Rows:
        """Who was advised."""
        return store.consultations(self.db, self.own, self.until)

    @cached_property
    def publicity(self) -> store.Rows:
        """What was published."""
        return store.publicity(self.db, self.first, self.last)

    @cached_property
    def handouts(self) -> store.Rows:
        """What was handed out."""
        return store.handouts(self.db, self.own, self.first, self.last)
