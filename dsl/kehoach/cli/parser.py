"""The arguments of a command: read in any order, told and refused in the user's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

# what argparse says, and how it is said in Vietnamese
_SAID = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không có tùy chọn hay tham số này: \1"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 viết tắt của nhiều tùy chọn: \2"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"sau \1 phải có một giá trị"),
    (r"argument (\S+): ignored explicit argument (.+)", r"\1 không nhận giá trị \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"không dùng \1 cùng với \2"),
    (r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)", r"\1: không có \2; chọn một trong: \3"),
    (r"argument (\S+): invalid int value: (.+)", r"\1: \2 không phải là số"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


class _Pages(argparse.HelpFormatter):
    """Help of a fixed width: asking the terminal imports shutil, 3 ms."""

    before_usage: str | None = None

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=79)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the line of usage first."""
        super().add_usage(usage, actions, groups, prefix or self.before_usage)


class _VietnamesePages(_Pages):
    before_usage = "cách dùng: "


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese or English."""

    def __init__(self, prog: str, description: str, language: str) -> None:
        """Make one; *language* is "vi" or "en"."""
        self._vietnamese = language == "vi"
        pages = _VietnamesePages if self._vietnamese else _Pages
        super().__init__(prog=prog, description=description, formatter_class=pages, add_help=False)

    def read(self, words: Sequence[str], language: str) -> argparse.Namespace:
        """Return the arguments; files may stand before, between and after the options.

        Raises:
            SystemExit: they are wrong, which has been said, or help was asked for.
        """
        start = argparse.Namespace(ui=language)
        if "--" in words:  # what follows is no option, which the reading in any order does not know
            return self.parse_args(words, start)
        return self.parse_intermixed_args(words, start)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is; exit with 2."""
        if self._vietnamese:
            for english, vietnamese in _SAID:
                message, found = re.subn(rf"\A{english}\Z", vietnamese, message, flags=re.DOTALL)
                if found:
                    break
        help_ = f"{'xem' if self._vietnamese else 'see'}: {self.prog} --help"
        self.exit(2, f"{self.prog}: {message}\n{help_}\n")
