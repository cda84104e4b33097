"""The tables of sessions, groups and paper lists, as the third migration makes them."""

STATEMENTS = (
    """CREATE TABLE sessions (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        name TEXT NOT NULL CHECK (name <> ''), start TEXT NOT NULL, "end" TEXT NOT NULL CHECK ("end" > start)
    ) STRICT""",
    "CREATE INDEX sessions_by_event ON sessions (event_id, start)",
    """CREATE TABLE admission_rules (
        id TEXT NOT NULL PRIMARY KEY REFERENCES events (id),
        once TEXT NOT NULL CHECK (once IN ('event', 'day', 'session'))
    ) STRICT""",
    """CREATE TABLE group_tickets (
        id TEXT NOT NULL PRIMARY KEY REFERENCES attendees (id), persons INTEGER NOT NULL CHECK (persons > 1)
    ) STRICT""",
    """CREATE TABLE paper_entries (
        id TEXT NOT NULL PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL CHECK (until >= since)
    ) STRICT""",
)
FACTS = ("paper_entries",)
