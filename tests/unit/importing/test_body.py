import pytest
from made import body, brought, cells, plan


def test_numbers_become_marks_and_are_not_typed():
    assert body("I. MỤC ĐÍCH", "1. Mục đích chung", "a) Rà soát văn bản.", "- Gạch đầu dòng.") == [
        "# Mục đích",
        "## Mục đích chung",
        "### Rà soát văn bản.",
        "- Gạch đầu dòng.",
    ]


def test_another_scheme_of_numbers_is_said_in_the_header():
    assert "đánh số: 1. / 1.1. / a)" in brought("1. MỤC ĐÍCH", "1.1. Chung", "a) Rà soát.", "1.2. Riêng").text


def test_a_section_with_other_numbers_says_so_itself():
    lines = body("I. MỤC ĐÍCH", "1. Một", "2. Hai", "II. YÊU CẦU", "a) Ba", "b) Bốn")
    assert lines[3:] == ["# Yêu cầu", "  đánh số: a)", "## Ba", "## Bốn"]


def test_role_lines_make_tasks_of_numbered_lines():
    made = plan(
        "I. NHIỆM VỤ",
        "1. Tập huấn",
        "- Cơ quan chủ trì: Sở Y tế.",
        "- Cơ quan phối hợp: Công an tỉnh, Sở Tài chính.",
        "- Thời gian thực hiện: Quý II/2026.",
        "2. Kiểm tra",
        "Đơn vị chủ trì : Công an tỉnh",
        "Thời gian: tháng 5/2026",
    )
    assert [(t.title, [u.name for u in t.role.lead], len(t.role.partners)) for t in made.tasks] == [
        ("Tập huấn", ["Sở Y tế"], 2),
        ("Kiểm tra", ["Công an tỉnh"], 0),
    ]
    assert all(task.role.timeframe and task.role.timeframe.kind == "period" for task in made.tasks)


def test_lettered_roles_belong_to_the_line_above():
    made = plan(
        "I. NHIỆM VỤ", "1. Tập huấn", "a) Cơ quan chủ trì: Sở Y tế", "b) Cơ quan phối hợp: Công an tỉnh",
        "c) Thời gian thực hiện: Năm 2026", "2. Kiểm tra", "a) Cơ quan chủ trì: Công an tỉnh", "b) Thời gian: Năm 2026",
    )  # fmt: skip
    assert [(t.title, t.role.lead[0].name) for t in made.tasks] == [
        ("Tập huấn", "Sở Y tế"),
        ("Kiểm tra", "Công an tỉnh"),
    ]


def test_two_labels_on_a_line_are_both_data_and_print_as_one_line():
    made = plan("I. NHIỆM VỤ", "1. Tập huấn", "- Đơn vị chủ trì: Sở Y tế; Đơn vị phối hợp: Công an tỉnh.")
    (task,) = made.tasks
    assert [unit.name for unit in task.role.lead] == ["Sở Y tế"]
    assert [unit.name for unit in task.role.partners] == ["Công an tỉnh"]


def test_a_block_below_the_last_of_several_items_counts_for_all():
    made = plan(
        "I. NHIỆM VỤ", "1. Bổ trợ", "a) Ban hành.", "b) Phối hợp.", "c) Thanh tra.", "- Cơ quan chủ trì: Sở Y tế.",
        "2. Khác", "a) Tập huấn.", "- Cơ quan chủ trì: Công an tỉnh.", "b) In ấn.", "- Cơ quan chủ trì: Sở Y tế.",
    )  # fmt: skip
    assert [task.role.lead[0].name for task in made.tasks] == ["Sở Y tế"] * 3 + ["Công an tỉnh", "Sở Y tế"]


def test_bullets_with_a_block_each_are_the_tasks():
    made = plan(
        "I. NHIỆM VỤ", "1. Tuyên truyền", "- Mở lớp.", "+ Cơ quan chủ trì: Sở Y tế.", "- In tờ rơi.",
        "+ Cơ quan chủ trì: Công an tỉnh.", "2. Kiểm tra", "- Cơ quan chủ trì: Sở Y tế.",
    )  # fmt: skip
    assert [(t.title, t.role.lead[0].name) for t in made.tasks] == [
        ("Mở lớp.", "Sở Y tế"),
        ("In tờ rơi.", "Công an tỉnh"),
        ("Kiểm tra", "Sở Y tế"),
    ]


