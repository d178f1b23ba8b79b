"""Pages of KH110 to KH115, KH133 and KH134: marks inside a line, ids, and what follows a keyword."""

from __future__ import annotations

PAGES = {
    "KH110": """Dấu mở ra mà không đóng.

Mark that is opened and not closed.

## Vì sao

“@(…)”, “^(…)” và “**…**” phải đóng trong cùng một đoạn văn. Không đóng thì không biết dữ liệu hay chữ đậm
đến đâu là hết. Dấu ngoặc bên trong phải cân.

## Why

“@(…)”, “^(…)” and “**…**” are closed in the paragraph in which they are opened. Otherwise nobody knows
where the data or the bold words end. Brackets inside must balance.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp tổ chức hội nghị.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp) tổ chức hội nghị.
```
""",
    "KH111": """Trường không có trong ngôn ngữ.

Field that is not known.

## Vì sao

Trong “@(trường: chữ)”, tên trường phải là tên đã biết (chủ trì, phối hợp, thực hiện, thời gian, chỉ tiêu,
…) hoặc đã dạy cho tệp bằng dòng “trường <tên>: <nhãn>”.

## Why

In “@(field: words)” the field is one of the known ones (lead, partner, executor, timeframe, measure, …) or
one that the file was taught by a line “field <name>: <label>”.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trí thức: Sở Tư pháp) tổ chức hội nghị.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp) tổ chức hội nghị.
```
""",
    "KH112": """“@(…)” không có dấu hai chấm.

“@(…)” without a colon.

## Vì sao

“@(” mở một dữ liệu: tên trường, dấu hai chấm, rồi chữ in ra. Thiếu tên trường thì không biết là dữ liệu gì.
Nếu chỉ muốn in “@(” thì viết “\\@(”.

## Why

“@(” begins data: a field, a colon, then the words that print. Without a field nobody knows what they are.
To print “@(” write “\\@(”.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(Sở Tư pháp) tổ chức hội nghị.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp) tổ chức hội nghị.
```
""",
    "KH113": """Khai báo không có tên gọi.

Declaration without an id.

## Vì sao

Khai báo văn bản, đơn vị, nhóm, người, cước chú để gọi lại bằng “@tên”; không có tên thì không gọi được. Văn
bản chỉ cần in ra một lần thì dùng “căn cứ:”, không cần tên.

## Why

A document, unit, group, person or footnote is declared to be referred to by “@id”; without an id it cannot
be. A document that only prints once is a “basis:” and needs none.

## Sai

```kh
kế hoạch: Thử
văn bản: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Thực hiện @qd315.
```
""",
    "KH114": """Tên gọi không hợp lệ.

Id that cannot be one.

## Vì sao

Tên gọi chỉ gồm chữ, số và gạch nối ở giữa, vì nó phải đứng được ngay sau “@” trong câu: “@qd315,”.

## Why

An id consists of letters, digits and inner hyphens, for it must be able to stand right after “@” in a
sentence.

## Sai

```kh
kế hoạch: Thử
văn bản 315/qđ: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
văn bản qđ-315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Thực hiện @qđ-315.
```
""",
    "KH115": """Tên gọi ở chỗ không nhận tên.

Id where none can be.

## Vì sao

Chỉ khai báo và đề mục có tên gọi để viện dẫn. Các dòng khác, như “kết thúc:” hay “đánh số:”, mỗi văn bản có
nhiều nhất một nên không cần tên.

## Why

Only declarations and numbered lines take an id to refer to. Other lines, such as “closing:” or
“numbering:”, need none.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
nơi nhận chính:
- Lưu: VT.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
nơi nhận:
- Lưu: VT.
```
""",
    "KH133": """Dấu lồng nhau quá sâu.

Marks nested too deep.

## Vì sao

Dấu trong dấu thường chỉ hai, ba lớp. Nhiều hơn 16 lớp gần như chắc chắn là thiếu dấu “)” ở phía trước; từ lớp
thứ 17 dấu được coi là chữ thường.

## Why

A mark inside a mark rarely goes beyond two or three layers. More than 16 almost surely means that a “)” is missing
further up; from the 17th on the marks are read as plain words.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức^(^(^(^(^(^(^(^(^(^(^(^(^(^(^(^(^(Theo báo cáo.)))))))))))))))))
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức^(Theo báo cáo.)
```
""",
    "KH134": """Hai từ khóa trên một dòng.

Two keywords on one line.

## Vì sao

Mỗi dòng chỉ mở một phần của văn bản. Từ khóa thứ hai không được hiểu; bỏ qua nó thì phần ấy mất mà không ai hay.

## Why

A line begins one part of the document. A second keyword on it is not obeyed; to pass over it in silence would lose
that part.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
nơi nhận: phụ lục: Danh mục
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
nơi nhận:
- Như trên.
phụ lục: Danh mục
```
""",
}
