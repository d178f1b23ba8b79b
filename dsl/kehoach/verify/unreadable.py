"""The one error of a file that cannot be read, and its usual wordings."""

from __future__ import annotations

from kehoach.diagnostics.model import Text


class Unreadable(Exception):
    """The file is no .docx that can be read.

    Attributes:
        text: what is wrong and what to do, in Vietnamese and English.
        kind: a stable word for it: ``empty``, ``too-big``, ``encrypted``, ``old-word``, ``not-word``, ``rtf``, ``pdf``,
            ``odt``, ``html``, ``xml``, ``picture``, ``archive``, ``truncated``, ``damaged``, ``hostile``; of files that
            are brought in also ``encoding``, ``not-text`` and ``library``.
    """

    def __init__(self, text: Text, kind: str) -> None:
        super().__init__(text.en)
        self.text = text
        self.kind = kind


def damaged(vi: str, en: str) -> Unreadable:
    """Return the error of a file that once was a .docx; *vi* and *en* say what is wrong with it."""
    return Unreadable(
        Text(
            f"tệp hỏng: {vi}; lấy lại bản gốc hoặc để Word sửa (Open and Repair)",
            f"the file is damaged: {en}; get the original again or let Word mend it (Open and Repair)",
        ),
        "damaged",
    )


def too_big(vi: str, en: str) -> Unreadable:
    """Return the error of a file beyond all measure; *vi* and *en* say what there is too much of."""
    return Unreadable(
        Text(f"tệp quá lớn, không đọc: {vi}", f"the file is too big and was not read: {en}"), "too-big"
    )


def not_word(vi: str, en: str, kind: str = "not-word") -> Unreadable:
    """Return the error of a file of another kind; *vi* and *en* say what it is."""
    return Unreadable(
        Text(
            f"đây là {vi}, không phải .docx; mở bằng Word rồi lưu thành .docx (Save As)",
            f"this is {en}, not a .docx; open it in Word and save it as .docx (Save As)",
        ),
        kind,
    )
