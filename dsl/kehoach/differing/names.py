"""What kinds, changes and values are called, in Vietnamese and English."""

from __future__ import annotations

from kehoach.diagnostics.model import Text

KINDS = {
    "document": Text("Văn bản của tệp", "Documents of the file"),
    "header": Text("Phần đầu và phần cuối", "Head and closing"),
    "cited": Text("Văn bản viện dẫn", "Cited documents"),
    "goal": Text("Mục tiêu", "Goals"),
    "task": Text("Nhiệm vụ", "Tasks"),
    "duty": Text("Trách nhiệm của đơn vị", "Duties"),
    "text": Text("Lời văn in ra", "Printed words"),
}
CHANGES = {
    "added": Text("thêm", "added"),
    "removed": Text("bỏ", "removed"),
    "changed": Text("sửa", "changed"),
    "moved": Text("chuyển chỗ", "moved"),
}
FIELDS = {
    "title": Text("tên", "title"),
    "text": Text("nội dung", "text"),
    "type": Text("tên loại", "type"),
    "number": Text("số", "number"),
    "date": Text("ngày", "date"),
    "place": Text("địa danh", "place"),
    "issuer": Text("cơ quan", "issuer"),
    "parent": Text("cơ quan chủ quản", "parent"),
    "parent_plans": Text("kế hoạch cấp trên", "parent plan"),
    "period": Text("giai đoạn", "period"),
    "urgency": Text("độ khẩn", "urgency"),
    "secrecy": Text("độ mật", "secrecy"),
    "draft": Text("dự thảo", "draft"),
    "attached": Text("kèm theo", "attached to"),
    "carrier": Text("ban hành kèm theo", "issued with"),
    "authority": Text("thẩm quyền", "authority"),
    "circulation": Text("lưu hành", "circulation"),
    "drafter": Text("người soạn thảo", "drafter"),
    "copies": Text("số bản", "copies"),
    "contact": Text("liên hệ", "contact"),
    "recipients": Text("nơi nhận", "recipients"),
    "signature": Text("ký", "signature"),
    "lead": Text("chủ trì", "lead"),
    "partners": Text("phối hợp", "partners"),
    "executors": Text("thực hiện", "executors"),
    "timeframe": Text("thời gian", "timeframe"),
    "outputs": Text("sản phẩm", "outputs"),
    "budget": Text("kinh phí", "budget"),
    "days": Text("thời gian được hiểu là", "timeframe, understood as"),
    "period_days": Text("giai đoạn được hiểu là", "period, understood as"),
    "goals": Text("phục vụ mục tiêu", "goals served"),
    "relations": Text("cụ thể hóa, thay thế", "details, replaces"),
    "measures": Text("chỉ tiêu", "measures"),
    "owner": Text("đơn vị", "body"),
    "short": Text("gọi tắt", "short"),
    "basis": Text("vai trò", "role"),
}


def field_name(name: str, language: str) -> str:
    """Return what a value is called; fields of a task have the names of the language of plans."""
    found = FIELDS.get(name)
    if found is not None:
        return found.en if language == "en" else found.vi
    from kehoach.syntax.keywords import keywords

    row = next((row for row in keywords().rows if (row.group, row.name) == ("field", name)), None)
    return name if row is None else (row.en if language == "en" else row.vi)[0]
