"""What is stored at the hub and asked of it: parcels by device and number, files by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gbm_desktop.model.hub import Span

if TYPE_CHECKING:
    from gbm_desktop.store.hub.connecting import Db

_ADD = (
    "INSERT INTO gbm_hub.parcels (campaign, device, first, last, content) VALUES (%s, %s, %s, %s, %b) "
    "ON CONFLICT DO NOTHING"
)
_KNOWN = (
    "SELECT device, upper(part) - 1 FROM (SELECT device, unnest(range_agg(int8range(first, last + 1))) AS part "
    "FROM gbm_hub.parcels WHERE campaign = %s GROUP BY device) parts WHERE lower(part) = 1"
)
_LACKING = (
    "SELECT p.device, p.first, p.last, octet_length(p.content) FROM gbm_hub.parcels p "
    "LEFT JOIN unnest(%s::text[], %s::bigint[]) AS held (device, last) ON held.device = p.device "
    "WHERE p.campaign = %s AND p.last > coalesce(held.last, 0) ORDER BY p.arrived, p.device, p.first"
)
_READ = (
    "SELECT p.content FROM unnest(%s::text[], %s::bigint[], %s::bigint[]) WITH ORDINALITY "
    "AS wanted (device, first, last, place) JOIN gbm_hub.parcels p ON p.campaign = %s AND p.device = wanted.device "
    "AND p.first = wanted.first AND p.last = wanted.last ORDER BY wanted.place"
)
_ADD_FILE = "INSERT INTO gbm_hub.files (campaign, name, content) VALUES (%s, %s, %b) ON CONFLICT DO NOTHING"


def known(db: "Db", campaign: bytes) -> dict[str, int]:
    """The number of the last step of each device that the hub has, all before it being there, too."""
    return dict(db.execute(_KNOWN, (campaign,)).fetchall())


def add(db: "Db", campaign: bytes, parcels: Sequence[tuple[Span, bytes]]) -> None:
    """The parcels are stored, all or none; those that were there stay."""
    with db.transaction(), db.cursor() as cursor:
        cursor.executemany(_ADD, [(campaign, span.device, span.first, span.last, content) for span, content in parcels])


def lacking(db: "Db", campaign: bytes, held: Mapping[str, int]) -> list[Span]:
    """The parcels that hold steps which somebody who holds so much lacks, in the order in which they came."""
    rows = db.execute(_LACKING, (list(held), list(held.values()), campaign))
    return [Span(*row) for row in rows]


def read(db: "Db", campaign: bytes, spans: Sequence[Span]) -> list[bytes]:
    """What these parcels hold, in this order."""
    wanted = [[span.device for span in spans], [span.first for span in spans], [span.last for span in spans]]
    return [row[0] for row in db.execute(_READ, (*wanted, campaign), binary=True)]


def files(db: "Db", campaign: bytes) -> set[bytes]:
    """The names of the files that are there."""
    return {row[0] for row in db.execute("SELECT name FROM gbm_hub.files WHERE campaign = %s", (campaign,))}


def add_file(db: "Db", campaign: bytes, name: bytes, content: bytes) -> None:
    """The file is there."""
    db.execute(_ADD_FILE, (campaign, name, content))


def read_files(db: "Db", campaign: bytes, names: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Those of the files that are there, one at a time: name and content."""
    for name in names:
        question = "SELECT content FROM gbm_hub.files WHERE campaign = %s AND name = %s"
        row = db.execute(question, (campaign, name), binary=True).fetchone()
        if row is not None:
            yield name, row[0]


def forget(db: "Db", campaign: bytes) -> int:
    """Nothing of the campaign is there any more; answers how many parcels and files were. Its owner only."""
    with db.transaction():
        gone = [
            db.execute(f"DELETE FROM gbm_hub.{table} WHERE campaign = %s", (campaign,)).rowcount
            for table in ("parcels", "files")
        ]
    return sum(gone)
