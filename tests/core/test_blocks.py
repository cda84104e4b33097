"""No two laptops hand out the same number."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attendance, events, workspace
from gbm_desktop.model import blocks
from gbm_desktop.model.paper import PaperProblem, read_code
from gbm_desktop.model.row_code import row_code
from gbm_desktop.store import attendance as attendance_store
from gbm_desktop.store import paper
from gbm_desktop.store import replica as store
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


def bears(ws: Workspace, block: str) -> None:
    with ws.aside() as db:
        store.take_block(db, block)
    ws.replica = store.Replica(ws.replica.id, ws.replica.name, block)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60))
def test_whoever_admits_whom_no_block_is_given_twice(admissions: list[int]) -> None:
    given_away = [blocks.FIRST]
    for by in admissions:
        given_away.append(blocks.child_of(given_away[by % len(given_away)], given_away))
    assert len(set(given_away)) == len(given_away)


def test_two_hosts_that_know_nothing_of_each_other_give_different_blocks() -> None:
    of_a, of_aa = ["A", "AA"], ["A", "AA"]
    for _more in range(60):
        of_a.append(blocks.child_of("A", of_a))
        of_aa.append(blocks.child_of("AA", of_aa))
    assert set(of_a[2:]).isdisjoint(of_aa[2:])


def test_the_block_of_one_that_joined_by_a_file_is_three_letters_and_avoids_those_that_are_known() -> None:
    first = blocks.of_device("x", ())
    assert len(first) == 3
    assert blocks.of_device("x", [first]) != first
    assert blocks.of_device("x", ()) == first


def test_the_copy_of_a_folder_that_was_admitted_has_a_block_that_its_host_never_gives() -> None:
    assert blocks.of_copy("A", "x") == "B"
    assert blocks.of_copy("AA", "x") == blocks.of_device("x", ())


def test_numbers_of_the_blocks_a_and_aa_are_counted_apart(ws: Workspace) -> None:
    event = events.add(ws, lecture())
    bears(ws, "AA")
    assert [one.number for one in add_people(ws, event, 3)] == ["AA0001", "AA0002", "AA0003"]
    bears(ws, "A")
    person = attendance.add(ws, event, name="何平", unit="", phone="")
    assert person.number == "A0001"
    bears(ws, "AA")
    assert attendance.add(ws, event, name="何安", unit="", phone="").number == "AA0004"
    assert paper.blocks(ws.read, event) == {"A", "AA"}
    assert [one.number for one in attendance_store.search(ws.read, event, "4", 9)] == ["AA0004"]


def test_a_row_of_a_longer_block_is_keyed_from_paper() -> None:
    assert read_code(row_code("NKX0012"), {"A", "NKX"}) == "NKX0012"
    assert read_code(row_code("NKX0012"), {"A"}) is PaperProblem.NOT_ON_LIST


def test_a_copied_folder_of_an_admitted_laptop_opens_under_its_own_block(ws: Workspace) -> None:
    bears(ws, "AB")
    with ws.aside() as db:
        store.move_away(db)
    folder = ws.folder
    ws.close()
    again = workspace.open_existing(folder, operator="王芳")
    assert again.replica.block == blocks.of_device(again.replica.id, ())
    again.close()
