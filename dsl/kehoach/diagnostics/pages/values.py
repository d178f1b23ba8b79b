"""Pages of KH120 to KH123: values of header lines and fields."""

from __future__ import annotations

PAGES = {
    "KH120": """Ngày ban hành không đọc được.

Date of issue that cannot be read.

## Vì sao

Ngày ban hành viết như 27/5/2024, 5/2024 hoặc 2024; phần chưa biết in ra chỗ trống để điền sau khi ký. Viết
kiểu khác thì không biết đâu là ngày, đâu là tháng.

## Why

The date of issue is written 27/5/2024, 5/2024 or 2024; what is not known yet prints as room to fill in.

## Sai

```kh
kế hoạch: Thử
ngày: cuối tháng 5
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
ngày: 5/2024
# Mục đích
Nâng cao nhận thức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b.
""",
    "KH121": """Dòng của phần đầu ghi hai lần.

Header line given twice.

## Vì sao

Một văn bản chỉ có một số, một ngày, một cơ quan ban hành. Ghi hai lần thì không biết lấy dòng nào.

## Why

A document has one number, one date, one issuer. Given twice, nobody knows which counts.

## Sai

```kh
kế hoạch: Thử
ngày: 27/5/2024
ngày: 28/5/2024
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
ngày: 28/5/2024
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH122": """Giá trị không dùng được.

Value that cannot be used.

## Vì sao

Có những dòng chỉ nhận một số giá trị nhất định: độ khẩn là Khẩn, Thượng khẩn, Hỏa tốc; độ mật là Mật, Tối
mật, Tuyệt mật; đánh số theo mẫu như “I. / 1. / a)”.

## Why

Some lines take only certain values: urgency, secrecy, and numbering after a sample such as “I. / 1. / a)”.

## Sai

```kh
kế hoạch: Thử
độ khẩn: Rất gấp
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
độ khẩn: Hỏa tốc
# Mục đích
Nâng cao nhận thức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2.
""",
    "KH123": """Trường không thuộc nhiệm vụ nào.

Field that belongs to no task.

## Vì sao

“Cơ quan chủ trì: …” ở ngoài mọi nhiệm vụ và mục tiêu thì không thành dữ liệu của nhiệm vụ nào. Đặt nó dưới
nhiệm vụ, dưới đề mục có nhiệm vụ bên dưới, hoặc ở phần đầu nếu chung cho cả kế hoạch.

## Why

A role outside all tasks and goals becomes no data. Put it below a task, below a heading with tasks below
it, or in the header when it counts for the whole plan.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
Thời gian thực hiện: năm 2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Thời gian thực hiện: năm 2026
```
""",
}