def test_milestones_stand_below_the_line_of_time():
    (task,) = plan(
        "I. NHIỆM VỤ", "1. Kiểm tra", "- Cơ quan chủ trì: Sở Y tế.", "- Thời gian thực hiện:", "+ Sơ kết: Năm 2026.",
        "+ Tổng kết: Năm 2030.",
    ).tasks  # fmt: skip
    assert task.role.timeframe is not None
    assert [m.name for m in task.role.timeframe.milestones] == ["Sơ kết", "Tổng kết"]


def test_sections_that_name_bodies_give_duties_and_no_tasks():
    made = plan(
        "I. MỤC ĐÍCH",
        "Phòng cháy.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "- Tham mưu.",
        "2. Công an tỉnh: Kiểm tra.",
    )
    assert made.tasks == ()
    assert {unit.name for duty in made.duties for unit in duty.owner} == {"Sở Y tế", "Công an tỉnh"}


def test_a_label_where_there_is_no_task_stays_prose():
    assert body("I. PHẠM VI", "Đối tượng: Học sinh.", "- Kinh phí: ngân sách.") == [
        "# Phạm vi",
        "\\Đối tượng: Học sinh.",
        "- \\Kinh phí: ngân sách.",
    ]


def test_goals_with_figures_are_goals():
    made = plan("I. MỤC TIÊU CỤ THỂ", "- 100% hộ được phổ biến.", "- Phấn đấu đạt trên 90%.")
    assert len(made.goals) == 2


def test_purpose_and_demands_are_no_tasks():
    assert plan("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu").tasks == ()


def test_quoted_law_with_numbers_of_its_own_is_a_quotation():
    lines = body(
        "I. NỘI DUNG",
        "Sửa đổi như sau:",
        "“1. Hồ sơ gồm:",
        "a) Đơn đề nghị;",
        "b) Bản sao.”.",
        "II. KHÁC",
        "1. Rà soát.",
    )
    assert lines[2:5] == ["> “1. Hồ sơ gồm:", "> a) Đơn đề nghị;", "> b) Bản sao.”."]
    assert lines[5:] == ["# Khác", "## Rà soát."]


def test_a_basis_is_declared_and_the_opening_is_prose():
    lines = body(
        "Căn cứ Luật Phòng cháy ngày 29/6/2001;",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH",
    )
    assert lines[:2] == [
        "căn cứ: Luật Phòng cháy ngày 29/6/2001",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
    ]


def test_the_last_paragraphs_close_the_document():
    lines = body(
        "I. TỔ CHỨC",
        "1. Sở Y tế: Kiểm tra.",
        "Trên đây là Kế hoạch phòng cháy, đề nghị các đơn vị thực hiện./.",
    )
    assert lines[-2] == "kết thúc:"


def test_a_table_of_work_becomes_rows_and_tasks():
    made = plan(
        "I. NHIỆM VỤ",
        cells(
            ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian"),
            ("I", "Tuyên truyền", "", ""),
            ("1", "Mở lớp | in ấn", "Sở Y tế", "Quý II/2026"),
            ("2", "Kiểm tra", "Công an tỉnh", "Năm 2026"),
        ),
    )
    assert [(t.title, t.role.lead[0].name) for t in made.tasks] == [
        ("Mở lớp | in ấn", "Sở Y tế"),
        ("Kiểm tra", "Công an tỉnh"),
    ]


def test_what_the_compiler_cannot_take_is_kept_as_words():
    settled = brought(
        "I. NHIỆM VỤ", "1. Tập huấn", "- Cơ quan chủ chì: Sở Y tế.", "- Thời gian thực hiện: Năm 2026."
    )
    assert not settled.errors
    assert "- \\Cơ quan chủ chì: Sở Y tế." in settled.text
    assert [line.reason for line in settled.lines if line.fate == "doubtful"] == ["meaning"]


def test_a_number_that_does_not_count_is_told():
    settled = brought("I. MỤC ĐÍCH", "1. Một", "3. Ba")
    assert [(line.text, line.reason) for line in settled.lines if line.fate == "doubtful"] == [
        ("## Ba", "number")
    ]


