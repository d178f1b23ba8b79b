"""Pages of KH128 to KH130 and KH135: tables."""

from __future__ import annotations

PAGES = {
    "KH128": """Dòng của bảng có số ô khác số cột.

Row whose cells are more or fewer than the columns.

## Vì sao

Ô thừa không thuộc cột nào, ô thiếu thì các ô sau lệch sang cột khác; người đọc và danh sách nhiệm vụ đều hiểu sai.
Ô để trống viết “| |”. Dòng chỉ có một ô là dòng nhóm.

## Why

A cell too many belongs to no column; with one too few, all that follow slip into another column. An empty cell is
written “| |”. A row of a single cell is a group.

## Sai

```kh
kế hoạch: Thử
# Phân công
| Nội dung | Cơ quan chủ trì | Thời gian thực hiện |
| Tổ chức hội nghị | Sở Tư pháp |
```

## Đúng

```kh
kế hoạch: Thử
# Phân công
| Nội dung | Cơ quan chủ trì | Thời gian thực hiện |
| Tổ chức hội nghị | Sở Tư pháp | Tháng 3/2026 |
```
""",
    "KH129": """Bảng không có dòng nào.

Table without rows.

## Vì sao

“bảng:” lấy các đề mục ngay sau nó, hoặc các dòng “| … |” ngay dưới nó, làm dòng của bảng. Không có thì không in ra gì.

## Why

“table:” takes the numbered lines that follow it, or the rows “| … |” right below it. Without them nothing is printed.

## Sai

```kh
kế hoạch: Thử
# Phân công
bảng:
  cột: nhiệm vụ; chủ trì; thời gian
```

## Đúng

```kh
kế hoạch: Thử
# Phân công
bảng:
  cột: nhiệm vụ; chủ trì; thời gian
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Tháng 3/2026
```
""",
    "KH130": """Bảng nằm trong một dòng của bảng khác.

Table in a row of another table.

## Vì sao

Mọi đề mục theo sau “bảng:” trong cùng một mục là dòng của bảng đó, nên bảng thứ hai rơi vào trong một dòng và không
in được. Mỗi bảng đặt dưới một đề mục riêng.

## Why

All numbered lines that follow “table:” in one section are its rows, so a second table falls into a row and cannot be
printed. Give each table a numbered line of its own.

## Sai

```kh
kế hoạch: Thử
# Phân công
bảng:
  cột: nhiệm vụ; chủ trì; thời gian
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Tháng 3/2026
## Số liệu
| Nội dung | Số lượng |
| Hội nghị | 2 |
```

## Đúng

```kh
kế hoạch: Thử
# Phân công
bảng:
  cột: nhiệm vụ; chủ trì; thời gian
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Tháng 3/2026
# Số liệu
| Nội dung | Số lượng |
| Hội nghị | 2 |
```
""",
    "KH135": """“^^” đứng ở ô không có ô nào ngay trên.

A cell that is to be one with the cell above, where there is none.

## Vì sao

“^^” gộp một ô với ô cùng cột của dòng liền trên. Dòng đầu của bảng, dòng ngay dưới hàng tên cột hay dưới một dòng nhóm
không có ô nào để gộp.

## Why

“^^” makes a cell one with the cell of its column in the row right above. Below the heads of the columns and below the
title of a group there is none.

## Sai

```kh
kế hoạch: Thử
# Phân công
| TT | Nội dung | Cơ quan chủ trì |
| 1 | Tổ chức hội nghị | ^^ |
| 2 | Biên soạn tài liệu | Sở Nội vụ |
```

## Đúng

```kh
kế hoạch: Thử
# Phân công
| TT | Nội dung | Cơ quan chủ trì |
| 1 | Tổ chức hội nghị | Sở Nội vụ |
| 2 | Biên soạn tài liệu | ^^ |
```
""",
}
