"""Pages of KH216 to KH218: parent plans."""

from __future__ import annotations

PAGES = {
    "KH216": """Không đọc được kế hoạch cấp trên.

Parent plan that cannot be read.

## Vì sao

“kế hoạch cấp trên: đường-dẫn” nêu tệp của kế hoạch mà kế hoạch này thực hiện, tính từ thư mục của tệp này. Tệp không
có, hoặc không được phép đọc.

## Why

“parent plan: path” names the file of the plan that this one carries out; the path starts from this file's folder.
There is no such file, or it may not be read.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```
""",
    "KH217": """Kế hoạch vừa là cấp trên, vừa là cấp dưới.

Plan that stands above and below another one.

## Vì sao

Kế hoạch A nêu B là cấp trên, còn B (hoặc cấp trên của B) lại nêu A. Một trong hai dòng “kế hoạch cấp trên:” bị sai.

## Why

Plan A names B as its parent, and B (or a parent of B) names A. One of the lines “parent plan:” is wrong.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
kế hoạch cấp trên: ke-hoach.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```
""",
    "KH218": """Tệp không dùng làm kế hoạch cấp trên được.

File that cannot be used as a parent plan.

## Vì sao

Kế hoạch cấp trên là tệp .kh không có lỗi và có nhiệm vụ, hoặc danh sách nhiệm vụ (.yaml, .yml, .json) do “kehoach
tasks”, “kehoach build” ghi ra. Thông báo cho biết tệp sai ở đâu.

## Why

A parent plan is a .kh file without errors that has tasks, or a task list (.yaml, .yml, .json) as “kehoach tasks” or
“kehoach build” writes it. The message says what is wrong, and where.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
1. Mục đích
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```
""",
}
