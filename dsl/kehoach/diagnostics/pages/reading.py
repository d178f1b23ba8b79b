"""Pages of KH0xx: reading a file."""

from __future__ import annotations

PAGES = {
    "KH001": """Tệp không phải văn bản UTF-8.

File that is not UTF-8 text.

## Vì sao

Tệp .kh là văn bản thuần, bảng mã Unicode UTF-8. Tệp lưu bằng UTF-16 hoặc bảng mã cũ (TCVN3, VNI) không đọc
được. Trong Notepad chọn “Lưu thành…”, ở ô “Mã hóa” chọn UTF-8.

## Why

A .kh file is plain text in UTF-8. In Notepad use “Save as…” and choose UTF-8 as the encoding.

## Sai

```kh utf-16
kế hoạch: Thử
```

## Đúng

```kh
kế hoạch: Thử
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4: bộ mã ký tự Unicode theo TCVN 6909:2001.
""",
    "KH002": """Tệp nhị phân, không phải văn bản.

Binary file, not text.

## Vì sao

kehoach đọc tệp văn bản thuần. Tệp Word (.docx), PDF hay ảnh không phải văn bản thuần; hãy chép chữ của nó
sang một tệp .kh mới.

## Why

kehoach reads plain text. A Word file, a PDF or a picture is none; copy its words into a new .kh file.

## Sai

```kh docx
kế hoạch: Thử
```

## Đúng

```kh
kế hoạch: Thử
```
""",
    "KH003": """Ký tự điều khiển trong tệp.

Control character in the file.

## Vì sao

Ký tự điều khiển không nhìn thấy, không in được và làm tệp Word hỏng. Chúng thường lẫn vào khi chép từ tệp
PDF hay từ phần mềm khác. Xóa đi rồi gõ lại từ đó.

## Why

A control character cannot be seen or printed, and makes the Word file unreadable. They come with text
copied from a PDF or another program. Delete it and type the word again.

## Sai

```kh <U+0007>
kế hoạch: Thử
# Mục<U+0007> đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH004": """Tệp quá lớn.

File too large.

## Vì sao

Kế hoạch dài nghìn trang chỉ khoảng 2,5 MB chữ. Tệp lớn hơn 16 MB gần như chắc chắn không phải là kế hoạch.

## Why

A plan of a thousand pages is about 2.5 MB of text. A file above 16 MB is almost surely no plan.

## Sai

```kh 17-MB
kế hoạch: Thử
```

## Đúng

```kh
kế hoạch: Thử
```
""",
    "KH005": """Tệp không có nội dung.

Empty file.

## Vì sao

Tệp trống, hoặc chỉ có dòng ghi chú, thì không dựng được gì. Bắt đầu bằng “kế hoạch: …”, hoặc dùng lệnh
kehoach new để có sẵn một tệp mẫu.

## Why

Nothing can be made of an empty file, or of one that holds only comments. Begin with “plan: …”, or let
kehoach new make a file to start from.

## Sai

```kh
// chưa viết gì
```

## Đúng

```kh
kế hoạch: Thử
```
""",
}
