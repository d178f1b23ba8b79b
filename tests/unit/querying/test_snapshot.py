"""Snapshots: made once, opened after, thrown away when damaged, never in the way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kehoach.querying.rows import Given
from kehoach.querying.snapshot import KEPT, Snapshot, ask

Plan = Callable[..., Given]
ONE = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: quý III/2026\n"
COUNT = "select count(*) from tasks"


class Counted:
    """Lists that count how often they are read."""

    def __init__(self, *lists: Given) -> None:
        self.lists = lists
        self.times = 0

    def __call__(self) -> Iterable[Given]:
        self.times += 1
        return self.lists


@pytest.fixture
def lists(plan: Plan) -> Counted:
    return Counted(plan(ONE))


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def test_a_second_question_only_opens_what_is_kept(lists: Counted, tmp_path: Path) -> None:
    snapshot = Snapshot(str(tmp_path / "new" / "kept"), "abc")
    first = ask("from work", lists, snapshot)
    assert len(first.rows) == 1
    assert ask("from work", lists, snapshot) == first == ask("from work", lists)
    assert lists.times == 2  # once for the snapshot, once without one
    assert [path.name for path in files(tmp_path / "new" / "kept")] == [os.path.basename(snapshot.path)]


def test_views_macros_and_the_order_of_names_are_kept_too(plan: Plan, tmp_path: Path) -> None:
    body = ONE + "## Hai\nchủ trì: Đài B; Ủy ban C; Dự án D\n"
    lists = Counted(plan(body))
    snapshot = Snapshot(str(tmp_path), "abc")
    for sql in ("from by_unit", "from by_quarter", "from overdue('2027-01-01')", "select unit from units order by unit",
                "select same('Hoà', 'HÒA'), bare('Đá')"):  # fmt: skip
        assert ask(sql, lists, snapshot) == ask(sql, lists)


def test_another_digest_is_another_snapshot(plan: Plan, tmp_path: Path) -> None:
    one, two = Counted(plan(ONE)), Counted(plan(ONE), plan(ONE, "b.kh"))
    assert ask(COUNT, one, Snapshot(str(tmp_path), "one")).rows == [(1,)]
    assert ask(COUNT, two, Snapshot(str(tmp_path), "two")).rows == [(2,)]
    assert ask(COUNT, one, Snapshot(str(tmp_path), "one")).rows == [(1,)]
    assert (one.times, two.times) == (1, 1)


@pytest.mark.parametrize("damage", ["empty", "cut", "text", "noise", "head", "folder", "foreign"])
def test_a_damaged_snapshot_is_thrown_away_and_made_again(
    damage: str, example_lists: tuple[Given, ...], tmp_path: Path
) -> None:
    lists = Counted(*example_lists)
    snapshot = Snapshot(str(tmp_path), "abc")
    expected = ask("select sum(length(text)) from tasks", lists)
    ask(COUNT, lists, snapshot)
    path = Path(snapshot.path)
    data = path.read_bytes()
    if damage == "foreign":
        import duckdb

        path.unlink()
        with duckdb.connect(str(path)) as connection:
            connection.execute("create table x (a int)")
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        half = len(data) // 2
        path.write_bytes(
            {
                "empty": b"",
                "cut": data[:half],
                "text": b"kehoach\n" * 9000,
                "noise": data[: 3 * 4096] + bytes(byte ^ 0x55 for byte in data[3 * 4096 :]),
                "head": bytes(4096) + data[4096:],
            }[damage]
        )
    before = lists.times
    assert ask("select sum(length(text)) from tasks", lists, snapshot) == expected
    assert lists.times == before + 1
    if damage != "folder":
        assert ask("select sum(length(text)) from tasks", lists, snapshot) == expected
        assert lists.times == before + 1


def test_a_folder_that_cannot_be_written_does_not_keep_from_answering(lists: Counted, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for _ in range(2):
        assert ask(COUNT, lists, Snapshot(str(tmp_path / "file"), "abc")).rows == [(1,)]
    assert lists.times == 2


def test_a_wrong_statement_costs_no_snapshot(lists: Counted, tmp_path: Path) -> None:
    from kehoach.querying.database import StatementError

    snapshot = Snapshot(str(tmp_path), "abc")
    ask(COUNT, lists, snapshot)
    with pytest.raises(StatementError):
        ask("select foo from tasks", lists, snapshot)
    ask(COUNT, lists, snapshot)
    assert lists.times == 1


def test_only_the_snapshots_used_last_are_kept(lists: Counted, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("không phải của ta")
    for nr in range(KEPT + 2):
        snapshot = Snapshot(str(tmp_path), f"d{nr}")
        ask(COUNT, lists, snapshot)
        os.utime(snapshot.path, (nr, nr))
    stale = tmp_path / "d0.1-0.tables.duckdb.7.tmp"
    stale.write_text("")
    os.utime(stale, (0, 0))
    ask(COUNT, lists, Snapshot(str(tmp_path), "last"))
    left = [path.name.partition(".")[0] for path in files(tmp_path)]
    assert left == ["d3", "d4", "d5", "last", "other"]


@pytest.mark.parametrize("digest", ["", "../x", "a/b", "a b", "đ", "a" * 129])
def test_a_digest_that_is_no_name_is_refused(lists: Counted, digest: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        ask(COUNT, lists, Snapshot(str(tmp_path), digest))
