"""Pages of KH84x and KH85x: the text and the closing of a document."""

from __future__ import annotations

from kehoach.diagnostics.pages.word_form import page

PAGES = {
    "KH841": page(
        "Căn cứ trình bày không đúng. | Basis lines that break the rules.",
        "Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm; văn bản "
        "của Nhà nước không có gạch đầu dòng trước “Căn cứ”, văn bản của Đảng thì có.",
        "Every basis has a paragraph, which ends with a semicolon, the last with a full stop; State "
        "documents put no dash before “Căn cứ”, Party documents do.",
        "- Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "NĐ 30/2020, PL I II.6.a; HD 05-HD/VPTW, II.I.6.2.3.",
    ),
    "KH842": page(
        "Đầu dòng lùi vào không đúng. | Wrong first-line indent.",
        "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm, không khoảng nào khác. Văn bản của Đảng: "
        "khoảng 10 mm.",
        "The first line of a paragraph is indented by 1 cm or 1.27 cm, nothing else. Party documents: about "
        "10 mm.",
        "Đầu dòng lùi vào 0 mm, hoặc 6,3 mm do danh sách tự động của Word.",
        "Đầu dòng lùi vào 10 mm (Paragraph → Special: First line).",
        "NĐ 30/2020, PL I II.6.e; HD 05-HD/VPTW, II.I.6.2.2.",
    ),
    "KH843": page(
        "Khoảng cách giữa các đoạn quá nhỏ. | Gap between paragraphs too small.",
        "Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
        "Paragraphs stand at least 6 points apart.",
        "Before 0 pt, After 0 pt.",
        "Before 6 pt (Paragraph → Spacing).",
        "NĐ 30/2020, PL I II.6.e; HD 05-HD/VPTW, II.I.6.2.2.",
    ),
    "KH844": page(
        "Khoảng cách dòng không đúng. | Wrong line spacing.",
        "Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng. Văn bản của Đảng: Exactly, từ 18 đến 22 pt.",
        "Lines are single to 1.5 spaced. Party documents: exactly 18 to 22 points.",
        "Cách dòng Double, hoặc Exactly 14 pt.",
        "Cách dòng Single, Multiple 1,15 hoặc 1,5 lines.",
        "NĐ 30/2020, PL I II.6.e; HD 05-HD/VPTW, II.I.6.2.2.",
    ),
    "KH845": page(
        "Số thứ tự thiếu, lặp hoặc nhảy cóc. | Numbers skipped, doubled or restarted.",
        "Số thứ tự của phần, mục, khoản, điểm phải liền nhau; điểm theo thứ tự bảng chữ cái tiếng Việt: a, "
        "b, c, d, đ, e, g, h, i, k … Sai một số thì mọi viện dẫn sau đó đều sai.",
        "Numbers of parts, sections, clauses and points follow one another; points in the order of the "
        "Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, k … One wrong number makes every reference after "
        "it wrong.",
        "I, II, IV; a) b) c) d) e).",
        "I, II, III; a) b) c) d) đ).",
        "NĐ 30/2020, PL I II.6.đ; HD 05-HD/VPTW, II.I.6.2.4.",
    ),
    "KH846": page(
        "Cách viết số thứ tự. | How a number is written.",
        "Sau số La Mã và số của khoản có dấu chấm (I. 1.); sau chữ cái của điểm có dấu đóng ngoặc đơn (a)).",
        "Roman numbers and those of clauses take a full stop (I. 1.), letters of points a closing bracket "
        "(a)).",
        "I/ MỤC ĐÍCH; 1) Yêu cầu; a. Đối với cấp xã.",
        "I. MỤC ĐÍCH; 1. Yêu cầu; a) Đối với cấp xã.",
        "NĐ 30/2020, PL I II.6.đ.",
    ),
    "KH847": page(
        "Dấu đầu dòng của Word. | Word's bullets.",
        "Văn bản hành chính dùng gạch đầu dòng (-) rồi dấu cộng (+), không dùng chấm tròn, ô vuông, mũi tên.",
        "Official documents list with a dash (-), then a plus (+), never with dots, squares or arrows.",
        "• Tổ chức hội nghị triển khai;",
        "- Tổ chức hội nghị triển khai;",
    ),
    "KH848": page(
        "Phần, chương, mục, điều trình bày không đúng. | Part, chapter or article set wrongly.",
        "Phần, chương, mục phải có tiêu đề ở dòng dưới; số của phần, chương là số La Mã, của mục và điều là "
        "số Ả Rập; số của điều có dấu chấm và in đậm.",
        "Parts, chapters and divisions have a title on the line below; parts and chapters have Roman "
        "numbers, divisions and articles Arabic ones; an article's number has a full stop and is bold.",
        "Chương 1: Quy định chung; Điều 3: Trách nhiệm.",
        "Chương I / QUY ĐỊNH CHUNG; Điều 3. Trách nhiệm.",
        "NĐ 30/2020, PL I II.6.d, II.6.đ.",
    ),
    "KH849": page(
        "Nội dung không có dấu kết thúc. | Text without the closing sign.",
        "Mọi mẫu của Nghị định 30 kết thúc nội dung bằng “./.”; văn bản của Đảng kết thúc bằng dấu chấm.",
        "Every sample of Decree 30 ends the text with “./.”; Party documents with a full stop.",
        "… đề nghị các cơ quan, đơn vị triển khai thực hiện.",
        "… đề nghị các cơ quan, đơn vị triển khai thực hiện./.",
        "NĐ 30/2020, PL III (các mẫu); HD 05-HD/VPTW, II.I.6.2.2.",
    ),
    "KH850": page(
        "Số 0 trong ngày tháng của nội dung. | Zeros of dates in the text.",
        "Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước, các tháng khác không. Quy định nói về ngày ban "
        "hành; trong nội dung nên viết cùng một cách.",
        "Days below 10 and months 1 and 2 take a zero, other months none. The rule is about the date of "
        "issue; the text had better do the same.",
        "05/03/2026; 5/1/2026; ngày 5 tháng 03 năm 2026.",
        "05/3/2026; 05/01/2026; ngày 05 tháng 3 năm 2026.",
        "NĐ 30/2020, PL I II.4.b.",
    ),
    "KH851": page(
        "Nơi nhận thiếu hoặc sai. | Recipients missing or wrong.",
        "Văn bản phải có “Nơi nhận:” với dấu hai chấm, một dòng riêng. “Như trên” chỉ dùng khi có “Kính "
        "gửi” (công văn, tờ trình, báo cáo gửi cấp trên).",
        "A document has “Nơi nhận:” with a colon on a line of its own. “Như trên” is for documents with "
        "“Kính gửi” only.",
        "Nơi nhận: / - Như trên; (trong một kế hoạch)",
        "Nơi nhận: / - Các sở, ban, ngành tỉnh;",
        "NĐ 30/2020, PL I II.9; HD 05-HD/VPTW, II.I.9.2.",
    ),
    "KH852": page(
        "Dòng nơi nhận trình bày không đúng. | Recipient line set wrongly.",
        "Mỗi nơi nhận một dòng, đầu dòng có gạch (-) sát lề trái, cuối dòng có dấu chấm phẩy.",
        "Every recipient has a line that begins with a dash at the left margin and ends with a semicolon.",
        "+ Sở Tài chính,",
        "- Sở Tài chính;",
        "NĐ 30/2020, PL I II.9.d; HD 05-HD/VPTW, II.I.9.2.5.",
    ),
    "KH853": page(
        "Dòng lưu thiếu hoặc sai. | Archive line missing or wrong.",
        "Dòng cuối của nơi nhận là “- Lưu: VT, <đơn vị soạn thảo>.”: hai chấm sau “Lưu”, phẩy sau “VT”, "
        "chấm cuối dòng. Văn bản của Đảng: “- Lưu Văn phòng Tỉnh uỷ.”",
        "The last line is “- Lưu: VT, <drafting unit>.”: a colon after “Lưu”, a comma after “VT”, a final "
        "stop. Party documents: “- Lưu Văn phòng Tỉnh uỷ.”",
        "- Lưu VT, NC",
        "- Lưu: VT, NC.",
        "NĐ 30/2020, PL I II.9.d; HD 05-HD/VPTW, II.I.9.2.5.",
    ),
    "KH854": page(
        "Chữ viết tắt quyền hạn không đúng. | Sign of authority written wrongly.",
        "Nhà nước viết TM., KT., TL., TUQ., Q. với dấu chấm; Đảng viết T/M, K/T, T/L với gạch chéo.",
        "The State writes TM., KT., TL., TUQ., Q. with a full stop; the Party T/M, K/T, T/L with a slash.",
        "TM ỦY BAN NHÂN DÂN; K/T CHỦ TỊCH.",
        "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH.",
        "NĐ 30/2020, PL I II.7.b; HD 05-HD/VPTW, II.I.7.1.1.",
    ),
    "KH855": page(
        "Quyền hạn và chức vụ không khớp. | Authority and post that do not fit.",
        "“TM.” đứng trước tên tập thể; cơ quan làm việc theo chế độ thủ trưởng thì người đứng đầu ký trực "
        "tiếp. Dưới “KT.” người đứng đầu là chức vụ cấp phó; cấp phó ký phải có “KT.” ở trên. Dưới “TL.”, "
        "“TUQ.” là chức vụ của người ký.",
        "“TM.” stands before a collective body; where one person is in charge that person signs directly. "
        "Below “KT.” of the head stands the deputy's post, and a deputy signs below “KT.” only. Below “TL.” "
        "and “TUQ.” stands the post of who signs.",
        "TM. SỞ TƯ PHÁP / GIÁM ĐỐC; PHÓ GIÁM ĐỐC (không có KT.).",
        "GIÁM ĐỐC; KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC.",
        "NĐ 30/2020, PL I II.7.b, Điều 13; HD 05-HD/VPTW, II.I.7.1.",
    ),
    "KH856": page(
        "Học hàm, học vị trước họ tên người ký. | Degree or title before the signer's name.",
        "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu. Lực lượng vũ trang, sự nghiệp giáo "
        "dục, y tế, khoa học theo quy định của ngành.",
        "No degree, rank or honour stands before the signer's name. The armed forces, schools, hospitals "
        "and research bodies have rules of their own.",
        "TS. Nguyễn Văn A.",
        "Nguyễn Văn A.",
        "NĐ 30/2020, PL I II.7.c; HD 05-HD/VPTW, II.I.7.1.3.",
    ),
    "KH857": page(
        "Nơi nhận và chữ ký không ngang hàng. | Recipients and signature not side by side.",
        "“Nơi nhận” ở bên trái, ngang hàng với dòng quyền hạn, chức vụ của người ký ở bên phải.",
        "“Nơi nhận” stands left, on the level of the signer's authority and post on the right.",
        "“Nơi nhận” nằm dưới họ tên người ký.",
        "Bảng hai cột không viền: trái nơi nhận, phải chữ ký.",
        "NĐ 30/2020, PL I II.9.d.",
    ),
    "KH858": page(
        "Khối nơi nhận và chữ ký có thể bị ngắt trang. | Closing block that may break.",
        "Chữ ký tách khỏi chức vụ hoặc đứng một mình ở trang sau làm mất giá trị trình bày. Không cho hàng "
        "của bảng ngắt trang và giữ các dòng với nhau.",
        "A signature parted from its post, or alone on a page, spoils the document. Keep the row of the "
        "table whole and its lines together.",
        "Hàng của bảng chữ ký được phép ngắt trang.",
        "Table Properties → Row: bỏ “Allow row to break across pages”; Paragraph → Keep with next.",
    ),
    "KH859": page(
        "Chữ ký không đủ thành phần. | Incomplete signature.",
        "Cuối văn bản có quyền hạn, chức vụ và họ tên người ký. Bản chưa ký có thể để trống họ tên.",
        "A document ends with the authority, post and name of the signer. A draft may leave the name out.",
        "Chỉ có “CHỦ TỊCH”, không có họ tên.",
        "CHỦ TỊCH / (chữ ký) / Lê Văn B.",
        "NĐ 30/2020, PL I II.7.",
    ),
}
