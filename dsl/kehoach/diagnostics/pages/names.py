"""Pages of KH201 to KH204 and KH209: names and references."""

from __future__ import annotations

PAGES = {
    "KH201": """Viện dẫn tên chưa khai báo.

Reference to a name that is not declared.

## Vì sao

“@qd315” in ra văn bản đã khai báo bằng “văn bản qd315: …”. Tên chưa khai báo thì không biết in gì. Dấu
thanh và chữ hoa không tính: “@Hoa-giai” là “@hòa-giải”.

## Why

“@qd315” prints the document declared by “document qd315: …”. A name that is not declared prints nothing.
Case and marks do not count.

## Sai

```kh
kế hoạch: Thử
văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Thực hiện @qd351.
```

## Đúng

```kh
kế hoạch: Thử
văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Thực hiện @qd315.
```
""",
    "KH202": """Tên gọi dùng cho hai dòng.

One id for two lines.

## Vì sao

Mỗi tên gọi chỉ một thứ, không kể dấu thanh và chữ hoa. Trùng tên thì viện dẫn không biết là dòng nào. Kế
hoạch được khai báo lại tên của tệp dùng chung; khi ấy khai báo của kế hoạch được dùng.

## Why

An id stands for one thing; case and marks do not count. A plan may declare a name of a shared file anew,
and then its own counts.

## Sai

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
đơn vị STP: Sở Tài chính
# Mục đích
Nâng cao nhận thức của @stp.
```

## Đúng

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
đơn vị stc: Sở Tài chính
# Mục đích
Nâng cao nhận thức của @stp và @stc.
```
""",
    "KH203": """Viện dẫn vòng tròn.

Circular reference.

## Vì sao

Văn bản A dẫn văn bản B, B lại dẫn A, thì không bao giờ in xong. Thường do chép nhầm tên.

## Why

Document A cites B, and B cites A: there is no end to printing. Usually a name was mistyped.

## Sai

```kh
kế hoạch: Thử
văn bản kh71: Kế hoạch số 71-KH/TU ngày 27/10/2022 của Tỉnh ủy thực hiện @ct14.đầy-đủ
văn bản ct14: Chỉ thị số 14-CT/TW ngày 01/7/2022 của Bộ Chính trị nêu tại @kh71.đầy-đủ
# Mục đích
Thực hiện @kh71.đầy-đủ.
```

## Đúng

```kh
kế hoạch: Thử
văn bản kh71: Kế hoạch số 71-KH/TU ngày 27/10/2022 của Tỉnh ủy thực hiện @ct14.đầy-đủ
văn bản ct14: Chỉ thị số 14-CT/TW ngày 01/7/2022 của Bộ Chính trị
# Mục đích
Thực hiện @kh71.đầy-đủ.
```
""",
    "KH204": """Viện dẫn sai loại.

Reference to the wrong kind of thing.

## Vì sao

“phục vụ:” phải dẫn đến mục tiêu; cước chú gọi bằng “^tên”, không gọi bằng “@tên”. Dẫn đến thứ khác thì dữ
liệu sai.

## Why

“serves:” refers to goals; a footnote is called by “^id”, not by “@id”.

## Sai

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
phục vụ: @stp
```

## Đúng

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu
- mục tiêu nhan-thuc: Nâng cao nhận thức.
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
phục vụ: @nhan-thuc
```
""",
    "KH209": """Dạng đầy đủ của thứ không phải văn bản.

Full form of what is no document.

## Vì sao

Chỉ văn bản có dạng đầy đủ (“@qd315.đầy-đủ” in cả trích yếu). Đơn vị, đề mục chỉ có một cách in.

## Why

Only documents have a full form, with their title. Units and numbered lines print in one way.

## Sai

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của @stp.đầy-đủ.
```

## Đúng

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của @stp.
```
""",
}
