"""The hub's tables as its owner makes them, and what laptops may do there: read and add, nothing else."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gbm_desktop.store.hub.connecting import Db

VERSION = 1
OLDEST_SERVER = 14
"""Ranges are put together by the server since PostgreSQL 14."""
PARTITIONS = 64
LAPTOPS = "gbm_laptop"
"""The role that every laptop's login is a member of."""
LARGEST = 64_000_000
"""Bytes of one parcel or file."""
_LOCK = 0x6762_6D01
_TABLES = ("parcels", "files")
_SCHEMA = (
    "CREATE SCHEMA gbm_hub",
    "CREATE TABLE gbm_hub.version (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL)",
    f"""CREATE TABLE gbm_hub.parcels (
        campaign bytea NOT NULL CHECK (octet_length(campaign) = 16),
        device text NOT NULL CHECK (length(device) BETWEEN 1 AND 64),
        first bigint NOT NULL CHECK (first > 0),
        last bigint NOT NULL CHECK (last >= first),
        arrived timestamptz NOT NULL DEFAULT clock_timestamp(),
        content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND {LARGEST}),
        PRIMARY KEY (campaign, device, first, last)
    ) PARTITION BY HASH (campaign)""",
    f"""CREATE TABLE gbm_hub.files (
        campaign bytea NOT NULL CHECK (octet_length(campaign) = 16),
        name bytea NOT NULL CHECK (octet_length(name) = 32),
        arrived timestamptz NOT NULL DEFAULT clock_timestamp(),
        content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND {LARGEST}),
        PRIMARY KEY (campaign, name)
    ) PARTITION BY HASH (campaign)""",
    *(  # encrypted bytes cannot be compressed: they are stored as they are
        f"ALTER TABLE gbm_hub.{table} ALTER COLUMN content SET STORAGE EXTERNAL" for table in _TABLES
    ),
    *(
        f"CREATE TABLE gbm_hub.{table}_{number:02} PARTITION OF gbm_hub.{table} "
        f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {number})"
        for table in _TABLES
        for number in range(PARTITIONS)
    ),
    f"INSERT INTO gbm_hub.version (one, version) VALUES (1, {VERSION})",
)
_RIGHTS = (
    f"GRANT USAGE ON SCHEMA gbm_hub TO {LAPTOPS}",
    f"GRANT SELECT ON gbm_hub.version TO {LAPTOPS}",
    *(f"GRANT SELECT, INSERT ON gbm_hub.{table} TO {LAPTOPS}" for table in _TABLES),
)


def version(db: "Db") -> int:
    """The version of the hub's tables, 0 where there are none."""
    there = db.execute("SELECT to_regclass('gbm_hub.version')").fetchone()
    if there is None or there[0] is None:
        return 0
    found = db.execute("SELECT version FROM gbm_hub.version").fetchone()
    return int(found[0]) if found else 0


def server_version(db: "Db") -> int:
    """Which PostgreSQL answers: 15."""
    return db.info.server_version // 10_000


def make(db: "Db") -> None:
    """The tables and the laptops' role are there; what is there already stays as it is."""
    db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
    if not db.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (LAPTOPS,)).fetchone():
        db.execute(f"CREATE ROLE {LAPTOPS} NOLOGIN")
    if not version(db):
        for statement in _SCHEMA:
            db.execute(statement)
    for statement in _RIGHTS:
        db.execute(statement)


def let_in(db: "Db", login: str, password: str) -> None:
    """Laptops can sign on as this role, with this password only, and may what laptops may.

    The server is told no more of the password than what checks it, so no log of its holds it.
    """
    from psycopg import sql

    known = db.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone()
    verifier = db.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
    verb = sql.SQL("ALTER ROLE" if known else "CREATE ROLE")
    db.execute(sql.SQL("{} {} LOGIN PASSWORD {}").format(verb, sql.Identifier(login), sql.Literal(verifier)))
    db.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(LAPTOPS), sql.Identifier(login)))


def may_change(db: "Db") -> bool:
    """Whether whoever is signed on could change or remove what is stored, which a laptop must not."""
    question = "SELECT has_table_privilege('gbm_hub.parcels', 'UPDATE, DELETE, TRUNCATE')"
    found = db.execute(question).fetchone()
    return bool(found and found[0])
