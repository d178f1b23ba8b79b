"""Why a file could not be read or written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kehoach.text.files import read_file, why


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "không có tệp hay thư mục này"),
        (errno.ENOSPC, "hết chỗ trên đĩa"),
        (errno.EACCES, "không có quyền"),
    ],
)
def test_what_happens_often_is_said_in_vietnamese(number: int, said: str) -> None:
    error = OSError(number, os.strerror(number))
    assert why(error, False) == said
    assert why(error, True) == os.strerror(number)


def test_what_has_no_words_is_told_as_the_system_does(tmp_path: Path) -> None:
    assert why(OSError(errno.EBADF, "Bad"), False) == "Bad"
    assert why(OSError("nothing known"), False) == "nothing known"
    with pytest.raises(OSError) as caught:
        read_file(str(tmp_path / "a"))
    assert why(caught.value, False) == "không có tệp hay thư mục này"
