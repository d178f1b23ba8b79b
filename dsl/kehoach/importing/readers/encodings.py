"""From the bytes of a text file to its text: whatever encoding it was saved in, when that is certain."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.source import Dropped
from kehoach.text.source import LARGEST
from kehoach.text.vietnamese import nfc
from kehoach.verify.unreadable import Unreadable, too_big

_NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SAMPLE = 65536
_MOST_QUOTED = 80
_SOUND = 0.6  # share of syllables above which a text is taken as it stands
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Decoded(NamedTuple):
    """The text of a file: ``\\n`` line ends, ``\\f`` between pages, NFC; what was done to it; what is doubtful."""

    text: str
    remarks: tuple[Text, ...] = ()
    doubts: tuple[Dropped, ...] = ()


class Cleaned(NamedTuple):
    """A text in NFC without invisible characters; how many were left out, and whether letters were put together."""

    text: str
    invisible: int
    controls: int
    composed: bool


def clean(text: str) -> Cleaned:
    """Return *text* in NFC without characters that have no width, control characters left out.

    Tabs, line feeds, form feeds and no-break spaces are kept. All other line ends become ``\\n``.
    """
    lined = _NEWLINES.sub("\n", text)
    seen, invisible = _INVISIBLE.subn("", lined)
    kept, controls = _CONTROL.subn("", seen)
    done = nfc(kept)
    return Cleaned(done, invisible, controls, done != kept)


def cleaning_remarks(invisible: int, controls: int, composed: bool) -> tuple[Text, ...]:
    """Return the remarks on what :func:`clean` did."""
    found = []
    if composed:
        found.append(
            Text(
                "chữ tổ hợp (NFD) được chuyển về dựng sẵn (NFC)",
                "letters in parts (NFD) were put together (NFC)",
            )
        )
    if invisible:
        found.append(
            Text(
                f"{invisible} ký tự không nhìn thấy được bỏ đi",
                f"{invisible} invisible characters were left out",
            )
        )
    if controls:
        found.append(
            Text(f"{controls} ký tự điều khiển được bỏ đi", f"{controls} control characters were left out")
        )
    return tuple(found)


def decode(data: bytes) -> Decoded:
    """Return the text of a file: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) or VNI.

    Args:
        data: the whole file.

    Raises:
        Unreadable: it is empty, too big, no text, or in no encoding that can be told with certainty.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable(
            Text("tệp rỗng; tải hoặc sao chép lại", "the file is empty; download or copy it again"), "empty"
        )
    if len(data) > LARGEST:
        raise too_big(f"văn bản trên {LARGEST >> 20} MiB", f"a text over {LARGEST >> 20} MiB")
    text, remarks = _unicode(data) or _eight_bit(data)
    better = _better(nfc(text))
    if better is not None:
        text, remark = better
        remarks = (*remarks, remark)
    cleaned = clean(text)
    if cleaned.controls > max(8, len(text) // 100):
        raise _no_text()
    return Decoded(
        cleaned.text,
        remarks + cleaning_remarks(cleaned.invisible, cleaned.controls, cleaned.composed),
        lost_letters(cleaned.text),
    )


def _unicode(data: bytes) -> tuple[str, tuple[Text, ...]] | None:
    """Return the text when the bytes are UTF-8, UTF-16 or UTF-32, None when they are not."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, "replace")
            return text.removeprefix("\ufeff"), () if name == "utf-8-sig" else (_was(name.upper()),)
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace"), (_was(wide.upper()),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        sound = sum(sign > "\x7f" for sign in text) - broken
        return (text, ()) if broken * 20 <= sound else None


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 order of bytes without a mark: the zero bytes of ASCII letters stand on one side."""
    sample = data[:_SAMPLE]
    pairs = max(len(sample) // 2, 1)
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if second * 4 >= pairs and first * 50 <= pairs:
        return "utf-16-le"
    if first * 4 >= pairs and second * 50 <= pairs:
        return "utf-16-be"
    return None


def _eight_bit(data: bytes) -> tuple[str, tuple[Text, ...]]:
    from kehoach.importing.readers.legacy_fonts_guess import Reading, certain, judged, legacy_readings

    if data[:_SAMPLE].count(0):
        raise _no_text()
    western = data.decode("cp1252", "replace")
    readings = legacy_readings(western)
    with suppress(UnicodeDecodeError):
        readings.append(Reading("Windows-1258", nfc(data.decode("cp1258"))))
    found = certain(readings)
    if found is not None:
        return found.text, (_was(found.name),)
    if not judged(western).words:
        return western, (_was("Windows-1252"),)
    raise Unreadable(
        Text(
            "không đọc được bảng mã chữ Việt của tệp; mở bằng chương trình đã tạo ra nó rồi lưu lại theo UTF-8",
            "the encoding of the Vietnamese letters cannot be told; open the file in the program that made it "
            "and save it as UTF-8",
        ),
        "encoding",
    )


def _better(text: str) -> tuple[str, Text] | None:
    """Return what a Unicode text means that holds the characters of an old font, None for sound text."""
    from kehoach.importing.readers.legacy_fonts_guess import certain, double_utf8, judged, legacy_readings

    if text.isascii():
        return None
    twice = double_utf8(text)
    now = judged(text)
    if now.words and now.share > _SOUND and not twice:
        return None
    if sum(sign > "\u00ff" and sign.isalpha() for sign in text) * 50 > len(text):
        return None
    found = certain(twice or legacy_readings(text))
    return None if found is None else (found.text, _was(found.name))


def _was(name: str) -> Text:
    return Text(
        f"chữ được chuyển từ {name} sang Unicode", f"the letters were converted from {name} to Unicode"
    )


def _no_text() -> Unreadable:
    return Unreadable(
        Text(
            "tệp không phải văn bản; nhập tệp .docx, .pdf hoặc .txt",
            "the file is no text; import a .docx, .pdf or .txt file",
        ),
        "not-text",
    )


def lost_letters(text: str) -> tuple[Dropped, ...]:
    """Return a doubt for each line that holds U+FFFD, the sign of a letter that was lost before."""
    if "\ufffd" not in text:
        return ()
    reason = Text("có chữ đã mất từ trước (�)", "letters were lost before (�)")
    return tuple(
        Dropped(line.strip()[:_MOST_QUOTED], reason, Text(f"dòng {number}", f"line {number}"))
        for number, line in enumerate(text.split("\n"), 1)
        if "\ufffd" in line
    )
