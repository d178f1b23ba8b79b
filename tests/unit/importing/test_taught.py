import pytest
from made import brought, cells, plan

from kehoach.importing.taught import field_of, label_of


def test_a_known_label_is_told_with_its_field():
    assert label_of("Cơ quan chủ trì: Sở") == ("lead", "Cơ quan chủ trì")
    assert label_of("cơ quan chủ trì: Sở") is None
    assert label_of("Mục đích: Sở") is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Bộ phận chủ trì", "lead"),
        ("Chịu trách nhiệm chính", "lead"),
        ("Đơn vị/ cá nhân phụ trách", "overseer"),
        ("Bộ phận phối hợp", "partner"),
        ("Hạn hoàn thành", "time"),
        ("Tiến độ", "time"),
        ("Người thực hiện", "executor"),
        ("Khoa, phòng chủ trì", "lead"),
        ("ĐV chủ trì", "lead"),
        ("Đơn vị PH", "partner"),
        ("TG thực hiện", "time"),
        ("Thời gian thực hiện/hoàn thành", "time"),
        ("Phân công chủ trì", "lead"),
        ("Khoa, phòng, đơn vị phối hợp", "partner"),
        ("Chi bộ chủ trì", "lead"),
        ("Cán bộ, công chức phụ trách", "overseer"),
        ("Cơ quan chủ trì, phối hợp", ""),
        ("Phối hợp với các sở", ""),
        ("Thời gian qua", ""),
        ("Thực hiện", ""),
        ("Nội dung", ""),
        ("Ban hành văn bản", ""),
    ],
)
def test_a_label_that_can_mean_one_field_only_is_that_field(label, field):
    assert field_of(label) == field


def test_labels_of_lines_are_taught_in_the_header():
    text = brought(
        "I. NHIỆM VỤ", "1. Tập huấn", "- Bộ phận chủ trì: Khoa Khám bệnh.", "- Hạn hoàn thành: Quý II/2026."
    ).text
    assert "trường chủ trì: Bộ phận chủ trì\n" in text
    assert "trường thời gian: Hạn hoàn thành\n" in text


def test_heads_of_columns_are_taught_too():
    made = plan(
        "I. NHIỆM VỤ",
        cells(
            ("TT", "Nội dung công việc", "Bộ phận chủ trì", "Hạn hoàn thành"),
            ("1", "Mở lớp", "Sở Y tế", "Quý II/2026"),
        ),
    )
    (task,) = made.tasks
    assert [unit.name for unit in task.role.lead] == ["Sở Y tế"]
    assert task.role.timeframe is not None


def test_a_block_of_lettered_lines_may_hold_other_labels():
    made = plan(
        "I. NHIỆM VỤ", "1. Kiểm tra", "a) Nội dung: Hồ sơ.", "b) Chịu trách nhiệm chính: Sở Y tế.",
        "c) Thời gian: Quý II/2026.",
        "2. Tập huấn", "- Cơ quan chủ trì: Công an tỉnh.",
    )  # fmt: skip
    assert [(task.title, task.role.lead[0].name) for task in made.tasks] == [
        ("Kiểm tra", "Sở Y tế"),
        ("Tập huấn", "Công an tỉnh"),
    ]


def test_persons_with_their_posts_behind_phan_cong_do_the_work():
    (task,) = plan("I. NHIỆM VỤ", "1. Thi", "- Phân công: cô Lê Thị Vân (Tổ trưởng Tổ 4-5), thầy Huy.").tasks
    assert [unit.name for unit in task.role.executors] == ["cô Lê Thị Vân", "thầy Huy"]
