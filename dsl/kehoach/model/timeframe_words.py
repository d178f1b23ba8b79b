"""The words of timeframes: one table from phrases to the terminals of ``grammar/thoi_gian.lark``."""

from __future__ import annotations

from functools import cache

from kehoach.model.phrases import Phrases

# A terminal, its value after “=”, and the phrases that are it. The longest phrase that fits at a place wins.
# Letters and marks count; case, spaces and the place of the tone mark do not.
TABLE = """
UNIT=Y: năm
UNIT=Q: quý|quí
UNIT=M: tháng
UNIT=W: tuần
UNIT=D: ngày|mùng|mồng|ngày mùng|ngày mồng
UNIT=B: ngày làm việc
FROM: từ|ngay từ
FROM?: kể từ|tính từ|bắt đầu từ|bắt đầu kể từ
TO: đến|tới|cho đến|cho tới|hết|đến hết|tới hết|cho đến hết|cho tới hết
BEFORE: trước|đến trước
AFTER: sau|ngay sau
EDGE=early: đầu
EDGE=middle: giữa
EDGE=late: cuối
HALF: nửa
SEP: ,|;|:|và|hoặc|và hoặc|và / hoặc|hay|cùng|&
DASH: -
SLASH: /
CONTINUOUS=continuous: thường xuyên|liên tục
CYCLE: định kỳ|định kì|theo định kỳ|theo định kì
EVERY=FREQ=YEARLY: hằng năm|hàng năm|mỗi năm|từng năm|theo từng năm
EVERY=FREQ=MONTHLY;INTERVAL=3: hằng quý|hàng quý|mỗi quý|từng quý|theo từng quý
EVERY=FREQ=MONTHLY: hằng tháng|hàng tháng|mỗi tháng|từng tháng|theo từng tháng
EVERY=FREQ=WEEKLY: hằng tuần|hàng tuần|mỗi tuần|từng tuần|theo từng tuần
EVERY=FREQ=DAILY: hằng ngày|hàng ngày|mỗi ngày|từng ngày|theo từng ngày
EVERY=FREQ=YEARLY;BYMONTH=3,6,9,12: tháng cuối quý|tháng cuối của quý|tháng cuối mỗi quý
ONWARD=onward: năm tiếp theo|các năm kế tiếp|các năm sau|các năm sau đó|những năm sau
ONWARD=onward: tiếp theo|trở đi|về sau
ONWARD=onward: các quý tiếp theo|các tháng tiếp theo|giai đoạn tiếp theo|các giai đoạn tiếp theo
DUE=due: hoàn thành|hoàn tất|kết thúc|xong|làm xong|thực hiện xong|hoàn thành xong|hoàn thiện
DUE=due: chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không quá|thời hạn cuối
LEAD=lead: trong|vào|là|lúc|hồi|cả|suốt|trong suốt|khoảng thời gian
LEAD=expected: dự kiến|phấn đấu|khoảng|vào khoảng
LEAD=peak: cao điểm|đợt cao điểm|tháng cao điểm
LEAD=lead: trong vòng|ngay|bắt đầu|cơ bản
LEAD=lead: thời gian|thời hạn|thời điểm|từ nay|từ nay cho|các|những
LEAD=lead: sáng|chiều|tối|trưa|buổi|buổi sáng|buổi chiều|buổi tối
LEAD=phase: giai đoạn|đợt|bước
LEAD=verb: thực hiện|triển khai|triển khai thực hiện|tổ chức|tổ chức thực hiện|tiến hành
LEAD=verb: duy trì|tiếp tục|định hướng|tầm nhìn|khởi công|khởi động|phát động|khai mạc|ra quân
LEAD=verb: ban hành|trình|trình ban hành|phê duyệt|báo cáo|gửi báo cáo|sơ kết|tổng kết|đánh giá|rà soát
CONDITION=short: đột xuất|từng giai đoạn|các giai đoạn|đầu nhiệm kỳ|giữa nhiệm kỳ
CONDITION=short: cuối nhiệm kỳ|giữa kỳ|cuối kỳ
CONDITION: theo|khi|sau khi|ngay sau khi|ngay khi|từ khi|từ sau khi|từ lúc|kể từ khi
CONDITION: đến khi|cho đến khi|cho tới khi
CONDITION: tới khi|trước khi|tùy|tùy theo|tùy thuộc|lồng ghép|nếu|căn cứ|phụ thuộc
CONDITION: phù hợp|đồng thời với|cùng với
CONDITION: gắn với|song song với|lịch|cụ thể|thời gian cụ thể|chi tiết|thông báo|có thông báo
CONDITION: sẽ có|sẽ thông báo
CONDITION: mùa|vào mùa|trong mùa|trước mùa|sau mùa|dịp|vào dịp|nhân dịp|từ thời điểm|đến thời điểm
CONDITION: học kỳ|đầu học kỳ|giữa học kỳ|cuối học kỳ|năm học|trong năm học|đầu năm học|cuối năm học
CONDITION: nhiệm kỳ|trong nhiệm kỳ|hết nhiệm kỳ
CONDITION: nghỉ hè|dịp hè|thời gian nghỉ hè|trong thời gian nghỉ hè|suốt thời gian nghỉ hè|trong suốt thời gian nghỉ hè
CONDITION: trước tết|sau tết|trước lễ|sau lễ
CONDITION=continuous: quá trình|trong quá trình|suốt quá trình|trong suốt quá trình
CONDITION=continuous: trong suốt thời gian thực hiện|trong suốt thời gian triển khai
VAGUE=vague: kịp thời|sớm|sớm nhất|sớm nhất có thể|càng sớm càng tốt|ngay lập tức
VAGUE=vague: khẩn trương|nhanh chóng|lâu dài
VAGUE=vague: thời gian tới|sắp tới|những năm tới|các năm tới|thời gian sớm nhất|thời gian ngắn nhất
VAGUE=vague: thực hiện ngay
VAGUE=vague: đúng tiến độ|đúng hạn|đúng thời hạn|đúng thời gian|đúng thời gian quy định|đúng quy định
WEEKDAY=0: thứ hai|thứ 2
WEEKDAY=1: thứ ba|thứ 3
WEEKDAY=2: thứ tư|thứ 4
WEEKDAY=3: thứ năm|thứ 5
WEEKDAY=4: thứ sáu|thứ 6
WEEKDAY=5: thứ bảy|thứ 7
WEEKDAY=6: chủ nhật|chúa nhật
NUMBER=1: một
NUMBER=2: hai
NUMBER=3: ba
NUMBER=4: bốn
NUMBER=6: sáu
NUMBER=7: bảy
NUMBER=8: tám
NUMBER=9: chín
NUMBER=10: mười
"""


@cache
def phrases() -> Phrases:
    """Return the table."""
    return Phrases(TABLE)
