"""Roles, times, reports and measures inside sentences are marked where that is sure, and nowhere else."""

import pytest

from kehoach.importing.declare import with_marks
from kehoach.importing.declare_changes import compiled, printed

HEAD = "kế hoạch: Thử năm 2023\ncơ quan: Ủy ban nhân dân tỉnh Lạng Sơn\nsố: 1/KH-UBND\nngày: 01/02/2023\n\n"
TASKS = HEAD + "# nhiệm vụ: Nhiệm vụ\n"
DUTIES = HEAD + "# Tổ chức thực hiện\n"
GOALS = HEAD + "# các mục tiêu: Mục tiêu\n"


def marked(line: str, head: str = TASKS) -> str:
    """A line of a plan after marking; that it prints the same words is looked at every time."""
    text = head + line + "\n"
    made = with_marks("thu.kh", text)
    assert printed(compiled("thu.kh", made.text)) == printed(compiled("thu.kh", text))
    assert not compiled("thu.kh", made.text).errors
    assert made.text.startswith(head)
    return made.text[len(head) :].rstrip("\n")


@pytest.mark.parametrize(
    "line",
    [
        "## Rà soát.\n- @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Sở Nội vụ, Công an tỉnh) triển khai.",
        "## Rà soát.\n- @(thực hiện: Sở Tư pháp) phối hợp với @(phối hợp: Sở Nội vụ, Công an tỉnh) triển khai.",
        "## Rà soát.\n- @(chủ trì: Các sở, ngành: Tư pháp, Nội vụ, Công an tỉnh) căn cứ chức năng, nhiệm vụ được giao "
        "chủ trì, phối hợp với @(phối hợp: Hội Luật gia tỉnh) triển khai thực hiện.",
        "## Rà soát.\n- Cơ quan chủ trì, phối hợp: @(chủ trì: Sở Tư pháp) phối hợp chặt chẽ với "
        "@(phối hợp: TAND tỉnh, Công an tỉnh) để thực hiện nhiệm vụ.",
        "## Rà soát (@(chủ trì: Công an tỉnh) chủ trì tham mưu). Thời gian hoàn thành: @(thời gian: Tháng 3/2023).",
        "## Rà soát (@(thực hiện: Văn phòng Tỉnh ủy) phối hợp với @(phối hợp: Công an tỉnh, Sở Tư pháp)).",
        "## Rà soát (@(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Công an tỉnh)).",
        "## Giao @(chủ trì: Sở Xây dựng) là đơn vị đầu mối xây dựng báo cáo.",
        "## Giao @(thực hiện: phòng Quản lý Công nghiệp) triển khai, thực hiện Kế hoạch.",
        "## Giao @(chủ trì: Trưởng phòng Văn bản, Phổ biến và Theo dõi thi hành pháp luật, Sở Tư pháp) tham mưu; "
        "chủ trì, phối hợp với @(phối hợp: các cơ quan, đơn vị) hướng dẫn thực hiện.",
        "## Chủ trì, phối hợp với @(phối hợp: các cơ quan, tổ chức liên quan) tổ chức thông tin, phổ biến pháp luật.",
        "## Phối hợp với @(phối hợp: Đài Phát thanh và Truyền hình Trà Vinh, Báo Trà Vinh) xây dựng chuyên mục.",
        "## Đề nghị @(thực hiện: Hội Luật gia tỉnh) phối hợp với @(phối hợp: Sở Tư pháp) vận động Nhân dân.",
        "## Phối hợp với @(phối hợp: Sở Nội vụ) phát động phong trào thi đua.",
    ],
)
def test_roles_in_the_sentences_of_tasks_are_marked(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Huy động nguồn lực, thời gian thực hiện @(thời gian: năm 2022).",
        "## Rà soát văn bản. Thời gian thực hiện @(thời gian: hoàn thành trong Quý II năm 2023).",
        "## Rà soát văn bản. Thời gian thực hiện @(thời gian: hoàn thành Quý I năm 2023).",
        "## Rà soát văn bản, hoàn thành @(thời gian: trước ngày 15/10/2023).",
        "## Tổng kết thi hành Luật (@(thời gian: theo hướng dẫn của Bộ Tư pháp)).",
        "## Rà soát. Giao @(chủ trì: Sở Tư pháp) chủ trì thực hiện @(thời gian: thường xuyên).",
        "## Rà soát. Giao @(chủ trì: Sở Tư pháp) chủ trì tuyên truyền @(thời gian: từ tháng 4/2023 đến tháng 10/2023).",
    ],
)
def test_times_in_the_sentences_of_tasks_are_marked(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Giao @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Hội Luật gia tỉnh) theo dõi, đôn đốc. "
        "@(báo cáo: Định kỳ hàng năm), tổng hợp báo cáo kết quả về Ủy ban nhân dân tỉnh.",
        "## @(thực hiện: Các sở, ban, ngành tỉnh) theo chức năng, nhiệm vụ được giao triển khai thực hiện; "
        "@(báo cáo: định kỳ 6 tháng, hàng năm) báo cáo kết quả về Sở Tư pháp.",
        "## Giao @(chủ trì: Sở Tư pháp) là cơ quan thường trực, theo dõi, đôn đốc.",
        "## @(thực hiện: Sở Tài chính, Sở Nội vụ) đảm bảo kinh phí, biên chế.",
        "## @(thực hiện: Báo Lạng Sơn) có trách nhiệm phối hợp với @(phối hợp: các đơn vị thuộc Sở) xây dựng tin bài.",
        "## Đề nghị @(thực hiện: Ban Tuyên giáo Tỉnh ủy) lãnh đạo, chỉ đạo các cơ quan báo chí.",
    ],
)
def test_numbered_lines_that_organise_become_tasks_where_a_body_is_given_work(line):
    assert marked(typed(line), DUTIES) == line


