"""The comparison before a file is replaced notices every change but those of layout and spelling."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.formatter import format as module
from kehoach.formatter.format import format_source, obstacles
from kehoach.formatter.safety import Unsafe, compare, same_tree
from kehoach.syntax.parser import ParseResult, parse
from kehoach.text.source import Source, make_source

PLAN = """kế hoạch: Thử @a.đầy-đủ
cơ quan: Sở A
// chú thích
văn bản a: Luật A
  gọi tắt: L
# nhiệm vụ n: Việc
## Một **đậm**^(chú)
Chủ trì: Sở A
phối hợp: Sở B
- gạch @(thời gian: 2026)
| a | b |
nơi nhận:
- Như trên
ký:
TRẦN A
"""


def parsed(text: str) -> ParseResult:
    result = parse(make_source("a.kh", text))
    assert not [found for found in result.diagnostics if found.severity == "error"]
    return result


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Thử", "Thừ"),
        ("@a.đầy-đủ", "@a"),
        ("Sở A\n//", "Sở B\n//"),
        ("văn bản a", "văn bản b"),
        ("  gọi tắt: L", "  tên khác: L"),
        ("  gọi tắt: L", "  gọi tắt: M"),
        ("# nhiệm vụ n", "# mục tiêu n"),
        ("# nhiệm vụ n", "# nhiệm vụ"),
        ("## Một", "### Một"),
        ("**đậm**", "*đậm*"),
        ("^(chú)", " (chú)"),
        ("Chủ trì:", "chủ trì:"),
        ("Chủ trì:", "Cơ quan chủ trì:"),
        ("phối hợp:", "thực hiện:"),
        ("- gạch", "+ gạch"),
        ("thời gian: 2026", "kinh phí: 2026"),
        ("| a | b |", "| a b |"),
        ("| a | b |", "| a  | b \\| |"),
        ("Như trên", "Như  trên"),
        ("TRẦN A", "TRẦN\nA"),
    ],
)
def test_a_change_of_the_plan_is_noticed(old: str, new: str) -> None:
    assert old in PLAN
    changed = parsed(PLAN.replace(old, new))
    assert not same_tree(parsed(PLAN).file, changed.file)
    with pytest.raises(Unsafe):
        compare(parsed(PLAN), changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kế hoạch: ", "Ke hoach :   "),
        ("cơ quan", "issuer"),
        ("# nhiệm vụ n: ", "#   task n:"),
        ("phối hợp: ", "partner:"),
        ("@(thời gian: ", "@(time:"),
        ("| a | b |", "|a|   b"),
        ("- Như", "–Như"),
        ("nơi nhận:\n", "\n\nnơi nhận:\n"),
    ],
)
def test_layout_and_spelling_are_no_change(old: str, new: str) -> None:
    assert old in PLAN
    compare(parsed(PLAN), parsed(PLAN.replace(old, new)))


@pytest.mark.parametrize("text", ["", "// chú thíc\n", "// chú thích\n// chú thích\n"])
def test_a_comment_that_is_lost_cut_or_doubled_is_noticed(text: str) -> None:
    with pytest.raises(Unsafe, match="comments"):
        compare(parsed(PLAN), parsed(PLAN.replace("// chú thích\n", text)))


def test_other_findings_are_noticed() -> None:
    with pytest.raises(Unsafe, match="findings"):
        compare(parsed("kế hoạch: A\n# nhiệm vụ: B\n"), parsed("kế hoạch: A\n# Nhiệm vụ: B\n"))


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (lambda text: text.replace("Thử", "Thửu"), "tree"),
        (lambda text: text.replace("// chú thích\n", ""), "comments"),
        (lambda text: text + "B\n", "tree"),
        (lambda text: text + "\n", "again"),
        (lambda text: text.replace("gạch", "ga\u0323ch"), "again"),
    ],
)
def test_a_printer_that_goes_wrong_is_caught(
    monkeypatch: pytest.MonkeyPatch, broken: Callable[[str], str], reason: str
) -> None:
    right = module.layout

    def wrong(source: Source, result: ParseResult, language: str) -> str:
        text = right(source, result, language)
        return broken(text) if source.text == PLAN else text

    monkeypatch.setattr(module, "layout", wrong)
    with pytest.raises(Unsafe, match=reason):
        format_source(make_source("a.kh", PLAN), parsed(PLAN))


def test_a_file_with_syntax_errors_is_refused() -> None:
    source = make_source("a.kh", "foo: bar\n")
    with pytest.raises(ValueError, match="syntax"):
        format_source(source, parse(source))


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"", ["KH005"]),
        (b"PK\x03\x04\x00", ["KH002"]),
        (b"\xff\xfe", ["KH001"]),
        ("kế hoạch: A\x07\n".encode(), ["KH003"]),
        ("kế hoạch: A\nfoo: b\n".encode(), ["KH105"]),
        ("kế hoạch: A\n# Nhiệm vụ: b\n".encode(), []),
    ],
)
def test_what_keeps_a_file_from_being_formatted(data: bytes, codes: list[str]) -> None:
    found = obstacles("a.kh", data, Compilation("a.kh", data).parsed)
    assert [diagnostic.code for diagnostic in found] == codes
