"""The county's hub: PostgreSQL that keeps parcels which it cannot read; and what this laptop remembers of it."""
