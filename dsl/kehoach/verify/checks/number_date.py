"""The line of the number and the line of place and date (PL I II.3 and II.4; HD 05, II.I.3 and 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Text
from kehoach.model.word_lists import rows
from kehoach.text.vietnamese import nfc
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, joined
from kehoach.verify.regions import Document
from kehoach.verify.regions_text import fold
from kehoach.verify.registry import check

_BLANK = r"[\s.…_]*"
_STATE = re.compile(rf"(?P<number>\d+|{_BLANK})(?P<before>\s*)/(?P<after>\s*)(?P<symbol>.*)", re.DOTALL)
_PARTY = re.compile(rf"(?P<number>\d+|{_BLANK})(?P<before>\s*)-(?P<after>\s*)(?P<symbol>.*)", re.DOTALL)
_DATE = re.compile(
    rf"^(?P<place>.*?)\s*ngày(?P<day>{_BLANK}\d*{_BLANK})tháng(?P<month>{_BLANK}\d*{_BLANK})năm(?P<year>{_BLANK}\d*{_BLANK})$",
    re.IGNORECASE | re.DOTALL,
)


@check("KH827")
def number_line(examined: Examined) -> Iterator[Finding]:
    """The number line is there and has its form."""
    for document in examined.judged():
        number = document.first("number")
        advice = _number_advice(examined)
        if number is None:
            if document.headed and not document.attached:
                head = document.of("nation", "party")[0]
                yield finding("KH827", head.where, advice, Text("không tìm thấy", "is not found"))
            continue
        text = nfc(number.text).replace("\u00a0", " ").strip()
        faults = _party_faults(text) if examined.party else _state_faults(text)
        faults += _type_faults(text, document, examined.party)
        if faults:
            yield finding("KH827", number.where, advice, joined(faults))


def _number_advice(examined: Examined) -> Advice:
    sample = "Số 08-KH/TU" if examined.party else "Số: 08/KH-UBND"
    return Advice(
        f"viết như “{sample}”; chưa có số thì để trống",
        f"write it like “{sample}”; leave the figures blank while there are none",
        examined.standard.item("number"),
    )


def _state_faults(text: str) -> list[Text]:
    faults: list[Text] = []
    rest = re.sub(r"^số", "", text, flags=re.IGNORECASE)
    if rest == text:
        faults.append(Text("thiếu chữ “Số:”", "lacks the word “Số:”"))
    elif not rest.startswith(":"):
        spaced = rest.lstrip().startswith(":")
        said = ("có dấu cách trước dấu hai chấm", "has a blank before the colon")
        faults.append(Text(*said) if spaced else Text("thiếu dấu hai chấm", "lacks the colon"))
    rest = rest.lstrip(" :").replace("\\", "/")
    found = _STATE.fullmatch(rest)
    if found is None:
        return [*faults, Text("thiếu dấu gạch chéo (/)", "lacks the slash (/)")]
    return faults + _figures(found)


def _party_faults(text: str) -> list[Text]:
    faults: list[Text] = []
    rest = re.sub(r"^số", "", text, flags=re.IGNORECASE)
    if ":" in rest[:3]:
        faults.append(Text("có dấu hai chấm", "has a colon"))
    found = _PARTY.fullmatch(rest.lstrip(" :"))
    if found is None or "/" not in found["symbol"]:
        wrong = Text("không theo dạng “Số 98-KH/TU”", "is not like “Số 98-KH/TU”")
        return [*faults, wrong]
    return faults + _figures(found)


def _figures(found: re.Match[str]) -> list[Text]:
    """Return the faults in what both systems share: zeros, blanks, hyphens."""
    faults: list[Text] = []
    figures, symbol = found["number"].strip(), found["symbol"].strip()
    if figures.isdigit() and len(figures) == 1:
        faults.append(Text(f"phải viết 0{figures}", f"must say 0{figures}"))
    if not symbol:
        faults.append(Text("thiếu ký hiệu", "lacks the symbol"))
    blanks = (figures.isdigit() and found["before"]) or found["after"] or " " in symbol
    if blanks and symbol:
        faults.append(Text("có dấu cách trong số, ký hiệu", "has blanks within"))
    if any(dash in symbol for dash in "–—−"):
        faults.append(Text("dùng gạch dài thay gạch nối (-)", "has a dash for the hyphen (-)"))
    return faults


def _type_faults(text: str, document: Document, party: bool) -> list[Text]:
    """Return the fault of a symbol that names another type: ``/QĐ-UBND`` on a plan (PL III I)."""
    code = _codes(party).get(document.kind, "")
    found = re.search(r"-\s*([^\W\d]+)\s*/" if party else r"/\s*([^\W\d]+)", text)
    if not code or found is None or not found[1] or fold(found[1]) == fold(code):
        return []
    return [Text(f"có ký hiệu {found[1]}; loại này là {code}", f"has {found[1]}; this type is {code}")]


@cache
def _codes(party: bool) -> dict[str, str]:
    """Return what stands for each type in numbers, from ``grammar/loai_van_ban.txt``; "" when nothing does."""
    column = 2 if party else 1
    return {fold(row[0]): row[column] if row[column] != "-" else "" for row in rows("loai_van_ban")["type"]}


@check("KH828", "KH829")
def date_line(examined: Examined) -> Iterator[Finding]:
    """Place and date are there and have their form."""
    advice = Advice(
        "viết như “Trà Vinh, ngày 05 tháng 3 năm 2026”",
        "write it like “Trà Vinh, ngày 05 tháng 3 năm 2026”",
        examined.standard.item("place-date"),
    )
    for document in examined.judged():
        line = document.first("place-date")
        if line is None:
            if document.headed and not document.attached:
                head = document.of("nation", "party")[0]
                yield finding("KH828", head.where, advice, Text("không tìm thấy", "is not found"))
            continue
        text = nfc(line.text).replace("\u00a0", " ").strip()
        found = _DATE.match(text.rstrip(". ") if text.rstrip(" ")[-2:-1].isdigit() else text)
        if found is None:
            full = Text("không viết đầy đủ ngày … tháng … năm …", "is not in full words ngày … tháng … năm …")
            yield finding("KH828", line.where, advice, full)
            continue
        faults = _place_faults(found, text)
        if faults:
            yield finding("KH828", line.where, advice, joined(faults))
        got, wanted = _zeros(found)
        if got != wanted:
            zero = Advice(
                "thêm số 0 cho ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm",
                "put a zero before days below 10 and before months 1 and 2, before no other month",
                examined.standard.item("date"),
            )
            yield finding("KH829", line.where, zero, got, wanted)


def _place_faults(found: re.Match[str], text: str) -> list[Text]:
    faults: list[Text] = []
    place = found["place"]
    name = place.rstrip(", ")
    if not name.strip(" .…_"):
        if not place.strip():
            faults.append(Text("thiếu địa danh", "lacks the place"))
    else:
        if not place.rstrip().endswith(","):
            faults.append(Text("thiếu dấu phẩy sau địa danh", "lacks the comma after the place"))
        elif name != place.rstrip().rstrip(","):
            faults.append(Text("có dấu cách trước dấu phẩy", "has a blank before the comma"))
        if name[:1].islower():
            faults.append(Text("địa danh không viết hoa", "has a place without a capital"))
    if "Ngày" in text:
        faults.append(Text("“Ngày” viết hoa", "has “Ngày” with a capital"))
    if text.endswith(".") and text[-2:-1].isdigit():
        faults.append(Text("có dấu chấm cuối dòng", "ends with a stop"))
    return faults


def _zeros(found: re.Match[str]) -> tuple[str, str]:
    """Return the date as it stands and as it should: 0 before days below 10 and months 1 and 2 only."""
    day, month, year = (found[name].strip(" .…_") for name in ("day", "month", "year"))
    return zeros(day, month, year)


def zeros(day: str, month: str, year: str) -> tuple[str, str]:
    """Return ``ngày … tháng … năm …`` of figures as they stand, and with the zeros that the rule wants."""
    right_day = f"{int(day):02d}" if day.isdigit() else day
    right_month = month
    if month.isdigit():
        right_month = f"{int(month):02d}" if int(month) < 3 else str(int(month))
    got = f"ngày {day or '…'} tháng {month or '…'} năm {year or '…'}"
    return got, f"ngày {right_day or '…'} tháng {right_month or '…'} năm {year or '…'}"