@pytest.mark.parametrize(
    "line",
    [
        "- Tỷ lệ hòa giải thành đạt @(chỉ tiêu: từ 85% trở lên).",
        "- @(thời gian: Đến năm 2025), toàn tỉnh có @(chỉ tiêu: 100%) xã đạt chuẩn.",
    ],
)
def test_measures_and_terms_of_goals_are_marked(line):
    assert marked(typed(line), GOALS) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Phát triển các đầu mối giao thông quan trọng của tỉnh.",
        "## Giao Sở Xây dựng là đầu mối giao thông của vùng.",
        "## Chủ tịch Ủy ban nhân dân tỉnh chủ trì hội nghị tổng kết.",
        "## Tổ chức hội nghị do Bộ Tư pháp chủ trì.",
        "## Phối hợp chặt chẽ giữa các cơ quan, đơn vị.",
        "## Thực hiện phong trào “Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, thời gian thực hiện năm 2023”.",
        "## Tập huấn.\n> Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ tham mưu, thời gian thực hiện năm 2023.",
        "## Thời gian thực hiện các thủ tục hành chính giảm 30% so với năm 2020.",
        "## Rút ngắn thời gian thực hiện thủ tục hành chính năm 2023 xuống 5 ngày.",
        "## Giao Sở Tư pháp là chủ đầu tư.",
        "## Rà soát.\n- Tập huấn.\n- Đề nghị Hội Luật gia tỉnh xem xét tạo điều kiện.",
        "## Phối hợp với các đơn vị trực thuộc Sở lo hậu cần.",
        "## Phối hợp với Sở Nội vụ bày tỏ quan điểm.",
        "## Báo cáo viên định kỳ được bồi dưỡng.",
        "## Thực hiện Luật Hòa giải ở cơ sở, Luật Ban hành văn bản quy phạm pháp luật năm 2015.",
        "## Rà soát.\n- Cơ quan chủ trì: Sở Nội vụ.\n- Sở Tư pháp phối hợp với Công an tỉnh triển khai thực hiện.",
    ],
)
def test_words_that_only_look_like_a_role_or_a_time_stay_as_they_are(line):
    assert marked(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Sở Tài chính: Bố trí kinh phí.",
        "## Sở Tư pháp\n- Chủ trì, phối hợp với Sở Nội vụ tổ chức tập huấn.\n- Giao Phòng A chủ trì thực hiện.",
        "## Các cơ quan, đơn vị có liên quan phối hợp thực hiện.",
        "## Kinh phí thực hiện Kế hoạch do ngân sách nhà nước bảo đảm, thời gian thực hiện năm 2023.",
        "## Chủ tịch UBND tỉnh chủ trì hội nghị sơ kết.",
        "## Các việc khác.\n- Giao Sở Tư pháp chủ trì tập huấn.\n- Giao Sở Nội vụ chủ trì khen thưởng.",
    ],
)
def test_duties_and_what_has_no_one_owner_are_no_tasks(line):
    assert marked(line, DUTIES) == line


