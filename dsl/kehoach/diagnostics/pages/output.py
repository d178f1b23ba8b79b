"""Pages of KH7xx: formats and output files."""

from __future__ import annotations

PAGES = {
    "KH702": """Thể thức không dùng được.

Format that cannot be used.

## Vì sao

Thể thức là tên có sẵn (nd30, nd30-b) hoặc đường dẫn tới một tệp .yaml của cơ quan. Tên không có, tệp không
đọc được hoặc có giá trị sai thì không biết trình bày thế nào.

## Why

A format is one of those shipped (nd30, nd30-b) or the path of a .yaml file of the agency. An unknown name,
or a file that cannot be read or has wrong values, does not say how to set the document.

## Sai

```kh
kế hoạch: Thử
thể thức: nd31
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Thử
thể thức: nd30
# Mục đích
Nâng cao nhận thức.
```
""",
    "KH703": """Tệp Word đã được sửa tay.

Word file edited by hand.

## Vì sao

Tệp .docx do kehoach dựng mang dấu của nội dung. Dấu không còn khớp nghĩa là có người đã sửa trong Word;
dựng lại sẽ mất chỗ sửa ấy. Hãy đưa chỗ sửa vào tệp .kh, hoặc dùng --force nếu không cần giữ. Tệp .pdf đã ký số sau
khi dựng cũng được giữ như vậy.

## Why

A .docx that kehoach built carries a fingerprint. When it no longer fits, somebody edited the file in Word,
and a new build would lose that. Put the changes into the .kh file, or use --force. So it is with a .pdf that was
signed since.

## Sai

```console
$ kehoach build ke-hoach.kh        # rồi sửa ke-hoach.docx trong Word
$ kehoach build ke-hoach.kh
```

## Đúng

```console
$ kehoach build ke-hoach.kh
$ kehoach build ke-hoach.kh
```
""",
    "KH704": """Tệp không do kehoach dựng.

File that kehoach did not build.

## Vì sao

Chỗ sắp ghi đã có một tệp của người khác. kehoach không ghi đè tệp nó không làm ra; hãy đổi tên tệp ấy, chọn
tên khác bằng -o, hoặc dùng --force.

## Why

There is somebody else's file where the output would go. kehoach does not overwrite what it did not make;
rename that file, choose another name with -o, or use --force.

## Sai

```console
$ touch ke-hoach.docx
$ kehoach build ke-hoach.kh
```

## Đúng

```console
$ kehoach build ke-hoach.kh -o ban-moi.docx
```
""",
    "KH705": """Tệp mẫu Word của cơ quan thắng thể thức.

The agency's own Word file wins over the profile.

## Vì sao

Thể thức có dòng “base:” thì kiểu chữ, khổ giấy và lề trong tệp mẫu của cơ quan được giữ nguyên, kể cả khi khác với
thể thức. kehoach nói rõ từng chỗ khác, kèm mục của Nghị định nếu chỗ ấy ra ngoài quy định, để cơ quan sửa tệp mẫu
hoặc chấp nhận.

## Why

With “base:” in a profile the styles, paper and margins of the agency's own file are kept, also where they differ from
the profile. kehoach names each such place, with the item of the decree when it leaves that, so that the agency can
mend its file or accept it.

## Sai

```console
$ grep -E 'extends|base' so-a.yaml
extends: nd30
base: mau-cua-so.docx        # kiểu “Tên loại văn bản” của tệp này cỡ 16
$ kehoach build ke-hoach.kh --profile so-a.yaml
```

## Đúng

```console
$ # sửa kiểu ấy trong mau-cua-so.docx về cỡ 13-14, rồi dựng lại
$ kehoach build ke-hoach.kh --profile so-a.yaml
```
""",
    "KH901": """Lỗi của chính kehoach.

Fault of kehoach itself.

## Vì sao

Chương trình gặp tình huống mà người viết không lường tới. Kế hoạch không sai vì việc này và không tệp nào bị ghi
dở dang. Hãy gửi toàn bộ thông báo, và nếu được thì cả tệp .kh, cho người phát triển.

## Why

The program met what its makers did not foresee. The plan is not to blame, and no file was left half-written.
Please send the whole message, and the .kh file if you may, to the developers.

## Sai

```console
$ kehoach check ke-hoach.kh        # in ra KH901 và mã thoát 2
```

## Đúng

```console
$ kehoach check ke-hoach.kh        # mã thoát 0 hoặc 1
```
""",
}
