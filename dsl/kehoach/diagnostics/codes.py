"""The codes that the compiler itself gives (the linter's rules carry theirs): name, severity, messages.

A code is stable: once released it is never reused for something else. ``{0}``, ``{1}`` are filled with what
stands at the place. The pages of these codes (``kehoach explain``) are in :mod:`kehoach.diagnostics.pages`.
"""

from __future__ import annotations

from kehoach.diagnostics.model import Diagnostic, Fix, Hint, Severity, Text
from kehoach.text.span import Span

# code: (name, severity, Vietnamese, English)
CODES: dict[str, tuple[str, Severity, str, str]] = {
    "KH001": ("not-utf8", "error",
              "tệp không phải văn bản UTF-8 ({0}); hãy lưu lại bằng bảng mã UTF-8",
              "the file is not UTF-8 text ({0}); save it as UTF-8"),
    "KH002": ("binary-file", "error",
              "tệp nhị phân ({0}), không phải văn bản; kehoach đọc tệp .kh dạng văn bản thuần",
              "a binary file ({0}), not text; kehoach reads plain-text .kh files"),
    "KH003": ("control-character", "error",
              "ký tự điều khiển {0} không in được; hãy xóa đi",
              "control character {0} cannot be printed; delete it"),
    "KH004": ("file-too-large", "error",
              "tệp quá lớn ({0}); giới hạn là 16 MB", "the file is too large ({0}); the limit is 16 MB"),
    "KH005": ("empty-file", "error",
              "tệp không có nội dung; hãy bắt đầu bằng “kế hoạch: …” hoặc dùng lệnh kehoach new",
              "the file is empty; begin with “plan: …” or use kehoach new"),
    "KH101": ("no-document", "error",
              "tệp phải bắt đầu bằng loại văn bản, ví dụ “kế hoạch: Trích yếu”; ở đây là {0}",
              "a file begins with the kind of document, such as “plan: Subject”; here is {0}"),
    "KH102": ("misplaced-line", "error",
              "{0} không đặt được ở đây; ở đây có thể là {1}", "{0} cannot stand here; expected {1}"),
    "KH103": ("glued-mark", "error",
              "thiếu dấu cách sau “{0}”", "a space is missing after “{0}”"),
    "KH104": ("typed-numbering", "error",
              "số thứ tự “{0}” được gõ tay; chỉ viết {1}, số do kehoach đánh",
              "the number “{0}” is typed; write {1}, kehoach numbers the lines"),
    "KH105": ("unknown-keyword", "error",
              "“{0}:” không phải từ khóa; dòng bắt đầu bằng chữ thường và dấu hai chấm phải là một khai báo",
              "“{0}:” is no keyword; a line that begins in lower case with a colon must be a declaration"),
    "KH106": ("label-near-known", "error",
              "nhãn “{0}” không có, nhưng gần với “{1}”; dòng này sẽ không thành dữ liệu",
              "no label is called “{0}”, but “{1}” is near; this line would not become data"),
    "KH107": ("late-header", "error",
              "“{0}:” chỉ có nghĩa ở phần đầu, trước dòng “#” đầu tiên",
              "“{0}:” counts only in the header, before the first “#”"),
    "KH108": ("indented-mark", "error",
              "dòng thụt vào bắt đầu bằng “{0}” không rõ là dòng mới hay nối tiếp dòng trên; hãy đưa ra sát lề",
              "an indented line that begins with “{0}” may be a new line or go on with the one above; "
              "put it at the margin"),
    "KH109": ("word-bullet", "error",
              "dấu đầu dòng “{0}” không dùng trong ngôn ngữ này; hãy viết “-” hoặc “+”",
              "“{0}” does not begin a line in this language; write “-” or “+”"),
    "KH110": ("unclosed-mark", "error", "“{0}” mở ra mà không đóng trong đoạn này",
              "“{0}” is opened and not closed in this paragraph"),
    "KH111": ("unknown-field", "error", "“@({0}: …)” không phải trường đã biết", "“@({0}: …)” is no known field"),
    "KH112": ("mark-without-colon", "error", "“@(…)” cần tên trường và dấu hai chấm, ví dụ “@(chủ trì: Sở Tư pháp)”",
              "“@(…)” needs a field and a colon, such as “@(lead: Department of Justice)”"),
    "KH113": ("missing-id", "error", "“{0}” cần một tên để gọi, ví dụ “{0} {1}: …”",
              "“{0}” needs an id, as in “{0} {1}: …”"),
    "KH114": ("bad-id", "error", "“{0}” không làm tên gọi được: chỉ dùng chữ, số và gạch nối ở giữa",
              "“{0}” cannot be an id: use letters, digits and inner hyphens"),
    "KH115": ("unexpected-id", "error", "“{0}” không có tên gọi riêng; bỏ “{1}” đi", "“{0}” takes no id; drop “{1}”"),
    "KH116": ("too-deep", "error", "tiêu đề sâu nhất là “######” (6 cấp)", "the deepest numbered line is “######”"),
    "KH117": ("capital-kind", "warning",
              "“{0}:” ở đây là từ khóa và không in ra; nếu muốn in thì viết “\\{0}:”",
              "“{0}:” is a keyword here and does not print; write “\\{0}:” to print it"),
    "KH118": ("nothing-to-continue", "error", "dòng thụt vào nhưng phía trên không có dòng nào để nối tiếp",
              "an indented line with no line above to go on with"),
    "KH119": ("stray-key", "error", "“{0}:” không dùng được cho dòng phía trên", "“{0}:” does not describe the line above"),
    "KH120": ("bad-date", "error", "“{0}” không phải ngày; viết như 27/5/2024, 5/2024 hoặc 2024",
              "“{0}” is no date; write 27/5/2024, 5/2024 or 2024"),
    "KH121": ("repeated-header", "error", "“{0}:” đã có ở trên", "“{0}:” was already given above"),
    "KH122": ("bad-value", "error", "“{0}” không phải giá trị của “{1}:”; có thể là {2}",
              "“{0}” is no value of “{1}:”; expected {2}"),
    "KH123": ("field-outside-task", "error",
              "“{0}:” không thuộc nhiệm vụ hay mục tiêu nào nên sẽ không thành dữ liệu",
              "“{0}:” belongs to no task or goal, so it would not become data"),
    "KH124": ("empty-numbered-line", "error", "dòng “#” không có nội dung", "a numbered line without words"),
    "KH125": ("emphasised-label", "error", "nhãn “{0}” đặt trong dấu nhấn mạnh nên không thành dữ liệu",
              "the label “{0}” is emphasised, so it would not become data"),
    "KH126": ("label-in-point", "warning", "“+ {0}:” không thành dữ liệu; dùng “-” nếu là vai trò hoặc thời gian",
              "“+ {0}:” does not become data; use “-” for a role or a timeframe"),
    "KH127": ("two-labels", "error", "nhãn “{0}” nằm trong giá trị của nhãn khác; mỗi nhãn viết một dòng",
              "the label “{0}” stands in the value of another; write each label on a line of its own"),
    "KH201": ("unknown-id", "error", "chưa khai báo “@{0}”", "“@{0}” is not declared"),
    "KH202": ("duplicate-id", "error", "tên gọi “{0}” đã dùng cho dòng khác", "the id “{0}” is already taken"),
    "KH203": ("circular-reference", "error", "“@{0}” dẫn chiếu vòng tròn đến chính nó",
              "“@{0}” refers to itself in a circle"),
    "KH204": ("wrong-target", "error", "“@{0}” không phải {1}", "“@{0}” is not {1}"),
    "KH205": ("include-missing", "error", "không đọc được tệp “{0}” được dùng", "cannot read the included file “{0}”"),
    "KH206": ("include-outside", "error", "tệp “{0}” nằm ngoài thư mục của dự án {1}",
              "the file “{0}” lies outside the project's folder {1}"),
    "KH207": ("include-cycle", "error", "tệp “{0}” dùng lại chính nó qua vòng", "the file “{0}” includes itself in a circle"),
    "KH208": ("include-content", "error", "tệp được dùng chung chỉ chứa khai báo (văn bản, đơn vị, nhóm, người, "
              "trường, cước chú); ở đây là {0}",
              "an included file holds only declarations (document, unit, group, person, field, footnote); here is {0}"),
    "KH209": ("no-full-form", "error", "“@{0}.đầy-đủ” chỉ dùng cho văn bản; “{0}” là {1}",
              "“@{0}.full” is for documents; “{0}” is {1}"),
    "KH701": ("not-rendered-yet", "error", "bản này chưa dựng được {0} sang Word", "this release cannot render {0} to Word yet"),
    "KH702": ("bad-profile", "error", "thể thức “{0}” không dùng được: {1}", "the profile “{0}” cannot be used: {1}"),
    "KH703": ("edited-by-hand", "error", "{0} đã được sửa tay sau khi dựng nên không bị ghi đè; dùng --force để ghi đè",
              "{0} was edited since it was built and is not overwritten; use --force to overwrite"),
    "KH704": ("foreign-file", "error", "{0} không do kehoach dựng nên không bị ghi đè; dùng --force để ghi đè",
              "{0} was not built by kehoach and is not overwritten; use --force to overwrite"),
    "KH901": ("internal-fault", "error",
              "đây là lỗi của kehoach, không phải của kế hoạch; không tệp nào bị ghi dở dang. "
              "Xin gửi những dòng trên cho người phát triển",
              "this is a fault of kehoach, not of the plan; no file was left half-written. "
              "Please send the lines above to its developers"),
}  # fmt: skip


def problem(
    code: str,
    span: Span,
    *words: str | Text,
    hints: tuple[Hint, ...] = (),
    fix: Fix | None = None,
) -> Diagnostic:
    """Return the diagnostic of a compiler code at a place.

    Args:
        code: a key of :data:`CODES`.
        span: the place, for the caret.
        words: what fills ``{0}``, ``{1}`` … of the message, one text or one for each language.
        hints: further remarks.
        fix: an edit that mends it.
    """
    name, severity, vi, en = CODES[code]
    in_vi = [w.vi if isinstance(w, Text) else w for w in words]
    in_en = [w.en if isinstance(w, Text) else w for w in words]
    message = Text(vi.format(*in_vi), en.format(*in_en)) if words else Text(vi, en)
    return Diagnostic(code, name, severity, span, message, hints, fix)
