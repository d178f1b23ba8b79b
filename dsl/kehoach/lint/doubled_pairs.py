"""The syllables that end one compound and begin another, for KH604; read only when a syllable stands twice.

A line is a syllable, what stands before it in a compound, ``|``, and what stands after it; ``*`` when it is
also a word by itself. ``vi: hành phạm | phạm mô mạch`` is ``hành vi``, ``phạm vi`` and ``vi phạm``, ``vi
mô``, ``vi mạch``: so ``hành vi vi phạm`` is right. Compounds of administrative language; ``ủy``, ``hóa``,
``tòa`` stand for both spellings.
"""

PAIRS = """
an: công trị bình bảo | ninh toàn sinh dân cư tâm
án: đề dự phương tòa bản vụ luận đáp giáo thi | phí treo tích
ảnh: hình tranh | hưởng
áp: trấn huyết điện | dụng lực đặt thấp đảo giải
ban: ủy | * hành ngành quản chấp chỉ thường đầu bố
bản: văn cơ biên xuất phiên tư kịch ấn bài dị thôn | * tin án quyền làng thân chất địa đồ sao lĩnh ghi mường
bảo: tài quốc | hiểm vệ đảm tồn mật trợ hộ quản dưỡng toàn an tàng mẫu
báo: thông dự cảnh khai điện tin cấp họp | * cáo chí động hiệu điện giá đài
bằng: công cân thăng văn ngang | cấp chứng khen lái sáng
bị: trang thiết chuẩn dự | can cáo
bộ: cán đảng đồng nộin tiến cục đường sơ chi | * phận máy trưởng đội môn luật ngành tiêu tài
cảm: thông đồng tình nhạy | ơn giác nhận xúc thông tình hóa
cáo: báo tố bị quảng thông khuyến cảnh kháng | buộc trạng chung giác
cần: chuyên | cẩu câu
cấp: cung trợ phân sơ trung cao đẳng nâng khẩn giai bao các | * bách phát cứu ủy độ bằng dưỡng thiết xã tỉnh
    huyện
chất: vật tính phẩm thực tố bản hóa thể khoáng | lượng thải lỏng vấn độc liệu cấp phác
chế: cơ thể quy hạn pháp khống biên kiềm cưỡng khắc điều chuyên | độ biến tài tạo định xuất
chi: phí thu | * phí bộ tiết hội nhánh trả cục đoàn ngân phối
chí: tiêu báo tạp đồng ý thậm | khí công hướng
chính: hành tài bưu liêm chân địa nghiêm hiệu đính cải | * sách quyền trị thức phủ xác đáng thống nghĩa quy
chọn: lựa tuyển kén | * lọc lựa
chủ: dân làm tự gia bảo | * động trì tịch yếu trương nhiệm đề thể quyền nghĩa đạo quản đầu sở rừng hộ nhật
chuẩn: tiêu phê đạt quy | * bị mực hóa tiếp xác y đoán nghèo
chức: tổ công viên | * năng danh vụ trách sắc quyền nghiệp
có: hiện sẵn vốn chưa không đang |
công: thi thành tiến gia phân nhân dân bãi nữ tấn chí lao | * trình tác việc chức an nghệ nghiệp cộng bố
    khai bằng dân đoàn chứng tố ích viên sở văn nhận ty cụ
cụ: công dụng nông | thể
của: | cải
cư: dân định an di nhập chung thường | trú dân xá
cứ: căn chứng luận | *
cực: tích tiêu bắc | kỳ đoan khổ hạn
cứu: nghiên tra cấp | * hộ trợ nạn xét thương
danh: công chức định ghi địa vinh tội | sách hiệu mục dự nghĩa nhân lam từ
dân: nhân người công quân nông cư | * tộc số sự cư chủ vận quân trí sinh phòng phố gian chúng quyền ca lập
    doanh dụng
dẫn: hướng chỉ viện hấp | * đến đầu chứng chiếu dắt
diện: toàn đại đối phương nhận hiện trực tân bình mặt | * tích mạo đối
do: tự lý |
dụng: sử ứng áp vận tận tác hữu tuyển lợi tín lạm công dân trọng | cụ ý
đạo: lãnh chỉ nhân quỹ chủ địa giảng tôn | đức lý luật diễn
đất: ruộng giá thửa trái động | * đai nước ở
đầu: ban bước hàng đứng dẫn bắt mở lần cầm | * tư mối tiên vào ra năm mục vụ đề cơ thầu
để: triệt | lại
điểm: thời quan địa trọng ưu nhược đặc thí cao tâm luận khuyết | * danh sáng nóng đến bán số tựa mạnh
điều: | * kiện hành tra chỉnh động khoản dưỡng trị lệ tiết phối ước khiển chế độ tốc
định: quyết quy nghị xác ổn thẩm kiểm giám chỉ nhất hiệp khẳng cố hoạch ấn giả luật | hướng mức kỳ danh
    lượng giá cư hình kiến tính
đoàn: công tập quân phái chi lữ sư huyện tỉnh thành tịch | * thể viên kết phí
đồ: bản sơ biểu cơ | * án dùng thị đạc uống
độ: chế mức tiến trình thái tốc cường nhiệt mật | * tuổi dài tin
đồng: hội hợp cộng tương bất lao | * bộ thời bào ý chí đều hành tình thuận nhất nghiệp phục tiền
động: lao hoạt vận chủ hành tác biến phát xúc tự sôi di huy năng bị | * viên lực vật thái cơ đất tác thổ sản
đơn: hóa tờ | * vị giản thư giá xin phương độc
đức: đạo | tính độ hạnh
được: đạt có nhận thu học đo làm tìm thấy lấy |
gia: quốc chuyên luật tham tăng | đình hạn nhập tăng công súc cầm cố trưởng dụng vị
giá: đánh định đấu thẩm lượng đơn vật báo | * trị cả thành đất bán
giác: tố cảm tự cảnh thị | ngộ quan mạc
gian: thời trung không dân thế | lận dối hàng nan khó
giao: bàn chuyển ngoại | * thông dịch lưu tiếp diện ban nhiệm
giới: nữ biên thế cơ ranh môi | thiệu tính hạn nữ trẻ
giúp: trợ | * đỡ việc
hại: thiệt bị tác xâm độc nguy | *
hạn: thời quyền hữu giới kỳ gia vô ngắn dài trung | * chế hẹp mức điền
hàng: khách ngân cửa mặt bán đơn nhà đặt | * hóa hải không năm ngày đầu quý tháng loạt
hành: thi ban chấp thực vận phát điều tiến hiện lưu đồng song cử | * chính động vi trình khách nghề pháp
    lang quân
hệ: quan liên thế mối | thống quả lụy số
hiểm: bảo nguy thám | họa yếu trở
hiện: thực thể phát xuất biểu | nay hành tượng trạng đại có diện tại vật thực trường thời
hiệu: ký tín khẩu danh dấu thương hữu vô số | quả lực trưởng suất chỉnh ứng nghiệm
hình: tình loại mô địa truyền điển màn | thức thành sự ảnh dung phạt thể tượng dạng
hóa: văn tiêu nghiệp hàng hội đại thống thể biến đồng chuẩn số tự | * chất học đơn giá trang giải
hoạch: kế quy thu | định
học: khoa trường văn tin năm toán đại y ngành môn | * sinh tập viên phí kỳ vấn hỏi nghề đường bổng liệu
họp: kỳ cuộc hội phòng dự | * báo bàn mặt trực
hộ: bảo ủng nông chủ cứu giám | * khẩu nghèo tịch chiếu dân sinh lý
hội: xã quốc đại lễ cơ chi hiệp ngày | * đồng nghị thảo viên họp thi nhập trường chợ tụ
hợp: phối tổng phù kết trường tích liên thích hỗn tập hội phức | tác đồng lý pháp nhất lệ tuyển thành phần
    thức quy
huyện: cấp | * ủy đoàn lỵ đội
hưởng: ảnh thụ thừa | * ứng thụ lợi lương
hướng: định xu phương chiều | * dẫn tới nghiệp ứng thượng
hữu: sở chiếm bằng | ích hạn quan hình hiệu nghị cơ
ích: lợi công hữu bổ | lợi nước
kế: thiết thống thừa mưu | hoạch toán thừa tục cận sách tiếp nhiệm
kết: đoàn liên cam gắn đúc tổng | quả hợp luận nối thúc cấu nạp nghĩa
khai: triển công kê tờ | thác báo mạc giảng trương sinh thuế phá
khẩu: nhập xuất nhân hộ cửa | hiệu trang phần
không: hàng nếu hay | gian khí lưu phận quân
kiến: ý sáng dự định chứng thành | * nghị thức trúc thiết tạo quốc tập lập
kiện: điều sự văn khiếu linh phụ dữ cấu | * toàn cáo tụng tướng khang
kỳ: định thời nhiệm chu học bất quốc | * họp hạn thi vọng diệu nghỉ
làm: việc | * việc rõ tốt sạch quen chủ ăn giàu mới
lập: thành độc thiết tạo xác công dân đối cô trung tự sáng kiến | * trường pháp hồ luận dự quy danh biên đề
lệ: tỷ điều tục luật nô tiền thông | phí thuộc
lợi: quyền thuận thủy phúc tiện thắng | ích nhuận thế dụng tức
luận: kết thảo lý dư tranh bình nghị | văn án điểm chứng giải cứ
luật: pháp kỷ quy bộ | * sư gia pháp định lệ khoa
lực: năng động nguồn nhân thực hiệu áp nỗ thế điện thủy trợ bạo tiềm quyền | lượng sĩ
lượng: chất số khối định trữ sản năng trọng dung đại hàm thương lực | giá hóa thứ
lưu: giao phong hạ trào bảo thượng | * trữ thông hành động vực ý trú ban niệm lượng
lý: quản xử tâm pháp đại hợp trợ địa vật nguyên công thanh chân | lịch luận do thuyết giải tưởng trí tính
mật: bảo bí cơ | thiết độ vụ khẩu
mối: đầu | * quan liên lo nguy
mục: chuyên danh đề tiết thư hạng | * tiêu đích lục
mức: định hạn | * độ sống lương
nghề: ngành làng tay dạy học hành | * nghiệp
nghị: kiến đề hội khuyến hữu | quyết định viện sự lực luận
nghĩa: ý chủ định chính tín nhân kết tình | vụ trang quân địa cử khí
nghiệp: sự nông công lâm doanh nghề chuyên tốt đồng khởi thất cơ xí tác | vụ đoàn dư
nguồn: tạo từ | * lực vốn gốc nước thu nhân
nhà: căn chủ | * nước trường máy ở báo giáo thầu dân
nhân: công cá nguyên doanh quân bệnh cử pháp nạn tư thân chứng phạm tác danh | * dân lực sự viên quyền đạo
    khẩu tố tài rộng văn cách thân chứng danh
nhập: thu hội xuất xâm gia sáp đột | * khẩu liệu học cuộc ngũ cảnh quốc cư viện
nhất: thống thứ duy hợp đồng ít cao tốt | quán trí là định thời thể thiết tề
nhiệm: trách bổ kiêm chủ đảm miễn tín tái ủy | vụ kỳ sở
nối: kết | * tiếp kết
nữ: phụ nam | * giới sinh công tính quyền
nước: đất nhà nguồn trong | * ngoài sạch ngầm thải mặn
phạm: vi tội quy sư xâm mô | vi tội pháp nhân trù
pháp: tư hành lập phương biện giải hợp hiến | luật chế lý lệnh nhân quy điển đình danh trị
phát: bộc xuất cấp phân khởi tự đột kích bùng | * triển hiện huy động sinh hành biểu minh thanh ngôn thải
    ban
phạt: hình xử trừng | * tiền tù
phần: thành góp cổ một đa học | * mềm cứng đấu lớn thưởng trăm việc
phí: kinh chi án học lãng lệ | *
phong: tiên tác niêm | trào tục phú cảnh cách tặng kiến tỏa
phòng: trưởng văn quốc dự phó đề biên | * chống ban ngừa họp khám thủ cháy ngủ tránh vệ bệnh học trừ
phụ: | trách nữ lục huynh cấp thuộc
qua: thông trải vượt |
quả: kết hiệu hậu thành | *
quan: cơ hải tham khách liên trực cảnh chủ bi lạc sĩ hữu | hệ trọng điểm tâm sát chức niệm liêu trắc
quy: chính nội pháp | định chế hoạch mô trình tắc chuẩn luật hợp tập ước phạm
quyền: chính thẩm nhân chủ phân ủy dân bản | * lợi hạn lực hành
quyết: giải nghị kiên phán biểu | * định liệt toán tâm thắng chiến sách
sách: chính ngân quốc đối danh | * giáo nhiễu lược vở báo
sinh: học vệ dân hy phát thí an nảy khai | * viên hoạt học sản thái kế sống vật nhật
số: dân chỉ đổi một đa tham hệ | * hóa lượng liệu hiệu
sở: cơ trụ chủ công hội xứ | * hữu tại ngành
sư: luật kỹ giáo | phạm đoàn tử
sử: lịch | dụng học
sự: dân nhân quân hình lãnh thời thực | * nghiệp kiện việc cố vụ thật
tác: công hợp đối sáng canh thao động chế | động phẩm phong dụng chiến giả hại nghiệp nhân
tại: hiện tồn thực | chỗ
tạo: đào cải sáng chế kiến nhân | * điều nên ra lập thành hình nguồn dựng
tắc: quy nguyên ách | nghẽn trách
tăng: gia | * cường trưởng thêm gia thu năng sản tốc
tâm: trung trọng quan quyết an tận | lý huyết tư thần sức linh điểm đắc trí
tập: học luyện thực tuyển bài sưu thu diễn | * trung huấn thể hợp quán đoàn kết san sự
tế: kinh thực y quốc | bào nhị
thành: hoàn hình hợp trưởng trung cấu tạo nội biến | * phần lập phố viên tích công ủy tựu thạo niên đoàn
theo: tiếp kèm |
thể: tập đoàn chủn cá tổng thực vật có cụ | * chế hiện thao lệ thức dục loại chất trạng tích
thi: hội cuộc kỳ thực dự | * hành công đua đấu tuyển
thị: đô chỉ hiển siêu kỳ đồ | * trường trấn xã thành thực giác
thiết: mật cần kiến bức | kế bị thực lập yếu chế
thông: giao truyền phổ viễn lưu cảm | * tin báo qua tư thường thoáng suốt điệp minh cáo thạo lệ
thống: hệ truyền chính tổng | nhất kê trị đốc
thời: kịp đồng tạm hiện nhất đương tức | gian hạn kỳ điểm sự tiết đại cơ lượng vụ giá
thu: tiếp nguồn doanh mùa tăng | * hút hồi thập nhập chi ngân hoạch gom phí thuế mua
thủ: bảo phòng tuân tuyển | tục trưởng tướng đô đoạn công quỹ lĩnh
thuộc: phụ trực lệ quen thân tùy | * tính về địa lòng
thức: nhận ý hình chính phương cách thể kiến công nghi tiềm tri | ăn trắng tỉnh
thực: hiện trung xác chứng thiết lương | hiện tế trạng thi phẩm chất hành tiễn nghiệm tập lực vật thu sự tại
    địa
thưởng: khen tiền giải phần | * phạt thức tết
tích: diện thành di phân chiến vết thương công | cực hợp lũy trữ tụ
tiên: đầu ưu trước tổ | phong tiến quyết lượng
tiến: tiên cải xúc | độ hành bộ trình triển tới sĩ công
tiếp: trực gián nối kế giao chuyển | * tục cận nhận theo thu xúc dân công đón nối sức viện
tiết: chi thời | kiệm lộ mục chế
tiêu: mục chỉ chi bộ | chí chuẩn biểu đề dùng thụ hủy cực hao diệt thoát
tin: thông bản niềm tự điện | * học cậy tưởng bài tức nhắn báo
tình: nhiệt tận đồng thực | hình trạng nguyện cảm tiết huống nghĩa thương báo
tỉnh: cấp toàn trong | * ủy thành đoàn lộ táo
tính: đặc giới lý nữ dự | * chất toán mạng năng từ đến cách
toàn: kiện an bảo hoàn | * bộ diện quốc dân thể cầu vẹn quyền tỉnh huyện xã văn ngành
toán: thanh dự quyết kế tính bài hạch | * học
tổ: | * chức trưởng
tố: yếu nhân truy độc khởi | * cáo tụng giác chất khổ
tội: có phạm | * phạm danh ác lỗi
tra: kiểm thanh điều | * cứu vấn tấn
trách: chuyên khiển phụ | nhiệm cứ móc
trào: phong cao | lưu phúng
trấn: thị | * áp an
trí: vị bố dân giải tâm lý nhất | tuệ thức nhớ óc
trị: chính giá quản cai điều tự đặc chữa | * giá an liệu số vì
triển: phát | khai lãm vọng
trình: chương công tiến quá quy lộ hành lịch giáo tờ thuyết | * độ tự bày duyệt diễn ký báo
trong: bên |
trọng: quan tôn chú trân nghiêm trầm kính coi thận | * tâm điểm yếu lượng tài thị đại dụng
trợ: hỗ tài viện cứu phụ bảo bổ | giúp lý cấp lực giảng
trú: cư thường tạm lưu nội ngoại | ẩn quán đóng
trung: tập miền | ương tâm bình học thành cấp thực hạn gian niên tuần
trực: thường túc chính | * thuộc tiếp tuyến ban quan
trường: thị môi hiện nhà lập hội công quảng nông | * học hợp phái
trưởng: tăng bộ thủ hiệu viện thị đội | * thành phòng ban đoàn thôn khoa bộ tổ
tục: thủ phong liên tiếp kế | lệ ngữ danh
tuyển: | * dụng sinh chọn tập quân thủ
tư: đầu thông vật riêng tâm vô | pháp vấn nhân duy tưởng liệu thế cách lệnh thục
tưởng: tư ý lý tin ảo | niệm nhớ tượng
ủy: tỉnh thành huyện đảng chi cấp quận | ban quyền viên nhiệm thác
ứng: đáp thích tạm phản cung hưởng hiệu tương | * dụng phó viên cử xử cứu trước
vào: đầu ra |
văn: nhân luận công diễn âm | * bản hóa phòng minh thư nghệ kiện học bằng hiến
về: trở |
vệ: bảo phòng tự cảnh | sinh tinh sĩ
vi: hành phạm | phạm mô mạch
vị: đơn chức địa bài học | trí thế
việc: công làm sự vụ |
viên: sinh nhân đảng thành hội giáo động chuyên ủy giảng giải học công | chức mãn
vụ: nghiệp nhiệm dịch phục nghĩa chức sự công đặc | * việc án lợi mùa trưởng
xã: thị cấp công toàn hợp | * hội viên phường đội
xử: ứng xét phán phân đối | * lý phạt trí sự án thế
ý: đồng chú lưu dụng tùy hàm | * kiến nghĩa thức chí tưởng thích định
yếu: chủ trọng thiết cơ tất hiểm trích thứ nhu | * tố kém thế điểm lĩnh lược
"""
