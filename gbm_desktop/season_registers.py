"""What the registers of a season hold, read when first asked for: exhibitors, claims, deals, complaints, publicity."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import registers as store
from gbm_desktop.store import report_rows


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
    def enterprises(self) -> dict[str, store.Row]:
        """Every enterprise by its id."""
        return store.enterprises(self.db)

    @cached_property
    def products(self) -> dict[str, store.Row]:
        """Every product by its id."""
        return store.products(self.db)

    @cached_property
    def exhibitors(self) -> dict[str, list[EventId]]:
        """The events held at which each enterprise exhibited."""
        return store.exhibitors(self.db, self.held)

    @cached_property
    def exhibits(self) -> dict[str, list[EventId]]:
        """The events held at which each product was shown."""
        return store.exhibits(self.db, self.held)

    @cached_property
    def schemes(self) -> dict[str, store.Row]:
        """Every scheme by its id."""
        return store.schemes(self.db)

    @cached_property
    def claims(self) -> store.Rows:
        """What was granted."""
        return store.claims(self.db, self.own, self.first, self.last)

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

    @cached_property
    def shown_products(self) -> report_rows.Rows:
        """The products shown at the events held, each once."""
        return report_rows.shown_products(self.db, self.held)

    @cached_property
    def silent_exhibitors(self) -> report_rows.Rows:
        """Who exhibited at the events held without a product on record."""
        return report_rows.silent_exhibitors(self.db, self.held)

    @cached_property
    def disputes(self) -> report_rows.Rows:
        """The complaints, each with what became of it and without the person."""
        return report_rows.disputes(self.db, self.own, self.first, self.last)

    def enterprise_name(self, enterprise_id: str | None) -> str:
        """What the enterprise is called; nobody has no name."""
        return str(self.enterprises[enterprise_id]["name"]) if enterprise_id else ""
