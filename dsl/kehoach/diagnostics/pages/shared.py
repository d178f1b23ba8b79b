"""Pages of KH205 to KH208: shared files."""

from __future__ import annotations

PAGES = {
    "KH205": """Không đọc được tệp dùng chung.

Shared file that cannot be read.

## Vì sao

“dùng: đường-dẫn” lấy khai báo của một tệp khác, tính từ thư mục của tệp này. Tệp không có, hoặc không được
phép đọc.

## Why

“use: path” takes the declarations of another file; the path starts from this file's folder. There is no
such file, or it may not be read.

## Sai

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức của @stp.
```

```kh don-vi.kh
đơn vị stp: Sở Tư pháp
```
""",
    "KH206": """Tệp dùng chung nằm ngoài thư mục của dự án.

Shared file outside the project's folder.

## Vì sao

Kế hoạch chỉ được dùng tệp trong thư mục của dự án (thư mục có kehoach.yaml hoặc .git, nếu không thì thư mục
của chính tệp). Nhờ vậy kế hoạch nhận từ nơi khác không đọc trộm được tệp trên máy.

## Why

A plan may use only files inside the project's folder (the one with kehoach.yaml or .git, else its own). So
a plan received from elsewhere cannot read other files of the machine.

## Sai

```kh
kế hoạch: Thử
dùng: ../don-vi.kh
# Mục đích
Nâng cao nhận thức.
```

```kh ../don-vi.kh
đơn vị stp: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
dùng: chung/don-vi.kh
# Mục đích
Nâng cao nhận thức của @stp.
```

```kh chung/don-vi.kh
đơn vị stp: Sở Tư pháp
```
""",
    "KH207": """Tệp dùng lại chính nó.

File that includes itself.

## Vì sao

Tệp A dùng tệp B, B lại dùng A: không có tệp nào đọc xong trước được.

## Why

File A uses B, and B uses A: neither can be read first.

## Sai

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức.
```

```kh don-vi.kh
dùng: don-vi.kh
đơn vị stp: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức của @stp.
```

```kh don-vi.kh
đơn vị stp: Sở Tư pháp
```
""",
    "KH208": """Tệp dùng chung có nội dung khác khai báo.

Shared file that holds more than declarations.

## Vì sao

Tệp dùng chung chỉ cho các kế hoạch mượn tên: văn bản, đơn vị, nhóm, người, trường, cước chú. Đề mục và lời
văn trong đó sẽ không in ra ở đâu cả.

## Why

A shared file lends names to plans: documents, units, groups, persons, fields, footnotes. Headings and prose
in it would print nowhere.

## Sai

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức.
```

```kh don-vi.kh
đơn vị stp: Sở Tư pháp
# Danh sách đơn vị
```

## Đúng

```kh
kế hoạch: Thử
dùng: don-vi.kh
# Mục đích
Nâng cao nhận thức của @stp.
```

```kh don-vi.kh
đơn vị stp: Sở Tư pháp
```
""",
}
