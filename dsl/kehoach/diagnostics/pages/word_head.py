"""Pages of KH82x: the head of a document."""

from __future__ import annotations

from kehoach.diagnostics.pages.word_form import page

PAGES = {
    "KH821": page(
        "Quốc hiệu, Tiêu ngữ thiếu hoặc gõ sai. | Quốc hiệu or Tiêu ngữ missing or mistyped.",
        "Quốc hiệu và Tiêu ngữ có câu chữ cố định. Giữa các cụm từ của Tiêu ngữ là gạch nối (-), có dấu "
        "cách hai bên. HÒA và HOÀ đều được. Văn bản của Đảng có tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM.",
        "Both have fixed words. The phrases of Tiêu ngữ are joined by a hyphen with a blank on each side. "
        "HÒA and HOÀ are both right. Documents of the Party have the title ĐẢNG CỘNG SẢN VIỆT NAM.",
        "Độc lập – Tự do – Hạnh phúc; Độc lập-Tự do-Hạnh phúc.",
        "Độc lập - Tự do - Hạnh phúc.",
        "NĐ 30/2020, PL I II.1; HD 05-HD/VPTW, II.I.1.",
    ),
    "KH822": page(
        "Dòng ở phần đầu bị xuống dòng vì cột hẹp. | A line of the head wraps in its narrow column.",
        "Quốc hiệu cỡ 13 dài khoảng 96 mm. Chia hai cột bằng nhau thì Quốc hiệu, hoặc dòng địa danh và thời "
        "gian, bị xuống dòng.",
        "Quốc hiệu at 13 points is some 96 mm long. With two equal columns it wraps, or the place and date "
        "do.",
        "Bảng hai cột bằng nhau, mỗi cột 82 mm.",
        "Cột trái 64 mm, cột phải 101 mm.",
        "NĐ 30/2020, PL I II.1, II.4.c.",
    ),
    "KH823": page(
        "Thiếu đường kẻ. | Missing rule.",
        "Dưới tên cơ quan ban hành, Tiêu ngữ và trích yếu có đường kẻ ngang, nét liền. Văn bản của Đảng: "
        "dấu sao (*) dưới tên cơ quan và năm gạch nối (-----) dưới trích yếu.",
        "A solid rule stands below the issuing body, Tiêu ngữ and the abstract. In documents of the Party "
        "an asterisk stands below the body and five hyphens (-----) below the abstract.",
        "Dưới trích yếu không có gì.",
        "Đường kẻ dài bằng 1/3 đến 1/2 dòng trích yếu (Insert → Shapes → Line).",
        "NĐ 30/2020, PL I II.1.b, II.2.b, II.5.b; HD 05-HD/VPTW, II.I.2.2.1, II.I.5.2.1.",
    ),
    "KH824": page(
        "Đường kẻ gõ bằng ký tự hoặc gạch chân. | Rule typed or underlined.",
        "Quy định không nói vẽ đường kẻ bằng gì, nhưng dãy gạch dưới, gạch chân chữ dễ lệch khi đổi phông "
        "và hay bị người kiểm tra thể thức trả lại. Gạch nối (---) không phải nét liền.",
        "The rules do not say how to draw a rule, but rows of underscores and underlined words shift with "
        "the font and are often sent back. Hyphens (---) are not a solid rule.",
        "_______________ dưới tên cơ quan.",
        "Một nét vẽ: Insert → Shapes → Line, 0,75 pt, màu đen.",
        "NĐ 30/2020, PL I II.1.b, II.2.b, II.5.b.",
    ),
    "KH825": page(
        "Đường kẻ sai độ dài, nét hoặc màu. | Rule of the wrong length, stroke or colour.",
        "Dưới Tiêu ngữ: dài bằng dòng chữ. Dưới tên cơ quan ban hành và trích yếu: dài bằng 1/3 đến 1/2 "
        "dòng chữ, cân đối. Nét liền, màu đen.",
        "Below Tiêu ngữ as long as the words. Below the issuing body and the abstract 1/3 to 1/2 of the "
        "line, centred. Solid and black.",
        "Đường kẻ dưới tên cơ quan dài bằng cả dòng chữ.",
        "Đường kẻ dài bằng khoảng 2/5 dòng chữ.",
        "NĐ 30/2020, PL I II.1.b, II.2.b, II.5.b.",
    ),
    "KH826": page(
        "Tên cơ quan ban hành thiếu hoặc viết tắt. | Issuing body missing or abbreviated.",
        "Tên cơ quan ban hành là tên chính thức, đầy đủ. Chỉ tên cơ quan chủ quản được viết tắt những cụm "
        "từ thông dụng.",
        "The issuing body has its full official name. Only the superior body may be abbreviated.",
        "UBND TỈNH TRÀ VINH (là cơ quan ban hành).",
        "ỦY BAN NHÂN DÂN / TỈNH TRÀ VINH.",
        "NĐ 30/2020, PL I II.2.a.",
    ),
    "KH827": page(
        "Dòng số, ký hiệu không đúng. | Number line that breaks the rules.",
        "“Số:” có dấu hai chấm; số nhỏ hơn 10 có số 0 phía trước; giữa số và ký hiệu là gạch chéo, giữa các "
        "nhóm chữ viết tắt là gạch nối, không cách chữ. Chưa có số thì để trống, giữ gạch chéo. Văn bản của "
        "Đảng: “Số 98-KH/TU”.",
        "“Số:” has a colon; a number below 10 a zero before it; a slash stands before the symbol and "
        "hyphens within it, without blanks. A number not given yet is left blank before the slash. Party "
        "documents: “Số 98-KH/TU”.",
        "Số 8 / KH – UBND.",
        "Số: 08/KH-UBND.",
        "NĐ 30/2020, PL I II.3; HD 05-HD/VPTW, II.I.3.2.2.",
    ),
    "KH828": page(
        "Dòng địa danh, thời gian không đúng. | Place and date line that breaks the rules.",
        "Sau địa danh có dấu phẩy; ngày, tháng, năm viết đầy đủ bằng chữ “ngày … tháng … năm …”; chữ cái "
        "đầu của địa danh viết hoa.",
        "A comma follows the place; the date is in full words “ngày … tháng … năm …”; the place has "
        "capitals.",
        "Trà Vinh 05/3/2026.",
        "Trà Vinh, ngày 05 tháng 3 năm 2026.",
        "NĐ 30/2020, PL I II.4; HD 05-HD/VPTW, II.I.4.2.",
    ),
    "KH829": page(
        "Số 0 trong ngày ban hành. | Zeros in the date of issue.",
        "Số 0 phía trước chỉ thêm cho ngày nhỏ hơn 10 và cho tháng 1, tháng 2. Nghị định 30 tự ghi “ngày 05 "
        "tháng 3 năm 2020”.",
        "A zero is put before days below 10 and before months 1 and 2 only. Decree 30 dates itself “ngày 05 "
        "tháng 3 năm 2020”.",
        "ngày 5 tháng 03 năm 2026.",
        "ngày 05 tháng 3 năm 2026.",
        "NĐ 30/2020, PL I II.4.b; HD 05-HD/VPTW, II.I.4.2.2.",
    ),
    "KH830": page(
        "Tên loại, trích yếu thiếu hoặc dính liền. | Type or abstract missing or run together.",
        "Tên loại (KẾ HOẠCH) đứng một dòng, trích yếu ở ngay dòng dưới, không có dấu chấm cuối.",
        "The type (KẾ HOẠCH) has a line of its own, the abstract stands directly below, without a final "
        "stop.",
        "KẾ HOẠCH Chuyển đổi số năm 2026. (một dòng)",
        "KẾ HOẠCH / Chuyển đổi số năm 2026 (hai dòng).",
        "NĐ 30/2020, PL I II.5; HD 05-HD/VPTW, II.I.5.2.1.",
    ),
    "KH831": page(
        "Các thành phần ở phần đầu không đúng vị trí. | Components of the head out of place.",
        "Tên cơ quan ở bên trái, Quốc hiệu và Tiêu ngữ ở bên phải, ngang nhau; số, ký hiệu và địa danh, "
        "thời gian cùng một dòng bên dưới.",
        "The body stands left, Quốc hiệu and Tiêu ngữ right, side by side; number and place with date share "
        "a line below them.",
        "Quốc hiệu ở giữa trang, tên cơ quan bên dưới.",
        "Bảng hai cột không viền: cột trái tên cơ quan và số, cột phải Quốc hiệu và ngày.",
        "NĐ 30/2020, PL I II.4.c, IV.2; HD 05-HD/VPTW, II.I.1.2, II.I.2.2.1.",
    ),
    "KH832": page(
        "Lẫn thể thức của Đảng và của Nhà nước. | Formats of the Party and the State mixed.",
        "Văn bản của Đảng theo Hướng dẫn 05-HD/VPTW, văn bản hành chính của Nhà nước theo Nghị định "
        "30/2020/NĐ-CP; không dùng lẫn tiêu đề, số, chữ viết tắt quyền hạn của nhau.",
        "Party documents follow Guidance 05-HD/VPTW, administrative ones Decree 30/2020/NĐ-CP; titles, "
        "numbers and signs of authority of the two are not mixed.",
        "Kế hoạch của UBND tỉnh ký “T/M ỦY BAN NHÂN DÂN”.",
        "TM. ỦY BAN NHÂN DÂN.",
        "NĐ 30/2020, PL I II.1, II.7.b; HD 05-HD/VPTW, II.I.1, II.I.7.1.1.",
    ),
}
