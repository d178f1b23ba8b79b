"""Pages of KH219 to KH221: tasks of parent plans."""

from __future__ import annotations

PAGES = {
    "KH219": """Kế hoạch cấp trên không có nhiệm vụ này.

Task that no parent plan has.

## Vì sao

“cụ thể hóa:” nêu nhiệm vụ của kế hoạch cấp trên bằng tên gọi (id trong danh sách nhiệm vụ) hoặc số thứ tự lúc in
(“I.1”, “khoản 1 Mục I”); số của một đề mục là mọi nhiệm vụ dưới đề mục ấy. Không có nhiệm vụ nào như vậy: gõ nhầm,
hoặc kế hoạch cấp trên đã đổi.

## Why

“details:” names tasks of a parent plan by their ids (as the task list has them) or printed numbers (“I.1”, “khoản 1
Mục I”); the number of a heading stands for all tasks below it. There is no such task: a slip, or the parent has
changed.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.2
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
    "KH220": """Nhiệm vụ có trong nhiều kế hoạch cấp trên.

Task that several parent plans have.

## Vì sao

Phần đầu nêu nhiều kế hoạch cấp trên, và số hoặc tên gọi này có ở hơn một kế hoạch. Ghi tệp và dấu “#” ở trước.

## Why

The header names several parent plans, and more than one of them has this number or id. Put the file and “#” before
it.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
kế hoạch cấp trên: bo.kh
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

```kh bo.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
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
kế hoạch cấp trên: bo.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: tinh.kh#I.1
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

```kh bo.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```
""",
    "KH221": """Tệp không phải kế hoạch cấp trên đã nêu.

File that the header does not name as a parent plan.

## Vì sao

Trong “cụ thể hóa: tệp#nhiệm-vụ”, tệp phải là một trong những tệp mà các dòng “kế hoạch cấp trên:” ở phần đầu nêu; ghi
đường dẫn như ở đó, hoặc chỉ tên tệp.

## Why

In “details: file#task” the file must be one that a line “parent plan:” of the header names; write its path, or only
its name.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: bo.kh#I.1
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