def test_a_block_below_the_last_item_is_its_own_when_others_say_who_leads():
    made = plan(
        "I. NHIỆM VỤ", "1. Thủ tục", "a) Công khai thủ tục (Văn phòng UBND tỉnh chủ trì).", "b) Tiếp nhận hồ sơ.",
        "- Cơ quan chủ trì: Sở Nội vụ.",
    )  # fmt: skip
    assert [[unit.name for unit in task.role.lead] for task in made.tasks] == [[], ["Sở Nội vụ"]]


def test_two_labels_on_a_line_keep_the_blank_between_them():
    assert body("I. NHIỆM VỤ", "1. Tập huấn", "- Đơn vị chủ trì: Sở Y tế - Đơn vị phối hợp: Công an tỉnh.")[
        -1
    ] == ("- \\Đơn vị chủ trì: @(chủ trì: Sở Y tế) - Đơn vị phối hợp: @(phối hợp: Công an tỉnh).")


def test_numbered_lines_with_figures_below_a_title_about_goals_are_goals():
    made = plan(
        "I. CHỈ TIÊU",
        "1. 100% học sinh được kiểm tra sức khỏe.",
        "2. Trên 95% trường có bếp ăn.",
        "II. KHÁC",
        "1. Một",
    )
    assert [goal.text for goal in made.goals] == [
        "100% học sinh được kiểm tra sức khỏe.",
        "Trên 95% trường có bếp ăn.",
    ]


def test_a_role_whose_value_stands_on_the_next_line_is_data():
    made = plan(
        "I. NHIỆM VỤ", "1. Tập huấn", "Cơ quan chủ trì:", "Sở Y tế", "Cơ quan phối hợp:", "- Sở Tài chính;",
        "- UBND các xã.", "Thời gian:", "Quý II/2026", "Mọi người cùng thực hiện.",
    )  # fmt: skip
    (task,) = made.tasks
    assert [unit.name for unit in task.role.lead] == ["Sở Y tế"]
    assert [unit.name for unit in task.role.partners] == ["Sở Tài chính", "UBND các xã"]
    assert task.role.timeframe.text == "Quý II/2026"


def test_a_sentence_below_a_label_without_a_value_stays_a_sentence():
    lines = body("I. NHIỆM VỤ", "1. Tập huấn", "Cơ quan chủ trì:", "Do cấp trên quyết định sau khi xem xét.")
    assert lines[-1] == "Do cấp trên quyết định sau khi xem xét."


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("- Thực hiện: Thường xuyên.", "time", "Thường xuyên"),
        ("- Hoàn thành: 31/8/2026", "time", "31/8/2026"),
        ("- Phân công: Sở Y tế", "executor", "Sở Y tế"),
        ("- Phụ trách: Phòng Nghiệp vụ Y.", "lead", "Phòng Nghiệp vụ Y"),
        ("- Cơ quan tham mưu: Sở Y tế.", "lead", "Sở Y tế"),
        ("- Đơn vị được giao: Sở Nội vụ", "executor", "Sở Nội vụ"),
        ("- Cơ quan chủ trì các nhiệm vụ tại điểm a, b: Sở Y tế.", "lead", "Sở Y tế"),
    ],
)
def test_a_label_whose_value_can_be_one_thing_only_is_that(line, field, value):
    (task,) = plan("I. NHIỆM VỤ", "1. Tập huấn", line).tasks
    role = task.role
    said = {"time": role.timeframe and role.timeframe.text}
    said |= {
        "lead": " ".join(unit.name for unit in role.lead),
        "executor": " ".join(u.name for u in role.executors),
    }
    assert said[field] == value


def test_several_labels_on_a_line_may_have_signs_of_their_own():
    (task,) = plan(
        "I. NHIỆM VỤ", "1. Tập huấn", "+ Chủ trì: Sở A; + Phối hợp: Sở B; + Hoàn thành: Quý II/2026"
    ).tasks
    assert [unit.name for unit in (*task.role.lead, *task.role.partners)] == ["Sở A", "Sở B"]
    assert task.role.timeframe.text == "Quý II/2026"