def test_the_purpose_of_a_plan_gets_no_marks():
    line = "## Sở Tư pháp tham mưu Ủy ban nhân dân tỉnh theo chức năng được giao."
    assert marked(line, HEAD + "# Mục đích, yêu cầu\n") == line


def test_a_task_with_a_time_of_its_own_gets_no_other():
    line = "## Rà soát, hoàn thành trước ngày 15/10/2023.\n- Thời gian thực hiện: Quý IV/2023."
    assert marked(line) == line


def test_a_table_made_of_the_tasks_would_change_so_nothing_is_marked():
    text = TASKS + "## Giao Sở Tư pháp chủ trì thực hiện.\n\n# Tổng hợp\nbảng tổng hợp: theo chủ trì\n"
    made = with_marks("thu.kh", text)
    assert (made.text, made.marks) == (text, ())
    assert made.doubts[0].text == "Sở Tư pháp"


def test_what_was_marked_is_told():
    made = with_marks("thu.kh", TASKS + "## Giao Sở Tư pháp chủ trì, hoàn thành trong Quý II/2023.\n")
    assert [tuple(mark) for mark in made.marks] == [
        ("chủ trì", "Sở Tư pháp"),
        ("thời gian", "trong Quý II/2023"),
    ]


def typed(line: str) -> str:
    """A line with the words of its marks alone."""
    parts = line.split("@(")
    typed = parts[0]
    for part in parts[1:]:
        words, _, rest = part.partition(": ")[2].partition(")") if ":" in part else ("", "", part)
        typed += words + rest
    return typed


@pytest.mark.parametrize(
    "line",
    [
        "## Khám bệnh (Chủ trì: @(chủ trì: Sở Y tế); phối hợp: @(phối hợp: Sở Tài chính); "
        "thời gian: @(thời gian: Quý II/2023)).",
        "## Tiêm chủng (Cơ quan chủ trì: @(chủ trì: Trung tâm Kiểm soát bệnh tật); Cơ quan phối hợp: "
        "@(phối hợp: UBND các xã, phường)).",
        "## Rà soát. Cơ quan chủ trì: @(chủ trì: Sở Tư pháp). Cơ quan phối hợp: @(phối hợp: Sở Nội vụ, Công an tỉnh).",
        "## Rà soát.\nĐơn vị chủ trì là @(chủ trì: Sở Y tế), đơn vị phối hợp là @(phối hợp: Sở Tài chính), "
        "hoàn thành @(thời gian: trước 30/6/2023).",
    ],
)
def test_labels_of_roles_in_brackets_and_between_sentences_are_marked(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Truyền thông (@(chủ trì: Sở Y tế) chủ trì, @(phối hợp: Báo Lạng Sơn) phối hợp).",
        "## Truyền thông.\n@(chủ trì: Sở Y tế) chủ trì; @(phối hợp: Sở Giáo dục và Đào tạo, Sở Tài chính) phối hợp "
        "thực hiện.",
        "## Tập huấn (do @(thực hiện: Sở Tư pháp) thực hiện).",
        "## Tập huấn (giao @(chủ trì: Sở Tư pháp) chủ trì).",
        "## Tập huấn (@(chủ trì: Kế toán) phụ trách, @(phối hợp: giáo viên chủ nhiệm) phối hợp; "
        "@(thời gian: tháng 9/2023)).",
        "## Tập huấn (@(thực hiện: Sở Tư pháp) thực hiện @(thời gian: trong Quý II/2023)).",
        "## Sửa đường – @(chủ trì: Hội Nông dân xã) chủ trì, @(phối hợp: các thôn) phối hợp thực hiện, "
        "@(thời gian: tháng 8/2023).",
        "## Tuyên truyền - @(chủ trì: Công đoàn và Đoàn TN) chủ trì - @(thời gian: Thường xuyên).",
        "## Vệ sinh môi trường, @(chủ trì: Trạm Y tế xã) chủ trì, @(phối hợp: Hội Nông dân xã) phối hợp; thực hiện "
        "@(thời gian: thường xuyên).",
        "## @(chủ trì: Sở Y tế) chủ trì, phối hợp @(phối hợp: Sở Nội vụ) xây dựng đề án, hoàn thành "
        "@(thời gian: trong quý II/2023).",
        "## @(chủ trì: Ban Thường vụ) chủ trì lãnh đạo, chỉ đạo; @(phối hợp: các chi bộ thôn) phối hợp thực hiện.",
        "## Giao @(chủ trì: Trung tâm Văn hóa, Thông tin và Thể thao huyện) chủ trì, phối hợp với "
        "@(phối hợp: Phòng Nội vụ) tổ chức hội thi.",
        "## Giao @(chủ trì: Ban Kinh tế) là đơn vị đầu mối, chủ trì, phối hợp với @(phối hợp: Ban Pháp chế) thẩm tra.",
        "## Tiêm chủng (@(chủ trì: Trung tâm Kiểm soát bệnh tật) chủ trì).",
    ],
)
def test_who_leads_in_a_bracket_and_who_joins_after_the_lead_are_marked(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Khám bệnh cho người nghèo (@(chủ trì: Hội Thầy thuốc trẻ tỉnh) chủ trì).",
        "## Khám bệnh (Chủ trì: @(chủ trì: Sở Y tế)).",
    ],
)
def test_a_numbered_line_becomes_a_task_by_the_lead_in_its_bracket(line):
    assert marked(typed(line), HEAD + "# Các hoạt động\n") == line


