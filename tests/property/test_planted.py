"""As many errors as faults: planted faults of every kind are each told once, and nothing else is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.driver import Compilation

SOUND = """\
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 1/KH-STP
ngày: 27/5/2024
văn bản luat: Luật Hòa giải ở cơ sở
  gọi tắt: Luật
đơn vị stp: Sở Tư pháp
cước chú ghi: Ghi chú
Mở đầu theo @luat^ghi.
# Mục
Lời văn.
# các mục tiêu: Đích
- mục tiêu dich: Đạt @(chỉ tiêu: 100%).
# nhiệm vụ: Việc
## Một
- Cơ quan chủ trì: Sở A.
- Thời gian thực hiện:
+ Sơ kết: năm 2025.
phục vụ: @dich
## Hai
- Gạch
+ Điểm
chủ trì: @stp
# Tổ chức
Thực hiện.
kết thúc:
Lời kết.
nơi nhận:
- Sở A
ký:
GIÁM ĐỐC
""".splitlines()

# a faulty line, the sound line that it is put before, and the code it must give
FORM = [
    ("chủ chì: Sở A", "- Gạch", "KH105"),
    ("Cơ quan chủ chì: Sở A", "- Gạch", "KH106"),
    ("  # Sai", "Thực hiện.", "KH108"),
    ("• Gạch", "# nhiệm vụ: Việc", "KH109"),
    ("Câu **mở", "Lời văn.", "KH110"),
    ("Câu @(lạ: A)", "Lời văn.", "KH111"),
    ("Câu @(Sở A)", "Lời kết.", "KH112"),
    ("nhóm: Các sở", "Mở đầu theo @luat^ghi.", "KH113"),
    ("nhóm a_b: Các sở", "Mở đầu theo @luat^ghi.", "KH114"),
    ("đánh số x1: 1.", "Mở đầu theo @luat^ghi.", "KH115"),
    ("khổ: ngang", "Mở đầu theo @luat^ghi.", "KH119"),
    ("  cột: x", "Lời văn.", "KH119"),
    ("**Kinh phí:** 5 triệu", "Lời văn.", "KH125"),
]
MEANING = [
    ("Xem @khong-co.", "Lời văn.", "KH201"),
    ("Xem @khong-co-nua.", "Lời kết.", "KH201"),
    ("Xem @stp.đầy-đủ.", "Lời văn.", "KH209"),
    ("Xem @ghi.", "Lời văn.", "KH204"),
    ("Xem^stp.", "Lời kết.", "KH204"),
    ("phục vụ: @stp", "## Hai", "KH204"),
    ("đơn vị luat: Trùng", "Mở đầu theo @luat^ghi.", "KH202"),
    ("văn bản vong: Theo @vong", "Mở đầu theo @luat^ghi.", "KH203"),
    ("ngày ban hành: 2024", "Mở đầu theo @luat^ghi.", "KH121"),
    ("độ khẩn: không", "Mở đầu theo @luat^ghi.", "KH122"),
    ("đánh số: abc", "Thực hiện.", "KH122"),
]
OUTSIDE = [("Địa điểm: Hà Nội", "Lời văn.", "KH123"), ("Làm @(thời gian: năm 2025).", "Thực hiện.", "KH123")]


def found(planted: list[tuple[str, str, str]]) -> list[tuple[int, str]]:
    """Return line and code of every error of the plan with the faults in it."""
    lines = list(SOUND)
    for line, before, _ in planted:
        lines.insert(lines.index(before), line)
    compilation = Compilation("plan.kh", "\n".join(lines).encode())
    return [(compilation.source.position(d.span.start).line, d.code) for d in compilation.errors]


def expected(planted: list[tuple[str, str, str]]) -> list[tuple[int, str]]:
    lines = list(SOUND)
    for line, before, _ in planted:
        lines.insert(lines.index(before), line)
    return sorted((lines.index(line) + 1, code) for line, _, code in planted)


def test_the_sound_plan_has_no_error() -> None:
    assert found([]) == []


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(FORM), min_size=1, max_size=8, unique=True))
def test_faults_of_form_are_told_each_once(planted: list[tuple[str, str, str]]) -> None:
    assert sorted(found(planted)) == expected(planted)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from([*MEANING, *OUTSIDE]), min_size=1, max_size=8, unique=True))
def test_faults_of_meaning_are_told_each_once(planted: list[tuple[str, str, str]]) -> None:
    assert sorted(found(planted)) == expected(planted)


@settings(max_examples=250, deadline=None)
@given(
    st.lists(
        st.sampled_from([fault for fault in FORM if "Sở" not in fault[0]]),
        min_size=1,
        max_size=5,
        unique=True,
    ),
    st.lists(st.sampled_from(MEANING), min_size=1, max_size=5, unique=True),
)
def test_faults_of_form_and_of_meaning_are_told_in_one_run(
    form: list[tuple[str, str, str]], meaning: list[tuple[str, str, str]]
) -> None:
    planted = [*form, *meaning]
    assert sorted(found(planted)) == expected(planted)