def test_bullets_that_each_say_who_does_them_are_tasks():
    lines = body(
        "I. NHIỆM VỤ", "1. Truyền thông", "- Mở lớp (Sở Y tế chủ trì).", "- In tờ rơi (Sở Nội vụ chủ trì)."
    )
    assert lines[1] == "## các nhiệm vụ: Truyền thông"


@pytest.mark.parametrize(
    "line", ["- Mở lớp (Sở Y tế chủ trì; tháng 5/2026).", "- Mở các lớp tập huấn. Đơn vị chủ trì: Sở Y tế."]
)
def test_a_bullet_that_says_who_does_it_is_a_task_beside_bullets_that_do_not(line):
    assert body("I. NHIỆM VỤ", "1. Truyền thông", "- In tờ rơi.", line)[1] == "## các nhiệm vụ: Truyền thông"


def test_a_section_of_contents_is_one_of_tasks_where_its_lines_say_who():
    said = body("I. NỘI DUNG", "1. Mở lớp (Sở Y tế chủ trì).", "2. In tờ rơi (Sở Nội vụ chủ trì).")
    assert said[0] == "# nhiệm vụ: Nội dung"
    assert body("I. NỘI DUNG", "1. Mở lớp.", "2. In tờ rơi.")[0] == "# Nội dung"


def test_subject_time_and_place_of_a_whole_plan_are_no_task():
    lines = body(
        "I. CHỦ ĐỀ, THỜI GIAN, ĐỊA ĐIỂM",
        "1. Chủ đề: An toàn.",
        "2. Thời gian: Tháng 5/2026.",
        "3. Địa điểm: Xã.",
    )
    assert lines[0] == "# Chủ đề, thời gian, địa điểm"
    assert all(not line.startswith("# nhiệm vụ") for line in lines)


def test_bullets_with_bodies_in_brackets_are_tasks_too():
    lines = body(
        "I. NHIỆM VỤ", "1. Chuyển đổi số", "- Mở trang tin (Sở Y tế);", "- Ký số (Sở Nội vụ chủ trì)."
    )
    assert lines[1] == "## các nhiệm vụ: Chuyển đổi số"


def test_partners_behind_the_name_after_a_label_are_partners():
    (task,) = plan(
        "I. NHIỆM VỤ", "1. Tập huấn", "- Đơn vị thực hiện: Đoàn trường phối hợp với Ban đại diện cha mẹ."
    ).tasks
    assert [unit.name for unit in task.role.executors] == ["Đoàn trường"]
    assert [unit.name for unit in task.role.partners] == ["Ban đại diện cha mẹ"]


def test_a_point_below_a_role_with_a_value_is_no_part_of_it():
    (task,) = plan(
        "I. NHIỆM VỤ", "1. Cơ động", "+ Đơn vị thực hiện: Đội Cơ động", "+ Kiểm tra, giám sát: Phòng A"
    ).tasks
    assert [unit.name for unit in task.role.executors] == ["Đội Cơ động"]


def test_c_behind_b_is_a_letter():
    lines = body("A. MỘT", "1. Việc", "B. HAI", "1. Việc", "C. BA", "1. Việc", "D. BỐN", "1. Việc")
    assert [line for line in lines if line.startswith("# ")] == ["# Một", "# Hai", "# Ba", "# Bốn"]


def test_roman_numbers_stand_below_letters_that_come_first():
    lines = body(
        "A. MỘT", "1. Việc", "B. HAI", "C. BA", "I. Việc lớn", "1. Việc", "II. Việc lớn", "D. BỐN", "1. Việc"
    )
    assert [line for line in lines if line.startswith(("# ", "## "))] == [
        "# Một", "## Việc", "# Hai", "# Ba", "## Việc lớn", "## Việc lớn", "# Bốn", "## Việc",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["*", "+", "-", ""])
