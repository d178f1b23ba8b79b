"""A faulty profile is refused with its place and the reason, in both languages."""

from __future__ import annotations

import pytest

from kehoach.profiles.load import load_format, load_profile
from kehoach.profiles.schema import ProfileError


@pytest.fixture
def refused(tmp_path):
    """Load a profile of this text and return the error."""

    def load(text):
        path = tmp_path / "co-quan.yaml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ProfileError) as caught:
            load_profile(str(path))
        assert caught.value.path.endswith((".yaml", "co-quan"))
        assert caught.value.text.vi and caught.value.text.en
        assert caught.value.text.en in str(caught.value)
        return caught.value

    return load


@pytest.mark.parametrize(
    ("text", "line", "vi", "en"),
    [
        ("extends: nd30\npage:\n  left: wide\n", 3, "“page.left” phải là số", "“page.left” must be a number"),
        ("extends: nd30\npage:\n  left: true\n", 3, "gặp “True”", "found “True”"),
        ("extends: nd30\npage: 3\n", 2, "“page” phải là bảng", "“page” must be a mapping"),
        (
            "extends: nd30\npage:\n  lef: 30\n",
            3,
            "không có khóa “page.lef”; ý bạn là “left”?",
            "did you mean “left”?",
        ),
        ("extends: nd30\nfonts: Arial\n", 2, "ý bạn là “font”?", "there is no key “fonts”"),
        ("extends: nd30\nzzz: 1\n", 2, "không có khóa “zzz”", "there is no key “zzz”"),
        (
            "extends: nd30\npage:\n  header: 20\n",
            2,
            "“page.header” phải nhỏ hơn",
            "must be less than “page.top”",
        ),
        (
            "extends: nd30\npage:\n  left: 35\n",
            0,
            "hai cột rộng 165 mm, vùng chữ rộng 160",
            "the columns are 165 mm",
        ),
        ("extends: nd30\npage: {left: 100, right: 100}\n", 2, "lề quá rộng", "the margins leave too little"),
        ("extends: nd30\nfont: [a]\n", 2, "“font” phải là chữ", "“font” must be words"),
        ("extends: nd30\nfont: ''\n", 2, "“font” phải là chữ", "“font” must be words"),
        ('extends: nd30\nfont: "a\\nb"\n', 2, "trong một dòng", "in one line"),
        ('extends: nd30\nfont: "a\\ud800"\n', 2, "“font” phải là chữ", "“font” must be words"),
        ("extends: nd30\nstandard: nd30\n", 2, "phải là một trong", "must be one of"),
        ("extends: nd30\nnumbering: I.\n", 2, "“numbering” phải là danh sách", "“numbering” must be a list"),
        ("extends: nd30\nnumbering: []\n", 2, "1 đến 6 cấp", "1 to 6 levels"),
        ("extends: nd30\ncapitals: [0]\n", 2, "từ 1 đến 6", "from 1 to 6"),
        ("extends: nd30\ncapitals: [true]\n", 2, "từ 1 đến 6", "from 1 to 6"),
        ("extends: nd30\nrole_line: '{{ label }'\n", 2, "không phải mẫu Jinja", "no right Jinja template"),
        (
            "extends: nd30\nrole_line: '{{ label }}: {{ plan }}'\n",
            2,
            "phải dùng {{ label }}",
            "must use {{ label }}",
        ),
        (
            "extends: nd30\nlabels:\n  lead: 3\n",
            3,
            "“labels.lead” phải là chữ",
            "“labels.lead” must be words",
        ),
        ("extends: nd30\nstyles:\n  body: {size: big}\n", 3, "“styles.body.size”", "“styles.body.size”"),
        ("extends: nd30\nstyles:\n  body: {size: 13.3}\n", 3, "nửa điểm", "half points"),
        ("extends: nd30\nstyles:\n  body: {line: about 3}\n", 3, "gặp “about 3”", "found “about 3”"),
        ("extends: nd30\nstyles:\n  body: {line: 9}\n", 3, "số lần dòng đơn", "a multiple of single spacing"),
        (
            "extends: nd30\nstyles:\n  body: {line: nan}\n",
            3,
            "số lần dòng đơn",
            "a multiple of single spacing",
        ),
        ("extends: nd30\nstyles:\n  body: {align: middle}\n", 3, "gặp “middle”", "found “middle”"),
        ("extends: nd30\nstyles:\n  body: {bold: 1}\n", 3, "true hoặc false", "true or false"),
        ("extends: nd30\nstyles:\n  body: {like: item-1}\n", 0, "giống chính nó", "like itself"),
        (
            "extends: nd30\nstyles:\n  body: {like: boddy}\n",
            3,
            "không có kiểu “boddy”",
            "there is no style “boddy”",
        ),
        ("extends: nd30\nstyles:\n  body: {name: 'Căn cứ'}\n", 3, "trùng tên kiểu", "have one style name"),
        ("extends: nd30\nstyles:\n  body: {name: 'a, b'}\n", 3, "không được có dấu ,", "cannot have a comma"),
        (
            "extends: nd30\nstyles:\n  normal: {like: body}\n",
            3,
            "không có khóa “styles.normal.like”",
            "no key",
        ),
        ("extends: nd30\nstyles:\n  boddy: {size: 13}\n", 3, "ý bạn là “body”?", "did you mean “body”?"),
        ("extends: nd30\nwording: {nation: []}\n", 2, "có 1 đến 3 dòng", "has 1 to 3 lines"),
        ("extends: nd30\nwording: {nation: [3]}\n", 2, "“wording.nation” phải là chữ", "must be words"),
        ("extends: nd30\nwording: {anex: I}\n", 2, "ý bạn là “annex”?", "did you mean “annex”?"),
        ("extends: nd30\nwording: {annex: a}\n", 2, "một trong I, 1", "must be one of I, 1"),
        ("extends: nd30\nwording:\n  annex: 1\n", 3, "một trong I, 1", "must be one of I, 1"),
        ("extends: nd30\nwording:\n  contact_page: both\n", 3, "một trong first, last", "one of first, last"),
        ("extends: nd30\nwording: {caps_post: yes please}\n", 2, "true hoặc false", "true or false"),
        ("extends: nd30\nwording: {on_behalf: 3}\n", 2, "“wording.on_behalf” phải là chữ", "must be words"),
        (
            "extends: nd30\nwording: {issuer_end: ''}\n",
            2,
            "“wording.issuer_end” phải là chữ",
            "must be words",
        ),
        (
            "extends: nd30\nwording:\n  number: 'Số: '\n",
            3,
            "“wording.number” phải dùng {{ number }}",
            "“wording.number” must use {{ number }} and nothing else",
        ),
        (
            "extends: nd30\nwording:\n  attached: '(Kèm theo {{ document '\n",
            3,
            "“wording.attached” không phải mẫu Jinja",
            "no right Jinja template",
        ),
        ("extends: nd30\ntable: {merge: lead}\n", 2, "“table.merge” phải là danh sách", "must be a list"),
        (
            "extends: nd30\ntable: {merge: [partnr]}\n",
            2,
            "có phải “partner” không?",
            "did you mean “partner”?",
        ),
        ("extends: nd30\ntable: {most_merged: 2.5}\n", 2, "phải là số nguyên", "must be a whole number"),
        ("extends: nd30\ntable: {most_merged: 0}\n", 2, "từ 1 đến 1000", "from 1 to 1000"),
        ("extends: nd30\ntable: {numbering: []}\n", 2, "1 đến 3 cấp", "1 to 3 levels"),
        ("extends: nd30\ntable: {border: thick}\n", 2, "“table.border” phải là số", "must be a number"),
        ("extends: nd30\ntable: {bordr: 1}\n", 2, "ý bạn là “border”?", "did you mean “border”?"),
        ("extends: nd30\nmarks: Khẩn\n", 2, "“marks” phải là danh sách", "“marks” must be a list"),
        ("extends: nd30\nmarks: [Khẩn]\n", 2, "“marks” phải là bảng", "“marks” must be a mapping"),
        ("extends: nd30\nmarks:\n  - {words: Khẩn, width: 20}\n", 3, "thiếu “marks.height”", "is missing"),
        (
            "extends: nd30\nmarks:\n  - {words: K, width: 20, height: 8}\n  - {words: k, width: 9, height: 8}\n",
            4,
            "“k” có hai lần trong “marks”",
            "“k” stands twice in “marks”",
        ),
        ("extends: nd30\nmark_color: red\n", 2, "sáu chữ số thập lục phân", "six hexadecimal digits"),
        ("extends: nd30\nmark_color: 000000\n", 2, "trong ngoặc kép", "in quotes"),
        ("extends: nd30\nstyles:\n  body: {underlined: true}\n", 3, "ý bạn là “underline”?", "“underline”?"),
        ("extends: nd30\nstyles:\n  body: {underline: 1}\n", 3, "true hoặc false", "true or false"),
        ("extends: nd30\nbase: [a]\n", 2, "“base” phải là chữ", "“base” must be words"),
        ("extends: nd30\nstandard: 5-HD/VPTW\n", 2, "05-HD/VPTW", "must be one of"),
        ("extends: nd30\nextends: nd30-b\n", 2, "có hai lần", "stands twice"),
        ("extends: nd31\n", 1, "không có thể thức “nd31”", "there is no profile “nd31”"),
        ("extends: ./khac.yaml\n", 1, "không đọc được tệp", "cannot be read"),
        ("extends: ./co-quan.yaml\nfont: A\n", 1, "kế thừa chính nó", "extends itself"),
        ("title: {vi: a, en: b}\n", 1, "thiếu “page”", "“page” is missing"),
        ("- a\n- b\n", 1, "phải là bảng khóa", "must be a mapping of keys"),
        ("", 1, "phải là bảng khóa", "must be a mapping of keys"),
        ("a: [1\nb: 2\n", 2, "không đọc được YAML", "not readable as YAML"),
        ("a: !!python/object:os.system x\n", 1, "không đọc được YAML", "not readable as YAML"),
        ("[" * 3000, 1, "lồng quá sâu", "nested too deep"),
        ("a: &a [*a]\n", 1, "lồng quá sâu", "nested too deep"),
    ],
)
def test_a_fault_is_told_with_its_line_and_reason(text, line, vi, en, refused):
    error = refused(text)
    assert vi in error.text.vi
    assert en in error.text.en
    if line:
        assert error.line == line


def test_aliases_cannot_blow_a_profile_up(refused):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "quá lớn" in refused("\n".join(lines)).text.vi


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ProfileError, match="cannot be read"):
        load_profile(str(tmp_path / "none.yaml"))


def test_a_file_that_is_not_utf_8(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes("font: Cơ".encode("utf-16"))
    with pytest.raises(ProfileError, match="must be UTF-8"):
        load_profile(str(path))


def test_a_file_that_is_far_too_large(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(ProfileError, match="too large"):
        load_profile(str(path))


@pytest.mark.parametrize("load", [load_profile, load_format])
def test_an_unknown_name_says_what_there_is(load):
    with pytest.raises(ProfileError) as caught:
        load("nd3")
    assert caught.value.text.vi == "không có thể thức “nd3”; có: hd05, nd30, nd30-b; ý bạn là “nd30”?"
    assert (
        caught.value.text.en
        == "there is no profile “nd3”; there are: hd05, nd30, nd30-b; did you mean “nd30”?"
    )
