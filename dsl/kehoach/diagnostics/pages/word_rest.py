"""Pages of KH86x and KH87x, KH88x: annexes, tables and marks; the state of the file."""

from __future__ import annotations

from kehoach.diagnostics.pages.word_form import page

PAGES = {
    "KH861": page(
        "Dòng “Phụ lục” không đúng. | Annex line that breaks the rules.",
        "“Phụ lục” và số thứ tự ở một dòng riêng, chữ thường; tên phụ lục ở dòng dưới, in hoa. Từ hai phụ "
        "lục trở lên đánh số La Mã liên tục; văn bản của Đảng dùng số Ả Rập.",
        "“Phụ lục” and its number have a line of their own in lower case; the title stands below in "
        "capitals. From two annexes on they have Roman numbers in a row; Party documents use Arabic ones.",
        "PHỤ LỤC 1: Danh mục nhiệm vụ.",
        "Phụ lục I / DANH MỤC NHIỆM VỤ.",
        "NĐ 30/2020, PL I III.1.a, III.1.b; HD 05-HD/VPTW, II.II.1.1.",
    ),
    "KH862": page(
        "Phụ lục thiếu dòng “(Kèm theo …)”. | Annex without its “(Kèm theo …)” line.",
        "Dưới tên phụ lục ghi văn bản mà nó kèm theo: số, ký hiệu, thời gian, cơ quan ban hành. Văn bản "
        "điện tử để trống các chỗ này, nhưng vẫn có dòng.",
        "Below its title an annex names the document it belongs to: number, date, issuing body. In "
        "electronic documents these are left blank, but the line is there.",
        "Phụ lục I / DANH MỤC NHIỆM VỤ / (bảng).",
        "Phụ lục I / DANH MỤC NHIỆM VỤ / (Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2026 của "
        "…).",
        "NĐ 30/2020, PL I III.1.c.",
    ),
    "KH863": page(
        "Phụ lục không sang trang mới. | Annex that does not begin on a new page.",
        "Phụ lục trình bày riêng, số trang đánh riêng, nên phải bắt đầu ở trang mới.",
        "An annex stands apart with page numbers of its own, so it begins on a new page.",
        "“Phụ lục” nằm ngay dưới chữ ký.",
        "Layout → Breaks → Next Page trước “Phụ lục”.",
        "NĐ 30/2020, PL I III.1.đ; HD 05-HD/VPTW, II.II.1.1.",
    ),
    "KH864": page(
        "Phụ lục không được nhắc đến, hoặc nhắc mà không có. | Annex not mentioned, or mentioned and not "
        "there.",
        "Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó; nhắc đến phụ lục thì tệp phải "
        "có.",
        "A document with an annex points to it in its text; an annex that the text points to must be there.",
        "Có Phụ lục II nhưng nội dung không nhắc.",
        "“… (chi tiết tại Phụ lục II kèm theo).”",
        "NĐ 30/2020, PL I III.1.a.",
    ),
    "KH865": page(
        "Dấu khẩn, lưu hành trình bày không đúng. | Mark of urgency or circulation set wrongly.",
        "Mức độ khẩn và phạm vi lưu hành viết in hoa, đậm, trong một khung chữ nhật viền đơn; dấu khẩn màu "
        "đỏ tươi.",
        "Urgency and circulation are in bold capitals in a box with a single border; urgency is bright red.",
        "HỎA TỐC, màu đen, không có khung.",
        "HỎA TỐC trong khung 30 × 8 mm, màu đỏ tươi.",
        "NĐ 30/2020, PL I III.2; HD 05-HD/VPTW, PL 2.",
    ),
    "KH866": page(
        "Bảng dài không lặp lại hàng đầu. | Long table whose head row does not repeat.",
        "Bảng qua nhiều trang mà hàng đầu không lặp lại thì từ trang thứ hai không biết cột nào là gì; "
        "trình đọc màn hình cũng cần hàng đầu.",
        "A table over several pages that does not repeat its head leaves the columns of later pages without "
        "a name; screen readers need it too.",
        "Bảng 60 nhiệm vụ, trang sau không có hàng đầu.",
        "Chọn hàng đầu → Table Properties → Row → Repeat as header row.",
    ),
    "KH871": page(
        "Chữ tổ hợp, không phải dựng sẵn. | Decomposed letters.",
        "“ế” gõ thành “e” + dấu nhìn như nhau nhưng tìm kiếm không ra, phông chữ hiển thị lệch. TCVN "
        "6909:2001 cho cả hai dạng; NFC (dựng sẵn) là dạng mọi bộ gõ hiện nay tạo ra.",
        "“ế” typed as “e” plus marks looks the same, but is not found by searching and prints badly. TCVN "
        "6909:2001 allows both; NFC (composed) is what keyboards make today.",
        "Chép từ tệp PDF hoặc máy Mac.",
        "Chuyển sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6).",
        "TCVN 6909:2001; UAX #15.",
    ),
    "KH872": page(
        "Ký tự lạ. | Odd characters.",
        "“Ð” (U+00D0, chữ Eth) trông như “Đ” (U+0110); dấu cách rộng bằng không, gạch nối mềm, ký tự thay "
        "thế �, chữ Kirin làm hỏng tìm kiếm và sắp xếp.",
        "“Ð” (U+00D0, Eth) looks like “Đ” (U+0110); zero-width blanks, soft hyphens, replacement characters "
        "� and Cyrillic letters break searching and sorting.",
        "QÐ-UBND với Ð là U+00D0.",
        "QĐ-UBND với Đ là U+0110.",
        "NĐ 30/2020, PL I I.4 (TCVN 6909:2001).",
    ),
    "KH873": page(
        "Dấu cách không ngắt. | No-break spaces.",
        "U+00A0 giữ hai chữ trên một dòng, có khi cố ý. Nhưng chép từ trang web thì hay lẫn vào mọi chỗ và "
        "làm dòng canh đều bị hở.",
        "U+00A0 keeps two words on a line, at times on purpose. Text pasted from the web is full of them, "
        "and justified lines gape.",
        "Cả đoạn dùng U+00A0 thay dấu cách.",
        "Thay ^s bằng dấu cách (Find and Replace).",
    ),
    "KH874": page(
        "Lùi dòng, chia cột bằng dấu cách hoặc tab. | Indents and columns typed with blanks or tabs.",
        "Dấu cách và tab lệch khi đổi cỡ chữ hay máy in. Dùng thụt đầu dòng của đoạn, và bảng không viền "
        "cho phần đầu và phần cuối.",
        "Blanks and tabs shift with sizes and printers. Use the paragraph's indent, and tables without "
        "borders for the head and the closing.",
        "Năm dấu cách ở đầu mỗi đoạn.",
        "First line: 1 cm.",
    ),
    "KH875": page(
        "Đoạn trống để tạo khoảng cách. | Empty paragraphs as spacing.",
        "Khoảng cách làm bằng Enter không đều và xô lệch khi sửa; đẩy trang bằng nhiều dòng trống thì thêm "
        "một dòng là hỏng.",
        "Spacing made with Enter is uneven and shifts with every edit; a page pushed down by empty lines "
        "breaks with one line more.",
        "Bảy lần Enter để sang trang.",
        "Before/After của đoạn; Ctrl+Enter hoặc Section Break để sang trang.",
    ),
    "KH876": page(
        "Hai dấu cách liền nhau. | Two blanks in a row.",
        "Giữa hai chữ chỉ có một dấu cách.",
        "One blank stands between words.",
        "Tổ chức  thực hiện.",
        "Tổ chức thực hiện.",
    ),
    "KH877": page(
        "Ngắt dòng mềm trong đoạn. | Soft line break in a paragraph.",
        "Shift+Enter không tạo đoạn mới: dòng sau không lùi đầu dòng, dòng trước bị dãn khi canh đều.",
        "Shift+Enter makes no paragraph: the next line has no indent, and the one before is stretched when "
        "justified.",
        "Hai ý trong một đoạn, cách nhau bằng Shift+Enter.",
        "Mỗi ý một đoạn (Enter).",
    ),
    "KH878": page(
        "Còn theo dõi sửa đổi hoặc nhận xét. | Tracked changes or comments left.",
        "Bản phát hành không được mang theo vết sửa và nhận xét: người nhận đọc được cả những gì đã xóa.",
        "An issued document must not carry edits and comments: who gets it can read what was deleted.",
        "Tệp có 12 chỗ sửa và 3 nhận xét.",
        "Review → Accept All Changes; Delete All Comments.",
    ),
    "KH879": page(
        "Chữ ẩn. | Hidden text.",
        "Chữ ẩn không in ra nhưng người nhận tệp đọc được.",
        "Hidden text does not print, but who gets the file can read it.",
        "Một đoạn có thuộc tính Hidden.",
        "Xóa, hoặc bỏ Font → Hidden.",
    ),
    "KH880": page(
        "Thành phần nằm trong hộp văn bản. | Component in a text box.",
        "Hộp văn bản trôi khi nội dung đổi, trình đọc màn hình và hệ thống quản lý văn bản bỏ qua. Chỉ các "
        "dấu (khẩn, lưu hành) nên đặt trong khung.",
        "Text boxes drift when the text changes, and screen readers and records systems skip them. Only "
        "marks (urgency, circulation) belong in a box.",
        "Quốc hiệu trong hộp văn bản.",
        "Quốc hiệu trong bảng hai cột không viền.",
    ),
    "KH881": page(
        "Ngôn ngữ của tệp không phải tiếng Việt. | Language of the file other than Vietnamese.",
        "Ngôn ngữ của chữ quyết định kiểm tra chính tả, gạch nối và cách trình đọc màn hình đọc.",
        "The language decides spelling, hyphenation and how screen readers read.",
        "en-US.",
        "Review → Language → Vietnamese, Set As Default.",
    ),
    "KH882": page(
        "Tệp không có tiêu đề. | File without a title.",
        "Thuộc tính tiêu đề là tên hiện ra khi tìm kiếm, lưu trữ và đọc bằng trình đọc màn hình.",
        "The title property is the name that searching, archiving and screen readers show.",
        "Title để trống.",
        "Title: Kế hoạch chuyển đổi số năm 2026 (File → Info → Title).",
    ),
}