def test_lines_below_a_title_that_each_have_a_block_are_tasks(sign):
    given = plan(
        "I. NHIỆM VỤ", f"{sign} Lập sổ", "- Chủ trì: Sở A", "- Thời gian: Quý I/2026", f"{sign} Tập huấn",
        "- Chủ trì: Sở B", "- Thời gian: Quý II/2026",
    )  # fmt: skip
    assert [(t.title, [u.name for u in t.role.lead]) for t in given.tasks] == [
        ("Lập sổ", ["Sở A"]),
        ("Tập huấn", ["Sở B"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("Nhiệm vụ 1:", "Nhiệm vụ 2:"), ("Hoạt động 1.", "Hoạt động 2."), ("I.1.", "I.2.")]
)
def test_numbers_with_words_or_roman_figures_before_them_are_numbers(first, second):
    given = plan("I. NHIỆM VỤ", f"{first} Lập sổ", "- Chủ trì: Sở A", f"{second} Tập huấn", "- Chủ trì: Sở B")
    assert [(t.title, [u.name for u in t.role.lead]) for t in given.tasks] == [
        ("Lập sổ", ["Sở A"]),
        ("Tập huấn", ["Sở B"]),
    ]


def test_words_like_a_number_that_count_nothing_stay_words():
    assert body("I. NHIỆM VỤ", "Dự án 1: đã xong.", "1. Việc")[1] == "Dự án 1: đã xong."


def test_dashes_that_each_give_work_are_tasks():
    lines = body("I. TỔ CHỨC THỰC HIỆN", "1. Hội", "- Giao Văn phòng lo kinh phí.", "- Giao Ban A theo dõi.")
    assert lines[1] == "## các nhiệm vụ: Hội"


def test_paragraphs_that_each_give_work_below_a_line_are_lines_without_numbers():
    lines = body(
        "I. NHIỆM VỤ",
        "1. Diệt chuột",
        "Chuột phá lúa.",
        "Giao Sở A chủ trì diệt chuột.",
        "Giao Sở B lo giống.",
        "2. Khác",
    )
    assert lines[1:4] == ["## Diệt chuột", "Chuột phá lúa.", "### Giao Sở A chủ trì diệt chuột."]
    assert lines[4:] == ["### Giao Sở B lo giống.", "## Khác"]
    once = body("I. NHIỆM VỤ", "1. Diệt chuột", "Giao Sở A chủ trì diệt chuột.", "Các thôn cử người.")
    assert once[2:] == ["Giao Sở A chủ trì diệt chuột.", "Các thôn cử người."]


def test_labels_below_a_dash_that_is_a_task_belong_to_it():
    given = plan(
        "I. NHIỆM VỤ", "1. Kinh tế", "- Lập hợp tác xã.", "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B.", "- Thu mua.",
        "* Phân công: Sở C.", "* Thời gian: Hằng quý.",
    )  # fmt: skip
    first, second = given.tasks
    assert [u.name for u in (*first.role.lead, *first.role.partners)] == ["Sở A", "Sở B"]
    assert ([u.name for u in second.role.executors], second.role.timeframe.text) == (["Sở C"], "Hằng quý")


def test_a_label_that_stands_twice_below_a_task_is_told():
    given = brought(
        "I. NHIỆM VỤ", "1. Hai việc", "- Chủ trì: Sở A", "Mua máy.", "Sửa nhà.", "- Chủ trì: Sở B"
    )
    assert [line.text for line in given.lines if line.reason == "again"] == ["- Chủ trì: Sở B"]


def test_two_labels_that_only_their_values_tell_are_data_on_one_line():
    (task,) = plan("I. NHIỆM VỤ", "1. Rà soát", "Giao: Phòng C; Hoàn thành: 30/6/2026.").tasks
    assert ([u.name for u in task.role.executors], task.role.timeframe.text) == (["Phòng C"], "30/6/2026")


def test_bullets_each_with_a_block_or_a_lead_of_its_own_are_tasks():
    lines = body(
        "I. NHIỆM VỤ", "1. Môi trường", "- Ra quân (Đoàn xã chủ trì).", "- Lập đội.", "+ Đơn vị thực hiện: Đoàn xã.",
        "+ Thời gian: Quý I/2026.", "- Lắp thùng rác.", "+ Đơn vị thực hiện: Công an xã.",
    )  # fmt: skip
    assert lines[1] == "## các nhiệm vụ: Môi trường"


@pytest.mark.parametrize("number", ["1.1- ", "2- "])
def test_numbers_of_party_documents_are_numbers(number):
    last = body("I- NHIỆM VỤ", "1- Công tác", f"{number}Tổ chức ngày hội.")[-1]
    assert last.lstrip("#") == " Tổ chức ngày hội."
