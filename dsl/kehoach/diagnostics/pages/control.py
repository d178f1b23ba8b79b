"""Pages of KH131, KH132 and KH706: comments and settings that say which findings count."""

from __future__ import annotations

PAGES = {
    "KH131": """Chú thích bỏ qua không còn tác dụng.

Comment that leaves nothing out.

## Vì sao

“// kehoach: bỏ qua KH301 (lý do)” bỏ qua một phát hiện ở dòng ngay dưới. Khi kế hoạch đã sửa xong, chú thích còn lại
sẽ che mất lỗi mới về sau, nên cần xóa.

## Why

“// kehoach: ignore KH301 (why)” leaves out a finding about the line below. Once the plan is mended, what remains of it
would hide a new fault later, so delete it.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
// kehoach: bỏ qua KH301 (chờ ý kiến Bộ Tư pháp)
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
// kehoach: bỏ qua KH301 (chờ ý kiến Bộ Tư pháp)
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
```
""",
    "KH132": """Chú thích bỏ qua viết sai.

Comment to kehoach that is not understood.

## Vì sao

Chú thích bắt đầu bằng “kehoach:” phải là “bỏ qua” (hoặc “ignore”) và có mã. “bỏ qua” tính cho dòng ngay dưới, “bỏ qua
khối” cho đề mục ngay dưới với mọi dòng thuộc nó, “bỏ qua tệp” cho cả tệp. Viết sai thì không bỏ qua được gì.

## Why

A comment that begins with “kehoach:” must say “ignore” (or “bỏ qua”) and a code. “ignore” counts for the line below,
“ignore block” for the numbered line below with all that belongs to it, “ignore file” for the file. Written otherwise
it leaves nothing out.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
// kehoach: tắt thời hạn
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
// kehoach: bỏ qua KH301 (thời hạn do Bộ Tư pháp quyết định)
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
```
""",
    "KH706": """Tệp kehoach.yaml của dự án viết sai.

Faulty kehoach.yaml of the project.

## Vì sao

Tệp kehoach.yaml ở thư mục gốc của dự án chọn thể thức và những phát hiện cần báo. Khóa viết sai thì thiết lập ấy không
có tác dụng mà không ai biết, nên kehoach báo lỗi kèm dòng.

## Why

kehoach.yaml in the root folder of a project chooses the profile and the findings that count. A misspelt key would have
no effect without anybody noticing, so it is an error, with its line.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```

```kh kehoach.yaml
lint:
  ignor: [KH301]
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```

```kh kehoach.yaml
lint:
  ignore: [KH301]
```
""",
}
