"""Pages of KH107 to KH109 and KH116 to KH119, KH124: where a line stands."""

from __future__ import annotations

PAGES = {
    "KH107": """Dòng của phần đầu đặt sau đề mục đầu tiên.

Header line after the first numbered line.

## Vì sao

“số:”, “ngày:”, “địa danh:” chỉ có nghĩa ở phần đầu, trước dòng “#” đầu tiên. Đặt ở dưới thì không biết là
lời văn hay là khai báo quên chuyển lên.

## Why

“number:”, “date:”, “place:” count only in the header, before the first “#”. Further down, nobody knows
whether they are prose or a declaration that was not moved up.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
địa danh: Trà Vinh
```

## Đúng

```kh
kế hoạch: Thử
địa danh: Trà Vinh
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH108": """Dòng thụt vào bắt đầu bằng dấu đầu dòng.

Indented line that begins with a mark.

## Vì sao

Dòng thụt vào thì nối tiếp dòng trên. Nhưng nếu nó bắt đầu bằng “-”, “+”, “#” hoặc “|” thì có lẽ người viết
muốn một dòng mới. Đưa ra sát lề nếu là dòng mới; gộp vào dòng trên nếu là nối tiếp.

## Why

An indented line goes on with the one above. When it begins with “-”, “+”, “#” or “|” the author probably
meant a new line. Put it at the margin, or join it to the line above.

## Sai

```kh
kế hoạch: Thử
# Mục đích
- Nâng cao nhận thức.
  - Bảo đảm hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
- Nâng cao nhận thức.
+ Bảo đảm hiệu quả.
```
""",
    "KH109": """Dấu đầu dòng của Word.

Bullet sign of Word.

## Vì sao

“•”, “–”, “*” là dấu đầu dòng mà Word tự chèn. Ngôn ngữ này chỉ dùng “-” cho cấp một và “+” cho cấp hai, như
thể thức văn bản hành chính.

## Why

“•” and “–” are put in by Word. This language has “-” for the first degree and “+” for the second, as
official documents do.

## Sai

```kh
kế hoạch: Thử
# Mục đích
• Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
- Nâng cao nhận thức.
```
""",
    "KH116": """Đề mục quá sâu.

Numbered line too deep.

## Vì sao

Có sáu cấp: từ “#” đến “######”. Kế hoạch thật ít khi quá bốn cấp; sâu hơn thì dùng gạch đầu dòng “-” và
“+”.

## Why

There are six levels, “#” to “######”. Real plans seldom have more than four; use bullets below that.

## Sai

```kh
kế hoạch: Thử
# Mục đích
####### Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
## Nâng cao nhận thức.
```
""",
    "KH117": """Từ khóa loại đề mục viết hoa.

Kind of a numbered line with a capital letter.

## Vì sao

“# Nhiệm vụ: …” vừa có thể là từ khóa (không in ra), vừa có thể là chữ muốn in. kehoach coi là từ khóa và
báo để người viết biết. Viết thường nếu là từ khóa; viết “\\Nhiệm vụ:” nếu muốn in ra.

## Why

“# Task: …” may be the keyword, which does not print, or words to print. kehoach takes it for the keyword
and says so. Write it in lower case, or “\\Task:” to print it.

## Sai

```kh
kế hoạch: Thử
# Nhiệm vụ: Công tác tuyên truyền
## Tổ chức hội nghị
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Công tác tuyên truyền
## Tổ chức hội nghị
```
""",
    "KH118": """Dòng thụt vào mà phía trên không có gì.

Indented line with nothing above it.

## Vì sao

Dòng thụt vào nối tiếp hoặc mô tả dòng phía trên; dòng đầu tiên của tệp thì không có gì để nối. Đưa ra sát
lề.

## Why

An indented line goes on with the line above, or describes it; the first line of a file has none. Put it at
the margin.

## Sai

```kh
  kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH119": """Khóa không dùng được cho dòng phía trên.

Key that does not describe the line above.

## Vì sao

“gọi tắt:” mô tả văn bản, đơn vị; “gồm:” mô tả nhóm; “phục vụ:” mô tả nhiệm vụ. Đặt dưới một dòng loại khác
thì không có nghĩa.

## Why

“short:” describes documents and units, “members:” groups, “serves:” tasks. Below another kind of line they
mean nothing.

## Sai

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
  gồm: Phòng Nghiệp vụ; Văn phòng
# Mục đích
Nâng cao nhận thức của @stp.
```

## Đúng

```kh
kế hoạch: Thử
nhóm stp: Sở Tư pháp
  gồm: Phòng Nghiệp vụ; Văn phòng
# Mục đích
Nâng cao nhận thức của @stp.
```
""",
    "KH124": """Đề mục không có chữ.

Numbered line without words.

## Vì sao

Dòng chỉ có dấu “#” không in được gì, mà lại chiếm một số thứ tự.

## Why

A line with nothing but “#” prints nothing and takes a number.

## Sai

```kh
kế hoạch: Thử
#
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức.
```
""",
}
