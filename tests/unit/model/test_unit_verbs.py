"""A list of bodies that runs on into a sentence ends before the first verb that no name goes on with."""

import pytest

from kehoach.model.unit_verbs import work_begins


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Công an xã ra quân", " ra quân"),
        ("Sở Y tế giám sát dịch", " giám sát dịch"),
        ("các cơ quan liên quan điều tra", " điều tra"),
        ("Đoàn xã Ea Súp tổ chức, hoàn thành", " tổ chức, hoàn thành"),
        ("Phòng Quản lý đào tạo tập huấn giáo viên", " tập huấn giáo viên"),
        ("UBND các xã có nuôi trồng thủy sản triển khai", " triển khai"),
        ("giáo viên chủ nhiệm thăm gia đình", " thăm gia đình"),
        ("chi bộ các trường học", ""),
        ("Tổ tư vấn tâm lý", ""),
        ("Trung tâm ứng dụng khoa học", ""),
        ("cơ quan thi hành án dân sự", ""),
        ("Hội LHPN các xã, phường được phân bổ", ""),
    ],
)
def test_work_begins_where_no_name_goes_on(name: str, work: str) -> None:
    at = work_begins(name)
    assert (name[at:] if at >= 0 else "") == work
