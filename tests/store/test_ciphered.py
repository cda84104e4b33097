"""An encrypted database behaves as one in clear: the same rows, the same errors."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gbm_desktop.errors.protection import Locked
from gbm_desktop.errors.workspace import DamagedWorkspace, ReadOnlyWorkspace
from gbm_desktop.store import connect, key_file
from gbm_desktop.store.shelf import Shelf, name_for

KEY = bytes(range(32))
SECRET = "一个不能外传的姓名"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "workspace.db"
    with closing(connect.connect(path, key=KEY)) as db:
        db.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT")
        db.executemany("INSERT INTO people (name) VALUES (?)", [(f"{SECRET}{n}",) for n in range(1200)])
        key_file.write(tmp_path / key_file.NAME, {"id": key_file.mark_of(KEY)})
        yield path


def test_rows_have_names_and_come_in_order(database: Path) -> None:
    with closing(connect.connect_reading(database, key=KEY)) as db:
        rows = db.execute("SELECT * FROM people ORDER BY id").fetchall()
        assert (len(rows), rows[7]["name"], dict(rows[7]), list(rows[7].keys())) == (
            1200, f"{SECRET}7", {"id": 8, "name": f"{SECRET}7"}, ["id", "name"],
        )  # fmt: skip
        assert [row["id"] for row in db.execute("SELECT id FROM people ORDER BY id")] == list(range(1, 1201))


def test_what_breaks_a_rule_of_the_schema_is_the_standard_driver_s_error(database: Path) -> None:
    with closing(connect.connect(database, key=KEY)) as db:
        with pytest.raises(sqlite3.IntegrityError) as caught:
            db.execute("INSERT INTO people (name) VALUES (?)", (f"{SECRET}1",))
        assert caught.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
        with pytest.raises(sqlite3.IntegrityError):
            db.executemany("INSERT INTO people (name) VALUES (?)", [(f"{SECRET}1",)])
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            db.executescript("DELETE FROM nobody")


def test_a_reading_connection_says_plainly_that_it_cannot_write(database: Path) -> None:
    with closing(connect.connect_reading(database, key=KEY)) as db, pytest.raises(ReadOnlyWorkspace):
        db.execute("DELETE FROM people")


def test_without_the_key_it_is_locked_and_with_another_it_is_damaged(database: Path) -> None:
    with pytest.raises(Locked):
        connect.connect(database)
    with pytest.raises(DamagedWorkspace):
        connect.connect(database, key=bytes(32))


def test_the_key_is_in_no_file_and_the_name_neither_in_database_nor_log(database: Path) -> None:
    with closing(connect.connect(database, key=KEY)) as db:
        db.execute("UPDATE people SET name = name || '改'")
        stored = b"".join(file.read_bytes() for file in database.parent.iterdir())
    assert SECRET.encode() not in stored
    assert KEY not in stored
    assert KEY.hex().encode() not in stored


def test_a_copy_is_encrypted_carries_the_keys_and_is_sound_with_them(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(connect.connect(database, key=KEY)) as db:
        connect.copy_to(db, copy)
    assert SECRET.encode() not in copy.read_bytes()
    assert key_file.within(copy) == {"id": key_file.mark_of(KEY)}
    with closing(connect.connect_immutable(copy, key=KEY)) as db:
        assert connect.integrity_problems(db) == []
        assert db.execute("SELECT count(*) FROM people").fetchone()[0] == 1200
    with pytest.raises(Locked):
        connect.connect_immutable(copy)
    assert key_file.fitting(copy, KEY) == KEY
    with pytest.raises(Locked):
        key_file.fitting(copy, bytes(32))


def test_the_keys_come_off_a_copy_that_becomes_a_workspace(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(connect.connect(database, key=KEY)) as db:
        connect.copy_to(db, copy)
    size = copy.stat().st_size
    key_file.take_off(copy)
    key_file.take_off(copy)
    assert (copy.stat().st_size, key_file.within(copy)) == (size - 4096, None)


def test_an_encrypted_file_is_found_under_its_plain_name_and_under_no_other(tmp_path: Path) -> None:
    content = b"a signed page"
    name = name_for(hashlib.sha256(content).hexdigest(), "page.pdf")
    shelf = Shelf(tmp_path, KEY)
    shelf.put(name, content)
    assert (shelf.content(name), list(shelf.everything())) == (content, [(name, content)])
    stored = shelf.files()[0]
    assert content not in stored.read_bytes()
    assert Shelf(tmp_path, bytes(32)).content(name) is None
    elsewhere = shelf.place(name.replace("pdf", "jpg"))
    elsewhere.parent.mkdir(exist_ok=True)
    elsewhere.write_bytes(stored.read_bytes())
    assert shelf.content(name.replace("pdf", "jpg")) is None
