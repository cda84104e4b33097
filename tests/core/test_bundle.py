"""A file from one laptop to another: what it brings, what it says of it, and who can open it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gbm_desktop import attachments, campaign, events, workspace
from gbm_desktop.errors.bundle import (
    BundleNeedsPassphrase,
    BundleOfAnother,
    BundleOfPart,
    BundleWithoutPassphrase,
    WeakPassphrase,
    WrongPassphrase,
)
from gbm_desktop.exchange import bundle, bundle_report, log, parcels, passphrase
from gbm_desktop.exchange.bundle import Since
from gbm_desktop.exchange.parcels import Missing
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.events import Event
from gbm_desktop.model.exchanges import Direction
from gbm_desktop.model.journal import Op
from gbm_desktop.store import events as event_store
from gbm_desktop.store import peers
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops, state

SAID = "青白江建材下乡，一起签到"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Two laptops that know the same campaign; on the first, an event with 30 people was entered since."""
    first, second = laptops(tmp_path, 2)
    add_people(first, events.add(first, lecture()), 30)
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def new_laptop(tmp_path: Path) -> Iterator[Workspace]:
    opened = workspace.create(tmp_path / "new", operator="李强")
    yield opened
    opened.close()


def photo(ws: Workspace, owner: str, content: bytes = b"a photo") -> Attachment:
    with ws.unit(Op.ATTACH, name="现场.jpg") as unit:
        return attachments.attach_content(ws, unit, owner, "permit", name="现场.jpg", content=content)


def listed(ws: Workspace) -> list[Event]:
    return event_store.matching(ws.read, EventQuery())


