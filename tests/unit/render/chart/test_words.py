"""Words that fit their room."""

from __future__ import annotations

import warnings

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont
from matplotlib.ft2font import FT2Font

from kehoach.render.chart.words import CUT, fit, font, width, wrap

LONG = "Tổ chức tập huấn nghiệp vụ tiếp nhận, số hóa, giải quyết hồ sơ trên môi trường điện tử cho công chức"
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"

pytestmark = pytest.mark.usefixtures("ours")


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("room", [40, 90, 200])
def test_no_line_is_wider_than_its_room_by_the_renderers_own_measure(room: float, bold: bool) -> None:
    figure = Figure(dpi=72)
    renderer = FigureCanvasAgg(figure).get_renderer()
    lines = wrap(LONG, room, 8, bold, 20)
    drawn = [figure.text(0, 0, line, fontproperties=font(8, bold)) for line in lines]
    assert max(text.get_window_extent(renderer).width for text in drawn) <= room + 1
    assert " ".join(lines) == LONG


def test_more_lines_than_allowed_end_with_a_cut() -> None:
    lines = wrap(LONG, 100, 8, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith(CUT)
    assert LONG.startswith(" ".join(lines).removesuffix(CUT))
    assert wrap("Ngắn", 100, 8, most=1) == ("Ngắn",)
    assert wrap("", 100, 8) == ()


def test_a_word_wider_than_the_room_is_cut_within() -> None:
    word = "a" * 100_000
    (line,) = wrap(word, 60, 8)
    assert line.endswith(CUT) and len(line) > 5
    assert width(line, 8) <= 60
    assert fit("đủ", 60, 8) == "đủ"


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True)])
def test_the_font_has_every_vietnamese_letter(bold: bool, italic: bool) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        letters = FT2Font(findfont(font(8, bold, italic))).get_charmap()
    assert {letter for letter in LETTERS + LETTERS.upper() + "–“”…×" if ord(letter) not in letters} == set()
