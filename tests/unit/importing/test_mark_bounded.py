"""Names of kinds that are not known are taken where signs or verbs surely bound them, and nowhere else."""

import pytest
from test_mark import marked, typed


@pytest.mark.parametrize(
    "line",
    [
        "## Khảo sát tâm lý học sinh (@(chủ trì: Tổ tư vấn học đường) chủ trì, phối hợp với "
        "@(phối hợp: giáo viên chủ nhiệm); thực hiện @(thời gian: tháng 9/2023 và tháng 01/2024)).",
        "## Kết nạp đảng viên trẻ (@(chủ trì: Ban Xây dựng Đảng) chủ trì, phối hợp với "
        "@(phối hợp: chi bộ các trường học); thực hiện @(thời gian: hằng năm)).",
        "## Trao nhà tình bạn (@(chủ trì: Ban Phong trào) chủ trì, phối hợp với @(phối hợp: Tỉnh Hội LHTN); "
        "hoàn thành @(thời gian: trong tháng 8/2023)).",
        "## Rà soát hồ sơ (@(chủ trì: đồng chí Lê Văn An (văn thư)) phụ trách; @(thời gian: tháng 9/2023)).",
        "## Nghiệm thu mô hình (@(thực hiện: Phòng Kinh tế); @(thời gian: trước 30/11/2023)).",
        "## Rà soát hồ sơ, @(chủ trì: Tổ tư vấn) chủ trì, phối hợp với @(phối hợp: Công an xã) ra quân; "
        "hoàn thành @(thời gian: tháng 9/2023).",
        "## Phun khử khuẩn. @(chủ trì: Trạm Y tế xã (Bác sĩ Hà)) chủ trì; @(phối hợp: nhà trường) phối hợp.",
    ],
)
def test_names_of_unknown_kinds_are_taken_between_sure_bounds(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Giao @(chủ trì: cô Lê Thị Ngân (giáo vụ)) chủ trì, phối hợp với "
        "@(phối hợp: thầy Nguyễn Văn Bình) rà soát hồ sơ.",
        "## Giao @(chủ trì: đ/c Lê Thị Hà - Phó Hiệu trưởng) chủ trì, phối hợp với "
        "@(phối hợp: các tổ trưởng chuyên môn) lựa chọn 02 dự án.",
        "## Giao @(thực hiện: Hải quan cửa khẩu quốc tế Đồng Đăng) thí điểm mô hình một lần kiểm tra.",
        "## @(thực hiện: Trạm Y tế xã) chuẩn bị cơ số thuốc, phân công cán bộ trực 24/24 giờ.",
        "## @(thực hiện: Sở Giáo dục và Đào tạo) hướng dẫn các trường lồng ghép nội dung vào giờ học.",
        "## Rà soát.\n@(thực hiện: Các sở, ngành và UBND các xã) thực hiện; thời gian: @(thời gian: thường xuyên).",
        "## Tư vấn.\n- @(chủ trì: Phòng A) chủ trì, phối hợp với "
        "@(phối hợp: Phòng Quản lý, giám sát tổ chức tín dụng 2) thực hiện.",
        "## Thanh toán.\n- @(chủ trì: Phòng A) chủ trì, phối hợp với @(phối hợp: UBND các xã và các TCTD trên địa bàn) "
        "triển khai thực hiện.",
        "## Giao @(chủ trì: Phó Hiệu trưởng) chủ trì, phối hợp với @(phối hợp: nhân viên y tế, giáo viên chủ nhiệm) "
        "xây dựng phương án.",
        "## Mở 25 lớp (@(thực hiện: Trung tâm Hỗ trợ nông dân) thực hiện; hoàn thành @(thời gian: trước 30/9/2023)).",
        "## Rà soát. @(chủ trì: Phòng Nội vụ) phụ trách, Phòng Y tế hỗ trợ; xong @(thời gian: trong tháng 5/2023).",
        "## Rà soát, phân công @(thực hiện: Phòng Nội vụ) thực hiện @(thời gian: trước ngày 30/6/2023).",
        "## Trồng cây - Phụ trách: @(chủ trì: đ/c Hùng) - Phối hợp: @(phối hợp: các thôn) - Hoàn thành: "
        "@(thời gian: 15/02/2023).",
        "## Trồng cây, giao cho @(thực hiện: các thôn) thực hiện xong @(thời gian: trước 15/02/2023).",
        "## Rà soát hồ sơ do @(chủ trì: Phòng Nội vụ) chủ trì thực hiện @(thời gian: trong Quý II/2023).",
        "## Khám sàng lọc. @(chủ trì: Sở Y tế) là cơ quan chủ trì, @(phối hợp: Sở Tài chính) phối hợp.",
        "## Chủ tịch UBND xã giao @(thực hiện: Công an xã) rà soát hộ khẩu @(thời gian: trong tháng 6/2023).",
        "## Rà soát (@(chủ trì: Phòng Nội vụ) - chủ trì; @(phối hợp: Phòng Tư pháp, Phòng Y tế) - phối hợp).",
        "## @(thời gian: Định kỳ hằng quý), @(chủ trì: Phòng Nội vụ) chủ trì tổng hợp số liệu.",
        "## @(thời gian: Trước ngày 15/6/2023), @(thực hiện: UBND các xã) hoàn thành rà soát.",
        "## @(thời gian: Chậm nhất ngày 30/6/2023), giao @(thực hiện: Sở Nội vụ) hoàn thành đề án.",
        "## Tập huấn nghiệp vụ; @(thực hiện: Sở Nội vụ) thực hiện; @(thời gian: tháng 6/2023).",
        "## Tập huấn. Thực hiện: @(thực hiện: Sở Nội vụ). Hoàn thành: @(thời gian: tháng 6/2023).",
        "## @(thực hiện: Đoàn xã) phối hợp với @(phối hợp: Hội Nông dân) ra quân dọn vệ sinh.",
    ],
)
def test_who_a_task_is_given_to_is_marked_whatever_the_verb(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## @(chủ trì: Chi cục Thủy sản) chủ trì, phối hợp với @(phối hợp: UBND các xã, phường có nuôi trồng thủy sản) "
        "triển khai thực hiện.",
        "## @(chủ trì: Ban Gia đình) chủ trì, phối hợp với @(phối hợp: Hội LHPN các xã, phường được phân bổ) trao nhà.",
        "## @(chủ trì: Phòng Thuế) chủ trì, phối hợp với @(phối hợp: Phòng Giám sát quản lý và Phòng Kiểm tra "
        "sau thông quan) tổ chức 02 hội nghị.",
        "## Giao @(chủ trì: Phòng Kinh tế) chủ trì, phối hợp với "
        "@(phối hợp: Ban Chỉ huy Quân sự xã, Công an xã và 14 ấp) rà soát phương án @(thời gian: trước 30/9/2023).",
        "## Ra quân. Giao @(chủ trì: Ban Phong trào) chủ trì, phối hợp với @(phối hợp: Văn phòng Tỉnh đoàn và "
        "Đoàn xã Ea Súp) tổ chức, hoàn thành @(thời gian: trước ngày 01/6/2023).",
    ],
)
def test_a_list_of_partners_ends_where_the_work_begins(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Họp mặt (@(chủ trì: Ban Gia đình) chủ trì). Dự kiến @(thời gian: trong tháng 9/2023), tại phường Hoa Lư.",
        "## Giao @(chủ trì: Phòng Kinh tế) chủ trì thống kê thiệt hại @(thời gian: chậm nhất 05 ngày sau khi bão tan).",
        "## Giao @(thực hiện: Văn phòng Sở) tổng hợp, báo cáo Giám đốc Sở @(báo cáo: định kỳ hằng quý).",
    ],
)
def test_times_behind_what_is_said_are_marked(line):
    assert marked(typed(line)) == line


@pytest.mark.parametrize(
    "line",
    [
        "## Thủ trưởng các đơn vị được giao chủ trì chịu trách nhiệm trước Bộ trưởng.",
        "## Cải cách tài chính công, cải cách hành chính chủ trì.",
    ],
)
def test_words_before_a_verb_that_are_no_names_stay_as_they_are(line):
    assert marked(line) == line
