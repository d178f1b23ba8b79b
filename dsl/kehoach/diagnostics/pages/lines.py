"""Pages of KH101 to KH106: what begins a line."""

from __future__ import annotations

PAGES = {
    "KH101": """Tệp không bắt đầu bằng loại văn bản.

File that does not begin with the kind of document.

## Vì sao

Dòng đầu cho biết đây là văn bản gì và trích yếu của nó: “kế hoạch: …”, “chương trình: …”, “quyết định: …”.
Tên cơ quan, số, ngày đặt ở các dòng sau.

## Why

The first line says what kind of document this is, and its subject: “plan: …”, “programme: …”. Issuer,
number and date follow.

## Sai

```kh
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Nâng cao nhận thức
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH102": """Dòng đặt sai chỗ.

Line that cannot stand here.

## Vì sao

Mỗi loại dòng có chỗ của nó: đề mục “#” đứng trước “nơi nhận:” và “ký:”, “chung:” đứng dưới một đề mục. Dòng
đặt sai chỗ bị bỏ qua cùng với những gì thuộc về nó; phần còn lại của tệp vẫn được kiểm tra.

## Why

Every kind of line has its place: numbered lines stand before “recipients:” and “signed:”, “shared:” below a
heading. A misplaced line is left out with what belongs to it; the rest of the file is still checked.

## Sai

```kh
kế hoạch: Thử
chung:
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị.
## Biên soạn tài liệu.
chung:
chủ trì: Sở Tư pháp
thời gian: năm 2026
```
""",
    "KH103": """Thiếu dấu cách sau dấu đầu dòng.

No space after the mark that begins a line.

## Vì sao

“#Mục đích” có thể là đề mục, cũng có thể là một từ khóa của mạng xã hội. Sau “#”, “-”, “+” phải có dấu
cách.

## Why

“#Purpose” may be a numbered line or a hashtag. A space must follow “#”, “-” and “+”.

## Sai

```kh
kế hoạch: Thử
#Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH104": """Số thứ tự gõ tay.

Typed numbering.

## Vì sao

Số La Mã, số khoản, chữ cái điểm do kehoach đánh, nên thêm bớt một đề mục thì các số sau tự đổi và mọi chỗ
viện dẫn vẫn đúng. Số gõ tay sẽ in ra hai lần. Dòng thật sự bắt đầu bằng số thì viết “\\” ở trước.

## Why

kehoach numbers the lines, so that when one is added or dropped all others and every reference to them stay
right. A typed number would print twice. Put “\\” before a line that really begins with a number.

## Sai

```kh
kế hoạch: Thử
# I. Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH105": """Từ khóa không có trong ngôn ngữ.

Keyword that the language does not know.

## Vì sao

Dòng ở sát lề bắt đầu bằng chữ thường và dấu hai chấm phải là một khai báo. Gõ nhầm từ khóa mà bị coi là lời
văn thì dữ liệu mất mà không ai biết, nên đây là lỗi. Nếu là lời văn thì viết hoa chữ đầu, hoặc thêm “\\”
ở đầu dòng.

## Why

A line at the margin that begins in lower case with a colon must be a declaration. If a slip in a keyword
became prose, data would be lost in silence. If it is prose, begin it with a capital, or with “\\”.

## Sai

```kh
kế hoạch: Thử
co quan ban hanhh: Sở Tư pháp
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
co quan ban hanh: Sở Tư pháp
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH106": """Nhãn gần giống một nhãn đã biết.

Label near a known one.

## Vì sao

“Cơ quan chủ trị: …” chỉ khác “Cơ quan chủ trì: …” một chữ. Nếu để nguyên, dòng ấy là lời văn và nhiệm vụ sẽ
không có đơn vị chủ trì trong dữ liệu. Nếu đúng là một nhãn mới thì khai báo bằng “trường <tên>: <nhãn>”.

## Why

“Cơ quan chủ trị: …” is one letter away from a known label. As prose it would leave the task without a lead
in the data. Declare a label that is really new with “field <name>: <label>”.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Cơ quan chủ trịi: Sở Tư pháp.
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
- Cơ quan chủ trì: Sở Tư pháp.
```
""",
}
