"""Pages of KH80x and KH81x: the Word file, its paper and its letters."""

from __future__ import annotations

from kehoach.diagnostics.pages.word_form import page

PAGES = {
    "KH801": page(
        "Không đọc được tệp Word. | Word file that cannot be read.",
        "`kehoach verify` đọc tệp .docx. Tệp .doc cũ, tệp có mật khẩu, tệp hỏng hoặc tệp loại khác đổi tên "
        "thì không đọc được; các tệp còn lại vẫn được kiểm tra.",
        "`kehoach verify` reads .docx files. An old .doc, a file with a password, a damaged one or another "
        "kind renamed cannot be read; the other files are still checked.",
        "`ke-hoach.docx` thực ra là tệp .doc của Word 97 đổi tên.",
        "Mở bằng Word, lưu lại dạng “Word Document (*.docx)”, không đặt mật khẩu.",
    ),
    "KH802": page(
        "Khổ giấy không phải A4. | Paper that is not A4.",
        "Văn bản hành chính chỉ dùng một khổ giấy là A4. Tệp tạo từ mẫu nước ngoài thường là khổ Letter "
        "(216 × 279 mm).",
        "Administrative documents have one size of paper, A4. Files made from foreign templates are often "
        "Letter (216 × 279 mm).",
        "Khổ giấy 215,9 × 279,4 mm.",
        "Khổ giấy 210 × 297 mm (Layout → Size → A4).",
        "NĐ 30/2020, PL I I.1.",
    ),
    "KH803": page(
        "Trang ngang không có bảng. | Landscape page without a table.",
        "Văn bản trình bày theo chiều dài của khổ A4. Chỉ khi có bảng, biểu không làm thành phụ lục riêng "
        "mới được trình bày theo chiều rộng.",
        "Documents stand upright. Only tables that are not made into an annex may lie across the sheet.",
        "Một phần trang ngang chỉ có lời văn.",
        "Đổi hướng giấy của phần đó về dọc (Layout → Orientation → Portrait).",
        "NĐ 30/2020, PL I I.2.",
    ),
    "KH804": page(
        "Lề trang ngoài khoảng quy định. | Margins out of range.",
        "Lề trên và dưới 20-25 mm, lề trái 30-35 mm, lề phải 15-20 mm. Văn bản của Đảng: đúng 20, 20, 30 và "
        "15 mm.",
        "Top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. Party documents: exactly 20, 20, 30 and 15 "
        "mm.",
        "Cả bốn lề 25,4 mm, như trong một tệp Word mới.",
        "Trên 20, dưới 20, trái 30, phải 15 mm.",
        "NĐ 30/2020, PL I I.3; HD 05-HD/VPTW, II.IV.4.1.",
    ),
    "KH805": page(
        "Số trang không đúng quy định. | Page number that breaks the rules.",
        "Số trang đánh từ 1, bằng chữ số Ả Rập, cỡ 13-14, kiểu đứng, giữa lề trên. Đặt ở chân trang, ghi "
        "“Trang 2/5” hoặc không có số trang đều sai.",
        "Pages are numbered from 1 in Arabic figures, size 13-14, upright, in the middle of the top margin. "
        "At the foot, as “Trang 2/5”, or not at all is wrong.",
        "Số trang ở góc phải chân trang, cỡ 11.",
        "Số trang giữa đầu trang, cỡ 14: Insert → Page Number → Top of Page.",
        "NĐ 30/2020, PL I I.7; HD 05-HD/VPTW, II.IV.5.1.",
    ),
    "KH806": page(
        "Số trang hiện trên trang thứ nhất. | Page number shown on the first page.",
        "Trang đầu của văn bản không hiển thị số trang.",
        "The first page shows no number.",
        "Trang đầu có số 1 ở đầu trang.",
        "Đánh dấu “Different First Page” và để trống đầu trang của trang đầu.",
        "NĐ 30/2020, PL I I.7; HD 05-HD/VPTW, II.IV.5.1.",
    ),
    "KH807": page(
        "Số trang phụ lục không đánh riêng. | Pages of an annex not numbered on their own.",
        "Số trang được đánh riêng theo từng phụ lục. Muốn vậy mỗi phụ lục phải là một phần (section) có số "
        "trang bắt đầu từ 1.",
        "Every annex has page numbers of its own. So each must be a section whose numbers start at 1.",
        "Trang đầu của Phụ lục I mang số 7, nối tiếp kế hoạch.",
        "Chèn Section Break (Next Page) trước phụ lục, đặt “Start at: 1”.",
        "NĐ 30/2020, PL I III.1.đ; HD 05-HD/VPTW, II.IV.5.2.",
    ),
    "KH811": page(
        "Phông chữ không phải Times New Roman. | Font other than Times New Roman.",
        "Cả văn bản dùng phông Times New Roman, bộ mã Unicode, kể cả trong bảng, đầu trang, cước chú và số "
        "tự động. Phông .VnTime, VNI-Times là bảng mã cũ: phải chuyển mã sang Unicode chứ không chỉ đổi "
        "phông.",
        "The whole document is in Times New Roman, Unicode: tables, headers, footnotes and automatic "
        "numbers too. .VnTime and VNI-Times are old encodings: convert them to Unicode, changing the font "
        "is not enough.",
        "Chữ trong bảng là Calibri, lời văn là Times New Roman.",
        "Ctrl+A rồi chọn Times New Roman; đặt cả kiểu Normal thành Times New Roman.",
        "NĐ 30/2020, PL I I.4; HD 05-HD/VPTW, II.IV.1.",
    ),
    "KH812": page(
        "Chữ không phải màu đen. | Letters that are not black.",
        "Chữ trong văn bản là màu đen. Chỉ dấu mức độ khẩn là màu đỏ tươi. Kiểu Heading của Word mặc định "
        "là màu xanh.",
        "Letters are black. Only the mark of urgency is bright red. Word's own heading styles are blue.",
        "Đề mục màu xanh 2F5496 do dùng kiểu Heading 1.",
        "Màu chữ Automatic hoặc đen.",
        "NĐ 30/2020, PL I I.4, III.2.b; HD 05-HD/VPTW, II.IV.1.",
    ),
    "KH813": page(
        "Cỡ chữ của một thành phần không đúng. | Wrong size of a component.",
        "Mỗi thành phần thể thức có cỡ chữ riêng: Quốc hiệu 12-13, Tiêu ngữ 13-14, “Số” đúng 13, “Nơi nhận” "
        "đúng 12, danh sách nơi nhận đúng 11, nội dung 13-14, “Phụ lục” đúng 14 …",
        "Every component has its size: Quốc hiệu 12-13, Tiêu ngữ 13-14, “Số” exactly 13, “Nơi nhận” exactly "
        "12, the list of recipients exactly 11, the text 13-14, “Phụ lục” exactly 14 …",
        "“Nơi nhận:” cỡ 11.",
        "“Nơi nhận:” cỡ 12, danh sách bên dưới cỡ 11.",
        "NĐ 30/2020, PL I V; HD 05-HD/VPTW, PL 2.",
    ),
    "KH814": page(
        "Cỡ chữ không cùng một họ. | Sizes of two families.",
        "Cỡ chữ trong một văn bản tăng, giảm cùng nhau: Quốc hiệu 13, Tiêu ngữ 14, địa danh và thời gian "
        "14; hoặc 12, 13 và 13. Khi nêu rõ thể thức (--profile), cỡ chữ còn được so với thể thức đó.",
        "Sizes of one document rise and fall together: Quốc hiệu 13, Tiêu ngữ 14, place and date 14; or 12, "
        "13 and 13. When a profile is named (--profile), sizes are also compared with it.",
        "Quốc hiệu 13, Tiêu ngữ 13, địa danh 13.",
        "Quốc hiệu 13, Tiêu ngữ 14, địa danh 14.",
        "NĐ 30/2020, PL I V, chú thích 1.",
    ),
    "KH815": page(
        "Nội dung lẫn hai cỡ chữ. | Two sizes in one text.",
        "Nội dung được chọn cỡ 13 hoặc 14, nhưng cả văn bản chỉ một cỡ. Thường do chép từ tệp khác.",
        "The text may be set at 13 or 14, but at one of them. The mixture comes from pasting.",
        "Lời văn cỡ 14, ba đoạn ở mục III cỡ 13.",
        "Cả nội dung cỡ 14.",
        "NĐ 30/2020, PL I II.6.e, V chú thích 1.",
    ),
    "KH816": page(
        "Kiểu chữ đậm, nghiêng, gạch chân không đúng. | Wrong weight, slant or underline.",
        "Quy định nêu rõ kiểu chữ của từng thành phần: tên cơ quan chủ quản không đậm, địa danh và thời "
        "gian nghiêng, căn cứ nghiêng, “Nơi nhận” nghiêng và đậm, nội dung đứng. Không thành phần nào của "
        "Nhà nước có gạch chân.",
        "The rules name the style of every component: the superior body not bold, place and date italic, "
        "the basis italic, “Nơi nhận” bold italic, the text upright. Nothing in a State document is "
        "underlined.",
        "Địa danh và thời gian in đậm, đứng.",
        "Địa danh và thời gian in nghiêng, không đậm.",
        "NĐ 30/2020, PL I V; HD 05-HD/VPTW, PL 2.",
    ),
    "KH817": page(
        "Chữ in hoa, in thường không đúng. | Wrong case.",
        "Quốc hiệu, tên cơ quan, tên loại, tiêu đề mục viết in hoa; Tiêu ngữ, trích yếu, “Phụ lục”, họ tên "
        "người ký viết in thường.",
        "Quốc hiệu, names of bodies, the type and section titles are in capitals; Tiêu ngữ, the abstract, "
        "“Phụ lục” and the signer's name are in lower case.",
        "TRIỂN KHAI THỰC HIỆN CHUYỂN ĐỔI SỐ NĂM 2026 (trích yếu).",
        "Triển khai thực hiện chuyển đổi số năm 2026.",
        "NĐ 30/2020, PL I V; HD 05-HD/VPTW, PL 2.",
    ),
    "KH818": page(
        "Canh lề không đúng. | Wrong alignment.",
        "Các thành phần ở phần đầu và chữ ký canh giữa trong ô của mình; nội dung canh đều hai lề. Đoạn chỉ "
        "một dòng không bị tính.",
        "Components of the head and the signature are centred in their boxes; the text is justified. "
        "Paragraphs of a single line are not counted.",
        "Lời văn canh trái, mép phải không đều.",
        "Lời văn canh đều hai lề (Ctrl+J).",
        "NĐ 30/2020, PL I II.6.e, II.5.b; HD 05-HD/VPTW, II.I.6.2.2.",
    ),
}
