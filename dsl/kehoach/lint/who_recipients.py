"""Which bodies the lines of Nơi nhận reach, read widely: a line that may include a body does include it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kehoach.lint.rule import Context
from kehoach.lint.who import declared, folded, is_single
from kehoach.model.official import Recipient
from kehoach.model.plan import Unit
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare

_ALL = (
    "nhu tren", "nhu dieu", "nhu muc", "nhu phan", "co ten", "duoc giao", "lien quan", "cac don vi", "cac co quan",
    "cac thanh vien", "cac to chuc, ca nhan", "toan the", "phu luc", "danh sach",
)  # fmt: skip
"""Phrases of lines that may include any body."""


class _Class(NamedTuple):
    """Bodies of a kind: how their names begin or what they hold, and the phrases of lines that include them all."""

    begins: tuple[str, ...]
    holds: tuple[str, ...]
    lines: tuple[str, ...]


_CLASSES = (
    _Class((), (" tinh uy", " thanh uy", " huyen uy", " dang uy", " quan uy"),
           ("cac ban dang", "ban cua tinh uy", "ban cua dang", "tham muu", "ban xay dung dang", "cac ban tinh uy",
            "cac ban thuoc", "cac ban, ", "cac dang uy", "dang uy truc thuoc", "cac ban va ", "uy vien", "cap uy")),
    _Class(("toa an", "tand", "vien kiem sat", "vksnd", "vien ksnd"), (),
           ("toa an", "tand", "vks", "kiem sat", "to tung", "cqthtt", "co quan tu phap", "noi chinh", "nganh")),
    _Class(("doan luat su", "hoi cong chung"), (), ("luat su", "cac hoi", "nghe nghiep", "bo tro tu phap")),
    _Class(("hoi ", "hiep hoi", "lien hiep", "lien doan", "lien minh", "tinh doan", "thanh doan",
            "doan thanh nien", "huyen doan", "cong doan", "uy ban mat tran", "ubmttq", "uy ban mttq", "mat tran",
            "mttq", "doan tncs"), (),
           ("doan the", "cac hoi", "to chuc chinh tri", "to chuc ct", "to chuc thanh vien", "mat tran va",
            "hoi, doan", "hoi dac thu", "to chuc xa hoi", "cac to chuc")),
    _Class(("báo ", "đài ", "cổng ", "trang thông tin", "tạp chí"), (),
           ("báo ", "đài ", "cổng ", "báo chí", "truyền thông", "truyền hình", "cttdt", "ptth")),
    _Class(("ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "chu tich ubnd", "chu tich uy ban"), (),
           ("ubnd", "uy ban nhan dan", "huyen", "cac xa", "dia phuong", "chu tich")),
    _Class(("van phong", "vp", "chanh van phong"), (), ("van phong", "vp", "cvp", "pvp", "lanh dao", "nganh", "phong")),
)  # fmt: skip
_REST = _Class((), (), ("so, ", "cac so", "ban, nganh", "ban nganh", "nganh", "cac so,", "thu truong", "giam doc",
                        "cac phong", "cac don vi"))  # fmt: skip
_INSIDE = ("phong ", "truong phong", "pho phong", "to ", "cong chuc", "can bo", "trung tam", "doi ", "truong ", "tram ",
           "ban chi dao", "hoi dong", "to cong tac", "ban quan ly", "ban to chuc hoi", "ban giam doc")  # fmt: skip
"""What begins the names of bodies inside others, or of bodies whose members have lines of their own."""


@cache
def _above() -> tuple[str, ...]:
    """Return what goes on the names of central bodies: “Hội Luật gia Việt Nam” is not that of the province."""
    return folded("Việt Nam"), folded("Trung ương"), folded("tối cao")


class Reached:
    """Tells whether a unit is reached by the lines of recipients."""

    def __init__(self, context: Context, lines: Iterable[Recipient]) -> None:
        head = context.plan.head
        self._groups = {unit.id: unit for unit in declared(context).values()}
        texts = [line.text.rpartition("(")[0] if line.note else line.text for line in lines]
        self._lines = [f"{bare(text)} | {text.lower()}" for text in texts]
        own = [value.text for value in (head.issuer, head.parent, head.authority) if value]
        self._named = [folded(name) for name in (*own, *texts)]
        self._all = any(phrase in line for line in self._lines for phrase in _ALL)

    def holds(self, unit: Unit) -> bool:
        """Tell whether a line names the unit or may include it; so does every unit that is not one body for sure."""
        if self._all or not is_single(unit.name) or bare(unit.name).startswith(_INSIDE):
            return True
        given = self._groups.get(unit.id) if unit.id is not None else None
        if given is not None and given.kind != "unit":
            return True
        names = [unit.name] if given is None else [unit.name, given.name, given.short or "", *given.aliases]
        return any(self._is_named(name) for name in names if name) or self._is_included(unit.name)

    def _is_named(self, name: str) -> bool:
        words = folded(name)
        core = words.removesuffix(" " + folded("tỉnh")).removesuffix(" " + folded("xã"))
        return any(
            (f" {core} " in f" {line} " and not any(f" {core} {above} " in f" {line} " for above in _above()))
            or (len(line) > 9 and f" {line} " in f" {words} ")
            for line in self._named
        )

    def _is_included(self, name: str) -> bool:
        words = bare(name)
        own = [
            kind
            for kind in _CLASSES
            if words.startswith(kind.begins)
            or name.lower().startswith(kind.begins)
            or any(part in words for part in kind.holds)
        ]
        lines = own[0].lines if own else _REST.lines
        return any(phrase in f"{line} " for line in self._lines for phrase in lines)