def test_a_file_brings_all_that_the_other_laptop_did_and_both_stand_alike(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    made = bundle.export(first, tmp_path / "1.gbmb")
    imported = bundle.import_(second, [made.file])
    assert (made.size, made.steps) == (made.file.stat().st_size, sum(parcels.known(first).values()))
    assert (imported.merged.added, imported.merged.known, imported.conflicts) == (31, 2, ())
    assert state(second) == state(first)
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_the_same_file_again_changes_nothing_and_says_that_all_is_known(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    made = bundle.export(first, tmp_path / "1.gbmb")
    bundle.import_(second, [made.file])
    before = state(second)
    again = bundle.import_(second, [made.file, made.file]).merged
    assert (again.added, again.known) == (0, 66)
    assert state(second) == before


def test_a_file_of_what_is_new_is_small_and_waits_for_the_one_before_it(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    whole = bundle.export(first, tmp_path / "1.gbmb")
    event = events.add(first, lecture(name="第二场"))
    late = bundle.export(first, tmp_path / "2.gbmb", since=Since.LAST)
    assert (late.steps, late.size < whole.size) == (1, True)
    early = bundle.import_(second, [late.file])
    assert early.merged.waiting == {first.replica.id: 1}
    assert early.merged.missing == (Missing(first.replica.id, 3, 33),)
    assert "还缺电脑“" in bundle_report.text(second, early)
    assert "第 3–33 步" in bundle_report.text(second, early)
    later = bundle.import_(second, [whole.file])
    assert (later.merged.added, later.merged.waiting) == (32, {})
    assert events.get(second, event).said.name == "第二场"


def test_nothing_new_still_makes_a_file_that_can_be_read(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    bundle.export(first, tmp_path / "1.gbmb")
    made = bundle.export(first, tmp_path / "2.gbmb", since=Since.LAST)
    assert made.steps == 0
    assert bundle.import_(second, [made.file]).files[0].error is None


def test_a_laptop_that_told_what_it_knows_is_given_only_the_rest(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    bundle.import_(second, [bundle.export(first, tmp_path / "1.gbmb").file])
    bundle.import_(first, [bundle.export(second, tmp_path / "2.gbmb").file])
    assert peers.known_to(first.read, second.replica.id) == parcels.known(second)
    events.add(first, lecture(name="第二场"))
    made = bundle.export(first, tmp_path / "3.gbmb", since=Since.LAST, peer=second.replica.id)
    assert made.steps == 1
    assert bundle.import_(second, [made.file]).merged.added == 1


def test_attached_files_come_along_and_only_where_they_are_lacking(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    kept = photo(first, "owner")
    made = bundle.export(first, tmp_path / "1.gbmb")
    assert made.files == 1
    assert bundle.import_(second, [made.file]).files[0].files == 1
    assert attachments.content(second, kept) == b"a photo"
    assert bundle.import_(second, [made.file]).files[0].files == 0
    assert bundle.export(first, tmp_path / "2.gbmb", since=Since.LAST).files == 0


def test_a_file_that_another_laptop_lacks_is_sent_once_it_has_said_so(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    kept = photo(first, "owner")
    parcels.merge(second, parcels.unknown_to(first, {}))
    assert attachments.content(second, kept) is None
    bundle.export(first, tmp_path / "1.gbmb")
    bundle.import_(first, [bundle.export(second, tmp_path / "2.gbmb").file])
    made = bundle.export(first, tmp_path / "3.gbmb", since=Since.LAST)
    assert made.files == 1
    assert bundle.import_(second, [made.file]).files[0].files == 1
    assert attachments.content(second, kept) == b"a photo"


def test_a_file_that_nothing_is_attached_to_any_more_does_not_come_back(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    kept = photo(first, "owner")
    old = bundle.export(first, tmp_path / "1.gbmb")
    attachments.remove(first, kept.id)
    parcels.merge(second, parcels.unknown_to(first, {}))
    assert bundle.import_(second, [old.file]).files[0].files == 0
    assert not attachments.path(second, kept).exists()


def test_differences_are_named_in_the_result(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    event_id = listed(first)[0].id
    bundle.import_(second, [bundle.export(first, tmp_path / "1.gbmb").file])
    for ws, place in ((first, "老地方"), (second, "新地方")):
        events.edit(ws, event_id, replace(events.get(ws, event_id).said, place=place))
    imported = bundle.import_(second, [bundle.export(first, tmp_path / "2.gbmb", since=Since.LAST).file])
    assert [(one.table, one.row_id, one.field) for one in imported.conflicts] == [("events", event_id, "place")]
    assert imported.merged.conflicts == 1
    told = bundle_report.text(second, imported)
    assert "新增差异 1 处" in told
    assert "清泉镇绿色建材公益宣讲" in told


def test_each_exchange_is_in_the_log_and_a_backup_was_kept(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    bundle.import_(second, [bundle.export(first, tmp_path / "1.gbmb").file])
    (out,), (came,) = log.entries(first), log.entries(second)
    assert (out.direction, out.name, out.added) == (Direction.OUT, "1.gbmb", 33)
    assert (came.direction, came.name, came.added, came.peer) == (Direction.IN, "1.gbmb", 31, first.replica.name)
    assert list((second.folder / "backups").glob("*.db"))


def test_a_new_laptop_joins_with_the_passphrase_and_opens_all_later_files_without(
    pair: tuple[Workspace, Workspace], new_laptop: Workspace, tmp_path: Path
) -> None:
    first, second = pair
    passphrase.establish(first, SAID)
    made = bundle.export(first, tmp_path / "1.gbmb")
    joined = bundle.join(new_laptop, made.file, " 青白江 建材下乡，一起签到 ")
    assert joined.added == sum(parcels.known(first).values())
    assert campaign.current(new_laptop) == campaign.current(first)
    events.add(new_laptop, lecture(name="新电脑的场次"))
    back = bundle.export(new_laptop, tmp_path / "2.gbmb", since=Since.LAST)
    bundle.import_(second, [back.file])
    assert [event.said.name for event in listed(second)].count("新电脑的场次") == 1


@pytest.mark.parametrize("text", ["青白江建材下乡，一起签", "", "青白江建材下乡, 一起签到 2"])
def test_another_passphrase_opens_nothing(
    pair: tuple[Workspace, Workspace], new_laptop: Workspace, tmp_path: Path, text: str
) -> None:
    passphrase.establish(pair[0], SAID)
    made = bundle.export(pair[0], tmp_path / "1.gbmb")
    with pytest.raises(WrongPassphrase if text else BundleNeedsPassphrase):
        bundle.join(new_laptop, made.file, text)
    assert parcels.known(new_laptop) == {}


@pytest.mark.parametrize("text", [SAID, ""])
def test_without_a_passphrase_set_nobody_new_can_join_and_nobody_is_asked_for_one(
    pair: tuple[Workspace, Workspace], new_laptop: Workspace, tmp_path: Path, text: str
) -> None:
    with pytest.raises(BundleWithoutPassphrase):
        bundle.join(new_laptop, bundle.export(pair[0], tmp_path / "1.gbmb").file, text)


def test_nobody_joins_with_the_latest_part_only(
    pair: tuple[Workspace, Workspace], new_laptop: Workspace, tmp_path: Path
) -> None:
    passphrase.establish(pair[0], SAID)
    bundle.export(pair[0], tmp_path / "1.gbmb")
    late = bundle.export(pair[0], tmp_path / "2.gbmb", since=Since.LAST)
    with pytest.raises(BundleOfPart):
        bundle.join(new_laptop, late.file, SAID)
    assert parcels.known(new_laptop) == {}


def test_another_campaigns_file_is_refused_by_name(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    stranger = workspace.create(tmp_path / "stranger", operator="外县")
    campaign.start(stranger, region_code="510112", year=2023)
    (refused,) = bundle.import_(stranger, [bundle.export(pair[0], tmp_path / "1.gbmb").file]).files
    stranger.close()
    assert refused.error == BundleOfAnother(tmp_path / "1.gbmb", "四川省成都市青白江区", 2023)


@pytest.mark.parametrize(
    "text", ["短口令", "12345678901", "1234567890123", "aaaaaaaaaaaaaaa", "abababababab", "        "]
)
def test_a_passphrase_that_is_soon_guessed_is_refused(ws: Workspace, text: str) -> None:
    with pytest.raises(WeakPassphrase):
        passphrase.establish(ws, text)
    assert passphrase.wrapped(ws) is None


def test_a_passphrase_that_was_made_up_is_strong_and_another_each_time(ws: Workspace) -> None:
    made = {passphrase.suggested(ws) for _ in range(20)}
    assert len(made) == 20
    for text in list(made)[:2]:
        passphrase.establish(ws, text)