@pytest.mark.parametrize(
    "line",
    [
        "## Báo cáo (Phòng Tư pháp đã thực hiện).",
        "## Thực hiện phương châm: “Chủ trì: tỉnh; phối hợp: xã”.",
        "## Rà soát (chủ trì: khi có tình huống thì do tổ hoặc đội xử lý).",
    ],
)
def test_brackets_that_name_no_body_surely_stay_as_they_are(line):
    assert marked(line) == line


def test_a_lead_in_a_bracket_is_read_without_the_words_before_the_bracket():
    line = "## Hội nghị (@(chủ trì: Chủ tịch UBND tỉnh) chủ trì)."
    assert marked(typed(line)) == line


def test_bodies_alone_in_brackets_execute_where_the_lines_beside_them_end_in_brackets_too():
    line = (
        "## Tuyên truyền (@(thực hiện: Sở Văn hóa, Thể thao và Du lịch)).\n"
        "## Tập huấn (@(chủ trì: Sở Nội vụ) chủ trì, @(thời gian: tuần 3 tháng 5/2023)).\n"
        "## Báo cáo UBND tỉnh (Sở Y tế).\n"
        "## Kiểm tra (@(thực hiện: Công an tỉnh, Sở Y tế))."
    )
    assert marked(typed(line)) == line


def test_a_body_alone_in_the_only_bracket_may_be_anything():
    line = "## Tuyên truyền (Sở Nội vụ).\n## Việc khác (nếu có)."
    assert marked(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Giao @(chủ trì: Phòng Kinh tế) chủ trì, phối hợp với @(phối hợp: Ban Chỉ huy Quân sự xã) thành lập đội, "
        "hoàn thành @(thời gian: trước ngày 30/6/2026).",
        "## Giao @(chủ trì: Phòng Kinh tế) chủ trì, phối hợp với @(phối hợp: các chi nhánh) bổ sung vật tư dự trữ.",
        "## Giao @(chủ trì: Phòng Kinh tế) chủ trì, phối hợp với @(phối hợp: Ban Chỉ huy Quân sự xã) theo dõi.",
        "## Xây: giao @(chủ trì: Bảo tàng tỉnh) chủ trì, phối hợp @(phối hợp: Hội Văn học nghệ thuật tỉnh) thực hiện.",
        "## Giao @(thực hiện: Văn phòng nhà trường) thực hiện, hoàn thành @(thời gian: trong tháng 9/2025).",
    ],
)
def test_names_end_before_what_their_bodies_do(line):
    assert marked(typed(line)) == line


def test_a_duty_of_a_body_named_with_a_verb_is_left_whole():
    line = "## Phòng Hậu cần - Kỹ thuật: Bảo đảm kinh phí."
    assert marked(line, DUTIES) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Chặt tỉa cây: @(thực hiện: Phòng Kinh tế) thực hiện, hoàn thành @(thời gian: trước 31/8/2026).",
        "## Giao @(chủ trì: Công an xã) chủ trì, phối hợp với @(phối hợp: Phòng Kinh tế) kiểm tra; thực hiện "
        "@(thời gian: thường xuyên trong năm).",
    ],
)
def test_forms_that_were_missed_in_plans_of_others(line):
    assert marked(typed(line)) == line
