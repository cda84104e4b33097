"""The tables of exchange between laptops, of operators and of privacy, as the sixth migration makes them."""

_JOURNAL = (
    "ALTER TABLE steps ADD COLUMN saw TEXT NOT NULL DEFAULT '{}'",  # {device: number}, since the device's step before
    "CREATE INDEX changes_of_row ON changes (tbl, row_id)",
    "ALTER TABLE replica ADD COLUMN private_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE replica ADD COLUMN merges INTEGER NOT NULL DEFAULT 0",
)
_HERE = (  # what only this laptop keeps
    "CREATE TABLE unsaid (device TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT",
    "CREATE TABLE device_keys (device TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, seen INTEGER NOT NULL) STRICT",
    """CREATE TABLE seals (
        device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last >= first),
        digests TEXT NOT NULL, signature TEXT NOT NULL, first_id TEXT NOT NULL, last_id TEXT NOT NULL,
        PRIMARY KEY (device, first, last)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE waiting (
        device TEXT NOT NULL, seq INTEGER NOT NULL, packet TEXT NOT NULL,
        why TEXT NOT NULL CHECK (why IN ('predecessor', 'quarantine')), arrived INTEGER NOT NULL,
        PRIMARY KEY (device, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE exchanges (
        id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL,
        way TEXT NOT NULL CHECK (way IN ('file', 'folder', 'network', 'hub')),
        direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), peer TEXT NOT NULL, name TEXT NOT NULL,
        added INTEGER NOT NULL, known INTEGER NOT NULL, waiting INTEGER NOT NULL, conflicts INTEGER NOT NULL
    ) STRICT""",
    "CREATE TABLE merged_packets (salt TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT",
    """CREATE TABLE peers (
        device TEXT NOT NULL PRIMARY KEY, known TEXT NOT NULL CHECK (json_valid(known)),
        lacks TEXT NOT NULL CHECK (json_valid(lacks)), at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE hub (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), address TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes >= 0), reached INTEGER
    ) STRICT""",
    "CREATE TABLE former_replicas (device TEXT NOT NULL PRIMARY KEY, private_key TEXT NOT NULL) STRICT",
    "CREATE TABLE erasures_done (id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, told TEXT NOT NULL) STRICT",
    "CREATE TABLE export_paths (id TEXT NOT NULL PRIMARY KEY, path TEXT NOT NULL) STRICT",
    """CREATE TABLE wrong_pins (
        name TEXT NOT NULL PRIMARY KEY, wrong INTEGER NOT NULL CHECK (wrong > 0), at INTEGER NOT NULL
    ) STRICT""",
)
_DERIVED = (  # follows from the journal alone: alike on every laptop that knows the same steps
    """CREATE TABLE kept_rows (tbl TEXT NOT NULL, row_id TEXT NOT NULL, PRIMARY KEY (tbl, row_id))
    STRICT, WITHOUT ROWID""",
    """CREATE TABLE conflicts (
        id TEXT NOT NULL PRIMARY KEY, tbl TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('same_field', 'other_field', 'removed')),
        lost_step TEXT NOT NULL, won_step TEXT NOT NULL, lost TEXT NOT NULL, won TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX conflicts_of_row ON conflicts (tbl, row_id)",
    """CREATE TABLE merged_repeats (
        scan_id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL, earlier_ticket TEXT NOT NULL, earlier TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX merged_repeats_of_event ON merged_repeats (event_id)",
)
_SHARED = (
    """CREATE TABLE devices (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, block TEXT NOT NULL,
        joined INTEGER NOT NULL, admitted_by TEXT NOT NULL, trusted_until INTEGER CHECK (trusted_until >= 0),
        note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE exchange_settings (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'exchange'), salt TEXT NOT NULL, wrapped TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE conflict_reviews (
        id TEXT NOT NULL PRIMARY KEY, decision TEXT NOT NULL CHECK (decision IN ('dismissed', 'reversed')),
        note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE same_persons (
        id TEXT NOT NULL PRIMARY KEY, duplicate TEXT NOT NULL, kept TEXT NOT NULL CHECK (kept <> duplicate),
        same INTEGER NOT NULL CHECK (same IN (0, 1))
    ) STRICT""",
    "CREATE INDEX same_persons_by_duplicate ON same_persons (duplicate)",
    "CREATE INDEX same_persons_by_kept ON same_persons (kept)",
    """CREATE VIEW merged_persons AS
    WITH RECURSIVE
    pair(a, b) AS MATERIALIZED (
        SELECT s.duplicate, s.kept FROM same_persons s JOIN attendees d ON d.id = s.duplicate
        JOIN attendees k ON k.id = s.kept AND k.event_id = d.event_id WHERE s.same = 1
    ),
    edge(a, b) AS MATERIALIZED (SELECT a, b FROM pair UNION SELECT b, a FROM pair),
    reach(a, b) AS (SELECT a, a FROM edge UNION SELECT reach.a, edge.b FROM reach JOIN edge ON edge.a = reach.b),
    root(a, b) AS (
        SELECT a, coalesce(min(CASE WHEN b NOT IN (SELECT a FROM pair) THEN b END), min(b)) FROM reach GROUP BY a
    )
    SELECT d.id, d.event_id, d.ticket, k.id AS kept, k.ticket AS kept_ticket
    FROM root JOIN attendees d ON d.id = root.a JOIN attendees k ON k.id = root.b WHERE root.a <> root.b""",
    """CREATE TABLE operators (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL CHECK (role IN ('organiser', 'safety_officer', 'volunteer', 'viewer')), pin TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE privacy_settings (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'privacy'), keep_days INTEGER CHECK (keep_days >= 0),
        basis TEXT NOT NULL, contact TEXT NOT NULL, notice TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE erasures (
        id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'event')), target TEXT NOT NULL,
        at INTEGER NOT NULL, reason TEXT NOT NULL, proof TEXT NOT NULL CHECK (json_valid(proof))
    ) STRICT""",
    "CREATE INDEX erasures_by_target ON erasures (target)",
    """CREATE TABLE consents (
        id TEXT NOT NULL PRIMARY KEY, attendee_id TEXT NOT NULL, enterprise_id TEXT NOT NULL,
        given INTEGER NOT NULL CHECK (given IN (0, 1)), at INTEGER NOT NULL, way TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX consents_by_attendee ON consents (attendee_id)",
    """CREATE TABLE exports (
        id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, event_id TEXT NOT NULL,
        recipient TEXT NOT NULL, persons INTEGER NOT NULL CHECK (persons >= 0), file TEXT NOT NULL, digest TEXT NOT NULL
    ) STRICT""",
)
STATEMENTS = (*_JOURNAL, *_HERE, *_DERIVED, *_SHARED)
