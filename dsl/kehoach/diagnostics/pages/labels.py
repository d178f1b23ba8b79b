"""Pages of KH125 to KH127: labels that would not become data."""

from __future__ import annotations

PAGES = {
    "KH125": """Nhãn đặt trong dấu nhấn mạnh.

Label set in emphasis.

## Vì sao

“**Cơ quan chủ trì:** Sở Tư pháp” in ra chữ đậm nhưng không phải là dòng vai trò, nên nhiệm vụ không có đơn
vị chủ trì trong dữ liệu. Bỏ dấu nhấn mạnh: nhãn in đậm hay không là do thể thức quyết định.

## Why

“**Cơ quan chủ trì:** Sở Tư pháp” prints in bold but is no role line, so the task has no lead in the data. Drop
the emphasis: whether labels are bold is for the format to say.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- **Cơ quan chủ trì:** Sở Tư pháp.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Cơ quan chủ trì: Sở Tư pháp.
```
""",
    "KH126": """Nhãn ở dòng “+”.

Label on a “+” line.

## Vì sao

Dòng “+” là gạch đầu dòng cấp hai: chữ của nó in ra nhưng không thành dữ liệu. Vai trò và thời gian viết ở dòng
“-” hoặc dòng không có dấu. Riêng dưới một dòng thời gian để trống, các dòng “+” là mốc thời gian.

## Why

A “+” line is a bullet of the second degree: it prints but becomes no data. Roles and timeframes stand on a “-”
line or on one without a mark. Only below a timeframe without a value are “+” lines its milestones.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Phân công:
+ Cơ quan chủ trì: Sở Tư pháp.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Cơ quan chủ trì: Sở Tư pháp.
```
""",
    "KH127": """Hai nhãn trong một dòng.

Two labels in one line.

## Vì sao

“Cơ quan chủ trì: Sở Tư pháp; Thời gian thực hiện: năm 2026” được đọc là một danh sách đơn vị, và phần thời
gian thành tên một đơn vị. Mỗi nhãn viết một dòng.

## Why

“Cơ quan chủ trì: Sở Tư pháp; Thời gian thực hiện: năm 2026” would be read as one list of units, the timeframe
among them. Write each label on a line of its own.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Sở Tư pháp; Thời gian thực hiện: năm 2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Sở Tư pháp
Thời gian thực hiện: năm 2026
```
""",
}
