"""Which words a redline shows as new and as gone."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from kehoach.differing.redline.pieces import NOTE, Piece
from kehoach.differing.redline.words import WORD, segments


def shown(old: str, new: str) -> str:
    """Return a change as text: ``[-gone-]{+new+}``."""
    here, there = ([Piece(word) for word in WORD.findall(text)] for text in (old, new))
    parts = []
    for one in segments(here, there):
        was = "".join(here[i].key for i in one.old)
        now = "".join(there[j].key for j in one.new)
        if one.same:
            assert was == now
            parts.append(was)
        else:
            parts += [f"[-{was}-]" if was else "", f"{{+{now}+}}" if now else ""]
    return "".join(parts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Như nhau.", "Như nhau.", "Như nhau."),
        ("", "Mới hoàn toàn.", "{+Mới hoàn toàn.+}"),
        ("Cũ hoàn toàn.", "", "[-Cũ hoàn toàn.-]"),
        ("chủ trì: Sở Tư pháp.", "chủ trì: Sở Nội vụ.", "chủ trì: Sở [-Tư pháp-]{+Nội vụ+}."),
        ("trước ngày 30/4/2026.", "trước ngày 20/4/2026.", "trước ngày [-30/4/2026-]{+20/4/2026+}."),
        ("Số: 34/KH-UBND", "Số: 41/KH-UBND", "Số: [-34-]{+41+}/KH-UBND"),
        ("từ 85% trở lên", "từ 90% trở lên", "từ [-85%-]{+90%+} trở lên"),
        ("Sở A; Sở B; Sở C.", "Sở A; Sở C.", "Sở A; Sở [-B; Sở -]C."),
        ("Việc một xong.", "Việc một xong. Việc hai.", "Việc một xong.{+ Việc hai.+}"),
        ("c) Thống kê", "d) Thống kê", "[-c-]{+d+}) Thống kê"),
        ("3. Thống kê", "3. Tổng hợp", "3. [-Thống kê-]{+Tổng hợp+}"),
    ],
)
def test_a_change_is_as_small_as_its_words(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_changes_with_nothing_but_a_sign_between_them_are_one() -> None:
    assert (
        shown("gửi Sở Y, trước mai nhé", "gửi Sở Z, sau mai nhé") == "gửi Sở [-Y, trước-]{+Z, sau+} mai nhé"
    )


def test_a_word_that_stays_between_longer_changes_is_replaced_with_them() -> None:
    old = (
        "Các sở phải rà soát ngay kết quả và báo cáo gấp về Ủy ban nhân dân tỉnh Lạng Sơn để tổng hợp chung."
    )
    new = "Các sở tổ chức đánh giá kết quả rồi gửi ngay về Ủy ban nhân dân tỉnh Lạng Sơn để tổng hợp chung."
    assert shown(old, new) == (
        "Các sở [-phải rà soát ngay kết quả và báo cáo gấp-]{+tổ chức đánh giá kết quả rồi gửi ngay+}"
        " về Ủy ban nhân dân tỉnh Lạng Sơn để tổng hợp chung."
    )


def test_a_paragraph_that_mostly_changed_is_replaced_whole_save_for_its_number() -> None:
    old = "2. Kiểm tra hồ chứa và báo cáo kết quả hằng tuần cho Ủy ban."
    new = "3. Tuyên truyền trên loa, đài của xã và trường học để dân biết kết quả."
    assert shown(old, new) == f"[-2-]{{+3+}}. [-{old[3:]}-]{{+{new[3:]}+}}"


def test_the_mark_of_a_note_stays_even_where_all_words_are_others() -> None:
    note = Piece(NOTE, nodes=(object(),), note="1")
    old = [Piece("một"), note, Piece("hai")]
    new = [Piece("ba"), note, Piece("bốn")]
    assert [(one.same, len(one.old)) for one in segments(old, new)] == [(False, 1), (True, 1), (False, 1)]


@pytest.mark.parametrize("seed", range(30))
def test_what_stays_is_the_same_and_nothing_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    rows = [[Piece(chance.choice("abc,. ")) for _ in range(chance.randrange(40))] for _ in "ab"]
    found = segments(*rows)
    assert [i for one in found for i in one.old] == list(range(len(rows[0])))
    assert [j for one in found for j in one.new] == list(range(len(rows[1])))
    for one in found:
        assert not one.same or [rows[0][i].key for i in one.old] == [rows[1][j].key for j in one.new]
    assert all(a.same != b.same for a, b in pairwise(found) if a.old.start > 4)


def test_a_paragraph_of_a_book_takes_no_time() -> None:
    chance = random.Random(1)
    rows = [[Piece(chance.choice(("một", "hai", "ba", "bốn", ","))) for _ in range(20_000)] for _ in "ab"]
    start = time.perf_counter()
    segments(*rows)
    assert time.perf_counter() - start < 5
