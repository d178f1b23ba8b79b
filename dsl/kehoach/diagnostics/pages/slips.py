"""Pages of KH125 to KH127: labels that stand where no label counts."""

from __future__ import annotations

PAGES = {
    "KH125": """Nhãn đặt trong dấu nhấn mạnh.

Emphasised label.

## Vì sao

“**Cơ quan chủ trì:** Sở Tư pháp” in ra vẫn đúng nhưng không thành dữ liệu: danh sách nhiệm vụ sẽ thiếu đơn vị
chủ trì. Bỏ dấu sao đi; muốn nhãn in đậm thì đặt trong thể thức.

## Why

“**Lead:** …” prints, but it is no data: the task list would lack the lead. Drop the asterisks; bold labels are a
matter of the format.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- **Cơ quan chủ trì:** Sở Tư pháp
- Thời gian thực hiện: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Cơ quan chủ trì: Sở Tư pháp
- Thời gian thực hiện: Quý II/2026
```
""",
    "KH126": """Nhãn ở dòng dấu cộng.

Label on a “+” line.

## Vì sao

Dòng “+” là ý nhỏ của dòng trên (hoặc mốc của dòng thời gian), không phải vai trò của nhiệm vụ. Viết “-” thì
nhãn thành dữ liệu.

## Why

A “+” line is a point of the line above (or a milestone of a timeframe), not a role of the task. With “-” the
label becomes data.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Công tác chuẩn bị
+ Cơ quan chủ trì: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Công tác chuẩn bị
- Cơ quan chủ trì: Sở Tư pháp
```
""",
    "KH127": """Hai nhãn trên một dòng.

Two labels on one line.

## Vì sao

“Đơn vị chủ trì: Sở Tư pháp; Đơn vị phối hợp: Công an tỉnh” làm cả phần sau thành tên đơn vị chủ trì. Mỗi nhãn
viết một dòng.

## Why

What follows the first label is its value, so the second would become part of a unit's name. Write each label on
a line of its own.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Đơn vị chủ trì: Sở Tư pháp; Đơn vị phối hợp: Công an tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Đơn vị chủ trì: Sở Tư pháp.
Đơn vị phối hợp: Công an tỉnh.
```
""",
}
