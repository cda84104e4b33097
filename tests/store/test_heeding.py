"""A long question stops in its midst when it is cancelled, whichever driver answers it."""

from contextlib import closing
from pathlib import Path

import pytest

from gbm_desktop.progress import Cancelled, silent
from gbm_desktop.store import connect
from gbm_desktop.store.heeding import heeding

KEY = bytes(range(32))
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
ROWS = 100_000
COUNTED = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT {ROWS}"


class Patience:
    """Cancels when it was asked so many times; keeps what it was told."""

    def __init__(self, looks: int) -> None:
        self.left, self.told = looks, list[tuple[int, int]]()

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        self.left -= 1
        if not self.left:
            raise Cancelled


@pytest.mark.parametrize("key", [b"", KEY])
def test_an_endless_question_ends_when_it_is_cancelled(tmp_path: Path, key: bytes) -> None:
    with closing(connect.connect(tmp_path / "a.db", key=key)) as db:
        with pytest.raises(Cancelled), heeding(db, Patience(3)):
            db.execute(ENDLESS).fetchone()
        assert db.execute("SELECT 1").fetchone()[0] == 1


def test_a_question_of_a_reader_ends_too(tmp_path: Path) -> None:
    connect.connect(tmp_path / "a.db").close()
    with (
        closing(connect.connect_reading(tmp_path / "a.db")) as db,
        pytest.raises(Cancelled),
        heeding(db, Patience(2)),
    ):
        db.execute(ENDLESS).fetchone()


def test_while_the_database_is_at_it_the_last_numbers_are_told_again(tmp_path: Path) -> None:
    patience = Patience(4)
    with closing(connect.connect(tmp_path / "a.db")) as db, pytest.raises(Cancelled), heeding(db, patience) as told:
        told(7, 9)
        db.execute(ENDLESS).fetchone()
    assert patience.told == [(7, 9)] * 4


def test_an_error_that_was_swallowed_does_not_hide_the_cancelling(tmp_path: Path) -> None:
    with closing(connect.connect(tmp_path / "a.db")) as db:
        db.execute("CREATE TABLE rows (n INTEGER PRIMARY KEY, word TEXT UNIQUE)")
        db.execute(f"INSERT INTO rows SELECT i, i FROM ({COUNTED})")
        with pytest.raises(Cancelled), heeding(db, Patience(1)):
            connect.integrity_problems(db)


def test_a_silent_watcher_hinders_nothing(tmp_path: Path) -> None:
    with closing(connect.connect(tmp_path / "a.db")) as db, heeding(db, silent):
        assert len(db.execute(COUNTED).fetchall()) == ROWS
